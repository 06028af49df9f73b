/**
 * Prints how header lists are recognised: one JSON line a list, then a line with the totals.
 *
 * `npm run bench:intake -- --headers FILE`, where FILE is a JSON list of { system, object, headers }, or an
 * object with such a list under "lists".
 */
import { readFileSync } from "node:fs";
import type { TableKind } from "../../src/intake/fields";
import { findTables } from "../../src/intake/found-tables";
import type { ColumnChoice, SheetGrid } from "../../src/intake/reading";
import { recogniseSources } from "../../src/intake/recognise-sources";

/** One header list. */
export interface HeaderList {
  readonly system: string;
  readonly object: string;
  readonly headers: readonly string[];
}

/** What was made of one header list. */
export interface HeaderOutcome {
  readonly system: string;
  readonly object: string;
  /** Kinds of table found, usually one. */
  readonly kinds: readonly string[];
  readonly fields: Readonly<Record<string, { readonly header: string; readonly confidence: number }>>;
  /** Headers recognised as a field, and headers that are not blank. */
  readonly recognised: number;
  readonly headers: number;
}

interface ListReading {
  readonly kind: TableKind;
  readonly columns: readonly Pick<ColumnChoice, "field" | "header" | "confidence">[];
}

/** Nothing is sure in a table that lacks a column its kind needs. */
const INCOMPLETE = 0.7;

/**
 * The sources; where there are none, the likeliest kind with the columns the pane fills in when the user
 * names the table as such a source.
 */
function readingsOf(grid: SheetGrid): readonly ListReading[] {
  const { sources, people } = recogniseSources([grid]);
  if (sources.length > 0) return sources;
  if (people !== undefined) return [people];
  const likeliest = findTables(grid)[0]?.partial[0];
  if (likeliest === undefined) return [];
  const columns = likeliest.columns.map((column) => ({
    ...column,
    confidence: Math.min(column.confidence, INCOMPLETE),
  }));
  return [{ kind: likeliest.kind, columns }];
}

/**
 * Recognises a header list that comes without rows.
 *
 * @param list - The list.
 * @returns Its fields with headers and confidence.
 */
export function headerOutcome(list: HeaderList): HeaderOutcome {
  const grid: SheetGrid = {
    sheet: list.object,
    table: null,
    firstRow: 0,
    firstColumn: 0,
    values: [list.headers],
    numberFormats: [],
    totalRows: 1,
  };
  const found = readingsOf(grid);
  const fields = Object.fromEntries(
    found.flatMap(({ columns }) =>
      columns.map(({ field, header, confidence }) => [
        field,
        { header, confidence: Math.round(confidence * 100) / 100 },
      ]),
    ),
  );
  return {
    system: list.system,
    object: list.object,
    kinds: found.map(({ kind }) => kind),
    fields,
    recognised: Object.keys(fields).length,
    headers: list.headers.filter((header) => header.trim() !== "").length,
  };
}

/**
 * Reads header lists from a file.
 *
 * @param path - A JSON file.
 * @returns The lists; entries without headers are left out.
 * @throws {RangeError} When the file holds no list.
 */
export function headerLists(path: string): HeaderList[] {
  const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
  const entries: unknown =
    typeof parsed === "object" && parsed !== null && "lists" in parsed ? parsed.lists : parsed;
  if (!Array.isArray(entries))
    throw new RangeError(`--headers must name a JSON list of header lists, got ${path}`);
  return entries.flatMap((entry: Partial<HeaderList> | string[] | null, index): HeaderList[] => {
    const list: Partial<HeaderList> | null = Array.isArray(entry) ? { headers: entry } : entry;
    if (!Array.isArray(list?.headers)) return [];
    const headers = list.headers.map((header: unknown) =>
      typeof header === "string" ? header : JSON.stringify(header),
    );
    return [{ system: list.system ?? "", object: list.object ?? `list ${String(index + 1)}`, headers }];
  });
}

function main(): void {
  const position = process.argv.indexOf("--headers");
  const path = position < 0 ? undefined : process.argv[position + 1];
  if (path === undefined) {
    process.stderr.write("usage: npm run bench:intake -- --headers FILE\n");
    process.exitCode = 2;
    return;
  }
  const outcomes = headerLists(path).map(headerOutcome);
  for (const outcome of outcomes) process.stdout.write(`${JSON.stringify(outcome)}\n`);
  const sum = (count: (outcome: HeaderOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const recognised = sum((outcome) => outcome.recognised);
  const headers = sum((outcome) => outcome.headers);
  const share = headers === 0 ? 0 : Math.round((recognised / headers) * 1000) / 1000;
  process.stdout.write(`${JSON.stringify({ lists: outcomes.length, headers, recognised, share })}\n`);
}

if (require.main === module) main();
