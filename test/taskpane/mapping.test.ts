/** The mapping screen's draft and the override made of it. */
import type { SheetGrid, SourceChoice } from "../../src/intake/reading";
import type { SourcesView } from "../../src/taskpane/flow/views";
import { columnLetters, gridAddress, mappingOf, startMapping } from "../../src/taskpane/mapping";

const orders: SourceChoice = {
  kind: "orders",
  sheet: "Orders",
  table: null,
  headerRow: 0,
  rowCount: 2,
  confidence: 0.9,
  columns: [
    { field: "orderDate", header: "OrderDate", column: 1, confidence: 1, alternatives: [] },
    {
      field: "orderAmount",
      header: "SubTotal",
      column: 3,
      confidence: 0.7,
      alternatives: [{ header: "TotalDue", column: 4 }],
    },
  ],
};
const grid: SheetGrid = {
  sheet: "Orders",
  table: null,
  firstRow: 0,
  firstColumn: 0,
  values: [["Account", "OrderDate", "No", "SubTotal", "TotalDue"]],
  numberFormats: [],
  totalRows: 2906,
};
const sources: SourcesView = {
  recognition: { sources: [orders], missing: [], doubts: [{ kind: "orders", field: "orderAmount" }] },
  samples: [grid],
  sheetsLookedAt: 1,
  mapping: [],
  found: null,
  refused: [],
  nearest: null,
};

test("columns are counted in letters as Excel does", () => {
  expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
});

test("a table's address spans its headers and all rows", () => {
  expect(gridAddress(grid)).toBe("A1:E2906");
});

test("the draft starts with what was recognised", () => {
  expect(startMapping(sources, "orders").columns).toEqual({ orderDate: 1, orderAmount: 3 });
});

test("a doubted column is confirmed even when it stays, a sure one stays open to recognition", () => {
  expect(mappingOf("orders", startMapping(sources, "orders"), sources)).toEqual({
    kind: "orders",
    sheet: "Orders",
    headerRow: 1,
    columns: { orderAmount: "D" },
  });
});

test("a column taken away is said to be absent", () => {
  const draft = { ...startMapping(sources, "orders"), columns: { orderDate: null, orderAmount: 4 } };
  expect(mappingOf("orders", draft, sources).columns).toEqual({ orderDate: null, orderAmount: "E" });
});

test("in another header row every column is the user's choice", () => {
  const draft = { ...startMapping(sources, "orders"), headerRow: 2, columns: { orderDate: 1 } };
  expect(mappingOf("orders", draft, sources)).toEqual({
    kind: "orders",
    sheet: "Orders",
    headerRow: 3,
    columns: { orderDate: "B" },
  });
});

test("a kind of table can be said not to be there", () => {
  const draft = { ...startMapping(sources, "orders"), sheet: "" };
  expect(mappingOf("orders", draft, sources)).toEqual({ kind: "orders", sheet: "" });
});

test("a kind that was not found starts at a table that is nothing else", () => {
  const visits = { ...grid, sheet: "Visits" };
  expect(startMapping({ ...sources, samples: [grid, visits] }, "visits")).toMatchObject({ sheet: "Visits" });
});
