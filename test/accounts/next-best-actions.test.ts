import * as fc from "fast-check";
import { nextBestActions, type ActionFacts } from "../../src/accounts/next-best-actions";
import { actionWords } from "../../src/language/actions";
import { defaultSettings } from "../../src/accounts/settings";
import type { DriverName, Risk } from "../../src/accounts/scored-account";

const AS_OF = 45_000;

const calm: ActionFacts = {
  stage: "mature",
  serviceClass: "general",
  risk: null,
  overdueFactor: null,
  daysSilent: null,
  salesChange: null,
  ordersTotal: 12,
  openComplaints: null,
  satisfaction: null,
  overdueOver30: null,
  daysLater: null,
  contactGap: null,
  contractDaysLeft: null,
  manualFlag: null,
  decline: null,
  whitespaceValue: null,
  growthPotential: null,
  cooperationDepth: null,
  netProfit: null,
  valuable: false,
  expectedLoss: null,
};

function riskWith(points: Partial<Record<DriverName | "rhythm", number>>): Risk {
  return {
    value: 0.42,
    low: 0.3,
    high: 0.5,
    horizonDays: 180,
    basis: "P",
    band: "high",
    poolMean: 0.2,
    points: Object.entries(points).map(([driver, value]) => ({
      driver: driver as DriverName,
      value: null,
      points: value,
    })),
  };
}

const advised = (facts: Partial<ActionFacts>) =>
  nextBestActions({ ...calm, ...facts }, defaultSettings, AS_OF).map(({ action }) => action);

describe("next best actions", () => {
  it.each<[Partial<ActionFacts>, string]>([
    [{ stage: "new" }, "build-trust"],
    [{ stage: "new", ordersTotal: 1, overdueFactor: 1.4 }, "first-order-follow-up"],
    [{ stage: "growing", whitespaceValue: 500 }, "present-solution"],
    [{ stage: "growing", growthPotential: 5, cooperationDepth: 2 }, "deepen-cooperation"],
    [{ stage: "mature", serviceClass: "strategic" }, "executive-review"],
    [{ stage: "mature", decline: 0.3 }, "recover-share"],
    [{ openComplaints: 1 }, "close-complaint"],
    [{ satisfaction: 64 }, "visit-dissatisfied"],
    [{ overdueOver30: 900 }, "reconcile-payment"],
    [{ daysLater: 12 }, "reconcile-payment"],
    [{ contactGap: { days: 50, ratio: 1.7 } }, "catch-up-visit"],
    [{ contractDaysLeft: 60 }, "start-renewal"],
    [{ manualFlag: 1 }, "reintroduce-decider"],
    [{ stage: "declining", overdueFactor: 2 }, "visit-recovery-plan"],
    [{ stage: "lost", valuable: true }, "win-back"],
    [{ stage: "dormant", valuable: false }, "automate-contact"],
    [{ netProfit: -5 }, "reduce-cost-to-serve"],
  ])("for %p begin with %s", (facts, action) => {
    expect(advised(facts)[0]).toBe(action);
  });

  it("do not cut the service of who has not ordered yet, or only just", () => {
    for (const stage of ["prospect", "new"] as const)
      expect(advised({ stage, netProfit: -400 })).toEqual(["build-trust"]);
  });

  it("give the reason that made the stage, never a rhythm that is kept", () => {
    const reasonOf = (facts: Partial<ActionFacts>) => {
      const [first] = nextBestActions({ ...calm, ...facts }, defaultSettings, AS_OF);
      return [first.reason, first.reasonValue];
    };
    expect(reasonOf({ stage: "declining", overdueFactor: 1, salesChange: -0.2 })).toEqual([
      "sales-down",
      -0.2,
    ]);
    expect(reasonOf({ stage: "declining", overdueFactor: 1.6, salesChange: -0.2 })).toEqual(["rhythm", 1.6]);
    expect(reasonOf({ stage: "dormant", overdueFactor: 1.2, daysSilent: 210 })).toEqual(["silence", 210]);
    expect(reasonOf({ stage: "lost", overdueFactor: 4, daysSilent: 400 })).toEqual(["rhythm", 4]);
  });

  it("never offer a discount or credit in their words", () => {
    const words = Object.values(actionWords).flatMap(({ actions }) =>
      Object.values(actions).flatMap(({ long, short }) => [long, short]),
    );
    expect(
      words.filter((text) => /discount|rebate|credit|折扣|降价|优惠|打折|返利|放宽/i.test(text)),
    ).toEqual([]);
  });

  it("have nothing to say of a calm account of little weight", () => {
    expect(advised({})).toEqual([]);
  });

  it("put the leading reason first", () => {
    const risk = riskWith({ rhythm: 0.1, complaints: 0.02, satisfaction: 0.12 });
    const facts = { overdueFactor: 2, openComplaints: 1, satisfaction: 60, risk };
    expect(advised({ stage: "declining", ...facts })).toEqual([
      "visit-dissatisfied",
      "visit-recovery-plan",
      "close-complaint",
    ]);
  });

  it("fall due by the library", () => {
    const [first] = nextBestActions({ ...calm, openComplaints: 2 }, defaultSettings, AS_OF);
    expect([first.due, first.by, first.reasonValue]).toEqual([AS_OF + 3, "service-head", 2]);
  });

  it("may cost risk x profit-if-kept x save rate together: 0.42 x 1.2 m x 20 % = 100.8 k", () => {
    const facts = { ...calm, stage: "declining" as const, openComplaints: 1, expectedLoss: 0.42 * 1_200_000 };
    const actions = nextBestActions(facts, defaultSettings, AS_OF);
    const caps = actions.map(({ costCap }) => costCap).filter((cap) => cap !== null);
    expect(caps).toHaveLength(1);
    expect(caps[0]).toBeCloseTo(100_800, 6);
  });

  it("have no cap where no money can be stated", () => {
    expect(nextBestActions({ ...calm, stage: "declining" }, defaultSettings, AS_OF)[0].costCap).toBeNull();
  });

  it("leave out what the library has switched off", () => {
    const actions = {
      ...defaultSettings.actions,
      "close-complaint": { ...defaultSettings.actions["close-complaint"], active: false },
    };
    expect(nextBestActions({ ...calm, openComplaints: 1 }, { ...defaultSettings, actions }, AS_OF)).toEqual(
      [],
    );
  });

  it("answer late payment with finance, never with credit, and are at most three", () => {
    const maybe = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }));
    const facts = fc.record({
      stage: fc.constantFrom(
        "new",
        "growing",
        "mature",
        "declining",
        "dormant",
        "lost",
        "won-back",
        "prospect",
      ),
      openComplaints: maybe(3),
      satisfaction: maybe(100),
      overdueOver30: maybe(1000),
      contractDaysLeft: maybe(400),
      decline: maybe(1),
      whitespaceValue: maybe(1e5),
      expectedLoss: maybe(1e6),
    });
    fc.assert(
      fc.property(facts, (parts) => {
        const found = nextBestActions({ ...calm, ...parts }, defaultSettings, AS_OF);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found.map(({ action }) => action)).size).toBe(found.length);
        for (const { reason, action } of found)
          if (reason === "late-payment") expect(action).toBe("reconcile-payment");
      }),
    );
  });
});
