/** The type roles of the house: sizes, colours and alignments that every sheet shares. */
import type { Language } from "../language/language";
import { palette } from "./palette";
import { thinLine } from "./sheet-draft";
import type { CellStyle } from "./sheet-layout";

/** Number format that hides the number under a bar. */
export const HIDDEN_NUMBER = ";;;";

/**
 * Font of a sheet, digits included.
 *
 * @param language - The sheet's language.
 * @returns A font every Excel of that language has.
 */
export function sheetFont(language: Language): string {
  return language === "zh-CN" ? "Microsoft YaHei" : "Segoe UI";
}

const right = { horizontal: "Right" } as const;
const left = { horizontal: "Left" } as const;

/** Styles by role. */
export const type = {
  subtitle: { fontSize: 8, color: palette.ink2, vertical: "Top" },
  sectionTitle: {
    fontSize: 9,
    bold: true,
    color: palette.primary,
    borders: [thinLine("top", palette.primary)],
  },
  sectionNote: {
    fontSize: 7,
    color: palette.ink3,
    ...right,
    borders: [thinLine("top", palette.primary)],
  },
  legend: { fontSize: 7, color: palette.ink2, ...right, borders: [thinLine("top", palette.primary)] },
  head: { fontSize: 7, color: palette.ink2, ...left, borders: [thinLine("bottom", palette.rule)] },
  headRight: { fontSize: 7, color: palette.ink2, ...right, borders: [thinLine("bottom", palette.rule)] },
  value: { fontSize: 8.5, color: palette.ink },
  valueRight: { fontSize: 8.5, color: palette.ink, ...right },
  valueBold: { fontSize: 8.5, bold: true, color: palette.ink, ...right },
  secondary: { fontSize: 8, color: palette.ink2 },
  secondaryRight: { fontSize: 8.5, color: palette.ink2, ...right },
  note: { fontSize: 7, color: palette.ink3 },
  chartData: { fontSize: 8, color: palette.ink3 },
} as const satisfies Record<string, CellStyle>;

/**
 * The same style with a hair line below, as every row of a block but the last has.
 *
 * @param style - A style.
 * @returns A copy with the line added to its borders.
 */
export function ruled(style: CellStyle): CellStyle {
  return { ...style, borders: [...(style.borders ?? []), thinLine("bottom", palette.hair)] };
}

/**
 * The same style with a line above, as total rows have.
 *
 * @param style - A style.
 * @returns A copy, bold, with the line.
 */
export function totalled(style: CellStyle): CellStyle {
  return { ...style, bold: true, borders: [...(style.borders ?? []), thinLine("top", palette.rule)] };
}

/**
 * The same style, indented one step from the left.
 *
 * @param style - A style.
 * @returns A copy.
 */
export function indented(style: CellStyle): CellStyle {
  return { ...style, horizontal: "Left", indent: 1 };
}
