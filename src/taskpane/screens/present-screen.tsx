/** Chooses what the pane shows: a running job first, then the present step's own screen. */
import type { PaneController } from "../pane-controller";
import { dataFound, firstRun } from "./data-screens";
import { failed } from "./error-screen";
import { running } from "./job-screens";
import { stepScreens } from "./late-screens";
import { Heading, type ScreenParts } from "./screen-parts";

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
  const { sources } = snapshot;
  if (screen.name === "first-run") return { ...firstRun(pane), bare: true };
  if (screen.name === "error") return failed(pane, screen.job, screen.error, screen.again);
  // Asked for also where it is not needed yet, so that it is there when it is.
  const late = stepScreens(pane);
  if (screen.name === "found" && sources !== null && sources.found !== null)
    return dataFound(pane, sources, sources.found);
  return late?.screenOf(pane, screen) ?? onItsWay(pane);
}

/** Between the press on a step and the arrival of its screens: its name, and nothing to press. */
function onItsWay(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  return {
    busy: true,
    body: <Heading text={words.frame.tabs[current.step]} />,
    foot: (
      <div class="actions">
        <span class="note">{words.running.headings.load}</span>
      </div>
    ),
  };
}
