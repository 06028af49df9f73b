import fc from "fast-check";
import { lifecycleStage, type LifecycleFacts } from "../../src/accounts/lifecycle";

const asOf = 45_000;
const steadyDays = [700, 400, 390, 300, 220, 140, 60].map((ago) => asOf - ago);
const facts = (changes: Partial<LifecycleFacts>): LifecycleFacts => {
  const orderDays = changes.orderDays === undefined ? steadyDays : Array.from(changes.orderDays ?? []);
  return {
    orders: orderDays.length,
    firstDay: orderDays.at(0) ?? NaN,
    lastDay: orderDays.at(-1) ?? NaN,
    orderDays,
    asOf,
    horizonDays: 365,
    overdueFactor: 0.8,
    sales12: 100,
    sales12Before: 100,
    ...changes,
  };
};

describe("lifecycle stage", () => {
  it("is prospect without an order", () => {
    expect(lifecycleStage(facts({ orderDays: [] }))).toBe("prospect");
  });
  it("is mature for a steady account", () => {
    expect(lifecycleStage(facts({}))).toBe("mature");
  });
  it("is growing from +15 %", () => {
    expect(lifecycleStage(facts({ sales12: 115 }))).toBe("growing");
    expect(lifecycleStage(facts({ sales12: 114 }))).toBe("mature");
  });
  it("is declining from -15 %, and from 1.5 times overdue", () => {
    expect(lifecycleStage(facts({ sales12: 85 }))).toBe("declining");
    expect(lifecycleStage(facts({ overdueFactor: 1.5 }))).toBe("declining");
    expect(lifecycleStage(facts({ sales12: 200, overdueFactor: 3 }))).toBe("declining");
  });
  it("is dormant above three times overdue or after the horizon, lost after twice the horizon", () => {
    expect(lifecycleStage(facts({ overdueFactor: 3.01 }))).toBe("dormant");
    expect(lifecycleStage(facts({ horizonDays: 59, orderDays: [asOf - 100, asOf - 60] }))).toBe("dormant");
    expect(lifecycleStage(facts({ horizonDays: 30, orderDays: [asOf - 90, asOf - 61] }))).toBe("lost");
  });
  it("is new below three orders and in the first 180 days", () => {
    expect(lifecycleStage(facts({ orderDays: [asOf - 250, asOf - 200] }))).toBe("new");
    expect(lifecycleStage(facts({ orderDays: [asOf - 179, asOf - 100, asOf - 10] }))).toBe("new");
    expect(lifecycleStage(facts({ orderDays: [asOf - 180, asOf - 100, asOf - 10] }))).toBe("mature");
  });
  it("is won-back for 180 days after a gap longer than the horizon", () => {
    expect(lifecycleStage(facts({ orderDays: [asOf - 546, asOf - 180] }))).toBe("won-back");
    expect(lifecycleStage(facts({ orderDays: [asOf - 547, asOf - 181] }))).toBe("new");
  });
  it("sees no growth in the first year, which has none to be compared with", () => {
    const orderDays = [asOf - 364, asOf - 200, asOf - 20];
    expect(lifecycleStage(facts({ orderDays, sales12Before: 0 }))).toBe("mature");
  });
  it("counts sales after a year without as growth", () => {
    expect(lifecycleStage(facts({ sales12Before: 0 }))).toBe("growing");
  });
  it("sees no win-back where only the first and the last day are known", () => {
    const days = { orders: 4, firstDay: asOf - 900, lastDay: asOf - 20 };
    expect(lifecycleStage(facts({ ...days, orderDays: null, horizonDays: 90 }))).toBe("mature");
  });
  it("tells nothing from sales that are not known", () => {
    expect(lifecycleStage(facts({ sales12: null, sales12Before: null }))).toBe("mature");
  });
  it("does not depend on the unit of money", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.constantFrom(0.25, 2, 1024), (now, before, unit) => {
        const small = lifecycleStage(facts({ sales12: now, sales12Before: before }));
        const large = lifecycleStage(facts({ sales12: now * unit, sales12Before: before * unit }));
        return small === large;
      }),
    );
  });
});
