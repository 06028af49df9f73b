/** Excel as the pane meets it when all is not well: slow, waiting for a cell, refusing. */
import type { Bench } from "./workbench-test";

/** What becomes of the pane's requests. */
export type Mood = "answers" | "silent" | "cell being edited" | "refuses";

declare global {
  interface Window {
    /** Set by the test inside the pane. */
    mood?: Mood;
    /** Requests held back while silent. */
    held?: string[];
    /** Results of a worker that are not let through as long as this is there. */
    late?: (() => void)[];
  }
}

/** Page of the pane. */
export function paneFrame(bench: Bench): ReturnType<Bench["page"]["frames"]>[number] {
  const frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The pane is not loaded.");
  return frame;
}

/**
 * Changes how Excel answers the pane from now on; requests held back are sent on when it answers again.
 * The answers are those of the protocol between office.js and Excel on the web.
 */
export async function setMood(bench: Bench, mood: Mood): Promise<void> {
  await paneFrame(bench).evaluate((next) => {
    const { opener } = window as unknown as { opener: { postMessage: (text: string) => void } };
    if (window.mood === undefined) {
      const send = opener.postMessage.bind(opener);
      const held: string[] = (window.held = []);
      opener.postMessage = (text) => {
        const request = JSON.parse(text) as Record<string, unknown>;
        const fails = window.mood === "cell being edited" ? 5004 : 7000;
        if (request["_actionName"] !== "executeMethod" || window.mood === "answers") send(text);
        else if (window.mood === "silent") held.push(text);
        else {
          const { _actionName, _conversationId, _correlationId, _origin } = request;
          const reply = {
            ...{ _messageType: 1, _actionName, _conversationId, _correlationId, _origin },
            ...{ _errorCode: 0, _responseType: 0, _serializerVersion: 1 },
            _data: { Version: 1, Error: fails, Data: [] },
          };
          setTimeout(() => {
            const origin = `https://${location.host}`;
            window.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(reply), origin }));
          }, 20);
        }
      };
    }
    window.mood = next;
    if (next === "answers") for (const text of (window.held ?? []).splice(0)) opener.postMessage(text);
  }, mood);
}

/** Keeps back the results of workers the pane starts from now on, not their progress, until they are let through. */
export async function holdResults(bench: Bench): Promise<void> {
  await paneFrame(bench).evaluate(() => {
    window.late = [];
    let latest: (() => void) | null = null;
    window.Worker = class extends Worker {
      override addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
        super.addEventListener(type, (event) => {
          const take = (): void => {
            if (typeof listener === "function") listener(event);
            else listener.handleEvent(event);
          };
          const isResult = event instanceof MessageEvent && "result" in (event.data as object);
          if (window.late === undefined) take();
          else if (isResult) window.late.push(take);
          else {
            // Said again as long as the result is awaited, as by a search that goes on: the pane leaves out what comes
            // too soon after what was said before.
            latest = take;
            const again = (): void => {
              if (window.late === undefined || latest !== take) return;
              take();
              setTimeout(again, 1_000);
            };
            again();
          }
        });
      }
    };
  });
}

/** Lets the results through that were kept back, and all later ones. */
export async function letThrough(bench: Bench): Promise<void> {
  await paneFrame(bench).evaluate(() => {
    const held = window.late ?? [];
    delete window.late;
    for (const take of held) take();
  });
}

/** Writes one cell from outside the pane's own code, as a colleague would. */
export async function byHand(bench: Bench, sheet: string, address: string, value: string): Promise<void> {
  await paneFrame(bench).evaluate(
    async ([name, cell, text]) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(cell).values = [[text]];
        await context.sync();
      });
    },
    [sheet, address, value] as const,
  );
}

/** Writes the cells of a column below its header, from the first row on, as a colleague would. */
export async function columnByHand(
  bench: Bench,
  sheet: string,
  header: string,
  values: readonly (number | string)[],
): Promise<void> {
  await paneFrame(bench).evaluate(
    async ([name, title, cells]) => {
      await Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange().load("values");
        await context.sync();
        const [head = []] = used.values as unknown[][];
        const column = used.getColumn(head.indexOf(title));
        const below = column.getOffsetRange(1, 0).getResizedRange(cells.length - used.values.length, 0);
        below.values = cells.map((cell) => [cell]);
        await context.sync();
      });
    },
    [sheet, header, [...values]] as const,
  );
}

/** Renames headers in the first used row of a sheet, as a colleague would. */
export async function headersByHand(
  bench: Bench,
  sheet: string,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  await paneFrame(bench).evaluate(
    async ([name, texts]) => {
      await Excel.run(async (context) => {
        const head = context.workbook.worksheets.getItem(name).getUsedRange().getRow(0).load("values");
        await context.sync();
        head.values = (head.values as string[][]).map((row) => row.map((text) => texts[text] ?? text));
        await context.sync();
      });
    },
    [sheet, names] as const,
  );
}

/** Writes the first cell of the list on the sheet whose name ends so, as a colleague would. */
export async function firstOfList(bench: Bench, ending: string, value: string): Promise<void> {
  await paneFrame(bench).evaluate(
    async ([end, text]) => {
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        const sheet = sheets.items.find((one) => one.name.endsWith(end));
        if (sheet === undefined) throw new Error(`No sheet ends with ${end}.`);
        sheet.tables.getItemAt(0).getDataBodyRange().getCell(0, 0).values = [[text]];
        await context.sync();
      });
    },
    [ending, value] as const,
  );
}

/** Deletes sheets, as a colleague would; one sheet with a line of text is there instead. */
export async function deleteSheets(bench: Bench, names: readonly string[]): Promise<void> {
  await paneFrame(bench).evaluate(
    async (gone) => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add(`Sheet${String(Date.now() % 1e6)}`).getRange("A1").values = [["-"]];
        for (const name of gone) worksheets.getItem(name).delete();
        await context.sync();
      });
    },
    [...names],
  );
}

/** Protects all sheets whose names begin so, as a colleague would. */
export async function protectSheets(bench: Bench, beginning: string): Promise<void> {
  await paneFrame(bench).evaluate(async (start) => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      for (const sheet of sheets.items) if (sheet.name.startsWith(start)) sheet.protection.protect();
      await context.sync();
    });
  }, beginning);
}
