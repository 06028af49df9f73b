/** The screens behind the first ones, with their controls: loaded while the workbook is being read. */
import type { PaneController } from "../pane-controller";
import type { StepScreens } from "./step-screens";

let screens: StepScreens | "missing" | null = null;
let loading: Promise<void> | null = null;

async function load(pane: PaneController): Promise<void> {
  try {
    screens = (await import(/* webpackChunkName: "steps" */ "./step-screens")).stepScreens;
  } catch {
    // Shown by the pane, which can ask again.
    screens = "missing";
  } finally {
    loading = null;
    pane.update({});
  }
}

/**
 * The screens of the steps. Asking for them starts loading, and the pane draws itself again when that ends.
 *
 * @param pane - The pane's controller.
 * @returns The screens; null as long as they are on their way; "missing" when they could not be loaded.
 */
export function stepScreens(pane: PaneController): StepScreens | "missing" | null {
  if (screens === null) loading ??= load(pane);
  return screens;
}

/** Asks again for screens that could not be loaded. */
export function loadAgain(pane: PaneController): void {
  screens = null;
  pane.update({});
}
