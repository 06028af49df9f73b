/** Another language shows the same state in other words: nothing chosen, tried or opened is lost. */
import { h } from "preact";
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import { startWords } from "../../src/language/start-words";
import type { Flow } from "../../src/taskpane/flow/flow";
import type { Outcome } from "../../src/taskpane/flow/job";
import { startMapping } from "../../src/taskpane/mapping";
import { Pane } from "../../src/taskpane/pane";
import { tryOut } from "../../src/taskpane/pane-actions";
import { PaneController } from "../../src/taskpane/pane-controller";
import type { Screen, Step } from "../../src/taskpane/pane-state";
import { openFlow } from "../host/headless";
import type { NodeHost } from "../host/node-host";
import { installPage, TinyPage } from "./tiny-page";

// Web components need a browser; what the pane tells them is what counts here.
jest.mock("../../src/taskpane/fluent-inputs", () => ({}));
jest.setTimeout(60_000);
installPage();

function done<T>(outcome: Outcome<T>): T {
  if (outcome.status === "done") return outcome.value;
  throw new Error(outcome.status === "failed" ? outcome.error.details : outcome.status);
}

function paneOf(flow: Flow): PaneController {
  return new PaneController(
    flow,
    {
      clock: () => 0,
      now: () => 45_000.5,
      later: () => () => undefined,
      remember: () => undefined,
      download: () => undefined,
      openHelp: () => undefined,
      loadWords: (language) => Promise.resolve(language === "zh-CN" ? paneInChinese : paneInEnglish),
    },
    "zh-CN",
    paneInChinese,
    "data",
  );
}

let host: NodeHost;
let flow: Flow;
let pane: PaneController;

