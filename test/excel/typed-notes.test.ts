import fc from "fast-check";
import { placeNotes } from "../../src/excel/typed-notes";
import type { CellBlock, NotesLayout } from "../../src/sheets/sheet-layout";

const notes: NotesLayout = {
  keyColumn: 3,
  fields: [
    { field: "result", column: 1, writtenColumn: null },
    { field: "owner", column: 2, writtenColumn: 4 },
  ],
};

function sheet(keys: readonly string[]): readonly CellBlock[] {
  return [{ row: 5, column: 0, values: keys.map((key) => ["a", null, "b", key]) }];
}

describe("typed notes", () => {
  it("go to the row that carries their key", () => {
    const placed = placeNotes(sheet(["A/1", "B/1"]), notes, { "B/1": { result: "met on Monday" } });
    expect(placed.cells).toEqual([{ row: 6, column: 1, values: [["met on Monday"]] }]);
    expect(placed.placed).toEqual(["B/1"]);
  });

  it("are set aside when their key is not in the new version", () => {
    expect(placeNotes(sheet(["A/1"]), notes, { "C/1": { result: "x" } }).placed).toEqual([]);
  });

  it("say so where they stand in the place of another proposal, and only there", () => {
    const replaced = [{ keys: ["A/1"], field: "owner", row: 2, column: 0, text: "now advised: b" }];
    const blocks = [{ row: 5, column: 0, values: [["a", null, "b", "A/1", "b"]] }];
    const place = (owner: string) => placeNotes(blocks, { ...notes, replaced }, { "A/1": { owner } }).cells;
    expect(place("Ann").at(-1)).toEqual({ row: 2, column: 0, values: [["now advised: b"]] });
    expect(place("b")).toHaveLength(1);
  });

  it("follow their keys in any order of rows", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["A", "B", "C", "D"], { minLength: 1 }), (order) => {
        const typed = Object.fromEntries(order.map((key) => [key, { result: `note of ${key}` }]));
        const { cells, placed } = placeNotes(sheet(order), notes, typed);
        expect(placed).toHaveLength(order.length);
        for (const cell of cells) expect(cell.values[0][0]).toBe(`note of ${order[cell.row - 5]}`);
      }),
    );
  });
});
