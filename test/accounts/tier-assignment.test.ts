import { defaultSettings, type TierSettings } from "../../src/accounts/settings";
import { schemeFingerprint } from "../../src/accounts/scheme-fingerprint";
import { assignTiers, type ClosedTier, type TierContext } from "../../src/accounts/tier-assignment";
import type { TierCandidate, TierValues } from "../../src/accounts/tier-candidates";
import type { Account } from "../../src/accounts/records";
import { accountNamed } from "./account-named";

const AS_OF = 45_000;
const none = {
  netProfit: null,
  sales: null,
  shareOfWallet: null,
  potential: null,
  loyalty: null,
  credit: null,
};

function valuesOf(sales: number, parts: Partial<TierValues> = {}): TierValues {
  return {
    sales,
    netProfit: null,
    clv: null,
    criteria: { ...none, sales },
    rfm: [10, 5, sales],
    historyMonths: 24,
    ...parts,
  };
}

function candidate(
  id: string,
  sales: number,
  before: number | null = sales,
  account: Partial<Account> = {},
): TierCandidate {
  return {
    account: { ...accountNamed(id), ...account },
    now: valuesOf(sales),
    before: before === null ? null : valuesOf(before),
  };
}

const prospect: TierCandidate = {
  account: accountNamed("p"),
  now: { ...valuesOf(0), rfm: null, historyMonths: null },
  before: null,
};
const abc: TierSettings = { ...defaultSettings.tiers, scheme: "ABC" };
const assigned = (candidates: readonly TierCandidate[], context: Partial<TierContext> = {}, tiers = abc) =>
  assignTiers(candidates, tiers, { asOf: AS_OF, ...context }).assignments;

/** A, B and C by their own sales: 80 + 15 + 5. */
const three = [candidate("a", 80), candidate("b", 15), candidate("c", 5)];

describe("the scheme in force", () => {
  const known = (row: TierCandidate, index: number): TierCandidate => ({
    ...row,
    now: { ...row.now, criteria: { ...row.now.criteria, potential: index, loyalty: index } },
  });

  it("is ABC when fewer than three criteria are known", () => {
    expect(assignTiers(three, defaultSettings.tiers, { asOf: AS_OF }).now.schemeId).toBe("ABC");
  });

  it("is the weighted score from three known criteria on", () => {
    expect(assignTiers(three.map(known), defaultSettings.tiers, { asOf: AS_OF }).now.schemeId).toBe(
      "STRATEGIC3",
    );
  });
});

describe("tiers of a portfolio", () => {
  it("leave prospects out, on floor service", () => {
    const [, , , last] = assigned([...three, prospect]);
    expect(last).toMatchObject({ label: null, serviceClass: "floor", notes: ["prospect"] });
  });

  it("show the tier a year ago by the same rule", () => {
    const grown = [candidate("a", 80, 5), candidate("b", 15, 80), candidate("c", 5, 15)];
    expect(assigned(grown).map(({ yearAgoLabel }) => yearAgoLabel)).toEqual(["C", "A", "B"]);
  });

  it("show no tier for a year without sales", () => {
    const [first] = assigned([candidate("a", 80, 0), candidate("b", 15, 20)]);
    expect(first.yearAgoLabel).toBeNull();
  });

  it("ask to confirm the fall of a strategic account", () => {
    const [, second] = assigned([candidate("a", 80, 5), candidate("b", 15, 80), candidate("c", 5, 15)]);
    expect(second.notes).toEqual(["confirm-demotion"]);
  });

  it("count only active accounts in a pyramid, with the others in the lowest tier", () => {
    const quiet = Array.from({ length: 95 }, (_, index) => candidate(`q${String(index)}`, 0));
    const active = Array.from({ length: 5 }, (_, index) => candidate(`a${String(index)}`, 10 + index));
    const labels = assigned([...active, ...quiet], {}, { ...abc, scheme: "VIP" }).map(({ label }) => label);
    expect(labels.slice(0, 6)).toEqual(["Small", "Small", "Small", "Small", "VIP", "Small"]);
  });

  it("keep a flagged account strategic and show what the rule says", () => {
    const rows = [candidate("a", 80), candidate("b", 15), candidate("c", 5, 5, { strategicFlag: true })];
    expect(assigned(rows)[2]).toMatchObject({ label: "A", modelLabel: "C", notes: ["strategic-floor"] });
  });
});

describe("an override", () => {
  const rows = (account: Partial<Account>) => [
    candidate("a", 80),
    candidate("b", 15),
    candidate("c", 5, 5, account),
  ];

  it("goes before the rule, which stays visible", () => {
    expect(assigned(rows({ tierOverride: "b" }))[2]).toMatchObject({
      label: "B",
      modelLabel: "C",
      overridden: true,
    });
  });

  it("ends after its last day", () => {
    const [, , last] = assigned(rows({ tierOverride: "B", tierOverrideUntil: AS_OF - 1 }));
    expect(last).toMatchObject({ label: "C", overridden: false });
  });

  it("in the settings goes before the one in the accounts table", () => {
    const overrides = [{ accountId: "c", label: "A", reason: "reference", by: "head", until: AS_OF }];
    expect(assigned(rows({ tierOverride: "B" }), { overrides })[2].label).toBe("A");
  });

  it("may name a service class instead of a label", () => {
    expect(assigned(rows({ tierOverride: "战略" }))[2].label).toBe("A");
  });

  it("with a word that names no tier changes nothing", () => {
    expect(assigned(rows({ tierOverride: "gold" }))[2]).toMatchObject({ label: "C", overridden: false });
  });
});

