import loadHighs from "highs";
import { allocate } from "../../src/allocation/allocate";
import { highsEngine } from "../../src/solver/highs-engine";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

const highs = highsEngine(() => loadHighs());

/** Twelve equal accounts, all with Ann. */
const allWithAnn = Array.from({ length: 12 }, (_, k) =>
  tinyAccount(`A${String(k)}`, { presentOwner: "Ann", tenureYears: 1 }),
);

describe("the moves curve", () => {
  it("begins with everything as it is when no move is allowed", async () => {
    const { points } = await allocate(tinyQuestion(allWithAnn, [tinyManager("Ann"), tinyManager("Bob")]), {
      highs,
    });
    expect(points[0].moves).toBe(0);
    expect(points[0].imbalance).toBeCloseTo(1, 9);
  });

  it("chooses the fewest moves that bring every load within 20 %", async () => {
    const result = await allocate(tinyQuestion(allWithAnn, [tinyManager("Ann"), tinyManager("Bob")]), {
      highs,
    });
    const chosen = result.points[result.chosen];
    expect(chosen.moves).toBe(5);
    expect(chosen.imbalance).toBeLessThanOrEqual(0.2);
  });

  it("rises in moves from point to point", async () => {
    const { points } = await allocate(tinyQuestion(allWithAnn, [tinyManager("Ann"), tinyManager("Bob")]), {
      highs,
    });
    expect(points.every((point, k) => k === 0 || point.moves > points[k - 1].moves)).toBe(true);
  });

  it("keeps the limit on moves the user set", async () => {
    const question = tinyQuestion(allWithAnn, [tinyManager("Ann"), tinyManager("Bob")], { moveLimit: 2 });
    const { points } = await allocate(question, { highs });
    expect(Math.max(...points.map((point) => point.voluntaryMoves))).toBeLessThanOrEqual(2);
  });

  it("is the same for the same question", async () => {
    const question = tinyQuestion(allWithAnn, [tinyManager("Ann"), tinyManager("Bob")]);
    expect(await allocate(question, { highs })).toEqual(await allocate(question, { highs }));
  });

  it("answers without an engine too, with a true bound", async () => {
    const { points } = await allocate(tinyQuestion(allWithAnn, [tinyManager("Ann"), tinyManager("Bob")]));
    expect(points.length).toBeGreaterThan(1);
    expect(points.every((point) => point.bound <= point.objective + 1e-9)).toBe(true);
  });

  it("keeps the best so far when it is stopped", async () => {
    const controller = new AbortController();
    const result = await allocate(tinyQuestion(allWithAnn, [tinyManager("Ann"), tinyManager("Bob")]), {
      highs,
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    expect(result.stopped).toBe(true);
    expect(result.points[0].rows.every((row) => row.owner !== null)).toBe(true);
  });
});

describe("without an hours column", () => {
  it("shares the need equally and says how many people the standards would take", async () => {
    const result = await allocate(tinyQuestion(allWithAnn, [tinyManager("Ann"), tinyManager("Bob")]), {
      highs,
    });
    expect(result.capacityFrom).toBe("equal-share");
    expect(result.points[0].loads.map((load) => load.capacity)).toEqual([60, 60]);
    expect(result.peopleNeeded).toBeCloseTo(120 / 84, 12);
  });

  it("leaves out managers without a territory while the territory must match", async () => {
    const accounts = [tinyAccount("A", { region: "N", presentOwner: "Ann" })];
    const managers = [tinyManager("Ann", { region: "N" }), tinyManager("Head")];
    const { leftOut } = await allocate(tinyQuestion(accounts, managers), { highs });
    expect(leftOut).toEqual([{ manager: "Head", reason: "no-territory" }]);
  });
});

describe("reasons", () => {
  const two = [tinyManager("Ann", { region: "N" }), tinyManager("Bob", { region: "S" })];
  const onlyRow = async (
    facts: Parameters<typeof tinyAccount>[1],
    rules: Parameters<typeof tinyQuestion>[2] = {},
  ) => {
    const question = tinyQuestion([tinyAccount("A", facts)], two, { balanceLoad: 0, ...rules });
    const { points, chosen } = await allocate(question, { highs });
    return points[chosen].rows[0];
  };

  it("says FIXED for a locked account", async () => {
    const row = await onlyRow({ presentOwner: "Bob", region: "N" }, { fixed: { A: "" } });
    expect([row.reason, row.owner, row.parameters.by]).toEqual(["FIXED", "Bob", "lock"]);
  });

  it("says FIXED by high risk for an account that may not move", async () => {
    const row = await onlyRow({ presentOwner: "Bob", region: "N", highRisk: true });
    expect([row.reason, row.owner, row.parameters.by]).toEqual(["FIXED", "Bob", "high-risk"]);
  });

  it("says NEW for an account without an owner, with its territory", async () => {
    const row = await onlyRow({ region: "S" });
    expect([row.reason, row.owner, row.parameters.region]).toEqual(["NEW", "Bob", "S"]);
  });

  it("says MOVED_FORCED when the owner has left", async () => {
    const row = await onlyRow({ presentOwner: "Gone", region: "N" });
    expect([row.reason, row.owner, row.parameters.because]).toEqual(["MOVED_FORCED", "Ann", "owner-gone"]);
  });

  it("says ONLY_ELIGIBLE when no one else could have it", async () => {
    const row = await onlyRow({ presentOwner: "Ann", region: "N" });
    expect(row.reason).toBe("ONLY_ELIGIBLE");
  });

  it("says MOVED_FIT with both fits when fit alone pays for the move", async () => {
    const row = await onlyRow({ presentOwner: "Bob", region: "N" }, { sameRegion: "prefer" });
    expect(row.reason).toBe("MOVED_FIT");
    expect(row.parameters.fitAfter).toBeGreaterThan(Number(row.parameters.fitBefore));
  });

  it("says KEPT_CONTINUITY when someone fits better but not by enough", async () => {
    const row = await onlyRow(
      { presentOwner: "Bob", region: "N", tenureYears: 9 },
      { sameRegion: "prefer", keepPresentOwners: 2 },
    );
    expect([row.reason, row.parameters.best]).toEqual(["KEPT_CONTINUITY", "Ann"]);
  });

  it("says MOVED_CAPACITY with the load the present owner would keep", async () => {
    const question = tinyQuestion(allWithAnn, [
      tinyManager("Ann", { hours: 70 }),
      tinyManager("Bob", { hours: 70 }),
    ]);
    const { points, chosen } = await allocate(question, { highs });
    const moved = points[chosen].rows.find((row) => row.reason === "MOVED_CAPACITY");
    expect(moved?.parameters.manager).toBe("Ann");
    expect(Number(moved?.parameters.loadWithout)).toBeGreaterThan(1);
  });

  it("says UNASSIGNED with what each rule removed when no one may own it", async () => {
    const row = await onlyRow({ region: "W" });
    expect([row.reason, row.owner, row.parameters["removed.sameRegion"]]).toEqual(["UNASSIGNED", null, 2]);
  });
});

describe("when not everything fits", () => {
  it("names accounts no one may own, with how many managers each rule removed", async () => {
    const accounts = [tinyAccount("A", { region: "W" }), tinyAccount("B", { region: "N" })];
    const { unmet, status } = await allocate(tinyQuestion(accounts, [tinyManager("Ann", { region: "N" })]), {
      highs,
    });
    expect(status).toBe("infeasible");
    expect(unmet[0]).toMatchObject({
      code: "no-eligible-manager",
      accounts: ["A"],
      removed: { sameRegion: 1 },
    });
  });

  it("cuts hours from the lowest class up before anyone is left out", async () => {
    const accounts = [
      tinyAccount("S", { serviceClass: "strategic", hours: 60, hoursFloor: 30 }),
      tinyAccount("G", { serviceClass: "general", hours: 60, hoursFloor: 20 }),
    ];
    const result = await allocate(tinyQuestion(accounts, [tinyManager("Ann", { hours: 90 })]), { highs });
    expect(result.hoursKept.strategic).toBe(1);
    expect(result.hoursKept.general).toBeCloseTo(43.5 / 60, 9);
    expect(result.points[result.chosen].rows.every((row) => row.owner === "Ann")).toBe(true);
    expect(result.unmet[0]).toMatchObject({ code: "short-hours", hours: 30 });
  });

  it("leaves out the lower class first when floors don't fit either", async () => {
    const accounts = [
      tinyAccount("G", { serviceClass: "general", hours: 60 }),
      tinyAccount("S", { serviceClass: "strategic", hours: 60 }),
    ];
    const result = await allocate(tinyQuestion(accounts, [tinyManager("Ann", { hours: 60 })]), { highs });
    const { rows } = result.points[result.chosen];
    expect(rows.map((row) => row.owner)).toEqual([null, "Ann"]);
  });

  it("says by how many hours accounts locked to one manager exceed that manager", async () => {
    const accounts = [tinyAccount("A", { hours: 60 }), tinyAccount("B", { hours: 60 })];
    const question = tinyQuestion(
      accounts,
      [tinyManager("Ann", { hours: 60 }), tinyManager("Bob", { hours: 60 })],
      { fixed: { A: "Ann", B: "Ann" } },
    );
    const { unmet, points, chosen } = await allocate(question, { highs });
    expect(unmet[0]).toMatchObject({ code: "fixed-hours", manager: "Ann", accounts: ["A", "B"] });
    expect(unmet[0].hours).toBeCloseTo(51, 9);
    expect(points[chosen].rows.every((row) => row.owner === "Ann")).toBe(true);
  });

  it("says by how many accounts the count limits are too low", async () => {
    const accounts = Array.from({ length: 5 }, (_, k) => tinyAccount(`A${String(k)}`));
    const managers = [tinyManager("Ann", { accountLimit: 2 }), tinyManager("Bob", { accountLimit: 2 })];
    const { unmet } = await allocate(tinyQuestion(accounts, managers), { highs });
    expect(unmet[0]).toMatchObject({ code: "count-limit", hours: 1 });
  });

  it("says so when there is no manager at all", async () => {
    const { unmet, points } = await allocate(tinyQuestion([tinyAccount("A")], []), { highs });
    expect(unmet[0].code).toBe("no-managers");
    expect(points).toHaveLength(1);
  });
});

describe("families", () => {
  it("move as one", async () => {
    const accounts = [
      tinyAccount("P", { presentOwner: "Ann" }),
      tinyAccount("C1", { presentOwner: "Ann", parentId: "P" }),
      tinyAccount("C2", { presentOwner: "Ann", parentId: "C1" }),
      ...Array.from({ length: 3 }, (_, k) => tinyAccount(`A${String(k)}`, { presentOwner: "Ann" })),
    ];
    const { points } = await allocate(tinyQuestion(accounts, [tinyManager("Ann"), tinyManager("Bob")]), {
      highs,
    });
    for (const point of points) expect(new Set(point.rows.slice(0, 3).map((row) => row.owner)).size).toBe(1);
  });
});
