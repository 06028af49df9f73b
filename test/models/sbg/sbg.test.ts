/** sBG: identities and bad input. */
import { discountedResidualLifetime, fitSbg, retentionRate, survival } from "../../../src/models/sbg/sbg";

const parameters = { alpha: 0.7040773192610499, beta: 1.1820430737809569 };

describe("sBG", () => {
  it("survives as the product of its retention rates", () => {
    const product = [1, 2, 3, 4, 5].reduce((share, t) => share * retentionRate(parameters, t), 1);
    expect(survival(parameters, 5)).toBeCloseTo(product, 14);
  });
  it("retains better from year to year", () => {
    expect(retentionRate(parameters, 5)).toBeGreaterThan(retentionRate(parameters, 1));
  });
  it("gives the residual lifetimes of Fader & Hardie's cohort at 10 % a year", () => {
    expect(discountedResidualLifetime(parameters, 1, 0.1)).toBeCloseTo(2.9643992518824076, 10);
    expect(discountedResidualLifetime(parameters, 5, 0.1)).toBeCloseTo(5.894095287944827, 10);
  });
  it("refuses a cohort that grows or never loses anybody", () => {
    expect(() => fitSbg([10, 12])).toThrow(/survivors/);
    expect(() => fitSbg([10, 10])).toThrow(/loss/);
    expect(() => fitSbg([10])).toThrow(/2 entries/);
  });
  it("refuses impossible renewals and parameters", () => {
    expect(() => survival(parameters, -1)).toThrow(/renewals/);
    expect(() => retentionRate({ alpha: 0, beta: 1 }, 1)).toThrow(/alpha/);
    expect(() => discountedResidualLifetime(parameters, 1, 0)).toThrow(/discountRatePerPeriod/);
  });
});
