import * as fc from "fast-check";
import { concentration, lorenzCurve, paretoCurve } from "../../src/accounts/concentration";

const sales = fc.array(fc.integer({ min: -50, max: 10_000 }), { minLength: 1, maxLength: 120 });
const equal = (count: number): readonly number[] => new Array<number>(count).fill(7);

describe("concentration", () => {
  it("of equal accounts is their share", () => {
    const found = concentration(equal(200));
    expect(found).toMatchObject({ accountsFor80: 160 });
    expect(found?.top10).toBeCloseTo(0.1, 12);
    expect(found?.hhi).toBeCloseTo(50, 9);
    expect(found?.gini).toBeCloseTo(0, 12);
  });

  it("of one account is complete", () => {
    expect(concentration([5])).toMatchObject({ accountsFor80: 1, hhi: 10_000, gini: 0 });
  });

  it("has a Gini of 1 - 1/n when one of n has nearly everything", () => {
    expect(concentration([1e12, 1, 1, 1])?.gini).toBeCloseTo(0.75, 9);
  });

  it("leaves out accounts without sales", () => {
    expect(concentration([3, 0, -4, 3])).toEqual(concentration([3, 3]));
  });

  it("is not known when nobody has sales", () => {
    expect(concentration([0, -1])).toBeNull();
  });

  it("has rising top shares between the share of accounts and 1", () => {
    fc.assert(
      fc.property(sales, (values) => {
        const found = concentration(values);
        if (found === null) return;
        const shares = [0.01, found.top1, found.top5, found.top10, found.top20, 1 + 1e-9];
        shares.forEach((share, index) => {
          if (index > 1) expect(share).toBeGreaterThanOrEqual(shares[index - 1] - 1e-12);
        });
        expect(found.gini).toBeGreaterThanOrEqual(-1e-12);
        expect(found.gini).toBeLessThan(1);
      }),
    );
  });

  it("equals twice the area between the Lorenz curve and equality", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 40 }), (values) => {
        const curve = lorenzCurve(values);
        const area = curve
          .slice(1)
          .reduce(
            (sum, point, index) =>
              sum + ((point.sales + curve[index].sales) / 2) * (point.accounts - curve[index].accounts),
            0,
          );
        expect(concentration(values)?.gini).toBeCloseTo(1 - 2 * area, 9);
      }),
    );
  });
});

describe("the Lorenz curve", () => {
  it("runs from (0, 0) to (1, 1), never above equality", () => {
    fc.assert(
      fc.property(sales, (values) => {
        const curve = lorenzCurve(values);
        if (curve.length === 0) return;
        expect([curve[0], curve[curve.length - 1]]).toEqual([
          { accounts: 0, sales: 0 },
          { accounts: 1, sales: 1 },
        ]);
        expect(curve.length).toBeLessThanOrEqual(41);
        for (const point of curve) expect(point.sales).toBeLessThanOrEqual(point.accounts + 1e-9);
      }),
    );
  });
});

describe("the Pareto curve", () => {
  it("has one entry an account up to 40, else twenty groups", () => {
    expect([paretoCurve(equal(40)).length, paretoCurve(equal(41)).length]).toEqual([40, 20]);
  });

  it("adds up to all sales with falling shares", () => {
    fc.assert(
      fc.property(sales, (values) => {
        const curve = paretoCurve(values);
        if (curve.length === 0) return;
        expect(curve.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        curve.forEach(({ share }, index) => {
          if (index > 0) expect(share).toBeLessThanOrEqual(curve[index - 1].share + 1e-9);
        });
      }),
    );
  });
});
