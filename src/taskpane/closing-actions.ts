/** What the buttons of the last two steps do: owners found, written and taken back; summary, slides, period. */
import type { AllocationRules } from "../allocation/allocation";
import type { Words } from "../language/pane-words";
import type { OwnSheetId } from "../sheets/sheet-layout";
import type { ApplyPreview } from "./flow/views";
import type { PaneController } from "./pane-controller";

/** Finds the best owners. */
export function solve(pane: PaneController, rules: AllocationRules): void {
  void pane.run(
    "solve",
    (options) => pane.flow.solve(rules, options),
    (solved) => {
      const { allocation } = pane.words;
      const { moves, imbalance } = solved.point;
      const text = imbalance <= 0.2 ? allocation.within(moves) : allocation.heaviest(moves, 1 + imbalance);
      pane.show("allocation", { name: "solved" }, "heading", { say: allocation.sayDone(text) });
    },
    () => {
      solve(pane, rules);
    },
  );
}

/** Writes the allocation table to its own sheet. */
export function writeAllocation(pane: PaneController): void {
  void pane.run(
    "allocation",
    (options) => pane.flow.writeAllocation(options),
    (built) => {
      pane.show("allocation", { name: "solved" }, "heading", {
        say: pane.words.allocation.sheet(built.sheet),
      });
      void pane.flow.goTo(built.sheet, "A1");
    },
    () => {
      writeAllocation(pane);
    },
  );
}

/** Compares the owner column with the proposal. */
export function preview(pane: PaneController): void {
  void pane.run(
    "preview",
    (options) => pane.flow.previewApply(options),
    (found) => {
      const say = pane.words.allocation.previewHeading(found.cells.length, found.sheet);
      pane.show("allocation", { name: "preview", preview: found, all: false }, "heading", { say });
    },
    () => {
      preview(pane);
    },
  );
}

/** Writes the previewed owners. */
export function apply(pane: PaneController, previewed: ApplyPreview): void {
  void pane.run(
    "apply",
    (options) => pane.flow.apply(previewed, options),
    (result) => {
      const { allocation } = pane.words;
      if (result.status === "refused") {
        pane.show("allocation", { name: "refused", result }, "heading", { say: allocation.refused });
      } else {
        const say = allocation.sayApplied(result.cells, result.sheet);
        pane.show("allocation", { name: "applied", result }, "heading", { say });
      }
    },
    () => {
      apply(pane, previewed);
    },
  );
}

/** Takes the last write back; `keepEdited` leaves the cells that were edited since. */
export function revert(pane: PaneController, keepEdited = false): void {
  const column = pane.current.snapshot.revert?.column ?? "";
  void pane.run(
    "revert",
    (options) => pane.flow.revert({ ...options, keepEdited }),
    (result) => {
      if (result.status === "edited-since") pane.show("allocation", { name: "edited-since", result });
      else {
        const at = pane.surroundings.now();
        const say = pane.words.allocation.reverted(result.cells);
        pane.show("allocation", { name: "reverted", result, at, column }, "heading", { say });
      }
    },
    () => {
      revert(pane, keepEdited);
    },
  );
}

/** Builds the summary page. */
export function buildSummary(pane: PaneController): void {
  void pane.run(
    "summary",
    (options) => pane.flow.buildSummary(options),
    (built) => {
      pane.show("summary", { name: "summary-done", built, note: null }, "heading", {
        say: pane.words.summary.done,
      });
    },
    () => {
      buildSummary(pane);
    },
  );
}

/** Adds a sentence under the finished summary, or says it when that screen is not open. */
function noteOnSummary(pane: PaneController, note: (words: Words) => string): void {
  const screen = pane.current.screens.summary;
  const say = note(pane.words);
  if (screen.name === "summary-done") pane.show("summary", { ...screen, note }, "heading", { say });
  else pane.update({ say });
}

/** Appends the period to the history. */
export function closePeriod(pane: PaneController): void {
  void pane.run(
    "close",
    (options) => pane.flow.closePeriod(options),
    (closed) => {
      noteOnSummary(pane, ({ summary }) => summary.closed(closed.rows, closed.sheet));
    },
    () => {
      closePeriod(pane);
    },
  );
}

/** Makes the deck and offers it for download. */
export function downloadSlides(pane: PaneController): void {
  void pane.run(
    "slides",
    (options) => pane.flow.downloadSlides(options),
    (file) => {
      pane.surroundings.download(file.name, file.bytes);
      noteOnSummary(pane, ({ summary }) => summary.slidesReady(file.name));
    },
    () => {
      downloadSlides(pane);
    },
  );
}

/** Copies an own sheet as plain values. */
export function freezeCopy(pane: PaneController, id: OwnSheetId): void {
  void pane.run(
    "copy",
    (options) => pane.flow.freezeCopy(id, options),
    (made) => {
      const sheets = [made.sheet, ...made.others].join(" · ");
      noteOnSummary(pane, ({ summary }) => summary.copied(sheets));
    },
    () => {
      freezeCopy(pane, id);
    },
  );
}
