/** Page set-up of the printed sheets: A4, narrow margins, a footer with confidentiality, date and page. */
import type { GridRange, PageLayout } from "./sheet-layout";

/** What differs from sheet to sheet. */
export interface PageWishes {
  readonly orientation: "portrait" | "landscape";
  readonly printArea: GridRange;
  readonly zoom: PageLayout["zoom"];
  /** Bottom margin in millimetres. */
  readonly bottom: number;
  readonly footer: PageLayout["footer"];
  readonly titleRows?: { readonly row: number; readonly rows: number };
  readonly breaksBefore?: readonly number[];
}

/**
 * The page of one sheet.
 *
 * @param wishes - What differs from sheet to sheet.
 * @returns A page with the margins all sheets share.
 */
export function pageSetup(wishes: PageWishes): PageLayout {
  const { bottom, titleRows, breaksBefore, ...rest } = wishes;
  return {
    ...rest,
    margins: { side: 10, top: 9, bottom, footer: 5 },
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(breaksBefore === undefined ? {} : { breaksBefore }),
  };
}
