/** Chooses what the pane shows: a running job first, then the present step's own screen. */
import { startWords } from "../../language/start-words";
import type { PaneController } from "../pane-controller";
import { dataFound, firstRun } from "./data-screens";
import { running } from "./job-screens";
import { loadAgain, stepScreens } from "./late-screens";
import { Actions, Heading, type ScreenParts } from "./screen-parts";

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
  // Asked for also where it is not needed yet, so that it is there when it is.
  const late = stepScreens(pane);
  if (screen.name === "found" && sources !== null && sources.found !== null)
    return dataFound(pane, sources, sources.found);
  if (late === "missing") return notLoaded(pane);
  return late === null ? onItsWay(pane) : late.screenOf(pane, screen);
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

/** The screens did not arrive: what is open stays, and they can be asked for again. */
function notLoaded(pane: PaneController): ScreenParts {
  const { heading, text } = startWords[pane.current.language].stepNotLoaded;
  return {
    body: (
      <>
        <Heading text={heading} />
        <p>{text}</p>
      </>
    ),
    foot: (
      <Actions
        first={pane.words.errors.again}
        onFirst={() => {
          loadAgain(pane);
        }}
      />
    ),
  };
}
