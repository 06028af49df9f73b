/** Drivers: severities of the table, the worked example, and parts that add up. */
import fc from "fast-check";
import {
  complaintsSeverity,
  contactGapSeverity,
  contractEndSeverity,
  declineSeverity,
  drivenRisk,
  expertDriverWeights,
  latePaymentSeverity,
  satisfactionSeverity,
  switchingCostSeverity,
  type DriverReading,
} from "../../src/accounts/drivers";
import type { DriverName } from "../../src/accounts/scored-account";

const worked: readonly DriverReading[] = [
  { driver: "decline", value: 0.32, severity: 0.6 },
  { driver: "complaints", value: 2, severity: 0.35 },
  { driver: "contract-end", value: 97, severity: 0.25 },
  { driver: "satisfaction", value: 60, severity: 0.5 },
  { driver: "late-payment", value: 12, severity: 0.4 },
  { driver: "contact-gap", value: 2, severity: 1 },
];

describe("the worked example: base 22 %, effects of 1.96 capped at 1.5", () => {
  const { value, points } = drivenRisk(0.22, worked, expertDriverWeights);

  it("comes to 56 %", () => {
    expect(value).toBeCloseTo(0.56, 2);
  });
  it("splits the rise in proportion to weight times severity", () => {
    expect(points[0].points / points[5].points).toBeCloseTo(0.6 / 0.4, 12);
    expect(points.reduce((sum, point) => sum + point.points, 0)).toBeCloseTo(value - 0.22, 14);
  });
});

describe("severities", () => {
  it("follow the table", () => {
    expect(declineSeverity(0.05)).toBe(0);
    expect(declineSeverity(0.5)).toBeCloseTo(1, 14);
    expect(contractEndSeverity(120)).toBe(0);
    expect(contractEndSeverity(30)).toBe(1);
    expect(contractEndSeverity(-10)).toBe(1);
    expect(satisfactionSeverity(60, 0)).toBe(0.5);
    expect(satisfactionSeverity(60, 180)).toBe(0.25);
    expect(satisfactionSeverity(95, 0)).toBe(0);
    expect(latePaymentSeverity(15, 0.2)).toBe(0.5);
    expect(latePaymentSeverity(null, 0.2)).toBe(0.2);
    expect(latePaymentSeverity(-10, null)).toBe(0);
    expect(contactGapSeverity(1.4)).toBeCloseTo(0.4, 14);
    expect(contactGapSeverity(0.5)).toBe(0);
    expect(switchingCostSeverity(5)).toBe(1);
    expect(switchingCostSeverity(1)).toBe(0);
  });
  it("of complaints add up, fade by half in 90 days and weigh open ones more", () => {
    const severe = { severity: "severe", ageDays: 90, open: false, solvedOnTime: false } as const;
    expect(complaintsSeverity([severe])).toBeCloseTo(1 - Math.exp(-0.5), 14);
    expect(complaintsSeverity([{ ...severe, open: true }])).toBeCloseTo(1 - Math.exp(-0.75), 14);
    expect(complaintsSeverity([{ ...severe, solvedOnTime: true }])).toBeCloseTo(1 - Math.exp(-0.15), 14);
    expect(complaintsSeverity([])).toBe(0);
  });
});

describe("driven risk", () => {
  const names = Object.keys(expertDriverWeights) as DriverName[];
  const readingsOf = fc.array(
    fc.record({
      driver: fc.constantFrom(...names),
      value: fc.constant(null),
      severity: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 8 },
  );

  it("is the base plus its parts, whatever the readings", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), readingsOf, (base, readings) => {
        const { value, points } = drivenRisk(base, readings, expertDriverWeights);
        expect(points.reduce((sum, point) => sum + point.points, base)).toBeCloseTo(value, 10);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
  it("is the base when nothing is known", () => {
    expect(drivenRisk(0.3, [], expertDriverWeights)).toEqual({ value: 0.3, points: [] });
  });
  it("lets effects that cancel show as parts that cancel", () => {
    const { value, points } = drivenRisk(
      0.3,
      [
        { driver: "contact-gap", value: 3, severity: 1 },
        { driver: "switching-cost", value: 4.2, severity: 0.8 },
      ],
      expertDriverWeights,
    );
    expect(value).toBeCloseTo(0.3, 14);
    expect(points[0].points).toBeCloseTo(0.3 * 0.7 * 0.4, 12);
    expect(points[1].points).toBeCloseTo(-0.3 * 0.7 * 0.4, 12);
  });
});
