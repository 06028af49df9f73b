import loadHighs from "highs";
import { allocate } from "../../src/allocation/allocate";
import { allocationChanges, keptAllocation } from "../../src/allocation/allocation-changes";
import { highsEngine } from "../../src/solver/highs-engine";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

const highs = highsEngine(() => loadHighs());

describe("what changed since the last allocation", () => {
  it("is nothing when the same question is asked again", async () => {
    const question = tinyQuestion([tinyAccount("A", { presentOwner: "Ann" })], [tinyManager("Ann")]);
    const { points, chosen } = await allocate(question, { highs });
    const kept = keptAllocation(question, points[chosen].rows, 45000);
    expect(allocationChanges(question, points[chosen].rows, kept).rows).toEqual([]);
  });

  it("names the cause the data shows: owner gone, tier changed, new account", async () => {
    const managers = [tinyManager("Ann", { region: "N" }), tinyManager("Bob", { region: "S" })];
    const question = tinyQuestion(
      [
        tinyAccount("A", { region: "N" }),
        tinyAccount("B", { region: "N", tierLabel: "A" }),
        tinyAccount("C", { region: "N" }),
      ],
      managers,
    );
    const previous = {
      date: 45000,
      owners: { A: "Gone", B: "Bob" },
      hours: { A: 10, B: 10 },
      tiers: { A: "general", B: "B" },
    };
    const { changes } = await allocate({ ...question, previous }, { highs });
    expect(changes?.rows.map((row) => row.why)).toEqual(["owner-gone", "tier-changed", "new-account"]);
  });
});
