/** The workbench: a grid with a workbook on the left, the add-in's real task pane on the right. */
import "@univerjs/presets/lib/styles/preset-sheets-core.css";
import "@univerjs/presets/lib/styles/preset-sheets-conditional-formatting.css";
import "@univerjs/presets/lib/styles/preset-sheets-drawing.css";
import "./workbench.css";
import { openBook, type Host } from "../host/host";
import type { FunctionsMetadata } from "../host/model/custom-functions";
import { HostError } from "../host/model/host-error";
import { WorkbookFileError } from "../host/model/workbook-file";
import { Grid, type TypedCell } from "./grid";
import { PaneFrame } from "./pane-frame";

const NAMESPACE = "KAM";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The grid waits a little for more requests before it redraws. */
const QUIET_MS = 80;
/** How long #BUSY! is kept off the grid while worksheet functions answer. */
const BUSY_GRACE_MS = 250;

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

/** The page with its open workbook. */
class Workbench {
  readonly #status = element("status", HTMLElement);
  readonly #language = element("language", HTMLSelectElement);
  readonly #grid: Grid;
  #host: Host;
  #pane: PaneFrame;
  #timer: number | undefined;

  private constructor(
    host: Host,
    readonly metadata: FunctionsMetadata | undefined,
  ) {
    this.#host = host;
    this.#grid = new Grid("grid", {
      typed: (cells) => void this.#type(cells),
      activated: (sheetId) => {
        const sheet = this.#host.book.findSheet(sheetId);
        if (sheet) this.#host.workbook.activate(sheet);
      },
      selected: (sheetId, row, column, rows, columns) => {
        const sheet = this.#host.book.findSheet(sheetId);
        if (sheet) this.#host.workbook.select({ sheet, area: { row, column, rows, columns } });
      },
    });
    this.#pane = new PaneFrame(element("pane", HTMLIFrameElement), host, this.#language.value);
  }

  /** Opens the page with the sample workbook. */
  static async start(): Promise<void> {
    const asked = new URLSearchParams(location.search).get("language");
    const language = element("language", HTMLSelectElement);
    if (asked !== null) language.value = asked;
    const metadata = await fetch("/pane/functions.json").then((answer) =>
      answer.ok ? (answer.json() as Promise<FunctionsMetadata>) : undefined,
    );
    const sample = await sampleBytes(language.value);
    const host = await openBook(sample, { fileName: sample ? "Sample.xlsx" : "Book1.xlsx" });
    const bench = new Workbench(host, metadata);
    bench.#buttons();
    await bench.#take(host);
  }

  #buttons(): void {
    const file = element("file", HTMLInputElement);
    element("open", HTMLButtonElement).onclick = () => {
      file.click();
    };
    file.onchange = () => void this.#open(file);
    element("save", HTMLButtonElement).onclick = () => void this.#save();
    element("sample", HTMLButtonElement).onclick = () => void this.#sample();
    this.#language.onchange = () => {
      this.#pane.reload(this.#host, this.#language.value);
    };
  }

  async #take(host: Host): Promise<void> {
    this.#host = host;
    if (this.metadata) host.functions.register(this.metadata, NAMESPACE);
    host.afterRequest.add(() => {
      this.#later();
    });
    host.functionsReady = () => {
      host.functions.reset();
      void this.#settle();
    };
    this.#grid.show(host);
    this.#pane.reload(host, this.#language.value);
    this.#say(host.workbook.fileName);
    document.documentElement.dataset["ready"] = "true";
    await this.#settle();
  }

  #later(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#settle(), QUIET_MS);
  }

  /** Calculates, waits for worksheet functions and shows the result. */
  async #settle(): Promise<void> {
    const host = this.#host;
    const settled = host.settled();
    const grace = new Promise<void>((resolve) => window.setTimeout(resolve, BUSY_GRACE_MS));
    await Promise.race([settled, grace]);
    if (host !== this.#host) return;
    this.#grid.update();
    await settled;
    if (host === this.#host) this.#grid.update();
    document.documentElement.dataset["missing"] = host.missing.map(({ member }) => member).join(" ");
  }

  async #type(cells: readonly TypedCell[]): Promise<void> {
    this.#grid.note(cells);
    try {
      for (const { sheetId, row, column, input } of cells) {
        const sheet = this.#host.book.findSheet(sheetId);
        if (sheet) this.#host.type(sheet.sheet.name, row, column, [[input]]);
      }
      this.#say("");
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.#say(error.message);
    }
    await this.#settle();
  }

  async #open(file: HTMLInputElement): Promise<void> {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (!chosen) return;
    this.#say(`Opening ${chosen.name} …`);
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      await this.#take(await openBook(bytes, { fileName: chosen.name }));
    } catch (error) {
      if (!(error instanceof WorkbookFileError)) throw error;
      this.#say(`${chosen.name}: ${error.message}`);
    }
  }

  async #sample(): Promise<void> {
    const bytes = await sampleBytes(this.#language.value);
    await this.#take(await openBook(bytes, { fileName: bytes ? "Sample.xlsx" : "Book1.xlsx" }));
  }

  async #save(): Promise<void> {
    await this.#host.settled();
    const bytes = await this.#host.save();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
    link.download = this.#host.workbook.fileName;
    link.click();
    window.setTimeout(() => {
      URL.revokeObjectURL(link.href);
    });
    this.#say(`Saved ${link.download}`);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

async function sampleBytes(language: string): Promise<Uint8Array | null> {
  const answer = await fetch(`/sample.xlsx?language=${encodeURIComponent(language)}`);
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

void Workbench.start();
