/** Scoring on a thread of its own: the same figures, and none of its troubles is the user's. */
import { cardFacts } from "../../src/accounts/card-facts";
import { defaultSettings } from "../../src/accounts/settings";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { readPortfolio } from "../../src/intake/read-portfolio";
import { recogniseSources } from "../../src/intake/recognise-sources";
import { sampleWorkbook } from "../../src/sample/sample-workbook";
import { LONG_LISTS, type ScoringMessage, type ScoringReply } from "../../src/taskpane/flow/scoring-messages";
import { scoringThread } from "../../src/taskpane/flow/scoring-thread";
import { workerScores, type ScoringPort } from "../../src/taskpane/worker-scores";
import type { Portfolio } from "../../src/accounts/records";

function samplePortfolio(): Portfolio {
  const grids = sampleWorkbook("en-US").map(({ name, table, values, numberFormats }) => ({
    sheet: name,
    table,
    firstRow: 0,
    firstColumn: 0,
    values: values.map((row) => row.map((cell) => cell ?? "")),
    numberFormats: values.map(() => numberFormats.map((format) => format ?? "General")),
    totalRows: values.length,
  }));
  const reading = readPortfolio(recogniseSources(grids, []), grids, {
    asOf: null,
    marginRate: null,
    today: 46_000,
  });
  if (reading.status !== "read") throw new Error(reading.status);
  return reading.portfolio;
}

interface FakeWorker {
  readonly port: ScoringPort;
  readonly sent: ScoringMessage[];
  readonly crash: () => void;
}

/** A worker in this thread; everything is copied on its way, as between threads. */
function fakeWorker(answering = true): FakeWorker {
  const answer = scoringThread();
  const sent: ScoringMessage[] = [];
  const listeners: ((event: { readonly data: ScoringReply }) => void)[] = [];
  const onError: (() => void)[] = [];
  return {
    sent,
    crash: () => {
      for (const listener of onError) listener();
    },
    port: {
      postMessage: (message) => {
        const copy = structuredClone(message);
        sent.push(copy);
        const reply = answering ? answer(copy) : null;
        if (reply === null) return;
        for (const listener of listeners) listener({ data: structuredClone(reply) });
      },
      addEventListener: (type: string, listener: unknown) => {
        if (type === "message") listeners.push(listener as (typeof listeners)[number]);
        else onError.push(listener as () => void);
      },
    },
  };
}

const breathe = (): Promise<void> => Promise.resolve();

describe("scoring in a worker", () => {
  const portfolio = samplePortfolio();
  const here = scorePortfolio(portfolio, defaultSettings);

  it("gives the figures of scoring here, on the pane's own records", async () => {
    const worker = fakeWorker();
    const score = workerScores(() => worker.port, breathe);
    const scored = await score(portfolio, defaultSettings, {});
    expect(scored).toEqual(here);
    expect(scored?.accounts[3]?.account).toBe(portfolio.accounts[3]);
  });

  it("brings the model along, so that cards come out the same without fitting here", async () => {
    const score = workerScores(() => fakeWorker().port, breathe);
    const scored = await score(portfolio, defaultSettings, {});
    if (scored?.orderModel == null) throw new Error("no model came along");
    const cards = cardFacts(portfolio, scored, defaultSettings);
    const fittedHere = cardFacts(portfolio, { ...scored, orderModel: null }, defaultSettings);
    const needs = portfolio.accounts.map(({ id }) => cards(id).dealings.need3Months);
    expect(needs).toEqual(portfolio.accounts.map(({ id }) => fittedHere(id).dealings.need3Months));
    expect(needs.filter((need) => need !== null).length).toBeGreaterThan(30);
  });

  it("sends the records once, however often it is asked", async () => {
    const worker = fakeWorker();
    const score = workerScores(() => worker.port, breathe);
    await score(portfolio, defaultSettings, {});
    await score(portfolio, defaultSettings, { closed: new Map() });
    expect(worker.sent.map(({ kind }) => kind).filter((kind) => kind !== "more")).toEqual([
      "records",
      "score",
      "score",
    ]);
    await score({ ...portfolio }, defaultSettings, {});
    expect(worker.sent.filter(({ kind }) => kind === "records")).toHaveLength(2);
  });

  it("sends no list in one go, and loses no record of any", async () => {
    const worker = fakeWorker();
    const visits = Array.from({ length: 50_001 }, () => (portfolio.visits ?? [])[0]);
    await workerScores(() => worker.port, breathe)({ ...portfolio, visits }, defaultSettings, {});
    const parts = worker.sent.flatMap((message) => (message.kind === "more" ? [message.slice] : []));
    expect(parts.map((part) => part.visits?.length ?? 0).filter((length) => length > 0)).toEqual([
      20_000, 20_000, 10_001,
    ]);
    for (const list of LONG_LISTS)
      expect(parts.reduce((sum, part) => sum + (part[list]?.length ?? 0), 0)).toBe(
        (list === "visits" ? visits : portfolio[list])?.length ?? 0,
      );
    const [first] = worker.sent;
    if (first.kind !== "records") throw new Error(first.kind);
    expect(LONG_LISTS.map((list) => first.portfolio[list]?.length ?? 0)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("leaves the scoring to the pane where the host refuses workers", async () => {
    const refused = workerScores(() => {
      throw new Error("no workers here");
    }, breathe);
    expect(await refused(portfolio, defaultSettings, {})).toBeNull();
  });

  it("leaves the scoring to the pane when the worker breaks, also for what is already asked", async () => {
    const worker = fakeWorker(false);
    const score = workerScores(() => worker.port, breathe);
    const asked = score(portfolio, defaultSettings, {});
    await new Promise((resolve) => setTimeout(resolve));
    worker.crash();
    expect(await asked).toBeNull();
    expect(await score(portfolio, defaultSettings, {})).toBeNull();
  });

  it("leaves the scoring to the pane when the worker breaks while the records go over", async () => {
    const worker = fakeWorker(false);
    const score = workerScores(
      () => worker.port,
      () => {
        worker.crash();
        return breathe();
      },
    );
    expect(await score(portfolio, defaultSettings, {})).toBeNull();
  });

  it("leaves the scoring to the pane when the thread was asked before it had records", () => {
    const answer = scoringThread();
    expect(answer({ kind: "score", id: 7, settings: defaultSettings, options: {} })).toEqual({
      id: 7,
      error: "records: must be sent before a question, got none",
    });
  });
});
