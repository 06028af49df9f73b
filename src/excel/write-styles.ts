/** Formats of a layout as pieces: base font, styles, merges, copies, widths and heights. */
import { a1Address } from "../sheets/a1-range";
import type { CellStyle, FormatCopy, GridRange, SheetLayout, StyledRange } from "../sheets/sheet-layout";
import type { LayoutPiece } from "./layout-piece";
import { ACTION_BYTES } from "./payload";
import { useOnce } from "./use-once";

const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  insideHorizontal: "InsideHorizontal",
  insideVertical: "InsideVertical",
} as const;

/**
 * Pieces that format a layout, in the order they have to be queued: what is copied is formatted before it
 * is copied, and a layout's own styles outside the copied part come last.
 *
 * @param layout - The sheet.
 * @param extent - The rectangle around everything the layout writes.
 * @returns The pieces.
 */
export function formatPieces(layout: SheetLayout, extent: GridRange): readonly LayoutPiece[] {
  const sources = (layout.copies ?? []).map((copy) => copy.from);
  const isSource = (range: GridRange): boolean => sources.some((source) => contains(source, range));
  const styles = [...layout.styles].map(stylePiece);
  const merges = layout.merges.map(mergePiece);
  const first = (
    pieces: readonly LayoutPiece[],
    ranges: readonly GridRange[],
    want: boolean,
  ): LayoutPiece[] => pieces.filter((_, index) => isSource(ranges[index]) === want);
  const styleRanges = layout.styles.map((style) => style.range);
  return [
    basePiece(layout, extent),
    ...first(styles, styleRanges, true),
    ...first(merges, layout.merges, true),
    ...(layout.copies ?? []).flatMap(copyPieces),
    ...first(styles, styleRanges, false),
    ...first(merges, layout.merges, false),
    ...(layout.stylesAfterCopies ?? []).map(stylePiece),
    ...layout.columnWidths.map(widthPiece),
    ...heightPieces(layout),
  ];
}

function basePiece(layout: SheetLayout, extent: GridRange): LayoutPiece {
  return {
    bytes: 10 * ACTION_BYTES,
    row: 0,
    queue: (sheet) => {
      sheet.showGridlines = false;
      useOnce(sheet.getRange(a1Address(extent)), ({ format }) => {
        format.font.name = layout.font;
        format.font.size = layout.fontSize;
        format.font.color = layout.color;
        format.verticalAlignment = "Center";
      });
    },
  };
}

function stylePiece({ range, style }: StyledRange): LayoutPiece {
  const settings = Object.keys(style).length + 3 * (style.borders?.length ?? 0);
  return {
    bytes: (6 + 1.5 * settings) * ACTION_BYTES,
    row: range.row,
    queue: (sheet) => {
      useOnce(sheet.getRange(a1Address(range)), (cells) => {
        applyStyle(cells, style);
      });
    },
  };
}

function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  // Texts carry Excel's text prefix; in a cell of text format the prefix itself would show. A single value
  // fills the range: no matrix of the range's size travels.
  if (style.numberFormat !== undefined && style.numberFormat !== "@")
    range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.shrink !== undefined) format.shrinkToFit = style.shrink;
  for (const border of style.borders ?? []) {
    const line = format.borders.getItem(EDGES[border.edge]);
    line.style = "Continuous";
    line.weight = border.weight;
    line.color = border.color;
  }
}

function mergePiece(range: GridRange): LayoutPiece {
  return {
    bytes: 5 * ACTION_BYTES,
    row: range.row,
    queue: (sheet) => {
      useOnce(sheet.getRange(a1Address(range)), (cells) => {
        cells.merge(false);
      });
    },
  };
}

function copyPieces({ from, to }: FormatCopy): readonly LayoutPiece[] {
  return to.map((target) => ({
    bytes: 10 * ACTION_BYTES,
    row: target.row,
    queue: (sheet) => {
      useOnce(sheet.getRange(a1Address(from)), (source) => {
        useOnce(sheet.getRange(a1Address(target)), (cells) => {
          cells.copyFrom(source, "Formats");
        });
      });
    },
  }));
}

function widthPiece(points: number, column: number): LayoutPiece {
  return {
    bytes: 7 * ACTION_BYTES,
    row: 0,
    queue: (sheet) => {
      useOnce(sheet.getRangeByIndexes(0, column, 1, 1), (cell) => {
        useOnce(cell.getEntireColumn(), ({ format }) => {
          format.columnWidth = points;
        });
      });
    },
  };
}

/** Heights as given and, for copied parts, at their copies too: formats don't carry heights. */
function heightPieces(layout: SheetLayout): readonly LayoutPiece[] {
  const copied = (layout.copies ?? []).flatMap(({ from, to }) =>
    to.flatMap((target) =>
      layout.rowHeights
        .filter(({ row, rows }) => row >= from.row && row + rows <= from.row + from.rows)
        .map((height) => ({ ...height, row: height.row - from.row + target.row })),
    ),
  );
  return [...layout.rowHeights, ...copied].map(({ row, rows, points }) => ({
    bytes: 7 * ACTION_BYTES,
    row,
    queue: (sheet) => {
      useOnce(sheet.getRangeByIndexes(row, 0, rows, 1), (cells) => {
        useOnce(cells.getEntireRow(), ({ format }) => {
          format.rowHeight = points;
        });
      });
    },
  }));
}

function contains(outer: GridRange, inner: GridRange): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
