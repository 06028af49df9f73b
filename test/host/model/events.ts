/** Events that office.js registers for, and the messages that report them. */
import type { HostObject } from "./host-object";

/** [category, type, target, message, id] as the client expects it. */
export type EventEntry = readonly [number, number, string, string, number];

const API_EVENT = 65_536;

/** Event numbers of the client by the name in its registration call. */
const TYPES: Readonly<Record<string, { readonly number: number; readonly type: string }>> = {
  DataChanged: { number: 10, type: "WorksheetChanged" },
  Activated: { number: 11, type: "WorksheetActivated" },
  Deactivated: { number: 12, type: "WorksheetDeactivated" },
  Added: { number: 13, type: "WorksheetAdded" },
  SelectionChanged: { number: 14, type: "WorksheetSelectionChanged" },
  Deleted: { number: 15, type: "WorksheetDeleted" },
  Calculated: { number: 16, type: "WorksheetCalculated" },
  NameChanged: { number: 25, type: "WorksheetNameChanged" },
  VisibilityChanged: { number: 26, type: "WorksheetVisibilityChanged" },
  Moved: { number: 27, type: "WorksheetMoved" },
};

/** Who listens to what. */
export class EventDesk {
  readonly #listeners = new Map<string, number>();
  /** Carries messages to the client. */
  deliver: (entries: EventEntry[]) => void = () => undefined;

  /**
   * Registers or unregisters.
   * @param object - The object with the event.
   * @param event - Name in the registration call, such as "DataChanged".
   * @param on - Whether to register.
   */
  listen(object: HostObject, event: string, on: boolean): void {
    const target = object.hostIdentity()["Id"];
    const key = `${typeof target === "string" ? target : "Workbook"}/${event}`;
    this.#listeners.set(key, Math.max(0, (this.#listeners.get(key) ?? 0) + (on ? 1 : -1)));
  }

  /**
   * Reports an event to those who listen on the sheet and on the collection of sheets.
   * @param event - Name in the registration call.
   * @param sheetId - The sheet's id.
   * @param message - Further fields of the event.
   */
  report(event: string, sheetId: string, message: Readonly<Record<string, unknown>> = {}): void {
    const known = TYPES[event];
    if (!known) return;
    const text = JSON.stringify({ ...message, worksheetId: sheetId, type: known.type });
    const entries: EventEntry[] = [sheetId, "Workbook"]
      .filter((target) => (this.#listeners.get(`${target}/${event}`) ?? 0) > 0)
      .map((target) => [API_EVENT, known.number, target, text, 0]);
    if (entries.length > 0) this.deliver(entries);
  }
}
