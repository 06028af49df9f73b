import * as fc from "fast-check";
import { tierMigration } from "../../src/accounts/tier-migration";

const TIERS = 3;
const rank = fc.option(fc.integer({ min: 0, max: TIERS - 1 }));
const moves = fc.array(fc.record({ prior: rank, restated: rank, present: rank }), { maxLength: 60 });

describe("migration between tiers", () => {
  it("calls a move the customer's own when the present rule already showed the old tier", () => {
    expect(tierMigration([{ prior: 0, restated: 0, present: 1 }], TIERS)).toMatchObject({
      real: 1,
      byRule: 0,
      down: 1,
    });
  });

  it("calls it the rule's when the present rule would have shown the new tier before", () => {
    expect(tierMigration([{ prior: 0, restated: 1, present: 1 }], TIERS)).toMatchObject({
      real: 0,
      byRule: 1,
      down: 1,
    });
  });

  it("calls it both when the rule moved the customer and it moved on", () => {
    expect(tierMigration([{ prior: 0, restated: 1, present: 2 }], TIERS)).toMatchObject({
      real: 0,
      byRule: 0,
      both: 1,
      down: 1,
    });
  });

  it("counts who came and who left", () => {
    const found = tierMigration(
      [
        { prior: null, restated: null, present: 2 },
        { prior: 1, restated: 1, present: null },
      ],
      TIERS,
    );
    expect([found.entered, found.left, found.counts[TIERS][2], found.counts[1][TIERS]]).toEqual([1, 1, 1, 1]);
  });

  it("adds up: real and by rule are all that moved, the matrix holds every account once", () => {
    fc.assert(
      fc.property(moves, (list) => {
        const found = tierMigration(list, TIERS);
        expect(found.real + found.byRule + found.both).toBe(found.up + found.down);
        const seen = list.filter(({ prior, present }) => prior !== null || present !== null).length;
        expect(found.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(seen);
        const stayed = [0, 1, 2].reduce((sum, tier) => sum + found.counts[tier][tier], 0);
        expect(stayed + found.up + found.down + found.entered + found.left).toBe(seen);
      }),
    );
  });

  it("finds nothing by rule when the rule is the same", () => {
    fc.assert(
      fc.property(moves, (list) => {
        const same = list.map((move) => ({ ...move, restated: move.prior }));
        const { byRule, both } = tierMigration(same, TIERS);
        expect([byRule, both]).toEqual([0, 0]);
      }),
    );
  });
});
