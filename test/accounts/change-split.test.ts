import * as fc from "fast-check";
import { changeSplit } from "../../src/accounts/change-split";

describe("the change split", () => {
  it("takes the midpoints", () => {
    expect(changeSplit(300, 3, 100, 2)).toEqual({ ordersEffect: 75, sizeEffect: 125 });
  });

  it("gives a first year to the orders", () => {
    expect(changeSplit(300, 3, 0, 0)).toEqual({ ordersEffect: 300, sizeEffect: 0 });
  });

  it("gives a year without orders to the orders", () => {
    expect(changeSplit(0, 0, 300, 3)).toEqual({ ordersEffect: -300, sizeEffect: 0 });
  });

  it("gives the rest to size where only returns are left", () => {
    expect(changeSplit(-20, 0, 0, 0)).toEqual({ ordersEffect: 0, sizeEffect: -20 });
  });

  it("adds up to the change", () => {
    const money = fc.integer({ min: -10_000, max: 1_000_000 });
    const number = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(money, number, money, number, (sales, orders, before, ordersBefore) => {
        const split = changeSplit(sales, orders, before, ordersBefore);
        expect(split.ordersEffect + split.sizeEffect).toBeCloseTo(sales - before, 6);
      }),
    );
  });

  it("turns round when the periods do", () => {
    const part = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(part, part, ([sales, orders], [before, ordersBefore]) => {
        const there = changeSplit(sales, orders, before, ordersBefore);
        const back = changeSplit(before, ordersBefore, sales, orders);
        expect(there.ordersEffect).toBeCloseTo(-back.ordersEffect, 6);
      }),
    );
  });
});
