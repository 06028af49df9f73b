/** The frame every slide shares: 16:9, title sentence, subtitle, foot line. */
import type PptxGenJS from "pptxgenjs";
import { calendarDay } from "../language/formats";
import type { Language } from "../language/language";
import { palette, textOnTier } from "../sheets/palette";
import { textWidth } from "../sheets/written-names";

/** Shown for what is not known. */
export const DASH = "—";

/** Inches: a 16:9 slide with margins. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.5, top: 1.35, bottom: 6.9 } as const;

/** Colour as PowerPoint files write it, without the hash. */
export const ink = (color: string): string => color.slice(1);

/** What a deck is drawn with. */
export interface Deck {
  readonly file: PptxGenJS;
  readonly font: string;
  /** Language its texts are marked with, so that PowerPoint breaks lines and checks spelling by it. */
  readonly language: Language;
  readonly foot: string;
}

/**
 * An empty deck.
 *
 * @param create - Makes an empty presentation file; the library is handed in so that it is loaded on demand.
 * @param language - Language of the deck.
 * @param title - Title in the file's properties.
 * @param foot - Line at the foot of every slide.
 * @returns The deck.
 */
export function emptyDeck(create: () => PptxGenJS, language: Language, title: string, foot: string): Deck {
  const file = create();
  const font = language === "zh-CN" ? "Microsoft YaHei" : "Segoe UI";
  file.layout = "LAYOUT_WIDE";
  file.title = title;
  file.theme = { headFontFace: font, bodyFontFace: font };
  return { file, font, language, foot };
}

/** Widest title that fits on one line at the full size, wide characters counted twice. */
const TITLE_WIDTH = 64;
const TITLE_POINTS = 22;

/** Size at which a title keeps to one line; below 15 points it may wrap instead. */
function titlePoints(title: string): number {
  return Math.max(15, Math.min(TITLE_POINTS, Math.floor((TITLE_POINTS * TITLE_WIDTH) / textWidth(title))));
}

/**
 * Adds a slide with its title sentence.
 *
 * @param deck - The deck.
 * @param title - One sentence with its figures.
 * @param subtitle - What it covers.
 * @returns The slide to draw on.
 */
export function addSlide(deck: Deck, title: string, subtitle: string): PptxGenJS.Slide {
  const slide = deck.file.addSlide();
  const width = SLIDE.width - 2 * SLIDE.margin;
  slide.background = { color: ink(palette.white) };
  slide.addText(title, {
    x: SLIDE.margin,
    y: 0.35,
    w: width,
    h: 0.6,
    fontFace: deck.font,
    fontSize: titlePoints(title),
    lang: deck.language,
    bold: true,
    color: ink(palette.ink),
    margin: 0,
    valign: "middle",
  });
  slide.addText(subtitle, {
    x: SLIDE.margin,
    y: 0.93,
    w: width,
    h: 0.3,
    fontFace: deck.font,
    fontSize: textWidth(subtitle) > 150 ? 10 : 12,
    lang: deck.language,
    color: ink(palette.ink2),
    margin: 0,
    valign: "middle",
  });
  slide.addShape("line", {
    x: SLIDE.margin,
    y: 1.28,
    w: width,
    h: 0,
    line: { color: ink(palette.primary), width: 1 },
  });
  slide.addText(deck.foot, {
    x: SLIDE.margin,
    y: 7.05,
    w: width,
    h: 0.25,
    fontFace: deck.font,
    fontSize: 9,
    lang: deck.language,
    color: ink(palette.ink3),
    margin: 0,
  });
  return slide;
}

/** A column of a native table. */
export interface SlideColumn {
  readonly head: string;
  /** Width in inches. */
  readonly width: number;
  readonly align: "left" | "right" | "center";
  /** Fill of the head: a tier's colour, which makes the head a chart's legend. */
  readonly fill?: string;
}

/** A cell of a native table: text, or text with its own look. */
export type SlideCell =
  | string
  | { readonly text: string; readonly color?: string; readonly fill?: string; readonly strong?: boolean };

/** Where a table stands and how high its rows are, in inches. */
export interface TablePlace {
  readonly x: number;
  readonly y: number;
  readonly rowHeight: number;
  readonly fontSize: number;
  /** The last row is a total. */
  readonly total?: boolean;
}

