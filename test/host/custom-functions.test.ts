import type { FunctionsMetadata } from "./model/custom-functions";
import { openHost, type NodeHost } from "./node-host";

const metadata: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "ADD",
      name: "ADD",
      parameters: [
        { name: "a", type: "number" },
        { name: "b", type: "number", optional: true },
      ],
    },
    { id: "LATER", name: "LATER", parameters: [{ name: "value", type: "any" }] },
    { id: "DOUBLE", name: "DOUBLE", parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }] },
    { id: "FAIL", name: "FAIL", parameters: [] },
    { id: "SEEN", name: "SEEN", parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }] },
  ],
};

async function hostWithFunctions(): Promise<NodeHost> {
  const host = await openHost(null);
  host.install();
  CustomFunctions.associate("ADD", (a: number, b: number | null) => a + (b ?? 100));
  CustomFunctions.associate(
    "LATER",
    (value: unknown) => new Promise((resolve) => setTimeout(resolve, 5, value)),
  );
  CustomFunctions.associate("DOUBLE", (cells: unknown[][]) =>
    cells.map((row) => row.map((cell) => Number(cell) * 2)),
  );
  CustomFunctions.associate("FAIL", () => {
    // Excel's own error class is no Error for the compiler.
    const failure: unknown = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no data");
    throw failure;
  });
  CustomFunctions.associate("SEEN", (cells: unknown[][]) =>
    cells.map((row) =>
      row.map((cell) => (cell instanceof CustomFunctions.Error ? `error ${cell.code}` : typeof cell)),
    ),
  );
  host.functions.register(metadata, "KAM");
  return host;
}

describe("a worksheet function of the add-in", () => {
  it("puts its result into the cell, and into the cells that depend on it", async () => {
    const host = await hostWithFunctions();
    host.type("Sheet1", 0, 0, [["=KAM.ADD(2,3)", "=A1*10"]]);
    await host.settled();
    expect(host.values("Sheet1")).toEqual([[5, 50]]);
  });

  it("shows #BUSY! until a promise is kept", async () => {
    const host = await hostWithFunctions();
    host.type("Sheet1", 0, 0, [["=KAM.LATER(7)"]]);
    expect(host.values("Sheet1")).toEqual([["#BUSY!"]]);
    await host.settled();
    expect(host.values("Sheet1")).toEqual([[7]]);
  });

  it("spills an array and gives the cells back when it shrinks", async () => {
    const host = await hostWithFunctions();
    host.type("Sheet1", 0, 0, [[1, "=KAM.DOUBLE(A1:A3)"], [2], [3]]);
    await host.settled();
    expect(host.values("Sheet1").map((row) => row[1])).toEqual([2, 4, 6]);
    host.type("Sheet1", 0, 1, [["=KAM.DOUBLE(A1:A2)"]]);
    await host.settled();
    expect(host.values("Sheet1").map((row) => row[1])).toEqual([2, 4, ""]);
  });

  it("shows #SPILL! where a cell is in the way", async () => {
    const host = await hostWithFunctions();
    host.type("Sheet1", 0, 0, [[1, "=KAM.DOUBLE(A1:A3)"], [2], [3, "taken"]]);
    await host.settled();
    expect(host.values("Sheet1")[0]?.[1]).toBe("#SPILL!");
    host.type("Sheet1", 2, 1, [[""]]);
    await host.settled();
    expect(host.values("Sheet1").map((row) => row[1])).toEqual([2, 4, 6]);
  });

  it("shows the error it throws", async () => {
    const host = await hostWithFunctions();
    host.type("Sheet1", 0, 0, [["=KAM.FAIL()", "=IFERROR(A1,0)"]]);
    await host.settled();
    expect(host.values("Sheet1")).toEqual([["#N/A", 0]]);
  });

  it("gets null for a parameter left out", async () => {
    const host = await hostWithFunctions();
    host.type("Sheet1", 0, 0, [["=KAM.ADD(2)"]]);
    await host.settled();
    expect(host.values("Sheet1")).toEqual([[102]]);
  });

  it("is not called for an argument of the wrong type", async () => {
    const host = await hostWithFunctions();
    host.type("Sheet1", 0, 0, [['=KAM.ADD("x")', "=KAM.NOSUCH(1)"]]);
    await host.settled();
    expect(host.values("Sheet1")).toEqual([["#VALUE!", "#NAME?"]]);
    expect(host.functions.calls).toBe(0);
  });

  it("sees errors in a range as error objects", async () => {
    const host = await hostWithFunctions();
    host.type("Sheet1", 0, 0, [["=1/0", 1, "=KAM.SEEN(A1:B1)"]]);
    await host.settled();
    expect(host.values("Sheet1")[0]?.slice(2)).toEqual(["error #DIV/0!", "number"]);
  });
});
