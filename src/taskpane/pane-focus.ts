/** Where the focus goes: never lost with what held it, never taken from the sheet. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { PaneController } from "./pane-controller";

/**
 * Gives the focus to an element; a control inside a web component may be there only some frames later. A pane that
 * does not have the focus leaves it where it is: the user is in the sheet.
 */
function focusSoon(id: string, frames = 4): void {
  if (id === "" || !document.hasFocus()) return;
  const element = document.getElementById(id);
  if (element === null && frames > 0)
    requestAnimationFrame(() => {
      focusSoon(id, frames - 1);
    });
  else (element ?? document.getElementById("heading"))?.focus();
}

/**
 * Moves the focus after each drawing to where the controller wants it, and back to what had it before a job that was
 * over before anything of it was shown.
 *
 * @param pane - The pane's controller.
 */
export function useFocus(pane: PaneController): void {
  const before = useRef<Element | null>(null);
  const wasRunning = useRef(false);
  const running = pane.current.job !== null;
  // While drawing: what cannot be reached during the job loses the focus afterwards.
  if (running && !wasRunning.current) before.current = document.activeElement;
  // A layout effect, since an ordinary one may still run on the screen before.
  useLayoutEffect(() => {
    const isOver = wasRunning.current && !running;
    wasRunning.current = running;
    const id = pane.takeFocus();
    if (id !== null) focusSoon(id);
    else if (isOver && document.activeElement === document.body && document.hasFocus()) {
      const { current } = before;
      if (current instanceof HTMLElement && current.isConnected) current.focus();
      else focusSoon("heading");
    }
  });
}
