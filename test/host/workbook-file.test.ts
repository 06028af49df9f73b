import { ValueType, Workbook } from "@cj-tech-master/excelts";
import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Host } from "./host";
import { MAX_COLUMNS, MAX_ROWS } from "./model/a1";
import { WorkbookFileError } from "./model/workbook-file";
import { openHost } from "./node-host";
import { responseBytes } from "./request-body";

async function builtFile(): Promise<Uint8Array> {
  const host = await openHost(null);
  host.install();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "Figures";
    sheet.getRange("A1:B4").values = [
      ["Name", "Value"],
      ["a", 1],
      ["b", 2],
      ["Total", "=SUM(B2:B3)"],
    ];
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("D1:F2").merge(false);
    sheet.tables.add("A1:B3", true).name = "Figures_table";
    const format = sheet.getRange("A2:A3").conditionalFormats.add("ContainsText");
    format.textComparison.rule = { operator: "BeginsWith", text: "a" };
    format.textComparison.format.font.color = "#FF0000";
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B3"), "Columns");
    chart.name = "Values";
    chart.setPosition("D4", "H12");
    sheet.names.add("_mark", '="cards|x"').visible = false;
    context.workbook.names.add("KAM_List", sheet.getRange("A2:A3"));
    context.workbook.settings.add("KAM.remembered", '{"a":1}');
    sheet.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "1,2,3" } };
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.setPrintArea("A1:H20");
    await context.sync();
  });
  return host.save();
}

describe("a saved workbook", () => {
  it("opens again with its values, formulas and sheet ids", async () => {
    const host = await openHost(await builtFile());
    const sheet = host.sheet("Figures");
    expect(host.values("Figures")[3]).toEqual(["Total", 3]);
    expect(sheet.formula(3, 1)).toBe("=SUM(B2:B3)");
    expect(sheet.id).toBe("{00000000-0001-0000-0001-000000000000}");
  });

  it("keeps table, merge, chart, names, settings, validation, panes and print area", async () => {
    const host = await openHost(await builtFile());
    host.install();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Figures");
      const table = sheet.tables.getItem("Figures_table").load("name");
      const chart = sheet.charts.getItemAt(0).load("name");
      const mark = sheet.names.getItem("_mark").load("formula,visible");
      const list = context.workbook.names.getItem("KAM_List").load("formula");
      const setting = context.workbook.settings.getItem("KAM.remembered").load("value");
      const rule = sheet.getRange("B2").dataValidation.load("rule");
      const panes = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
      const print = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      const formats = sheet.getRange("A2").conditionalFormats.load("items/type");
      await context.sync();
      expect(table.name).toBe("Figures_table");
      expect(chart.name).toBe("Values");
      expect([mark.formula, mark.visible]).toEqual(['="cards|x"', false]);
      expect(list.formula).toBe("=Figures!$A$2:$A$3");
      expect(setting.value).toBe('{"a":1}');
      expect(rule.rule.list?.source).toBe("1,2,3");
      expect(panes.rowCount).toBe(1);
      expect(print.address).toBe("Figures!A1:H20");
      expect(formats.items.map(({ type }) => type)).toEqual(["ContainsText"]);
    });
    expect(host.sheet("Figures").merged.areas()).toEqual([{ row: 0, column: 3, rows: 2, columns: 3 }]);
  });

  it("evaluates more than 10,000 different formulas", async () => {
    const host = await openHost(null);
    const sheet = host.sheet("Sheet1");
    for (let row = 0; row < 10_500; row += 1) sheet.enter(row, 0, `=${String(row)}+1`);
    expect(host.values("Sheet1")[10_499]).toEqual([10_500]);
  });
});

describe("a formula of the user's that the stand-in can't calculate", () => {
  it("keeps the result that its file came with", async () => {
    const engine = new Workbook();
    const sheet = engine.addWorksheet("Own");
    sheet.getCell("A1").value = { formula: "OTHERADDIN.PRICE(1)", result: 12.5 };
    sheet.getCell("A2").value = { formula: "A1*2", result: 25 };
    const host = await openHost(new Uint8Array(await engine.xlsx.writeBuffer({ validate: false })));
    host.type("Own", 5, 0, [["=1+1"]]);
    expect(host.values("Own")[0]).toEqual([12.5]);
    expect(host.values("Own")[5]).toEqual([2]);
  });
});

