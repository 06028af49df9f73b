/** Changes to cell styles, shared between cells: a style object here is never changed once a cell bears it. */
import type {
  Alignment,
  Border,
  Borders,
  Color,
  Fill,
  Font,
  Protection,
  Style,
} from "@cj-tech-master/excelts";

/** What one assignment of a format changes. */
export interface StyleChange {
  readonly numFmt?: string;
  readonly font?: Partial<Font>;
  readonly alignment?: Partial<Record<keyof Alignment, Alignment[keyof Alignment] | undefined>>;
  readonly fill?: Fill | null;
  readonly border?: Partial<Record<keyof Borders, Partial<Border> | null>>;
  readonly protection?: Partial<Protection>;
}

/** A style as a cell bears it. */
export type CellStyle = Partial<Style>;

/** Excel's own font when a workbook names none. */
const EXCEL_FONT: Partial<Font> = { name: "Calibri", size: 11, family: 2 };

/** Where a cell has no style. */
const NO_STYLE: CellStyle = {};

function isEmpty(style: CellStyle): boolean {
  for (const key in style) if (Object.hasOwn(style, key)) return false;
  return true;
}

/** Derives styles, each only once for the same base and change. */
export class StyleSheet {
  readonly #derived = new WeakMap<CellStyle, Map<string, CellStyle>>();

  /**
   * @param defaultFont - The workbook's default font, if its file names one.
   */
  constructor(readonly defaultFont: Partial<Font> | undefined) {}

  /**
   * The font a cell shows.
   * @param style - The cell's style.
   * @returns Its font, or the workbook's default font.
   */
  fontOf(style: CellStyle): Partial<Font> {
    return style.font && Object.keys(style.font).length > 0
      ? style.font
      : { ...EXCEL_FONT, ...this.defaultFont };
  }

  /**
   * A style with a change applied.
   * @param given - The style before; left untouched.
   * @param change - What is set.
   * @param key - The change as text; equal changes give the same style object.
   * @returns The style after.
   */
  derive(given: CellStyle, change: StyleChange, key = JSON.stringify(change)): CellStyle {
    // Each new cell comes with an empty object of its own.
    const base = isEmpty(given) ? NO_STYLE : given;
    let known = this.#derived.get(base);
    if (!known) {
      known = new Map();
      this.#derived.set(base, known);
    }
    let style = known.get(key);
    if (!style) {
      style = this.#apply(base, change);
      known.set(key, style);
    }
    return style;
  }

  /**
   * Style of a cell that is swallowed by a merge: the first cell's, with the borders it had itself.
   * @param master - Style of the first cell.
   * @param own - Its own style.
   * @returns The style after the merge.
   */
  mergedInto(master: CellStyle, own: CellStyle): CellStyle {
    return own.border ? this.derive(master, { border: own.border }) : master;
  }

  #apply(base: CellStyle, change: StyleChange): CellStyle {
    const style: CellStyle = { ...base };
    if (change.numFmt !== undefined) style.numFmt = change.numFmt;
    // A font without a name is written as one, so a change of one trait starts from the whole font.
    if (change.font) style.font = { ...this.fontOf(base), ...change.font };
    if (change.alignment) {
      const merged = Object.entries({ ...base.alignment, ...change.alignment });
      style.alignment = Object.fromEntries(merged.filter(([, value]) => value !== undefined));
    }
    if (change.fill === null) delete style.fill;
    else if (change.fill) style.fill = change.fill;
    if (change.border) {
      const edges = Object.entries({ ...base.border, ...change.border });
      style.border = Object.fromEntries(edges.filter(([, edge]) => edge !== null));
    }
    if (change.protection) style.protection = { ...base.protection, ...change.protection };
    return style;
  }
}

/**
 * Colour as the file keeps it.
 * @param color - "#RRGGBB" or a name of the web's sixteen basic colours.
 * @returns An opaque ARGB colour.
 */
export function fileColor(color: string): Partial<Color> {
  const named = NAMED[color.toLowerCase()] ?? color;
  const hex = named.replace("#", "").toUpperCase();
  return { argb: hex.length === 8 ? hex : `FF${hex}` };
}

/**
 * Colour as office.js answers it.
 * @param color - A colour of the file.
 * @returns "#RRGGBB", or undefined when the file names none.
 */
export function wireColor(color: Partial<Color> | undefined): string | undefined {
  if (!color) return undefined;
  if (typeof color.argb === "string") return `#${color.argb.slice(-6).toUpperCase()}`;
  return color.theme === undefined ? undefined : THEME[color.theme];
}

/**
 * Number format of a style.
 * @param style - A style, or undefined where there is no cell.
 * @returns The format code; "General" when none is set.
 */
export function formatCode(style: CellStyle | undefined): string {
  const format = style?.numFmt;
  if (format === undefined) return "General";
  return typeof format === "string" ? format : format.formatCode;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  lime: "#00FF00",
  green: "#008000",
  blue: "#0000FF",
  navy: "#000080",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  teal: "#008080",
};

/** Colours of the Office theme by index; assumption: the workbook's theme is the standard one. */
const THEME: readonly string[] = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];
