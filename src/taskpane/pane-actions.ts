/** What pressing each button does: one function an action, each a job of the flow and the screen it ends in. */
import type { Settings } from "../accounts/settings";
import type { MappingOverride, SourceKind } from "../intake/reading";
import type { SourcesView } from "./flow/views";
import { showInterrupted } from "./interrupted";
import { mappingOf, startMapping } from "./mapping";
import type { PaneController } from "./pane-controller";
import type { MapDraft, PaneState } from "./pane-state";

const quietAfterEditMilliseconds = 2_000;

/** Chooses the Data screen from what reading found. */
function afterReading(pane: PaneController, sources: SourcesView): void {
  const { found } = sources;
  if (found === null) {
    pane.show("data", { name: "empty" }, "heading", { say: pane.words.empty.heading });
    return;
  }
  const say = pane.words.found.say(found.accounts, found.orders, sources.recognition.doubts.length);
  const { step } = pane.current;
  pane.show("data", { name: "found" }, "heading", { say });
  if (step !== "data") pane.openStep(step);
}

/** Reads the workbook with what it remembers. */
export function read(
  pane: PaneController,
  done: (sources: SourcesView) => void = (sources) => {
    afterReading(pane, sources);
  },
): void {
  void pane.run(
    "read",
    (options) => pane.flow.read(options),
    done,
    () => {
      read(pane, done);
    },
  );
}

/** Starts the pane: a workbook that was used before is read at once. */
export async function boot(pane: PaneController): Promise<void> {
  const outcome = await pane.flow.boot();
  if (outcome.status === "done" && outcome.value.interrupted !== null) {
    const { interrupted } = outcome.value;
    // Reading also tidies up what was left behind.
    read(pane, () => {
      showInterrupted(pane, interrupted);
    });
    return;
  }
  if (outcome.status === "done" && !outcome.value.firstRun) {
    read(pane);
    return;
  }
  if (outcome.status === "failed") {
    pane.show("data", {
      name: "error",
      job: "read",
      error: outcome.error,
      again: () => void boot(pane),
      behind: { name: "first-run" },
    });
    return;
  }
  // The pane takes the focus from the sheet only when it is asked to do something.
  pane.show("data", { name: "first-run" }, "");
}

/** Inserts the sample sheets and reads them. */
export function insertSample(pane: PaneController): void {
  void pane.run(
    "sample",
    (options) => pane.flow.insertSample(options),
    () => {
      read(pane);
    },
    () => {
      insertSample(pane);
    },
  );
}

/** Opens the mapping screen of one table. */
export function openMapping(pane: PaneController, kind: SourceKind): void {
  const { sources } = pane.current.snapshot;
  if (sources === null) return;
  pane.show("data", { name: "map", kind, draft: startMapping(sources, kind) });
}

/** Takes the columns chosen and reads again. */
export function takeMapping(pane: PaneController, kind: SourceKind, draft: MapDraft): void {
  const { sources } = pane.current.snapshot;
  if (sources === null) return;
  const override: MappingOverride = mappingOf(kind, draft, sources);
  const others = sources.mapping.filter((one) => one.kind !== kind);
  void pane.run(
    "read",
    (options) => pane.flow.setMapping([...others, override], options),
    (view) => {
      afterReading(pane, view);
    },
    () => {
      takeMapping(pane, kind, draft);
    },
  );
}

/** Builds everything with the defaults. */
export function buildAll(pane: PaneController): void {
  void pane.run(
    "all",
    (options) => pane.flow.buildAll(options),
    (report) => {
      pane.show("data", { name: "build-done", report }, "heading", { say: pane.words.running.done });
    },
    () => {
      buildAll(pane);
    },
  );
}

/** Tries settings out; going back to the saved ones ends the trial. With the reason why they can't be used, if any. */
export function tryOut(pane: PaneController, settings: Settings, problem: string | null = null): void {
  const same = JSON.stringify(settings) === JSON.stringify(pane.current.snapshot.settings);
  pane.update({ trial: same ? null : settings });
  pane.sayAfterInput(
    () => problem ?? pane.words.tiers.sayTrial(pane.flow.whatIf(settings)?.moves.length ?? 0),
  );
}

