/**
 * A sheet as plain data: blocks of cells, formats, charts, page set-up. The layouts in this folder
 * produce it, the Excel adapter writes it, tests read it. Rows and columns count from 0 here.
 */

/** A rectangle of cells. */
export interface GridRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A native formula, English names and comma separators, without text from the user's cells in it. */
export interface Formula {
  readonly formula: string;
}

/** What a cell holds. Strings are always text, whatever they begin with; null leaves the cell empty. */
export type Cell = string | number | boolean | null | Formula;

/** A block of cells written at one place. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
}

/** Which edge of a range a line is drawn on. */
export type BorderEdge = "top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical";
/** One line of a range's border. */
export interface Border {
  readonly edge: BorderEdge;
  readonly color: string;
  /** Weight in Excel's own words. */
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
}

/** Formats of a range; only what is given is set. */
export interface CellStyle {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly borders?: readonly Border[];
}
/** A range and the formats it gets. */
export interface StyledRange {
  readonly range: GridRange;
  readonly style: CellStyle;
}

/** Copies formats (styles, merges, row heights) of one range to others: a book of cards is formatted once. */
export interface FormatCopy {
  readonly from: GridRange;
  readonly to: readonly GridRange[];
}

/** An Excel table over a range of the sheet, without a built-in style. */
export interface TableLayout {
  readonly name: string;
  /** Header row included. */
  readonly range: GridRange;
  readonly filterButtons: boolean;
}

/**
 * A conditional format. Colours only; meaning is in the text (visual.md §9). `more` are further ranges
 * under the same rule, so that a book of cards has one rule and not one a card.
 */
export type ConditionalFormatLayout =
  | {
      readonly kind: "beginsWith";
      readonly range: GridRange;
      readonly more?: readonly GridRange[];
      readonly text: string;
      readonly color?: string;
      readonly fill?: string;
      readonly bold?: boolean;
    }
  | {
      readonly kind: "formula";
      readonly range: GridRange;
      readonly more?: readonly GridRange[];
      /** Relative to the first cell of the range, e.g. "=$C5>1". */
      readonly formula: string;
      readonly color?: string;
      readonly fill?: string;
      readonly bold?: boolean;
      readonly numberFormat?: string;
    }
  | {
      readonly kind: "dataBar";
      readonly range: GridRange;
      readonly more?: readonly GridRange[];
      readonly color: string;
      readonly negativeColor?: string;
      readonly minimum: number;
      readonly maximum: number;
      readonly barOnly: boolean;
    };

/** One series of a chart, its data given as ranges of the same sheet. */
export interface ChartSeriesLayout {
  /** Shown nowhere (legends are cells) but read by screen readers and by whoever opens the chart. */
  readonly name: string;
  readonly values: GridRange;
  /** Categories, or x values of a scatter chart. */
  readonly categories?: GridRange;
  readonly kind?: "columns" | "line" | "scatter" | "bars";
  /** Fill of columns and bars, line colour of lines. */
  readonly color: string;
  /** Line width in points; 0 = no line. */
  readonly lineWidth?: number;
  readonly dashed?: boolean;
  readonly marker?: {
    readonly style: "circle" | "diamond" | "dash" | "none";
    readonly size: number;
    readonly fill: string;
    readonly edge: string;
  };
  readonly labels?: {
    readonly position: "above" | "center" | "right" | "left" | "below";
    readonly size: number;
    readonly color: string;
    readonly bold?: boolean;
    readonly numberFormat?: string;
    /** Fixed texts, one a point; null = no label. */
    readonly texts?: readonly (string | null)[];
  };
  /** Fills of single points where they differ from `color`. */
  readonly pointColors?: readonly (string | null)[];
}

/** One axis of a chart. */
export interface ChartAxisLayout {
  readonly visible: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly gridlines?: boolean;
  readonly reversed?: boolean;
  /** Label every n-th category. */
  readonly labelInterval?: number;
  /** Categories are dates: a date axis with months as base unit, labelled every so many months. */
  readonly months?: number;
  /** Tick marks outside the axis line; none unless set. */
  readonly ticks?: boolean;
  /** Whether the axis line is drawn: by default for the category axis only. */
  readonly line?: boolean;
}

