/**
 * Published and hand-checked figures of the customer-base models, typed in with their source.
 *
 * Sources: Fader, Hardie & Lee (2005); Fader & Hardie notes 021, 025 and (2007) on sBG; Gupta & Lehmann (2003).
 */
import { logLikelihood, probabilityAlive } from "../../src/models/cnbd-k/likelihood";
import { expectedPurchases, probabilityActive } from "../../src/models/cnbd-k/order-count";
import type { CnbdParameters } from "../../src/models/cnbd-k/parameters";
import { expectedOrderValue } from "../../src/models/gamma-gamma/gamma-gamma";
import { retentionValue } from "../../src/models/retention/retention-value";
import { fitSbg } from "../../src/models/sbg/sbg";

const cdnow: CnbdParameters = {
  variant: "BG",
  k: 1,
  r: 0.2425929,
  alpha: 4.4135323,
  a: 0.792886,
  b: 2.4257524,
};

describe("BG/NBD at the CDNOW optimum", () => {
  const never = { frequency: 0, recency: 0, T: 38.86 };
  const customer1 = { frequency: 2, recency: 30.43, T: 38.86 };

  test("gives the log-likelihood of a customer who never came back", () => {
    expect(logLikelihood(cdnow, never)).toBeCloseTo(-0.553807044661012, 13);
  });
  test("gives that customer's expected purchases of a year", () => {
    expect(expectedPurchases(cdnow, never, 52)).toBeCloseTo(0.251665695689282, 13);
  });
  test("gives that customer's chance of any purchase in a year", () => {
    expect(probabilityActive(cdnow, never, 52)).toBeCloseTo(0.17424482730637, 13);
  });
  test("gives P(alive) of customer 1", () => {
    expect(probabilityAlive(cdnow, customer1)).toBeCloseTo(0.726609, 6);
  });
  test("gives the expected purchases of customer 1", () => {
    expect(expectedPurchases(cdnow, customer1, 39)).toBeCloseTo(1.22591, 5);
    expect(expectedPurchases(cdnow, customer1, 52)).toBeCloseTo(1.558584, 5);
  });
});

describe("MBG/CNBD-3 at a known good point", () => {
  const parameters: CnbdParameters = { variant: "MBG", k: 3, r: 1.3, alpha: 2.8, a: 0.42, b: 0.79 };
  const history = { frequency: 3, recency: 20, T: 30, logGaps: 5.2 };

  test("gives the log-likelihood", () => {
    expect(logLikelihood(parameters, history)).toBeCloseTo(-10.928405, 6);
  });
  test("gives P(alive)", () => {
    expect(probabilityAlive(parameters, history)).toBeCloseTo(0.6705284, 7);
  });
  test("gives the chance of a purchase in 26 weeks", () => {
    expect(probabilityActive(parameters, history, 26)).toBeCloseTo(0.6655218, 7);
  });
  test("gives the expected purchases of 26 weeks", () => {
    expect(expectedPurchases(parameters, history, 26)).toBeCloseTo(1.973885, 6);
  });
});

describe("Gamma-Gamma with p 6.25, q 3.74, gamma 15.44", () => {
  const parameters = { p: 6.25, q: 3.74, gamma: 15.44 };

  test("gives the pool's mean to a customer without orders", () => {
    expect(expectedOrderValue(parameters, 0, 0)).toBeCloseTo(35.21897810218978, 12);
  });
  test("draws two orders of 22.35 towards the pool", () => {
    expect(expectedOrderValue(parameters, 2, 22.35)).toBeCloseTo(24.663713910761153, 12);
  });
});

describe("sBG on the cohorts of Fader & Hardie (2007), years 1 to 7", () => {
  test("finds the published parameters of regular customers", () => {
    const { parameters } = fitSbg([1000, 631, 468, 382, 326, 289, 262, 241]);
    expect(parameters.alpha).toBeCloseTo(0.704, 3);
    expect(parameters.beta).toBeCloseTo(1.182, 3);
  });
  test("finds the published parameters of high-end customers", () => {
    const { parameters } = fitSbg([1000, 869, 743, 653, 593, 551, 517, 491]);
    expect(parameters.alpha).toBeCloseTo(0.668, 3);
    expect(parameters.beta).toBeCloseTo(3.806, 3);
  });
});

describe("the textbook lifetime value of a margin of 1000 kept at 80 % and discounted at 10 %", () => {
  test("is 3666.667 when the first margin is paid now", () => {
    expect(retentionValue(1000, 0.8, 0.1, null)).toBeCloseTo(3666.667, 3);
  });
  test("is 2666.667 without the first margin", () => {
    expect(retentionValue(1000, 0.8, 0.1, null) - 1000).toBeCloseTo(2666.667, 3);
  });
});
