/** Driver weights: the table without events, the data with many. */
import { learntDriverWeights, type DriverCase } from "../../src/accounts/driver-weights";
import { expertDriverWeights } from "../../src/accounts/drivers";
import { logistic, logit } from "../../src/numeric/log-scale";
import { seededRandom } from "../../src/numeric/seeded-random";

function cases(count: number, complaints: number, satisfaction: number): DriverCase[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, () => {
    const base = 0.1 + 0.4 * random.uniform();
    const first = random.uniform();
    const second = random.uniform();
    const churned = random.uniform() < logistic(logit(base) + complaints * first + satisfaction * second);
    return {
      base,
      readings: [
        { driver: "complaints", value: null, severity: first },
        { driver: "satisfaction", value: null, severity: second },
      ],
      churned,
    };
  });
}

describe("learnt driver weights", () => {
  it("are the expert table without cases", () => {
    const { weights, dataShare, events } = learntDriverWeights([]);
    expect(weights).toEqual(expertDriverWeights);
    expect(dataShare.complaints).toBe(0);
    expect(events).toBe(0);
  });
  it("stay at the table for drivers that were never seen and below ten events", () => {
    expect(learntDriverWeights(cases(6, 0.7, 0.6)).weights).toEqual(expertDriverWeights);
    const { weights } = learntDriverWeights(cases(3000, 1.8, 0.6));
    expect(weights["late-payment"]).toBe(expertDriverWeights["late-payment"]);
  });
  it("follow the data when there are many events", () => {
    const { weights, dataShare } = learntDriverWeights(cases(6000, 1.8, 0.1));
    expect(weights.complaints).toBeGreaterThan(1.4);
    expect(weights.satisfaction).toBeLessThan(0.4);
    expect(dataShare.complaints).toBeGreaterThan(0.8);
  });
  it("lie between table and data when there are few", () => {
    const { weights, dataShare } = learntDriverWeights(cases(150, 2.5, 0.6));
    expect(weights.complaints).toBeGreaterThan(expertDriverWeights.complaints);
    expect(weights.complaints).toBeLessThan(2.5);
    expect(dataShare.complaints).toBeLessThan(0.8);
  });
  it("do not turn their sign on weak evidence", () => {
    const { weights } = learntDriverWeights(cases(300, -0.2, 0.6));
    expect(weights.complaints).toBeGreaterThanOrEqual(0);
  });
});
