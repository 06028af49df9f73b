/** What a sheet has besides cells and formats, as pieces: tables, conditional formats, lists, names, page. */
import { a1Address, columnLetters } from "../sheets/a1-range";
import { palette } from "../sheets/palette";
import type {
  ConditionalFormatLayout,
  ListValidation,
  PageLayout,
  SheetLayout,
  TableLayout,
} from "../sheets/sheet-layout";
import type { AreaSeparator } from "./area-separator";
import type { LayoutPiece } from "./layout-piece";
import { ACTION_BYTES } from "./payload";
import { useOnce } from "./use-once";
import { chartPiece } from "./write-chart";

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/**
 * Pieces for tables, conditional formats, drop-downs, charts, hidden columns, frozen panes and the page.
 *
 * @param layout - The sheet.
 * @param separator - What this Excel takes between areas.
 * @returns The pieces, in the order they have to be queued.
 */
export function featurePieces(layout: SheetLayout, separator: AreaSeparator): readonly LayoutPiece[] {
  return [
    ...(layout.tables ?? []).map(tablePiece),
    ...(layout.conditionalFormats ?? []).flatMap((rule) => conditionalFormatPieces(rule, separator)),
    ...(layout.validations ?? []).map(validationPiece),
    ...(layout.charts ?? []).map((chart) => chartPiece(chart, layout)),
    windowPiece(layout),
    pagePiece(layout.page),
    ...(layout.page.breaksBefore ?? []).map(breakPiece),
  ];
}

function tablePiece(table: TableLayout): LayoutPiece {
  return {
    bytes: 10 * ACTION_BYTES,
    row: table.range.row,
    queue: (sheet) => {
      const added = sheet.tables.add(a1Address(table.range), true);
      added.name = table.name;
      added.showFilterButton = table.filterButtons;
      // The layout brings its own formats.
      added.style = "TableStyleLight1";
      added.showBandedRows = false;
    },
  };
}

/** Longest list of areas in one address; Excel cuts addresses above 8,192 characters. */
const AREAS_A_RULE = 400;

function conditionalFormatPieces(
  layout: ConditionalFormatLayout,
  separator: AreaSeparator,
): readonly LayoutPiece[] {
  const ranges = [layout.range, ...(layout.more ?? [])];
  const pieces: LayoutPiece[] = [];
  for (let first = 0; first < ranges.length; first += AREAS_A_RULE) {
    const some = ranges.slice(first, first + AREAS_A_RULE);
    pieces.push({
      bytes: 16 * ACTION_BYTES + 12 * some.length,
      row: some[0].row,
      queue: (sheet) => {
        const address = some.map(a1Address).join(separator);
        const areas = some.length === 1 ? sheet.getRange(address) : sheet.getRanges(address);
        useOnce(areas, ({ conditionalFormats }) => {
          addConditionalFormat(conditionalFormats, layout);
        });
      },
    });
  }
  return pieces;
}

function addConditionalFormat(
  formats: Excel.ConditionalFormatCollection,
  layout: ConditionalFormatLayout,
): void {
  switch (layout.kind) {
    case "beginsWith": {
      const { textComparison } = formats.add("ContainsText");
      textComparison.rule = { operator: "BeginsWith", text: layout.text };
      colour(textComparison.format, layout);
      return;
    }
    case "formula": {
      const { custom } = formats.add("Custom");
      custom.rule.formula = layout.formula;
      colour(custom.format, layout);
      if (layout.numberFormat !== undefined) custom.format.numberFormat = layout.numberFormat;
      return;
    }
    case "dataBar": {
      const { dataBar } = formats.add("DataBar");
      dataBar.showDataBarOnly = layout.barOnly;
      dataBar.positiveFormat.fillColor = layout.color;
      dataBar.positiveFormat.gradientFill = false;
      if (layout.negativeColor !== undefined) {
        dataBar.negativeFormat.matchPositiveFillColor = false;
        dataBar.negativeFormat.fillColor = layout.negativeColor;
      }
      dataBar.lowerBoundRule = { type: "Number", formula: String(layout.minimum) };
      dataBar.upperBoundRule = { type: "Number", formula: String(layout.maximum) };
    }
  }
}

function colour(
  format: Excel.ConditionalRangeFormat,
  layout: { readonly color?: string; readonly fill?: string; readonly bold?: boolean },
): void {
  if (layout.color !== undefined) format.font.color = layout.color;
  if (layout.fill !== undefined) format.fill.color = layout.fill;
  if (layout.bold !== undefined) format.font.bold = layout.bold;
}

function validationPiece({ range, source }: ListValidation): LayoutPiece {
  return {
    bytes: 8 * ACTION_BYTES + source.length,
    row: range.row,
    queue: (sheet) => {
      useOnce(sheet.getRange(a1Address(range)), ({ dataValidation }) => {
        dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
    },
  };
}

function windowPiece(layout: SheetLayout): LayoutPiece {
  return {
    bytes: 12 * ACTION_BYTES,
    row: 0,
    queue: (sheet) => {
      if (layout.tabColor !== undefined) sheet.tabColor = layout.tabColor;
      const { hiddenColumns: hidden, freeze } = layout;
      if (hidden !== undefined)
        sheet.getRangeByIndexes(0, hidden.column, 1, hidden.columns).getEntireColumn().columnHidden = true;
      if (freeze === undefined) return;
      if (freeze.rows > 0 && freeze.columns > 0)
        sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
      else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
      else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
    },
  };
}

function pagePiece(page: PageLayout): LayoutPiece {
  return {
    bytes: 25 * ACTION_BYTES,
    row: 0,
    queue: (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea(a1Address(page.printArea));
      pageLayout.zoom =
        "scale" in page.zoom
          ? { scale: page.zoom.scale }
          : {
              horizontalFitToPages: page.zoom.fitWidth,
              ...(page.zoom.fitHeight === undefined ? {} : { verticalFitToPages: page.zoom.fitHeight }),
            };
      const { side, top, bottom, footer } = page.margins;
      pageLayout.setPrintMargins("Points", {
        left: side * POINTS_PER_MILLIMETRE,
        right: side * POINTS_PER_MILLIMETRE,
        top: top * POINTS_PER_MILLIMETRE,
        bottom: bottom * POINTS_PER_MILLIMETRE,
        header: 0,
        footer: footer * POINTS_PER_MILLIMETRE,
      });
      if (page.titleRows !== undefined) {
        const { row, rows } = page.titleRows;
        pageLayout.setPrintTitleRows(`$${row + 1}:$${row + rows}`);
      }
      const texts = pageLayout.headersFooters.defaultForAllPages;
      texts.leftFooter = small(page.footer.left);
      texts.centerFooter = small(page.footer.center);
      texts.rightFooter = small(page.footer.right);
    },
  };
}

/** A footer in 7 points and the quiet ink; the colour code keeps the size apart from a leading digit. */
function small(text: string): string {
  return `&7&K${palette.ink3.replace("#", "")}${text}`;
}

function breakPiece(row: number): LayoutPiece {
  return {
    bytes: 4 * ACTION_BYTES,
    row,
    queue: (sheet) => {
      sheet.horizontalPageBreaks.add(`${columnLetters(0)}${row + 1}`);
    },
  };
}
