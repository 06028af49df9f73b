import * as fc from "fast-check";
import { tierOf, tierRule } from "../../src/accounts/tier-rule";
import {
  breaksScheme,
  cutScheme,
  presetScheme,
  schemeNamed,
  shareScheme,
  type TierScheme,
} from "../../src/accounts/tier-scheme";

const column = (values: readonly (number | null)[]) => values.map((value) => [value]);
const labelsOf = (values: readonly (number | null)[], scheme: TierScheme): readonly (string | null)[] =>
  tierOf(column(values), scheme).map((tier) => tier.label);
const abc = presetScheme("ABC", "en");
const vip = presetScheme("VIP", "en");
const strategic = presetScheme("STRATEGIC3", "en");

describe("tiers by accumulated share", () => {
  it("include the account that crosses the cut", () => {
    expect(labelsOf([70, 20, 10], abc)).toEqual(["A", "A", "B"]);
  });

  it("leave out an account that starts exactly on the cut", () => {
    expect(labelsOf([80, 15, 5], abc)).toEqual(["A", "B", "C"]);
  });

  it("put 0 and below into the lowest tier and flag what is below", () => {
    const tiers = tierOf(column([100, 0, -20]), abc);
    expect(tiers.map(({ label, negative }) => [label, negative])).toEqual([
      ["A", false],
      ["C", false],
      ["C", true],
    ]);
  });

  it("count a negative value as nothing in the total", () => {
    expect(labelsOf([80, 15, 5, -1000], abc)).toEqual(["A", "B", "C", "C"]);
  });

  it("leave a blank unrated", () => {
    expect(labelsOf([100, null], abc)).toEqual(["A", null]);
  });

  it("rate nobody when the total is 0 or less", () => {
    expect(labelsOf([0, -5], abc)).toEqual([null, null]);
  });

  it("put everyone equal into the top tier", () => {
    expect(labelsOf([5, 5, 5, 5], abc)).toEqual(["A", "A", "A", "A"]);
  });

  it("say from which value the next tier begins", () => {
    const [, second] = tierOf(column([80, 15, 5]), abc);
    expect([second.nextTierAt, second.nextTierLabel]).toEqual([80, "A"]);
  });

  it("never place anyone in a tier nobody reached", () => {
    const rule = tierRule(column([97, 2, 1]), abc);
    expect(rule.outcomeOf([50])).toMatchObject({ label: "C", nextTierAt: 97, nextTierLabel: "A" });
  });

  it("take the user's own cuts", () => {
    expect(labelsOf([50, 30, 20], shareScheme([0.5]))).toEqual(["A", "B", "B"]);
  });
});

describe("tiers by rank", () => {
  it("cut at 1, 5 and 20 % of the accounts", () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    const labels = labelsOf(values, vip);
    const counts = vip.labels.map((label) => labels.filter((found) => found === label).length);
    expect(counts).toEqual([2, 8, 30, 160]);
  });

  it("always have someone at the top", () => {
    expect(labelsOf([3, 2, 1], vip)[0]).toBe("VIP");
  });

  it("turn round with a negative weight", () => {
    const tiers = tierOf(column([1, 2, 300]), shareRank, [-1]);
    expect(tiers.map(({ label, value }) => [label, value])).toEqual([
      ["VIP", 1],
      ["Small", 2],
      ["Small", 300],
    ]);
  });
});
const shareRank: TierScheme = {
  ...vip,
  labels: ["VIP", "Small"],
  cuts: [0.2],
  classes: ["strategic", "key"],
};

describe("tiers by weighted score", () => {
  const rows = [
    [100, 10],
    [50, 20],
    [10, 30],
  ];

  it("place each criterion within the population and weight the places", () => {
    const rule = tierRule(rows, strategic, { weights: [3, 1] });
    expect(rows.map((row) => rule.valueOf(row))).toEqual([75, 50, 25]);
  });

  it("read a negative weight as lower is better", () => {
    const rule = tierRule(rows, strategic, { weights: [1, -1] });
    expect(rows.map((row) => rule.valueOf(row))).toEqual([100, 50, 0]);
  });

  it("do not rate an account of which less than 60 % of the weight is known", () => {
    const known = tierOf(
      [
        [1, 2],
        [2, 3],
        [null, 4],
      ],
      strategic,
      [41, 59],
    );
    expect(known[2].label).toBeNull();
  });

  it("rate it on the known part from 60 % on", () => {
    const known = tierOf(
      [
        [1, 2],
        [2, 3],
        [null, 4],
      ],
      strategic,
      [40, 60],
    );
    expect(known[2].value).toBe(100);
  });

  it("give 50 where a criterion has no spread", () => {
    expect(tierOf([[7], [7]], strategic).map(({ value }) => value)).toEqual([50, 50]);
  });

  it("keep the top tier to its limit without parting equal scores", () => {
    const values = [[5], [9], [9], [9], [1], [2], [3], [4], [6], [7], [8]];
    const rule = tierRule(values, { ...strategic, cuts: [60, 20] }, { topLimit: 2 });
    expect(values.filter((row) => rule.outcomeOf(row).label === "Strategic")).toEqual([]);
  });

  it("fill the top tier up to its limit", () => {
    const values = Array.from({ length: 40 }, (_, index) => [index]);
    const rule = tierRule(values, strategic, { topLimit: 5 });
    expect(values.filter((row) => rule.outcomeOf(row).label === "Strategic")).toHaveLength(5);
  });

  it("refuse weights that are all 0", () => {
    expect(() => tierOf(rows, strategic, [0, 0])).toThrow(new RangeError("weights must not all be 0: 0, 0"));
  });

  it("add up from the points of the criteria", () => {
    const criteria = fc.array(fc.tuple(fc.nat(100), fc.nat(100), fc.option(fc.nat(100))), { minLength: 1 });
    fc.assert(
      fc.property(criteria, (values) => {
        const rule = tierRule(values, strategic, { weights: [5, -3, 2] });
        for (const row of values) {
          const scored = rule.scoreOf(row);
          const sum = (scored?.points ?? []).reduce<number>((total, part) => total + (part ?? 0), 0);
          expect(sum).toBeCloseTo(scored?.score ?? Number.NaN, 9);
        }
      }),
    );
  });

  it("measure a place between the 5 and 95 % points when asked", () => {
    const values = Array.from({ length: 101 }, (_, index) => [index]);
    const rule = tierRule(values, strategic, { scoring: "min-max" });
    expect([rule.valueOf([2]), rule.valueOf([50]), rule.valueOf([99])]).toEqual([0, 50, 100]);
  });
});

