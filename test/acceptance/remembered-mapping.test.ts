/** The user's choice of tables and columns: taken, kept in the workbook by its headers, found again. */
import { opened, done, type Opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

describe("the user's choice of tables and columns", () => {
  let workbook: Opened;

  beforeEach(async () => {
    workbook = await opened(await smallWorkbook());
  });

  afterEach(() => {
    workbook.host.dispose();
  });

  const columnsOf = (flow: Opened["flow"], kind: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      flow
        .snapshot()
        .sources?.recognition.sources.find((source) => source.kind === kind)
        ?.columns.map(({ field, header }) => [field, header]) ?? [],
    );

  /** Saves the workbook and opens the file in another session. */
  async function reopened(): Promise<Opened> {
    const file = await workbook.host.save();
    workbook.host.dispose();
    workbook = await opened(file);
    return workbook;
  }

  it("survives saving and reopening, without being asked again", async () => {
    expect(columnsOf(workbook.flow, "accounts")).toMatchObject({ owner: "Account Owner" });
    const mapping = [
      { kind: "accounts", sheet: "Accounts", headerRow: 1, columns: { owner: null } },
    ] as const;
    done(await workbook.flow.setMapping(mapping));
    expect(columnsOf(workbook.flow, "accounts")).not.toHaveProperty("owner");
    const { flow } = await reopened();
    expect(flow.snapshot().firstRun).toBe(false);
    expect(columnsOf(flow, "accounts")).not.toHaveProperty("owner");
    expect(columnsOf(flow, "accounts")).toMatchObject({ accountId: "Customer ID" });
  });

  it("is found again by its headers when the sheet was renamed and moved down", async () => {
    const mapping = [
      { kind: "accounts", sheet: "Accounts", headerRow: 1, columns: { region: null } },
    ] as const;
    done(await workbook.flow.setMapping(mapping));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Accounts");
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Kunden";
      await context.sync();
    });
    const { flow } = await reopened();
    expect(columnsOf(flow, "accounts")).toMatchObject({ accountId: "Customer ID", owner: "Account Owner" });
    expect(columnsOf(flow, "accounts")).not.toHaveProperty("region");
  });

  it("can say that a table found is not there", async () => {
    expect(workbook.flow.snapshot().sources?.found?.managers).toBe(3);
    done(await workbook.flow.setMapping([{ kind: "managers", sheet: "" }]));
    expect(workbook.flow.snapshot().sources?.found?.managers).toBeNull();
    const { flow } = await reopened();
    expect(flow.snapshot().sources?.found?.missing).toContain("managers");
    done(await flow.setMapping([]));
    expect(flow.snapshot().sources?.found?.managers).toBe(3);
  });

  it("names the columns of any row the user takes for the headers", () => {
    expect(workbook.flow.likelyColumns("orders", "Orders", null, 0)).toMatchObject({
      orderAccountId: 1,
      orderDate: 2,
      orderAmount: 3,
    });
    expect(workbook.flow.likelyColumns("orders", "Orders", null, 99_999)).toEqual({});
  });
});
