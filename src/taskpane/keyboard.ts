/**
 * Tab and Esc inside the pane.
 *
 * In Excel on the web office.js moves the focus itself at every Tab, by a list of elements that knows nothing of
 * what lies inside web components, so the focus would leave the pane at the first of them. Here the browser moves
 * the focus, and office.js gets the key only at the two ends, where it hands the focus back to the sheet.
 */

const last = ["#primary", "#cancel"];
const first = "#more";

/** The element with the focus as the document sees it: a host, never what is inside it. */
function holds(selector: string): boolean {
  const active = document.activeElement;
  return active !== null && active.closest(selector) !== null;
}

function atTheEnd(backwards: boolean): boolean {
  if (backwards) return holds(first);
  const end = last.find((selector) => document.querySelector(selector) !== null);
  return end !== undefined && holds(end);
}

const expanded = "[role=combobox][aria-expanded=true], [slot=trigger][aria-expanded=true]";
/** Lists say only some frames later that they are open; where there are no popovers, this selector is an error. */
const open = "popover" in HTMLElement.prototype ? `${expanded}, :popover-open` : expanded;

/** Something open that takes Esc for itself. */
function somethingIsOpen(): boolean {
  return document.querySelector(open) !== null;
}

function pressed(event: KeyboardEvent, wasOpen: boolean): void {
  if (event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey) {
    if (!atTheEnd(event.shiftKey)) event.stopPropagation();
    return;
  }
  if (event.key === "Escape") {
    if (wasOpen) {
      event.stopPropagation();
      return;
    }
    const back = document.getElementById("back");
    if (back === null) return;
    event.stopPropagation();
    back.click();
  }
}

/** Listens from now on; the listener sits below the window, where office.js listens. */
export function listenToKeys(): void {
  let wasOpen = false;
  // On the way down: what takes Esc has closed by the time the key comes up again.
  document.addEventListener("keydown", () => (wasOpen = somethingIsOpen()), true);
  document.addEventListener("keydown", (event) => {
    pressed(event, wasOpen);
  });
}