describe("a formula without a result, as programs write it", () => {
  it("is calculated when the file is opened", async () => {
    const engine = new Workbook();
    const sheet = engine.addWorksheet("Own");
    sheet.getCell("A1").value = 6;
    sheet.getCell("A2").value = { formula: "A1*7" };
    sheet.getCell("A3").value = { formula: 'TEXT(A1,"000")' };
    const host = await openHost(new Uint8Array(await engine.xlsx.writeBuffer({ validate: false })));
    expect(host.values("Own")).toEqual([[6], [42], ["006"]]);
  });
});

describe("a file that is no workbook", () => {
  it.each([
    ["empty", new Uint8Array(0), "empty"],
    ["of text", new TextEncoder().encode("hello"), "not an .xlsx"],
    ["of the old format", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "password"],
    ["damaged", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), "can't be opened"],
  ])("is refused with the reason when it is %s", async (_kind, bytes, reason) => {
    await expect(openHost(bytes)).rejects.toThrow(WorkbookFileError);
    await expect(openHost(bytes)).rejects.toThrow(reason);
  });
});

describe("an unusual file", () => {
  const decoder = new TextDecoder();

  async function edited(part: string, change: (xml: string) => string): Promise<Uint8Array> {
    const bytes = await builtFile();
    const editor = await editZip(bytes);
    const content = await unzip(bytes).bytes(part);
    if (content === null) throw new Error(`no ${part}`);
    const before = decoder.decode(content);
    const after = change(before);
    expect(after).not.toBe(before);
    editor.set(part, new TextEncoder().encode(after));
    return editor.bytes();
  }

  it.each<[string, string, (xml: string) => string]>([
    [
      "filtered by colour",
      "xl/tables/table1.xml",
      (xml) =>
        xml.replace(
          /<filterColumn colId="0"[^>]*\/>|<filterColumn colId="0"[^>]*>.*?<\/filterColumn>/,
          () => {
            return '<filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn>';
          },
        ),
    ],
    [
      "with a prefix on its relations",
      "xl/_rels/workbook.xml.rels",
      (xml) =>
        xml
          .replaceAll("<Relationship ", "<p:Relationship ")
          .replaceAll("Relationships", "p:Relationships")
          .replace('/p:Relationships"', '/relationships"')
          .replace('xmlns="', 'xmlns:p="'),
    ],
  ])("%s opens", async (_, part, change) => {
    const host = await openHost(await edited(part, change));
    expect(host.values("Figures")[3]).toEqual(["Total", 3]);
  });

  it("with 30,000 merged ranges opens", async () => {
    const rows = 30_000;
    const host = await openHost(
      await edited("xl/worksheets/sheet1.xml", (xml) =>
        xml.replace(
          /<mergeCells[^>]*>.*<\/mergeCells>/,
          `<mergeCells>${Array.from({ length: rows }, (_x, at) => `<mergeCell ref="H${String(at + 20)}:I${String(at + 20)}"/>`).join("")}</mergeCells>`,
        ),
      ),
    );
    expect(host.sheet("Figures").sheet.getCell(rows + 19, 9).isMerged).toBe(true);
  });
});

describe("an answer", () => {
  it("longer than a text can be is refused like any that is too long", () => {
    const endless = {
      toJSON: () => {
        throw new RangeError("Invalid string length");
      },
    };
    expect(responseBytes({ Results: [{ ActionId: 1, Value: endless }] })).toBe(Infinity);
    expect(responseBytes({ Results: [] })).toBe('{"Results":[]}'.length);
  });
});

const EVERYTHING = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const MESSY = path.join("..", "shared", "data", "messy_xlsx");
const present = existsSync(MESSY);
(present ? describe : describe.skip)("a workbook from the wild", () => {
  const files = present ? readdirSync(MESSY).filter((name) => name.endsWith(".xlsx")) : [];
  it.each(files)("%s opens, and its cells survive saving", async (name) => {
    const host = await openHost(readFileSync(path.join(MESSY, name)));
    const contents = ({ book }: Host): unknown[] =>
      book.sheets().map((sheet) => {
        const cells: unknown[] = [];
        sheet.eachCell(EVERYTHING, (cell, row, column) => {
          if (cell.type !== ValueType.Null)
            cells.push([cell.address, sheet.formula(row, column), sheet.value(row, column)]);
        });
        return [sheet.sheet.name, cells];
      });
    const before = contents(host);
    const after = contents(await openHost(await host.save()));
    expect(after).toEqual(before);
  });
});
