import loadHighs from "highs";
import { allocate } from "../../src/allocation/allocate";
import type { AllocationResult, OwnerSplit } from "../../src/allocation/allocation";
import { ownerSplit } from "../../src/allocation/owner-split";
import { questionProblems } from "../../src/allocation/question-problems";
import { highsEngine } from "../../src/solver/highs-engine";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

const highs = highsEngine(() => loadHighs());
const split = (text: string, coOwner: string): OwnerSplit => {
  const found = ownerSplit(text, coOwner);
  if (found === null) throw new Error("no split");
  return found;
};
const shared = tinyAccount("A", { presentOwner: "Ann", hours: 20, split: split("70/30", "Bob") });
const alone = tinyAccount("B", { presentOwner: "Bob", hours: 10 });
const managers = ["Ann", "Bob", "Cy"].map((name) => tinyManager(name, { hours: 30 }));
const solve = (...input: Parameters<typeof tinyQuestion>): Promise<AllocationResult> =>
  allocate(tinyQuestion(...input), { highs });

describe("co-owners", () => {
  it("never are the main owner, and all shares total 100 % of the hours", async () => {
    const result = await solve([shared, alone], managers);
    const point = result.points[result.chosen];
    const [row] = point.rows;
    expect(row.coOwners).toHaveLength(1);
    expect(row.coOwners?.[0]).toMatchObject({ present: "Bob", share: 0.3 });
    expect(row.coOwners?.[0].owner).not.toBe(row.owner);
    expect(point.loads.reduce((sum, load) => sum + load.hoursAfter, 0)).toBeCloseTo(30, 9);
  });

  it("stay where they are when nothing speaks against it", async () => {
    const result = await solve([shared], managers, { balanceLoad: 0 });
    const [row] = result.points[result.chosen].rows;
    expect([row.owner, row.coOwners?.[0].owner]).toEqual(["Ann", "Bob"]);
  });

  it("leave the role open when no one else has hours", async () => {
    const short = [tinyManager("Ann", { hours: 30 }), tinyManager("Bob", { hours: 1 })];
    const result = await solve([{ ...shared, coOwner: "Bob" }], short);
    expect(result.points[result.chosen].rows[0].coOwners?.[0].owner).toBeNull();
  });

  it("leave an unshared account as it is", async () => {
    const result = await solve([alone], managers);
    expect(result.points[result.chosen].rows[0].coOwners).toBeUndefined();
  });

  it("stop the allocation when the shares don't total 100 %, naming the row", () => {
    const wrong = { ...shared, split: split("70/20", "Bob") };
    expect(questionProblems(tinyQuestion([wrong], managers))).toMatchObject([
      {
        code: "shares-not-whole",
        stops: true,
        place: { sheet: "Accounts" },
        parameters: { account: "A", shares: "70/20" },
      },
    ]);
  });
});
