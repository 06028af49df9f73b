/** The screens behind the first ones, with their controls: loaded while the workbook is being read. */
import { flowErrorOf } from "../flow/flow-error-of";
import type { PaneController } from "../pane-controller";
import type { StepScreens } from "./step-screens";

let screens: StepScreens | null = null;
let loading: Promise<void> | null = null;

async function load(pane: PaneController): Promise<void> {
  try {
    screens = (await import(/* webpackChunkName: "steps" */ "./step-screens")).stepScreens;
    pane.update({});
  } catch (error) {
    pane.fail("load", flowErrorOf(error, []), () => {
      pane.update({});
    });
  } finally {
    loading = null;
  }
}

/**
 * The screens of the steps. Asking for them starts loading; the pane draws itself again when they are there,
 * and shows the error card when they can't be had.
 *
 * @param pane - The pane's controller.
 * @returns The screens; null as long as they are on their way.
 */
export function stepScreens(pane: PaneController): StepScreens | null {
  if (screens === null) loading ??= load(pane);
  return screens;
}
