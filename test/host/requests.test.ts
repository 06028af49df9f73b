import { openHost } from "./node-host";

describe("a request of the unmodified office.js", () => {
  it("reads back what it wrote, as Excel understands it", async () => {
    const host = await openHost(null);
    host.install();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2");
      range.values = [
        [1, "x", "=A1+1"],
        ["'=no", "2024-01-05", "5%"],
      ];
      range.load("values,formulas,text,numberFormat,address");
      await context.sync();
      expect(range.values).toEqual([
        [1, "x", 2],
        ["=no", 45296, 0.05],
      ]);
      expect(range.formulas[0]).toEqual([1, "x", "=A1+1"]);
      expect(range.text[1]).toEqual(["=no", "1/5/2024", "5%"]);
      expect(range.address).toBe("Sheet1!A1:C2");
    });
    host.dispose();
  });
});
