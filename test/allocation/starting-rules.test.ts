/** Rules to start with: territories bind only where those of accounts and managers meet. */
import type { AllocationQuestion } from "../../src/allocation/allocation";
import { startingRules } from "../../src/allocation/allocation-rules";
import { ruleEffects } from "../../src/allocation/rule-effects";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

function inTerritories(accounts: readonly string[], managers: readonly string[]): AllocationQuestion {
  return tinyQuestion(
    accounts.map((region, index) => tinyAccount(`a${String(index)}`, { region })),
    managers.map((region, index) => tinyManager(`m${String(index)}`, { region })),
  );
}

describe("starting rules", () => {
  it("let territories bind where every account has a manager in its own", () => {
    const effects = ruleEffects(inTerritories(["North", "South", "North"], ["North", "South"]));
    expect(startingRules(effects).sameRegion).toBe("must");
  });

  it("make territories a preference where they hardly meet", () => {
    const effects = ruleEffects(inTerritories(["SP", "RJ", "Essex"], ["WA", "WA"]));
    expect(effects.sameRegion?.withoutAnyone).toBe(3);
    expect(startingRules(effects).sameRegion).toBe("prefer");
  });
});
