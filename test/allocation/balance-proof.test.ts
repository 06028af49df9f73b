import loadHighs from "highs";
import { allocate } from "../../src/allocation/allocate";
import type { AllocationResult, AllocationRules } from "../../src/allocation/allocation";
import { highsEngine } from "../../src/solver/highs-engine";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

const highs = highsEngine(() => loadHighs());
const accounts = Array.from({ length: 8 }, (_, k) =>
  tinyAccount(`A${String(k)}`, { presentOwner: "Ann", hours: 10 }),
);
const solve = (rules: Partial<AllocationRules> = {}): Promise<AllocationResult> =>
  allocate(tinyQuestion(accounts, [tinyManager("Ann"), tinyManager("Bob")], rules), { highs });

describe("the proof of balance", () => {
  it("names the fewest moves and proves that fewer can't do", async () => {
    expect((await solve()).balance).toEqual({ state: "reached", moves: 4, leastMoves: 4 });
  });

  it("proves that too few moves are allowed", async () => {
    expect((await solve({ moveLimit: 2 })).balance?.state).toBe("impossible");
  });

  it("proves that locks keep the loads apart", async () => {
    const fixed = Object.fromEntries(accounts.slice(0, 6).map((account) => [account.id, ""]));
    expect((await solve({ fixed })).balance).toEqual({ state: "impossible", moves: null, leastMoves: null });
  });
});
