/** The user's choice of columns, kept in the workbook by the fingerprint of the table's headers. */
import { headerFingerprint } from "../../intake/header-text";
import type { MappingOverride, SheetGrid } from "../../intake/reading";
import { parsedJson } from "./parsed-json";

/** A choice and the headers it was made for. */
interface RememberedChoice {
  readonly fingerprint: string;
  readonly override: MappingOverride;
}

const HEADER_SEARCH_ROWS = 40;

/**
 * Choices as the text that is kept.
 *
 * @param mapping - The user's choices.
 * @param samples - The sheets they were made on.
 * @returns JSON text.
 */
export function mappingText(mapping: readonly MappingOverride[], samples: readonly SheetGrid[]): string {
  const choices = mapping.map((override): RememberedChoice => {
    const onSheet = samples.filter((sample) => sample.sheet === override.sheet);
    const header = override.headerRow;
    // A sheet may hold several tables: the one the header is in.
    const grid =
      onSheet.find(
        ({ firstRow, values }) =>
          header !== undefined && header > firstRow && header <= firstRow + values.length,
      ) ?? onSheet.at(0);
    const row = header === undefined ? 0 : header - 1 - (grid?.firstRow ?? 0);
    return { fingerprint: headerFingerprint(grid?.values[row] ?? []), override };
  });
  return JSON.stringify(choices);
}

/**
 * Choices that still fit the workbook.
 *
 * @param text - JSON text from {@link mappingText}; undefined = none.
 * @param samples - The sheets as they are now; a table that moved to another sheet or row is found by its headers.
 * @returns The choices, pointing at where the headers are now.
 */
export function rememberedMapping(
  text: string | undefined,
  samples: readonly SheetGrid[],
): readonly MappingOverride[] {
  return parseChoices(text).flatMap(({ fingerprint, override }) => {
    if (override.sheet === "") return [override];
    const bySheetFirst = [...samples].sort(
      (a, b) => Number(b.sheet === override.sheet) - Number(a.sheet === override.sheet),
    );
    for (const grid of bySheetFirst) {
      const row = grid.values
        .slice(0, HEADER_SEARCH_ROWS)
        .findIndex((cells) => headerFingerprint(cells) === fingerprint);
      if (row >= 0) return [{ ...override, sheet: grid.sheet, headerRow: grid.firstRow + row + 1 }];
    }
    return [];
  });
}

function parseChoices(text: string | undefined): readonly RememberedChoice[] {
  const parsed = parsedJson(text);
  return Array.isArray(parsed) ? parsed.filter(isChoice) : [];
}

function isChoice(value: unknown): value is RememberedChoice {
  if (typeof value !== "object" || value === null || !("fingerprint" in value) || !("override" in value))
    return false;
  const { override } = value;
  return typeof override === "object" && override !== null && "kind" in override && "sheet" in override;
}
