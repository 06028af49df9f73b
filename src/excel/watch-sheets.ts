/** Hearing of changes in the workbook, whoever makes them. */
import type { Session } from "./session";

/**
 * Calls back after every change of cells, for as long as the workbook is open.
 *
 * @param session - An open conversation.
 * @param heard - Called with the id of the changed sheet; also after changes of our own.
 */
export async function watchSheets(session: Session, heard: (worksheetId: string) => void): Promise<void> {
  await session.request(({ workbook }) =>
    workbook.worksheets.onChanged.add(({ worksheetId }) => {
      heard(worksheetId);
      return Promise.resolve();
    }),
  );
}
