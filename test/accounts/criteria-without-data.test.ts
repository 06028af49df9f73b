import { criteriaWithoutData } from "../../src/accounts/criteria-without-data";
import type { ScoredAccount } from "../../src/accounts/scored-account";

/** An account as far as criteria look at it. */
function account(given: {
  readonly netProfit12?: number;
  readonly categorySpend?: number;
  readonly growthPotential?: number;
  readonly loyalty?: readonly (number | null)[];
}): ScoredAccount {
  const { netProfit12 = null, categorySpend = null, growthPotential = null, loyalty = [] } = given;
  return { netProfit12, account: { categorySpend, growthPotential, loyalty } } as unknown as ScoredAccount;
}

describe("criteria nothing is known of", () => {
  it("are all but sales where only orders were found", () => {
    const none = criteriaWithoutData({ accounts: [account({}), account({ loyalty: [null, null] })] }, false);
    expect([...none]).toEqual(["netProfit", "shareOfWallet", "potential", "loyalty", "credit"]);
  });

  it("do not count what one account has a value of, and no spend is no value", () => {
    const accounts = [
      account({ categorySpend: 0 }),
      account({ netProfit12: 0, growthPotential: 3, loyalty: [null, 4] }),
    ];
    expect([...criteriaWithoutData({ accounts }, true)]).toEqual(["shareOfWallet"]);
  });
});