/**
 * Draws a native table: hair lines between rows, no boxes.
 *
 * @param deck - The deck.
 * @param slide - The slide.
 * @param columns - Its columns.
 * @param rows - Its rows.
 * @param place - Where it stands.
 */
export function addTable(
  deck: Deck,
  slide: PptxGenJS.Slide,
  columns: readonly SlideColumn[],
  rows: readonly (readonly SlideCell[])[],
  place: TablePlace,
): void {
  const none: PptxGenJS.BorderProps = { type: "none" };
  const line = (color: string): PptxGenJS.BorderProps => ({ type: "solid", pt: 0.75, color: ink(color) });
  const borders = (below: PptxGenJS.BorderProps): PptxGenJS.TableCellProps["border"] => [
    none,
    none,
    below,
    none,
  ];
  const head = columns.map((column): PptxGenJS.TableCell => ({
    text: column.head,
    options: {
      align: column.align,
      lang: deck.language,
      fontSize: place.fontSize - 1.5,
      color: ink(column.fill === undefined ? palette.ink2 : textOnTier(column.fill)),
      ...(column.fill === undefined ? {} : { fill: { color: ink(column.fill) }, bold: true }),
      border: borders(line(palette.rule)),
    },
  }));
  const body = rows.map((row, index) =>
    columns.map((column, at): PptxGenJS.TableCell => {
      const cell = row[at] ?? "";
      const own = typeof cell === "string" ? { text: cell } : cell;
      const total = place.total === true && index === rows.length - 1;
      return {
        text: own.text,
        options: {
          align: column.align,
          lang: deck.language,
          bold: total || own.strong === true,
          color: ink(own.color ?? palette.ink),
          ...(own.fill === undefined ? {} : { fill: { color: ink(own.fill) } }),
          border: borders(index === rows.length - 1 ? none : line(palette.hair)),
        },
      };
    }),
  );
  slide.addTable([head, ...body], {
    x: place.x,
    y: place.y,
    w: columns.reduce((sum, column) => sum + column.width, 0),
    colW: columns.map((column) => column.width),
    rowH: place.rowHeight,
    fontFace: deck.font,
    fontSize: place.fontSize,
    valign: "middle",
    margin: [0, 0.06, 0, 0.06],
  });
}

/**
 * Draws a heading above a table or chart.
 *
 * @param deck - The deck.
 * @param slide - The slide.
 * @param text - The heading.
 * @param at - Left edge, top and width in inches.
 */
export function addHeading(
  deck: Deck,
  slide: PptxGenJS.Slide,
  text: string,
  at: readonly [x: number, y: number, w: number],
): void {
  slide.addText(text, {
    x: at[0],
    y: at[1],
    w: at[2],
    h: 0.3,
    fontFace: deck.font,
    fontSize: 13,
    lang: deck.language,
    bold: true,
    color: ink(palette.primary),
    margin: 0,
  });
}

/**
 * Writes a note in small grey type.
 *
 * @param deck - The deck.
 * @param slide - The slide.
 * @param text - One or more sentences.
 * @param at - Left edge, top, width and height in inches.
 */
export function addNote(
  deck: Deck,
  slide: PptxGenJS.Slide,
  text: string,
  at: readonly [x: number, y: number, w: number, h: number],
): void {
  slide.addText(text, {
    x: at[0],
    y: at[1],
    w: at[2],
    h: at[3],
    fontFace: deck.font,
    fontSize: 10,
    lang: deck.language,
    color: ink(palette.ink3),
    margin: 0,
    valign: "top",
  });
}

/** Options all native charts share. */
export function chartLook(deck: Deck): PptxGenJS.IChartOpts {
  return {
    showTitle: false,
    showLegend: false,
    catAxisLabelFontFace: deck.font,
    valAxisLabelFontFace: deck.font,
    dataLabelFontFace: deck.font,
    catAxisLabelFontSize: 11,
    valAxisLabelFontSize: 10,
    catAxisLabelColor: ink(palette.ink2),
    valAxisLabelColor: ink(palette.ink2),
    catAxisLineShow: true,
    valAxisLineShow: false,
    catGridLine: { style: "none" },
    valGridLine: { color: ink(palette.hair), size: 0.5 },
  };
}

/**
 * Year, month and day in a file name.
 *
 * @param serial - Excel serial day.
 * @returns For example "2013-10-31".
 */
export function fileDay(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year)}-${two(month)}-${two(day)}`;
}