/** The pane's screens are loaded when the first of them is asked for. */
async function loaded(): Promise<void> {
  new TinyPage().draw(h(Pane, { pane }));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

beforeAll(async () => {
  // A Chinese workbook, so that English words in the Chinese pane are the pane's own.
  ({ host, flow } = await openFlow(null, "zh-CN"));
  done(await flow.boot());
  done(await flow.insertSample());
  done(await flow.read({}));
  done(await flow.solve(flow.snapshot().allocation?.rules ?? never("managers")));
  pane = paneOf(flow);
  pane.show("data", { name: "found" });
  await loaded();
});
afterAll(() => {
  host.dispose();
});

function never(what: string): never {
  throw new Error(`no ${what}`);
}

const show = (step: Step, screen: () => Screen) => (): void => {
  pane.show(step, screen());
};

const applied = { status: "applied", sheet: "客户", column: "H", cells: 4, at: 45_000.4 } as const;
const refused = {
  status: "refused",
  reason: "changed",
  sheet: "客户",
  cells: ["H2"],
  before: ["甲"],
  now: ["乙"],
} as const;

/** Every screen, each in a state that could be lost. */
const states: Readonly<Record<string, () => void | Promise<void>>> = {
  "the first screen": show("data", () => ({ name: "first-run" })),
  "what was found": show("data", () => ({ name: "found" })),
  "a choice of columns not yet taken": show("data", () => {
    const { sources } = pane.current.snapshot;
    const draft = startMapping(sources ?? never("sources"), "orders");
    return {
      name: "map",
      kind: "orders",
      draft: { ...draft, columns: { ...draft.columns, orderAmount: null }, changing: ["orderDate"] },
    };
  }),
  "the data check": show("data", () => ({ name: "check" })),
  "tables that are missing": show("data", () => ({ name: "missing" })),
  "nothing found": show("data", () => ({ name: "empty" })),
  help: show("data", () => ({ name: "help", kept: [{ key: "labels", value: '"zh"' }] })),
  "a stopped job": show("data", () => ({
    name: "cancelled",
    sheets: [{ sheet: "KAM_评分", state: "complete" }],
  })),
  "an interrupted job": show("data", () => ({
    name: "interrupted",
    unfinished: { kind: "build", at: 45_000.2, sheets: [{ sheet: "KAM_资料卡", state: "as-before" }] },
  })),
  "a trial of cuts": () => {
    const { settings } = pane.current.snapshot;
    const { schemes } = settings.tiers;
    const abc = { ...schemes.ABC, cuts: [0.5, 0.9] };
    pane.show("tiers", { name: "tiers" });
    tryOut(pane, {
      ...settings,
      tiers: { ...settings.tiers, scheme: "ABC", schemes: { ...schemes, ABC: abc } },
    });
    expect(pane.current.trial).not.toBeNull();
  },
  "weights on what there is no column for": () => {
    const { snapshot } = pane.current;
    const { settings, scored } = snapshot;
    const accounts = (scored?.accounts ?? []).map((one) => ({
      ...one,
      account: { ...one.account, loyalty: [] },
    }));
    pane.update({ snapshot: { ...snapshot, scored: scored === null ? null : { ...scored, accounts } } });
    pane.show("tiers", { name: "tiers" });
    tryOut(pane, { ...settings, tiers: { ...settings.tiers, scheme: "STRATEGIC3" } });
    const { noColumn, criterion } = pane.words.tiers;
    expect(new TinyPage().draw(h(Pane, { pane }))).toContain(noColumn(criterion.loyalty));
  },
  "the names that move in a trial": show("tiers", () => ({ name: "tier-moves" })),
  "cards picked by hand": () => {
    const [first] = flow.pickList();
    const { cards } = pane.current;
    pane.show("cards", { name: "cards" }, "heading", {
      cards: { ...cards, find: "司", picked: new Set([first.id]) },
    });
  },
  "a live card chosen": () => {
    const liveAccountId = flow.pickList()[2].id;
    pane.show("cards", { name: "cards" }, "heading", {
      cards: { ...pane.current.cards, mode: "live", liveAccountId },
    });
  },
  "cards that were built": show("cards", () => ({
    name: "cards-done",
    built: { sheet: "KAM_资料卡", cards: 8, charts: true, notesKeptOnCards: 2, emptyFor: ["surveys"] },
    live: false,
  })),
  "rules changed and not yet used": () => {
    const { rules } = pane.current.snapshot.allocation ?? never("rules");
    pane.show("allocation", { name: "rules" }, "heading", { rules: { ...rules, sameRegion: "off" } });
  },
  "owners that were found": show("allocation", () => ({ name: "solved" })),
  "all managers": show("allocation", () => ({ name: "managers" })),
  "all moves": show("allocation", () => ({ name: "moves" })),
  "an open preview": async () => {
    const { solved } = pane.current.snapshot;
    flow.choosePoint((solved?.result.points.length ?? 1) - 1);
    pane.show("allocation", { name: "preview", preview: done(await flow.previewApply()), all: true });
  },
  "owners that were written": show("allocation", () => ({ name: "applied", result: applied })),
  "a refused write": show("allocation", () => ({ name: "refused", result: refused })),
  "owners taken back": show("allocation", () => ({
    name: "reverted",
    result: { status: "reverted", sheet: "客户", cells: 4, kept: 0 },
    at: 45_000.4,
    column: "H",
  })),
  "cells edited since": show("allocation", () => ({
    name: "edited-since",
    result: { status: "edited-since", sheet: "客户", edited: ["H2"], cells: 4 },
  })),
  "the summary": show("summary", () => ({ name: "summary" })),
  "a summary with what was done since": show("summary", () => ({
    name: "summary-done",
    built: { id: "summary", sheet: "KAM_汇总", cells: 1, charts: 3, notesKept: 0, seconds: 1 },
    note: ({ summary }) => summary.closed(60, "KAM_历史"),
  })),
  "an error card": () => {
    pane.fail(
      "summary",
      {
        code: "sheet-protected",
        sheet: "KAM_汇总",
        row: null,
        column: null,
        parameters: {},
        changed: "nothing",
        details: "",
        newSheet: "summary",
      },
      () => undefined,
    );
  },
};

/** Two English words in a row; a space between two Chinese characters or before a Chinese mark. */
const NOT_CHINESE = [/[A-Za-z]{3,} [A-Za-z]{3,}/u, /\p{Script=Han} +\p{Script=Han}/u, / [，。：；、]/u];

describe("switching the language", () => {
  it.each(Object.entries(states))("keeps %s", async (_, reach) => {
    await pane.setLanguage("en-US");
    await reach();
    const page = new TinyPage();
    const english = page.draw(h(Pane, { pane }));
    const { language: _english, say: _said, ...before } = pane.current;
    await pane.setLanguage("zh-CN");
    const { language, say, ...after } = pane.current;
    expect([language, say]).toEqual(["zh-CN", ""]);
    for (const [part, value] of Object.entries(before)) expect(after).toHaveProperty(part, value);
    const chinese = page.draw(h(Pane, { pane }));
    expect(chinese).toEqual(new TinyPage().draw(h(Pane, { pane })));
    expect(chinese).not.toEqual(english);
    // The screen itself, not that it is on its way or could not be loaded.
    expect(chinese).not.toContain(paneInChinese.running.headings.load);
    expect(chinese).not.toContain(startWords["zh-CN"].notLoaded.heading);
    expect(chinese.filter((text) => NOT_CHINESE.some((one) => one.test(text)))).toEqual([]);
    await pane.setLanguage("en-US");
    expect(page.draw(h(Pane, { pane }))).toEqual(english);
  });
});
