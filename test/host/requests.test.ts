import { HostError } from "./model/host-error";
import { openHost, type NodeHost } from "./node-host";

async function emptyHost(): Promise<NodeHost> {
  const host = await openHost(null);
  host.install();
  return host;
}

/** The client cleans its references up after Excel.run, without waiting for it. */
async function cleanedUp(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

async function codeOf(action: Promise<unknown>): Promise<string | undefined> {
  try {
    await action;
    return undefined;
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

describe("a request of the unmodified office.js", () => {
  it("reads back what it wrote, as Excel understands it", async () => {
    await emptyHost();
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
  });

  it("fails when a property is read before it was loaded", async () => {
    await emptyHost();
    const read = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return range.values;
    });
    expect(await codeOf(read)).toBe("PropertyNotLoaded");
  });

  it("stops at the failing action and keeps what came before it", async () => {
    const host = await emptyHost();
    const batch = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["before"]];
      context.workbook.worksheets.getItem("No such sheet").getRange("A1").values = [["never"]];
      sheet.getRange("A2").values = [["after"]];
      await context.sync();
    });
    expect(await codeOf(batch)).toBe("ItemNotFound");
    expect(host.values("Sheet1")).toEqual([["before"]]);
  });

  it("names the failing statement", async () => {
    await emptyHost();
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("No such sheet").load("name");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });

  it("answers a null object instead of failing", async () => {
    await emptyHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("No such sheet");
      const inside = sheet.getRange("A1").load("values");
      sheet.delete();
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(inside.isNullObject).toBe(true);
    });
  });

  it("answers ApiNotFound for a member it lacks and lists it", async () => {
    const host = await emptyHost();
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().slicers.load("count");
      await context.sync();
    });
    expect(await codeOf(missing)).toBe("ApiNotFound");
    expect(host.missing.map(({ member }) => member)).toEqual(["Worksheet.slicers"]);
  });

  it("refuses an array of another size than the range", async () => {
    await emptyHost();
    const wrong = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2, 3]];
      await context.sync();
    });
    expect(await codeOf(wrong)).toBe("InvalidArgument");
  });

  it("writes more than 1500 cells in the client's own chunks", async () => {
    const host = await emptyHost();
    const rows = Array.from({ length: 4000 }, (_, row) => [row, `'row ${String(row)}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B4000").values = rows;
      await context.sync();
    });
    expect(host.values("Sheet1")[3999]).toEqual([3999, "row 3999"]);
    expect(host.counters.syncs).toBe(1);
  });

  it("leaves cells alone where the array holds null", async () => {
    const host = await emptyHost();
    host.type("Sheet1", 0, 0, [["kept", "old"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [[null, "new"]];
      await context.sync();
    });
    expect(host.values("Sheet1")).toEqual([["kept", "new"]]);
  });
});

describe("a range that is kept between requests", () => {
  it("follows rows inserted above it", async () => {
    await emptyHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const kept = sheet.getRange("B3");
      kept.values = [["here"]];
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      kept.load("address,values");
      await context.sync();
      expect(kept.address).toBe("Sheet1!B5");
      expect(kept.values).toEqual([["here"]]);
    });
  });

  it("is released by the client after Excel.run", async () => {
    const host = await emptyHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      range.load("values");
      await context.sync();
      expect(host.references).toBe(1);
    });
    await cleanedUp();
    expect(host.references).toBe(0);
  });

  it("can't be used once its cells were deleted", async () => {
    await emptyHost();
    const gone = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const kept = sheet.getRange("A2");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      kept.load("values");
      await context.sync();
    });
    expect(await codeOf(gone)).toBe("InvalidReference");
  });
});

describe("a fault that a test asks for", () => {
  it("fails the n-th request with Excel's error code", async () => {
    const host = await emptyHost();
    host.faults.failRequest = { n: 2, code: "AccessDenied" };
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
    expect(await codeOf(run)).toBe("AccessDenied");
    expect(host.values("Sheet1")).toEqual([[1]]);
  });

  it("answers as while the user types in a cell, unless the request waits for that", async () => {
    const host = await emptyHost();
    host.faults.cellEditMode = true;
    const write = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    };
    expect(await codeOf(Excel.run(write))).toBe("InvalidOperationInCellEditMode");
    expect(await codeOf(Excel.run({ delayForCellEdit: true }, write))).toBeUndefined();
  });

  it("refuses a request above 5 MB, and an answer above 5 MB", async () => {
    const host = await emptyHost();
    const long = "x".repeat(30_000);
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").values = Array.from(
        { length: 200 },
        () => [long],
      );
      await context.sync();
    });
    expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
    for (let row = 0; row < 200; row += 1) host.type("Sheet1", row, 0, [[long]]);
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").load("values");
      await context.sync();
    });
    expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("an event", () => {
  it("tells a listener on the sheet and one on all sheets what was typed", async () => {
    const host = await emptyHost();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(`sheet ${address}`)));
      context.workbook.worksheets.onChanged.add(({ address }) =>
        Promise.resolve(void heard.push(`all ${address}`)),
      );
      await context.sync();
    });
    host.type("Sheet1", 4, 2, [[7]]);
    await cleanedUp();
    expect(heard.sort()).toEqual(["all C5", "sheet C5"]);
  });
});

describe("a protected workbook", () => {
  it("refuses new sheets when its structure is protected, and edits on a protected sheet", async () => {
    const host = await emptyHost();
    host.workbook.structureLocked = true;
    const add = Excel.run(async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    });
    expect(await codeOf(add)).toBe("AccessDenied");
    const edit = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.protect();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await codeOf(edit)).toBe("AccessDenied");
    expect(() => {
      host.type("Sheet1", 0, 0, [[1]]);
    }).toThrow(HostError);
  });
});
