/**
 * A mark in the workbook's settings while a job writes: should the pane be closed midway, the next one reads from it
 * what is complete and what is as before.
 */
import type { Session } from "../../excel/session";
import { remember, type Entries } from "../../excel/workbook-settings";
import type { SheetState } from "./job";
import { parsedJson } from "./parsed-json";

/** Key of the mark. */
export const UNFINISHED_KEY = "unfinished";

/** What is being written: own sheets or copies of sheets, owners in the user's column, owners put back, the sample. */
export type UnfinishedKind = "build" | "owners" | "revert" | "sample";

const KINDS: readonly UnfinishedKind[] = ["build", "owners", "revert", "sample"];

/** A job that did not come to its end. */
export interface Unfinished {
  readonly kind: UnfinishedKind;
  /** When it last began a sheet, as a serial with fraction. */
  readonly at: number;
  readonly sheets: readonly SheetState[];
}

/** The mark of one job, and what the job has made so far. */
export class UnfinishedMark {
  private mark: Unfinished | null = null;
  private states: readonly SheetState[] = [];

  /**
   * @param session - The job's conversation.
   * @param now - The present moment as a serial.
   */
  constructor(
    private readonly session: Session,
    private readonly now: () => number,
  ) {}

  /** @returns What is complete so far, and what has been begun; also after the mark is gone. */
  get sheets(): readonly SheetState[] {
    return this.states;
  }

  /**
   * Marks sheets before anything of them is written.
   *
   * @param kind - What is written.
   * @param sheets - Names of the sheets.
   */
  async begin(kind: UnfinishedKind, sheets: readonly string[]): Promise<void> {
    this.states = withState(this.states, sheets, "as-before");
    this.mark = { kind, at: this.now(), sheets: this.states };
    await remember(this.session, { [UNFINISHED_KEY]: JSON.stringify(this.mark) });
  }

  /**
   * What is to be remembered in the very request that makes sheets complete, or puts them back.
   *
   * @param sheets - Names of the sheets.
   * @param state - What they are after the request.
   * @returns Entries for the workbook's settings.
   */
  after(sheets: readonly string[], state: SheetState["state"] = "complete"): Entries {
    if (this.mark === null) return {};
    const mark: Unfinished = { ...this.mark, sheets: withState(this.states, sheets, state) };
    return { [UNFINISHED_KEY]: JSON.stringify(mark) };
  }

  /** Notes that sheets are complete. @param sheets - Their names. */
  completed(sheets: readonly string[]): void {
    this.states = withState(this.states, sheets, "complete");
  }

  /** Notes that the mark was taken away along with other entries. */
  taken(): void {
    this.mark = null;
  }

  /** Takes the mark away, also after a stop: the pane that is still there says itself how the job ended. */
  async end(): Promise<void> {
    if (this.mark === null) return;
    this.mark = null;
    // Where even this is refused the mark stays, and what it says stays true.
    await Promise.allSettled([remember(this.session, { [UNFINISHED_KEY]: null }, "tidy")]);
  }
}

function withState(
  before: readonly SheetState[],
  sheets: readonly string[],
  state: SheetState["state"],
): readonly SheetState[] {
  return [
    ...before.filter(({ sheet }) => !sheets.includes(sheet)),
    ...sheets.map((sheet) => ({ sheet, state })),
  ];
}

/**
 * Reads a mark.
 *
 * @param text - JSON text from the workbook's settings; undefined = there is none.
 * @returns What it says; null when there is none or it can't be read.
 */
export function unfinishedOf(text: string | undefined): Unfinished | null {
  const value = parsedJson(text);
  if (typeof value !== "object" || value === null) return null;
  const { kind, at, sheets } = value as Readonly<Record<string, unknown>>;
  const known = KINDS.find((one) => one === kind);
  if (known === undefined || typeof at !== "number" || !Array.isArray(sheets)) return null;
  return { kind: known, at, sheets: sheets.filter(isState) };
}

function isState(value: unknown): value is SheetState {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, state } = value as Readonly<Record<string, unknown>>;
  return typeof sheet === "string" && (state === "complete" || state === "as-before");
}
