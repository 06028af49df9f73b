/** Defined names of the workbook and of single sheets. */
import type { Workbook } from "@cj-tech-master/excelts";
import { addressOf, parseAddress, quotedSheetName, splitSheet, type Area } from "./a1";
import { moveReferences } from "./formula-text";
import { HostError } from "./host-error";
import type { SheetModel } from "./sheet-model";

/** One defined name. */
export interface DefinedName {
  name: string;
  /** The sheet it belongs to; undefined for the workbook. */
  readonly scope: SheetModel | undefined;
  /** Text without its "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

/** What the names need of the workbook. */
export interface NamesBook {
  readonly workbook: Workbook;
  sheets(): SheetModel[];
  findSheet(key: string): SheetModel | undefined;
  markStale(): void;
}

const VALID = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
/** Names that the engine keeps as page set-up. */
const BUILT_IN = /^_xlnm\.Print_/;

/** The names, kept here because the engine spreads each name over its cells. */
export class DefinedNamesModel {
  readonly #names: DefinedName[] = [];
  #changed = false;

  /**
   * @param book - The workbook.
   */
  constructor(readonly book: NamesBook) {
    const sheets = book.sheets();
    for (const entry of book.workbook.definedNames.model) {
      if (BUILT_IN.test(entry.name)) continue;
      this.#names.push({
        name: entry.name,
        scope: entry.localSheetId === undefined ? undefined : sheets[entry.localSheetId],
        formula: entry.rawText ?? entry.formulaExpression ?? entry.ranges.join(","),
        visible: entry.hidden !== true,
        comment: "",
      });
    }
  }

  /**
   * Names of one scope.
   * @param scope - A sheet, or undefined for the workbook.
   * @returns The names in alphabetical order.
   */
  in(scope: SheetModel | undefined): DefinedName[] {
    return this.#names.filter((name) => name.scope === scope).sort((a, b) => a.name.localeCompare(b.name));
  }

  /**
   * Finds a name.
   * @param name - In any case.
   * @param scope - A sheet, or undefined for the workbook.
   * @returns The name, or undefined.
   */
  find(name: string, scope: SheetModel | undefined): DefinedName | undefined {
    const wanted = name.toLowerCase();
    return this.#names.find((entry) => entry.scope === scope && entry.name.toLowerCase() === wanted);
  }

  /**
   * Adds a name.
   * @param name - A legal name that its scope does not have.
   * @param scope - A sheet, or undefined for the workbook.
   * @param formula - Text without its "=".
   * @returns The new name.
   */
  add(name: string, scope: SheetModel | undefined, formula: string): DefinedName {
    if (!VALID.test(name) || parseAddress(name) || name.length > 255) {
      throw new HostError("InvalidArgument", `"${name}" can't be a name.`);
    }
    if (this.find(name, scope))
      throw new HostError("ItemAlreadyExists", `The name "${name}" exists already.`);
    const entry: DefinedName = { name, scope, formula, visible: true, comment: "" };
    this.#names.push(entry);
    this.changed();
    return entry;
  }

  /**
   * Removes a name.
   * @param entry - One of the names.
   */
  remove(entry: DefinedName): void {
    this.#names.splice(this.#names.indexOf(entry), 1);
    this.changed();
  }

  /**
   * Forgets the names of a sheet that goes.
   * @param sheet - The sheet.
   */
  dropScope(sheet: SheetModel): void {
    for (const entry of this.in(sheet)) this.remove(entry);
    for (const entry of this.#names) {
      entry.formula = moveReferences(entry.formula, (at) =>
        at.sheet !== undefined && at.sheet.toLowerCase() === sheet.sheet.name.toLowerCase() ? undefined : at,
      );
    }
    this.changed();
  }

  /**
   * Follows a renamed sheet.
   * @param before - Its old name.
   * @param after - Its new name.
   */
  renameSheet(before: string, after: string): void {
    for (const entry of this.#names) entry.formula = renameInFormula(entry.formula, before, after);
    this.changed();
  }

  /**
   * Follows inserted and deleted cells.
   * @param sheet - The sheet they are on.
   * @param move - The new place of an area.
   */
  follow(sheet: SheetModel, move: (area: Area) => Area | undefined): void {
    for (const entry of this.#names) {
      const place = this.placeOf(entry);
      if (place?.sheet !== sheet) continue;
      const area = move(place.area);
      entry.formula = area ? absoluteReference(sheet, area) : "#REF!";
    }
    this.changed();
  }

  /**
   * The cells a name stands for.
   * @param entry - The name.
   * @returns Sheet and area, or undefined for a constant or a formula.
   */
  placeOf(entry: DefinedName): { readonly sheet: SheetModel; readonly area: Area } | undefined {
    const { sheet: sheetName, address } = splitSheet(entry.formula.replace(/^=/, ""));
    const area = parseAddress(address);
    const sheet = sheetName === undefined ? entry.scope : this.book.findSheet(sheetName);
    return area && sheet ? { sheet, area } : undefined;
  }

  /** Notes that names have changed, so that the engine must learn them before it calculates. */
  changed(): void {
    this.#changed = true;
    this.book.markStale();
  }

  /** Hands the names to the engine. */
  settle(): void {
    if (!this.#changed) return;
    this.#changed = false;
    const sheets = this.book.sheets();
    this.book.workbook.definedNames.model = this.#names.map(({ name, scope, formula, visible }) => ({
      name,
      ranges: [],
      rawText: formula,
      ...(scope ? { localSheetId: sheets.indexOf(scope) } : {}),
      ...(visible ? {} : { hidden: true }),
    }));
  }
}

/**
 * An absolute reference with its sheet.
 * @param sheet - The sheet.
 * @param area - The cells.
 * @returns "Sheet1!$A$1:$B$2".
 */
export function absoluteReference(sheet: SheetModel, area: Area): string {
  return `${quotedSheetName(sheet.sheet.name)}!${addressOf(area, "$")}`;
}

/**
 * A formula after a sheet it may name was renamed.
 * @param formula - Text without its "=".
 * @param before - Old name.
 * @param after - New name.
 * @returns The formula with the new name.
 */
export function renameInFormula(formula: string, before: string, after: string): string {
  if (!formula.includes("!")) return formula;
  const quoted = quotedSheetName(after);
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!/gu, (piece) => {
    if (piece.startsWith('"')) return piece;
    const bare = piece.slice(0, -1);
    const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
    return name.toLowerCase() === before.toLowerCase() ? `${quoted}!` : piece;
  });
}