describe("the weighted score of a portfolio", () => {
  const tiers: TierSettings = {
    ...defaultSettings.tiers,
    scheme: "STRATEGIC3",
    weights: { ...defaultSettings.tiers.weights, netProfit: 0, credit: 0 },
  };
  const scored = (id: string, sales: number, judgement: number, historyMonths = 24): TierCandidate => {
    const criteria = { ...none, sales, potential: judgement, loyalty: judgement };
    const now = valuesOf(sales, { criteria, historyMonths });
    return { account: accountNamed(id), now, before: now };
  };

  it("does not rate an account with less than three months of history", () => {
    const [first] = assigned([scored("a", 50, 5, 2), scored("b", 40, 4), scored("c", 5, 1)], {}, tiers);
    expect(first).toMatchObject({ label: null, serviceClass: "general", notes: ["not-rated-yet"] });
  });

  it.each([1, 2])("rates nobody while none of %d accounts has three months of history", (count) => {
    const young = Array.from({ length: count }, (_, index) => {
      const row = candidate(`n${index}`, 50);
      const criteria = { ...row.now.criteria, potential: 3, loyalty: 4 };
      return { ...row, now: { ...row.now, criteria, historyMonths: 1 }, before: null };
    });
    // Three criteria are known, so the score is in force, but there is no population to score against.
    const { now, assignments } = assignTiers(young, defaultSettings.tiers, { asOf: AS_OF });
    expect(now).toMatchObject({ schemeId: "STRATEGIC3" });
    for (const assignment of assignments)
      expect(assignment).toMatchObject({ label: null, notes: ["not-rated-yet"] });
  });

  it("keeps who fails the screen by accumulated sales out of the top, whatever the score", () => {
    const rows = [scored("a", 900, 1), scored("b", 60, 2), scored("c", 30, 5), scored("d", 10, 5)];
    expect(assigned(rows, {}, tiers).map(({ rank }) => rank)).not.toContain(0);
  });

  it("keeps the top tier to its limit", () => {
    const rows = Array.from({ length: 40 }, (_, index) => scored(`a${String(index)}`, 1000 + index, index));
    const labels = assigned(rows, {}, { ...tiers, screenCuts: [0.999, 1] }).map(({ label }) => label);
    expect(labels.filter((label) => label === "Strategic")).toHaveLength(5);
  });
});

describe("hysteresis between closed periods", () => {
  const fingerprint = schemeFingerprint("ABC", abc);
  const closedAs = (label: string, streak = 0, print = fingerprint): TierContext["closed"] =>
    new Map<string, ClosedTier>([["b", { label, fingerprint: print, streak }]]);

  it("promotes at the cut at once", () => {
    expect(assigned(three, { closed: closedAs("C") })[1]).toMatchObject({ label: "B", streak: 1 });
  });

  it("holds a promotion until it has lasted, where the settings say so", () => {
    const slow = { ...abc, hysteresis: { ...abc.hysteresis, promotePeriods: 2 } };
    const [, second] = assigned(three, { closed: closedAs("C", 0, schemeFingerprint("ABC", slow)) }, slow);
    expect(second).toMatchObject({ label: "C", modelLabel: "B", notes: ["held-by-hysteresis"] });
  });

  it("holds an account that is still above the widened cut", () => {
    // Share before b is 80 %: below A's cut of 80 %, above the widened one of 88 %.
    expect(assigned(three, { closed: closedAs("A") })[1]).toMatchObject({ label: "A", streak: 0 });
  });

  // Share before b is 98 %: beyond the widened end of B, half the way from 95 to 100 %.
  const fallen = [candidate("a", 80), candidate("x", 18), candidate("b", 2)];

  it("holds an account below the widened cut for the first period", () => {
    expect(assigned(fallen, { closed: closedAs("B") })[2]).toMatchObject({
      label: "B",
      modelLabel: "C",
      streak: -1,
    });
  });

  it("demotes it in the second", () => {
    const deep = [candidate("a", 970), candidate("x", 26), candidate("y", 3), candidate("b", 1)];
    const cuts = { ...abc.schemes.ABC, cuts: [0.5, 0.8] };
    const tight: TierSettings = { ...abc, schemes: { ...abc.schemes, ABC: cuts } };
    const closed = closedAs("B", -1, schemeFingerprint("ABC", tight));
    expect(assigned(deep, { closed }, tight)[3]).toMatchObject({ label: "C", modelLabel: null, streak: -2 });
  });

  it("never demotes a strategic account by itself", () => {
    const deep = [candidate("a", 970), candidate("x", 26), candidate("b", 4)];
    const [, , last] = assigned(deep, { closed: closedAs("A", -5) });
    expect(last).toMatchObject({ label: "A", notes: ["held-by-hysteresis", "confirm-demotion"] });
  });

  it("does not hold against a changed rule", () => {
    expect(assigned(fallen, { closed: closedAs("A", 0, "ABC 00000000") })[2].label).toBe("C");
  });

  it("does not hold an account that was not there", () => {
    expect(assigned(fallen, { closed: new Map() })[2].label).toBe("C");
  });
});
