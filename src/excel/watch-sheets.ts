/** Hearing of changes in the workbook, whoever makes them. */
import type { Session } from "./session";

/** A change of cells. */
export interface HeardChange {
  readonly worksheetId: string;
  /** Excel says that this add-in made it; false also where Excel can't tell. */
  readonly byUs: boolean;
}

/**
 * Calls back after every change of cells, for as long as the workbook is open. Excel delivers changes some time
 * after they were made.
 *
 * @param session - An open conversation.
 * @param heard - Called with the changed sheet; also after changes of our own.
 */
export async function watchSheets(session: Session, heard: (change: HeardChange) => void): Promise<void> {
  await session.request(({ workbook }) =>
    workbook.worksheets.onChanged.add((event) => {
      // Excel before its API 1.14 leaves the source out, though the declaration promises it.
      const { worksheetId, triggerSource }: Partial<Excel.WorksheetChangedEventArgs> = event;
      heard({ worksheetId: worksheetId ?? "", byUs: triggerSource === "ThisLocalAddin" });
      return Promise.resolve();
    }),
  );
}