/** Writes the tier list with the saved settings. */
export function writeTierList(pane: PaneController): void {
  void pane.run(
    "tiers",
    (options) => pane.flow.writeTierList(options),
    (built) => {
      pane.show("tiers", { name: "tiers" }, "heading", { say: pane.words.tiers.written(built.sheet) });
      void pane.flow.goTo(built.sheet, "A1");
    },
    () => {
      writeTierList(pane);
    },
  );
}

/** Saves the trial and rewrites the tier list. */
export function useTrial(pane: PaneController, trial: Settings): void {
  void pane.run(
    "tiers",
    (options) => pane.flow.useSettings(trial, options),
    (built) => {
      pane.show("tiers", { name: "tiers" }, "heading", {
        trial: null,
        say: pane.words.tiers.written(built.sheet),
      });
    },
    () => {
      useTrial(pane, trial);
    },
  );
}

/** Builds the live card or the picked cards. */
export function buildCards(pane: PaneController, accountIds: readonly string[]): void {
  const { cards } = pane.current;
  const live = cards.mode === "live";
  void pane.run(
    "cards",
    (options) =>
      pane.flow.buildCards(
        live ? { mode: "live", accountId: cards.liveAccountId } : { mode: "book", accountIds },
        options,
      ),
    (built) => {
      const { words } = pane;
      pane.show("cards", { name: "cards-done", built, live }, "heading", {
        say: live ? words.cards.doneLive : words.cards.done(built.cards),
      });
    },
    () => {
      buildCards(pane, accountIds);
    },
  );
}

/** Opens the settings sheet, writing it when there is none. */
export function openSettings(pane: PaneController): void {
  void pane.run(
    "settings",
    (options) => pane.flow.openSettings(options),
    (opened) => {
      void goTo(pane, opened.sheet, "A1");
    },
    () => {
      openSettings(pane);
    },
  );
}

/** Selects a cell in Excel; if Excel refuses, the address is shown to copy. */
export async function goTo(pane: PaneController, sheet: string, address: string): Promise<void> {
  const outcome = await pane.flow.goTo(sheet, address);
  const place = outcome.status === "done" ? null : `${sheet}!${address}`;
  pane.update({ address: place, ...(place === null ? {} : { say: pane.words.frame.copyAddress(place) }) });
}

/** Shows what the workbook remembers. */
export async function openHelp(pane: PaneController): Promise<void> {
  const outcome = await pane.flow.remembered();
  pane.show("data", { name: "help", kept: outcome.status === "done" ? outcome.value : [] });
}

/** Erases what the workbook remembers. */
export async function forget(pane: PaneController): Promise<void> {
  const outcome = await pane.flow.forget();
  if (outcome.status === "done")
    pane.show("data", { name: "help", kept: [] }, "heading", { say: pane.words.help.erased });
}

/** Checks whether the built sheets still show what the sources say. */
export async function checkFreshness(pane: PaneController): Promise<void> {
  const before: PaneState["snapshot"]["freshness"] = pane.current.snapshot.freshness;
  if (pane.current.job !== null || before.status === "never") return;
  const outcome = await pane.flow.checkFreshness();
  if (outcome.status === "cancelled") {
    pane.surroundings.later(quietAfterEditMilliseconds, () => void checkFreshness(pane));
    return;
  }
  if (outcome.status === "done" && outcome.value.status === "stale" && before.status !== "stale") {
    const first = outcome.value.changed[0];
    if (first !== undefined) pane.say(pane.words.stale.say(pane.words.sources[first.kind]));
  }
}

/** Checks the sources two seconds after the last edit of one. */
export function listenToEdits(pane: PaneController): void {
  let { touched } = pane.flow.snapshot();
  let callOff = (): void => undefined;
  pane.flow.subscribe(() => {
    const now = pane.flow.snapshot().touched;
    if (now === touched) return;
    touched = now;
    callOff();
    callOff = pane.surroundings.later(quietAfterEditMilliseconds, () => void checkFreshness(pane));
  });
}
