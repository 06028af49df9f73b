/** Options of the headless command, read from its arguments. */
import type { MappingOverride, SourceKind } from "../../src/intake/reading";
import type { Language } from "../../src/language/language";
import type { BuildPart } from "../../src/taskpane/flow/views";

/** What the command was asked to do. */
export interface DemoOptions {
  /** Workbook to read; null = the made-up sample. */
  readonly input: string | null;
  /** Workbook to write. */
  readonly output: string;
  readonly parts: readonly BuildPart[];
  /** File with column choices; null = as recognised. */
  readonly map: string | null;
  readonly language: Language;
  readonly report: string | null;
  readonly slides: string | null;
  /** Cards of the book: the first so many accounts of the pick list; null = the top tier. */
  readonly cards: number | null;
}

/** The words that can follow each option. */
const PARTS: readonly BuildPart[] = [
  "scores",
  "cards",
  "live-card",
  "allocation",
  "summary",
  "standards",
  "visit-plan",
  "settings",
];
const OPTIONS = ["--in", "--out", "--build", "--map", "--language", "--report", "--slides", "--cards"];
const DEFAULT_PARTS: readonly BuildPart[] = ["scores", "cards", "allocation", "summary"];
const KINDS: readonly SourceKind[] = [
  "accounts",
  "orders",
  "returns",
  "managers",
  "visits",
  "complaints",
  "surveys",
  "receivables",
];

/** How the command is called. */
export const USAGE =
  "npm run demo -- [--in book.xlsx] [--out result.xlsx] [--build scores,cards,live-card,allocation,summary,standards,visit-plan,settings]" +
  " [--map mapping.json] [--language en-US|zh-CN] [--report report.json] [--slides deck.pptx] [--cards all|number]";

/** Thrown for arguments or files that can't be used. */
export class DemoOptionError extends Error {}

/**
 * Reads the arguments.
 *
 * @param args - Arguments after the command.
 * @returns The options with their defaults.
 * @throws DemoOptionError naming the argument at fault.
 */
export function demoOptions(args: readonly string[]): DemoOptions {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index];
    const value = args.at(index + 1);
    if (!OPTIONS.includes(name)) throw new DemoOptionError(`unknown option "${name}"`);
    if (value === undefined || value.startsWith("--"))
      throw new DemoOptionError(`${name} needs a value after it`);
    given.set(name, value);
  }
  const input = given.get("--in") ?? null;
  const language = languageOf(given.get("--language") ?? "en-US");
  return {
    input,
    output: given.get("--out") ?? (input === null ? `out/sample-${language}.xlsx` : "out/result.xlsx"),
    parts: partsOf(given.get("--build")),
    map: given.get("--map") ?? null,
    language,
    report: given.get("--report") ?? null,
    slides: given.get("--slides") ?? null,
    cards: cardsOf(given.get("--cards")),
  };
}

function cardsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === "all") return Number.POSITIVE_INFINITY;
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new DemoOptionError(`--cards must be all or a number from 1 up, got "${text}"`);
}

function languageOf(text: string): Language {
  if (text === "en-US" || text === "zh-CN") return text;
  throw new DemoOptionError(`--language must be en-US or zh-CN, got "${text}"`);
}

function partsOf(text: string | undefined): readonly BuildPart[] {
  if (text === undefined) return DEFAULT_PARTS;
  const words = text.split(",").map((word) => word.trim());
  const unknown = words.find((word) => !PARTS.some((part) => part === word));
  if (unknown !== undefined) throw new DemoOptionError(`--build takes ${PARTS.join(", ")}; got "${unknown}"`);
  return PARTS.filter((part) => words.includes(part));
}

/**
 * Checks a mapping file's content.
 *
 * @param content - Parsed JSON: one choice or a list of them.
 * @returns The choices.
 * @throws DemoOptionError naming what is wrong.
 */
export function mappingOf(content: unknown): readonly MappingOverride[] {
  const list: readonly unknown[] = Array.isArray(content) ? content : [content];
  return list.map((entry, index) => {
    const problem = mappingProblem(entry);
    if (problem !== null) throw new DemoOptionError(`--map: entry ${index + 1} ${problem}`);
    return entry as MappingOverride;
  });
}

function mappingProblem(entry: unknown): string | null {
  if (typeof entry !== "object" || entry === null) return "is not an object";
  const { kind, sheet, headerRow, columns } = entry as Record<string, unknown>;
  if (!KINDS.some((known) => known === kind)) return `has no "kind" out of ${KINDS.join(", ")}`;
  if (typeof sheet !== "string") return 'has no "sheet"';
  if (headerRow !== undefined && !(Number.isInteger(headerRow) && Number(headerRow) >= 1))
    return 'has a "headerRow" that is not a row number';
  if (columns === undefined) return null;
  if (typeof columns !== "object" || columns === null) return 'has "columns" that are not an object';
  const wrong = Object.entries(columns).find(([, value]) => value !== null && typeof value !== "string");
  return wrong === undefined ? null : `has a column "${wrong[0]}" that is neither a text nor null`;
}
