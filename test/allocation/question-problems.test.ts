import { questionProblems } from "../../src/allocation/question-problems";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

const account = tinyAccount("A", { presentOwner: "Ann" });
const codes = (...input: Parameters<typeof tinyQuestion>): string[] =>
  questionProblems(tinyQuestion(...input)).map((problem) => problem.code);

describe("problems of a question", () => {
  it("are none when all is well", () => {
    expect(codes([account], [tinyManager("Ann")])).toEqual([]);
  });

  it("name the row of a manager whose hours are blank while others have hours", () => {
    const [problem] = questionProblems(
      tinyQuestion([account], [tinyManager("Ann", { hours: 80 }), tinyManager("Bob")]),
    );
    expect(problem).toMatchObject({ code: "hours-blank", stops: true, place: { sheet: "Managers", row: 3 } });
  });

  it.each([0, -5])("name a manager whose hours are %p", (hours) => {
    expect(codes([account], [tinyManager("Ann", { hours })])).toEqual(["hours-not-positive"]);
  });

  it("name an account whose hours are negative", () => {
    expect(codes([tinyAccount("A", { hours: -1 })], [tinyManager("Ann")])).toEqual([
      "account-hours-negative",
    ]);
  });

  it("name a manager listed twice, and the first row", () => {
    const [problem] = questionProblems(tinyQuestion([account], [tinyManager("Ann"), tinyManager("Ann")]));
    expect(problem).toMatchObject({ code: "duplicate-manager", parameters: { firstRow: 2 } });
  });

  it("name an account locked to a manager who left", () => {
    expect(
      codes([account], [tinyManager("Ann"), tinyManager("Bob", { inactive: true })], { fixed: { A: "Bob" } }),
    ).toEqual(["locked-to-unknown"]);
  });

  it("name an account locked to a manager it is kept from", () => {
    expect(codes([account], [tinyManager("Ann")], { fixed: { A: "" }, excluded: { A: ["Ann"] } })).toEqual([
      "locked-to-excluded",
    ]);
  });

  it("name a group whose accounts are locked to different managers, once", () => {
    const family = ["B", "C"].map((id) => tinyAccount(id, { parentId: "A", presentOwner: "Bob" }));
    const question = tinyQuestion([account, ...family], [tinyManager("Ann"), tinyManager("Bob")], {
      fixed: { A: "", B: "", C: "" },
    });
    expect(questionProblems(question)).toMatchObject([
      { code: "family-locks-differ", stops: true, parameters: { manager: "Bob", other: "Ann" } },
    ]);
    const apart = { ...question, rules: { ...question.rules, familiesTogether: false } };
    expect(questionProblems(apart)).toEqual([]);
  });

  it("warn of an account larger than a manager's whole target, without stopping", () => {
    const [problem] = questionProblems(
      tinyQuestion([tinyAccount("A", { value: 500 })], [tinyManager("Ann", { valueTarget: 300 })]),
    );
    expect(problem).toMatchObject({ code: "account-above-target", stops: false });
  });

  it("say once which owner is not among the managers, and of how many accounts", () => {
    const accounts = [tinyAccount("A", { presentOwner: "Zoe" }), tinyAccount("B", { presentOwner: "Zoe" })];
    expect(questionProblems(tinyQuestion(accounts, [tinyManager("Ann")]))).toMatchObject([
      { code: "owner-unknown", stops: false, parameters: { owner: "Zoe", accounts: 2 } },
    ]);
  });
});
