/** Chooses among the screens behind the first ones. */
import "../fluent-inputs";
import { forget } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import type { Screen } from "../pane-state";
import { solved, solvedDetail } from "./allocation-screens";
import { applied, previewScreen, refused } from "./apply-screens";
import { editedSince, reverted } from "./revert-screens";
import { cards, cardsDone } from "./cards-screens";
import { dataCheck } from "./data-check-screen";
import { failed } from "./error-screen";
import { mapScreen } from "./map-screen";
import { help, missingTables, nothingFound } from "./other-data-screens";
import { buildDone, cancelled, interrupted } from "./outcome-screens";
import { rules } from "./rules-screen";
import type { ScreenParts } from "./screen-parts";
import { short } from "./short-screen";
import { Solving } from "./solving-screen";
import { summary, summaryDone } from "./summary-screens";
import { tierMoves, tiers } from "./tiers-screens";

/** A screen that is not among the first ones. */
export type LateScreen = Exclude<Screen, { readonly name: "first-run" }>;

function screenOf(pane: PaneController, screen: LateScreen): ScreenParts {
  const { solved: view } = pane.current.snapshot;
  switch (screen.name) {
    case "found":
    case "empty":
      return nothingFound(pane);
    case "error":
      return failed(pane, screen.job, screen.error, screen.again);
    case "map":
      return mapScreen(pane, screen.kind, screen.draft);
    case "check":
      return dataCheck(pane);
    case "missing":
      return missingTables(pane);
    case "help":
      return help(pane, screen.kept, () => void forget(pane));
    case "cancelled":
      return cancelled(pane, screen.sheets);
    case "interrupted":
      return interrupted(pane, screen.unfinished);
    case "build-done":
      return buildDone(pane, screen.report);
    case "tiers":
      return tiers(pane);
    case "tier-moves":
      return tierMoves(pane);
    case "cards":
      return cards(pane);
    case "cards-done":
      return cardsDone(pane, screen.built, screen.live);
    case "rules":
      return rules(pane);
    case "solved":
      if (view === null) return rules(pane);
      return view.result.unmet.some((one) => one.code === "short-hours")
        ? short(pane, view)
        : solved(pane, view);
    case "managers":
    case "moves":
      return view === null ? rules(pane) : solvedDetail(pane, view, screen.name);
    case "preview":
      return previewScreen(pane, screen.preview, screen.all);
    case "applied":
      return applied(pane, screen.result);
    case "refused":
      return refused(pane, screen.result);
    case "reverted":
      // Sources read anew make an allocation of their own necessary before there is anything to preview.
      if (view === null) return rules(pane);
      return reverted(pane, screen.result, screen.at, screen.column);
    case "edited-since":
      return editedSince(pane, screen.result);
    case "summary":
      return summary(pane);
    case "summary-done":
      return summaryDone(pane, screen.built, screen.note);
  }
}

/** The screens, and the body of the running search. */
export const stepScreens = { screenOf, Solving } as const;

/** The loaded piece. */
export type StepScreens = typeof stepScreens;
