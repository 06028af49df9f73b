import { ruleEffects } from "../../src/allocation/rule-effects";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

describe("effects of the rules", () => {
  const managers = [
    tinyManager("Ann", { region: "N", level: 1 }),
    tinyManager("Bob", { region: "N;S", level: 2 }),
    tinyManager("Head"),
  ];
  const accounts = [
    tinyAccount("A", { region: "N", presentOwner: "Ann", highRisk: true }),
    tinyAccount("B", { region: "S", presentOwner: "Bob", openDeal: true }),
    tinyAccount("C", { region: "N", serviceClass: "strategic", presentOwner: "Ann" }),
  ];
  const effects = ruleEffects(tinyQuestion(accounts, managers, { fixed: { C: "" } }));

  it("count the managers the territory leaves", () => {
    expect(effects.sameRegion).toEqual({ leastManagers: 1, mostManagers: 2, withoutAnyone: 0, narrows: 1 });
  });

  it("count the accounts the level would leave with no one", () => {
    expect(effects.levelFitsTier?.withoutAnyone).toBe(1);
  });

  it("say nothing of a rule whose columns are missing", () => {
    expect(effects.sameLanguage).toBeNull();
  });

  it("count accounts held, locked and managers left out", () => {
    expect([effects.heldAtHighRisk, effects.heldAtOpenDeal, effects.locked]).toEqual([1, 1, 1]);
    expect(effects.leftOut).toEqual([{ manager: "Head", reason: "no-territory" }]);
  });
});
