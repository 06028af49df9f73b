/** Chooses what the pane shows: a running job first, then the present step's own screen. */
import { forget } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { short, solved, solvedDetail } from "./allocation-screens";
import { applied, editedSince, previewScreen, refused, reverted } from "./apply-screens";
import { cards, cardsDone } from "./cards-screens";
import { dataCheck } from "./data-check-screen";
import { dataFound, firstRun } from "./data-screens";
import { running } from "./job-screens";
import { mapScreen } from "./map-screen";
import { help, missingTables, nothingFound } from "./other-data-screens";
import { buildDone, cancelled, failed } from "./outcome-screens";
import { rules } from "./rules-screen";
import type { ScreenParts } from "./screen-parts";
import { summary, summaryDone } from "./summary-screens";
import { tierMoves, tiers } from "./tiers-screens";

/**
 * The screen to draw.
 *
 * @param pane - The pane's controller.
 * @returns Body and foot.
 */
export function presentScreen(pane: PaneController): ScreenParts {
  const { job, step, screens, snapshot } = pane.current;
  if (job?.visible === true) return running(pane, job);
  const screen = screens[step];
  const { solved: view } = snapshot;
  switch (screen.name) {
    case "first-run":
      return { ...firstRun(pane), bare: true };
    case "found":
      return dataFound(pane);
    case "map":
      return mapScreen(pane, screen.kind, screen.draft);
    case "check":
      return dataCheck(pane);
    case "missing":
      return missingTables(pane);
    case "empty":
      return nothingFound(pane);
    case "help":
      return help(pane, screen.kept, () => void forget(pane));
    case "cancelled":
      return cancelled(pane, screen.sheets);
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
      return refused(pane, screen.result, screen.preview);
    case "reverted":
      return reverted(pane, screen.result, screen.at, screen.column);
    case "edited-since":
      return editedSince(pane, screen.result);
    case "summary":
      return summary(pane);
    case "summary-done":
      return summaryDone(pane, screen.built, screen.note);
    case "error":
      return failed(pane, screen.job, screen.error, screen.again);
  }
}