/** A native chart: no title, no legend, no border (both are cells, visual design §8). */
export interface ChartLayout {
  readonly name: string;
  readonly type:
    | "columnClustered"
    | "barClustered"
    | "barStacked"
    | "barStacked100"
    | "line"
    | "scatterLines"
    | "scatterSmooth";
  readonly place: GridRange;
  readonly series: readonly ChartSeriesLayout[];
  readonly categoryAxis: ChartAxisLayout;
  readonly valueAxis: ChartAxisLayout;
  readonly gapWidth?: number;
  readonly overlap?: number;
  /** The line runs over places without a number to the next one; left out = it breaks there. */
  readonly bridgesGaps?: boolean;
  /** Inner plot area as shares of the chart's width and height; Excel's own choice when left out. */
  readonly plotArea?: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly font: string;
  readonly fontSize: number;
  /** Alternative text: the numbers in words. */
  readonly description: string;
}

/** A drop-down list over cells. */
export interface ListValidation {
  readonly range: GridRange;
  /** A formula such as "=KAM_AccountList", or a list of at most 255 characters. */
  readonly source: string;
}

/** A name for a range of the sheet. */
export interface NameLayout {
  readonly name: string;
  readonly refersTo: GridRange;
}

/** How the sheet prints. */
export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  readonly printArea: GridRange;
  /** Fit on pages across and down, or a scale in percent. */
  readonly zoom: { readonly fitWidth: number; readonly fitHeight?: number } | { readonly scale: number };
  /** Millimetres. */
  readonly margins: {
    readonly side: number;
    readonly top: number;
    readonly bottom: number;
    readonly footer: number;
  };
  readonly titleRows?: { readonly row: number; readonly rows: number };
  /** A page break above each of these rows. */
  readonly breaksBefore?: readonly number[];
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/**
 * Cells the user types into. They are found again by the key that stands in their row, so they survive a
 * rebuild, sorting and inserted rows; `key` cells are ordinary cells of the layout in a column outside the
 * print area (for example "A12/plan/1"). A blank key marks a row without notes.
 */
export interface NotesLayout {
  readonly keyColumn: number;
  readonly fields: readonly {
    /** Stable name of the field, the same in every build and language: "result", "owner" ... */
    readonly field: string;
    readonly column: number;
    /**
     * Column outside the print area that repeats what the add-in wrote in `column`, so that a typed change
     * is told from an old proposal; null when the add-in leaves the cell blank.
     */
    readonly writtenColumn: number | null;
  }[];
  /** A row in which anything was typed is kept whole, so that nothing new stands beside what was typed. */
  readonly wholeRows?: boolean;
  /** Texts that say so where a kept row stands in the place of another proposal of the add-in's. */
  readonly replaced?: readonly {
    readonly keys: readonly string[];
    /** Field whose proposal is compared. */
    readonly field: string;
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
}

/** One of the add-in's own sheets, complete. */
export interface SheetLayout {
  /** Which of our sheets this is; kept in a hidden sheet-scoped name so that a renamed sheet is still found. */
  readonly id: OwnSheetId;
  readonly name: string;
  /** Font of the whole sheet ("Segoe UI", "Microsoft YaHei") and body size. */
  readonly font: string;
  readonly fontSize: number;
  /** Default text colour. */
  readonly color: string;
  /** Column widths in points from column A. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly rows: number; readonly points: number }[];
  readonly cells: readonly CellBlock[];
  readonly styles: readonly StyledRange[];
  readonly merges: readonly GridRange[];
  /** Applied after `styles`, `merges` and `rowHeights`, before `stylesAfterCopies` and conditional formats. */
  readonly copies?: readonly FormatCopy[];
  /** Styles of single cells that differ from what was copied there. */
  readonly stylesAfterCopies?: readonly StyledRange[];
  readonly tables?: readonly TableLayout[];
  readonly conditionalFormats?: readonly ConditionalFormatLayout[];
  readonly charts?: readonly ChartLayout[];
  readonly validations?: readonly ListValidation[];
  readonly names?: readonly NameLayout[];
  readonly hiddenColumns?: { readonly column: number; readonly columns: number };
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page: PageLayout;
  readonly tabColor?: string;
  /** Where the user types; see {@link NotesLayout}. */
  readonly notes?: NotesLayout;
}

/** The add-in's own sheets, by an id that never changes and is never shown. */
export type OwnSheetId =
  | "scores"
  | "cards"
  | "live-card"
  | "allocation"
  | "summary"
  | "settings"
  | "history"
  | "standards"
  | "visit-plan"
  | "backtest";
