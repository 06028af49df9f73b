import { a1Range } from "../../src/sheets/a1-range";
import { allocationTableLayout } from "../../src/sheets/allocation/allocation-table-layout";
import { gatheredUnmet } from "../../src/sheets/allocation/gathered-unmet";
import type { Cell } from "../../src/sheets/sheet-layout";
import { cellAt } from "./layout-laws";
import { madeUpAllocation } from "./made-up-allocation";

describe("the allocation table", () => {
  const { result, question, scored } = madeUpAllocation("en-US", 40);
  const layout = allocationTableLayout(result, question, scored, "en-US");
  const head = (layout.page.titleRows?.row ?? 0) + 1;
  const column = (letter: string): readonly Cell[] =>
    question.accounts.map((_, index) => cellAt(layout, head + index, a1Range(`${letter}1`).column));

  test("lists every account once, unassigned first, then moves, then kept ones", () => {
    expect([...column("K")].sort()).toEqual(question.accounts.map((account) => account.id).sort());
    expect(column("F")[0]).toBe("◆ nobody");
    const moves = column("G").map((move) => move === "move");
    expect(moves.lastIndexOf(true)).toBe(moves.filter(Boolean).length);
  });

  test("gives a sentence for every account, never a code", () => {
    for (const reason of column("H")) expect(JSON.stringify(reason)).not.toMatch(/[A-Z]{4,}|_/);
    expect(column("H")).toContain("Capacity: Shu Ito at 226% without it");
    expect(column("H")).toContain("Better fit 0.70 → 0.95");
  });

  test("shows locks, forced managers and exclusions where they can be changed", () => {
    expect(new Set(column("J"))).toEqual(
      new Set([null, "", "x", "José Saraiva", "not Jillian Carson"].slice(1)),
    );
    expect(layout.notes).toEqual({
      keyColumn: 10,
      fields: [{ field: "lock", column: 9, writtenColumn: 12 }],
    });
  });

  test("keeps text from cells as text", () => {
    expect(column("A")).toContain("=Tiny Bike Boutique");
  });

  test("says the same lack once for all its accounts", () => {
    const lack = result.unmet[0];
    if (lack === undefined) throw new RangeError("the made-up result has an unmet need");
    const gathered = gatheredUnmet([
      lack,
      { ...lack, accounts: ["x", "y"] },
      { ...lack, manager: "Shu Ito" },
    ]);
    expect(gathered.map((need) => need.accounts.length)).toEqual([3, 1]);
  });
});