describe("tiers by the user's own cuts", () => {
  const scheme = cutScheme(["Gold", "Silver", "Rest"], [500, 100, null]);

  it("take a value at the lower bound in", () => {
    expect(labelsOf([500, 499.99, 100, 99, -3], scheme)).toEqual([
      "Gold",
      "Silver",
      "Silver",
      "Rest",
      "Rest",
    ]);
  });

  it("may be listed from the lowest up", () => {
    expect(cutScheme(["Rest", "Silver", "Gold"], [null, 100, 500])).toEqual(scheme);
  });

  it("leave what is below the lowest bound unrated", () => {
    expect(labelsOf([9, 10], cutScheme(["A", "B"], [20, 10]))).toEqual([null, "B"]);
  });

  it("are refused when they are not in order", () => {
    expect(() => labelsOf([1], cutScheme(["A", "B", "C"], [10, 30, 20]))).toThrow(
      new RangeError("scheme can't be used: cuts-not-falling"),
    );
  });

  it("are refused when a label is missing", () => {
    expect(() => labelsOf([1], cutScheme(["A", "", "C"], [30, 20, null]))).toThrow(
      new RangeError("scheme can't be used: no-labels"),
    );
  });
});

describe("tiers by natural breaks", () => {
  it("find the groups of the values", () => {
    expect(labelsOf([1, 2, 50, 52, 900, 901], breaksScheme(3))).toEqual(["C", "C", "B", "B", "A", "A"]);
  });

  it("fill the better tiers first when values are fewer than tiers", () => {
    expect(labelsOf([5, 5, 9], breaksScheme(4))).toEqual(["B", "B", "A"]);
  });

  it("keep 0 in the lowest tier", () => {
    expect(labelsOf([0, 5, 9], breaksScheme(4))).toEqual(["D", "B", "A"]);
  });

  it("part raw revenue by its size on the logarithm", () => {
    const revenue = [10, 12, 11, 1000, 1100, 90_000, 2_000_000];
    expect(labelsOf(revenue, breaksScheme(3, true))).toEqual(["C", "C", "C", "B", "B", "A", "A"]);
  });
});

describe("tiers by recency, frequency and money", () => {
  const rfm = presetScheme("RFM", "en");

  it("name the segment", () => {
    const rows = Array.from({ length: 10 }, (_, index) => [100 - 10 * index, index, 10 * index]);
    const tiers = tierOf(rows, rfm);
    expect([tiers[9].label, tiers[9].value, tiers[0].label]).toEqual(["Champions", 555, "Lost"]);
  });

  it("leave an account with a blank unrated", () => {
    expect(tierOf([[1, null, 3]], rfm)[0].label).toBeNull();
  });

  it("want three columns", () => {
    expect(() => tierOf([[1, 2]], rfm)).toThrow(new RangeError("values must have three columns for RFM: 2"));
  });
});

describe("any tier rule", () => {
  const schemes = [abc, vip, strategic, breaksScheme(3), breaksScheme(4, true), shareScheme([0.3, 0.6])];
  const anyScheme = fc.constantFrom(...schemes);
  const amounts = fc.array(fc.option(fc.integer({ min: -20, max: 200 })), { minLength: 1, maxLength: 40 });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(anyScheme, amounts, (scheme, values) => {
        expect(labelsOf([...values].reverse(), scheme)).toEqual([...labelsOf(values, scheme)].reverse());
      }),
    );
  });

  it("gives equal values the same tier and a larger value never a worse one", () => {
    fc.assert(
      fc.property(anyScheme, amounts, (scheme, values) => {
        const tiers = tierOf(column(values), scheme).filter((tier) => tier.rank !== null);
        const ranked = [...tiers].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
        ranked.forEach((tier, index) => {
          if (index === 0) return;
          const before = ranked[index - 1];
          if (before.value === tier.value) expect(before.rank).toBe(tier.rank);
          else expect(tier.rank).toBeLessThanOrEqual(before.rank ?? Number.NaN);
        });
      }),
    );
  });

  it("does not depend on the unit of the values", () => {
    fc.assert(
      fc.property(fc.constantFrom(abc, vip, strategic, breaksScheme(3)), amounts, (scheme, values) => {
        const doubled = values.map((value) => (value === null ? null : value * 4));
        expect(labelsOf(doubled, scheme)).toEqual(labelsOf(values, scheme));
      }),
    );
  });

  it("names a scheme by its keyword in the language of the keyword", () => {
    const first = ["战略3", "STRATEGIC3", "铂金", "platinum", "BREAKS 5", "８０／２０"].map(
      (keyword) => schemeNamed(keyword)?.labels[0],
    );
    expect(first).toEqual(["战略", "Strategic", "铂金", "Platinum", "A", "Core"]);
  });

  it("knows no scheme by another word", () => {
    expect(schemeNamed("XYZ")).toBeNull();
  });
});
