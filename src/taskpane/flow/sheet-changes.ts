/** Which sheets were changed since the last reading, as far as a build rests on them. */
import type { HeardChange } from "../../excel/watch-sheets";
import type { OwnSheetId } from "../../sheets/sheet-layout";

/** Own sheets whose cells are read back; what is typed on the others stays where it is until they are rewritten. */
const READ_BACK: readonly OwnSheetId[] = ["settings", "scores", "allocation", "history"];

/** Changes of sheets, as they are heard. */
export class SheetChanges {
  private changed = new Set<string>();
  private readonly own = new Map<string, OwnSheetId>();
  private sources: ReadonlySet<string> = new Set();

  /**
   * Takes note of the sheets that were read.
   *
   * @param sheets - All sheets of the workbook.
   * @param sources - Names of those with the user's tables.
   */
  read(
    sheets: readonly {
      readonly name: string;
      readonly worksheetId: string;
      readonly own: OwnSheetId | null;
    }[],
    sources: ReadonlySet<string>,
  ): void {
    this.sources = new Set(
      sheets.flatMap(({ name, worksheetId }) => (sources.has(name) ? [worksheetId] : [])),
    );
    for (const { worksheetId, own } of sheets) if (own !== null) this.wrote(worksheetId, own);
  }

  /** Takes note of an own sheet. @param worksheetId - Excel's id of it. @param id - Which of our sheets it is. */
  wrote(worksheetId: string, id: OwnSheetId): void {
    this.own.set(worksheetId, id);
  }

  /**
   * Takes in a change.
   *
   * @param change - The sheet and whether the add-in made the change. On a source it counts even then: owners
   *   written into the user's column are to be read before the next build.
   * @returns Whether it is a source that changed.
   */
  hear({ worksheetId, byUs }: HeardChange): boolean {
    const isSource = this.sources.has(worksheetId);
    const own = this.own.get(worksheetId);
    const matters = isSource || (!byUs && (own === undefined || READ_BACK.includes(own)));
    if (matters) this.changed.add(worksheetId);
    return isSource;
  }

  /** @returns Whether something changed that has not been looked at since. */
  get some(): boolean {
    return this.changed.size > 0;
  }

  /** @returns Whether nothing but own sheets changed: what is read back from them tells whether it matters. */
  get onlyOwn(): boolean {
    return [...this.changed].every((worksheetId) => this.own.has(worksheetId));
  }

  /**
   * Forgets the changes before a look at the workbook; they come back when it fails, and those made meanwhile stay.
   *
   * @param look - The look.
   * @returns What it returned.
   */
  async lookedAt<T>(look: () => Promise<T>): Promise<T> {
    const before = this.changed;
    this.changed = new Set();
    try {
      return await look();
    } catch (error) {
      for (const worksheetId of before) this.changed.add(worksheetId);
      throw error;
    }
  }
}
