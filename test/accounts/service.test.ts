/** Service against its standards: contact kinds, coverage, what is overdue, the plan of the coming quarter. */
import * as fc from "fast-check";
import { contactsDone, onStandard } from "../../src/accounts/contact-compliance";
import { contactCost, contactKind } from "../../src/accounts/contact-kind";
import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { serviceCompliance } from "../../src/accounts/service-compliance";
import { contactsDue, defaultServiceStandards } from "../../src/accounts/service-standards";
import { defaultSettings } from "../../src/accounts/settings";
import { visitPlan } from "../../src/accounts/visit-plan";
import type { Complaint, Portfolio, Survey, Visit } from "../../src/accounts/records";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

/** Wednesday, 15 March 2023. */
const AS_OF = 45_000;
const place = { sheet: "Sheet", row: 2 };
const { strategic, key, general, floor } = defaultServiceStandards;

function visitOn(date: number, parts: Partial<Visit> = {}): Visit {
  return {
    accountId: "a",
    date,
    kind: "visit",
    person: null,
    cost: null,
    hours: null,
    nextDate: null,
    place,
    ...parts,
  };
}

describe("the kind of a contact", () => {
  it.each([
    ["Executive visit", "executive"],
    ["高层拜访", "executive"],
    ["Phone call", "call"],
    ["电话", "call"],
    ["Teams meeting", "online"],
    ["微信", "online"],
    ["E-mail", "mail"],
    ["登门拜访", "visit"],
    ["", "visit"],
    [null, "visit"],
  ])("%p is %s", (kind, expected) => {
    expect(contactKind(kind)).toBe(expected);
  });

  it("gives the cost of a contact without a cost of its own", () => {
    const { contactCosts } = defaultSettings.value;
    expect([
      contactCost(visitOn(1, { kind: "电话" }), contactCosts),
      contactCost(visitOn(1, { cost: 7 }), contactCosts),
    ]).toEqual([contactCosts.call, 7]);
  });
});

describe("contacts against the standard", () => {
  it("are due six, three, half and a quarter times in 90 days", () => {
    expect([strategic, key, general, floor].map((standard) => contactsDue(standard, 90))).toEqual([
      6, 3, 0.5, 0.25,
    ]);
  });

  it("count visits in person where visits are promised, any contact elsewhere", () => {
    const contacts = [visitOn(AS_OF - 5), visitOn(AS_OF - 4, { kind: "call" }), visitOn(AS_OF - 95)];
    expect([
      contactsDone(contacts, key, AS_OF - 90, AS_OF),
      contactsDone(contacts, floor, AS_OF - 90, AS_OF),
    ]).toEqual([1, 2]);
  });

  it("keep up with three visits in 90 days", () => {
    const visits = [10, 40, 70].map((age) => visitOn(AS_OF - age));
    expect([onStandard(visits, key, AS_OF), onStandard(visits.slice(1), key, AS_OF)]).toEqual([true, false]);
  });

  it("keep up with two visits a year when the last one is within half a year", () => {
    expect([
      onStandard([visitOn(AS_OF - 179)], general, AS_OF),
      onStandard([visitOn(AS_OF - 181)], general, AS_OF),
    ]).toEqual([true, false]);
  });
});

/** Account a is strategic, b key, c general, p a prospect. */
function portfolio(parts: Partial<Portfolio> = {}): Portfolio {
  const accounts = ["a", "b", "c", "p"].map((id) => ({
    ...accountNamed(id),
    owner: id === "c" ? null : "Ito",
  }));
  const orders = [
    [80, "a"],
    [15, "b"],
    [5, "c"],
  ].flatMap(([amount, id]) =>
    Array.from({ length: 12 }, (_, month) => orderOf(String(id), AS_OF - 30 * (12 - month), Number(amount))),
  );
  return {
    ...portfolioOf(
      accounts,
      orders.sort((x, y) => x.date - y.date),
      AS_OF,
    ),
    visits: [],
    ...parts,
  };
}

const complianceOf = (parts: Partial<Portfolio>) => {
  const source = portfolio(parts);
  return serviceCompliance(source, scorePortfolio(source, defaultSettings), defaultSettings);
};

describe("service compliance", () => {
  const complaint: Complaint = {
    accountId: "a",
    opened: AS_OF - 10,
    closed: null,
    severity: "severe",
    reason: null,
    firstContact: null,
    status: null,
    place,
  };

  it("names an open complaint past its closing day", () => {
    const { overdue, rows } = complianceOf({ complaints: [complaint] });
    const found = overdue.find(({ kind }) => kind === "complaint");
    expect([found?.due, found?.daysLate, rows[0].complaintsOnTime]).toEqual([AS_OF - 7, 7, 0]);
  });

  it("does not judge a complaint that is open and still in time", () => {
    const { overdue, rows } = complianceOf({ complaints: [{ ...complaint, opened: AS_OF - 2 }] });
    expect([overdue.some(({ kind }) => kind === "complaint"), rows[0].complaintsOnTime]).toEqual([
      false,
      null,
    ]);
  });

  it("counts complaints answered within the hours of the class, and leaves out what can't be told", () => {
    const answered = (answer: Complaint["answer"], parts: Partial<Complaint> = {}): Complaint => ({
      ...complaint,
      closed: AS_OF - 9,
      ...(answer === undefined ? {} : { answer }),
      ...parts,
    });
    const share = (...complaints: Complaint[]): number | null =>
      complianceOf({ complaints }).rows[0].complaintsAnswered;
    const limit = strategic.complaintResponseHours;
    const inTime = answered({ least: limit, most: limit });
    const late = answered({ least: limit + 0.1, most: limit + 0.1 });
    const sameDay = answered({ least: 0, most: 24 });
    expect(share(inTime, inTime, inTime, late)).toBe(0.75);
    expect(share(inTime, sameDay)).toBe(1);
    expect([share(sameDay), share(answered(undefined)), share(answered(null))]).toEqual([null, null, null]);
    // Nobody has answered yet: late once the hours are over.
    expect(share(answered(null, { closed: null }))).toBe(0);
    expect(share(answered(null, { closed: null, opened: AS_OF }))).toBeNull();
  });

  it("is not known where visits, surveys and complaints are all missing, and names the tiers of each class", () => {
    const bare = complianceOf({ visits: null });
    expect([bare.recorded, bare.overdue.length]).toEqual([false, 0]);
    const { recorded, rows } = complianceOf({});
    expect(recorded).toBe(true);
    const labels = rows.flatMap(({ tierLabels }) => tierLabels);
    expect(labels.length).toBeGreaterThan(0);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("names a satisfaction survey that is due", () => {
    const surveys: Survey[] = [
      { accountId: "a", date: AS_OF - 200, score: 90, place },
      { accountId: "b", date: AS_OF - 20, score: 90, place },
    ];
    const { overdue, rows } = complianceOf({ surveys });
    const due = overdue
      .filter(({ kind }) => kind === "survey")
      .map(({ scored, daysLate }) => [scored.account.id, daysLate]);
    expect(due[0]).toEqual(["a", 20]);
    expect([rows[0].surveysInTime, rows[1].surveysInTime]).toEqual([0, 1]);
  });

  it("puts the most important class first", () => {
    const { overdue } = complianceOf({});
    expect(
      overdue.map(({ scored }) => scored.account.id).filter((id, index, ids) => id !== ids[index - 1]),
    ).toEqual(["a", "b", "c"]);
  });

  it("says nothing where a table is missing", () => {
    const { overdue, rows } = complianceOf({ visits: null });
    expect([overdue, rows[0]]).toEqual([
      [],
      {
        serviceClass: "strategic",
        accounts: 1,
        tierLabels: ["A"],
        contactsOnStandard: null,
        surveysInTime: null,
        complaintsOnTime: null,
        complaintsAnswered: null,
      },
    ]);
  });
});

describe("the visit plan", () => {
  const planOf = (parts: Partial<Portfolio> = {}, perDay = 4) => {
    const source = portfolio(parts);
    const settings = {
      ...defaultSettings,
      capacity: { ...defaultSettings.capacity, contactsPerDay: perDay },
    };
    return visitPlan(source, scorePortfolio(source, settings), settings);
  };

  it("has no contact for a prospect", () => {
    expect(planOf().contacts.some(({ scored }) => scored.account.id === "p")).toBe(false);
  });

  it("continues from the last visit", () => {
    const visits = [visitOn(AS_OF - 10, { accountId: "b" })];
    const dates = planOf({ visits })
      .contacts.filter(({ scored, kind }) => scored.account.id === "b" && kind === "visit")
      .map(({ due }) => due - AS_OF);
    expect(dates).toEqual([20, 50, 80]);
  });

  it("keeps a day that is already agreed", () => {
    const visits = [visitOn(AS_OF - 10, { accountId: "b", nextDate: AS_OF + 5 })];
    const [first] = planOf({ visits }).contacts.filter(
      ({ scored, kind }) => scored.account.id === "b" && kind === "visit",
    );
    expect(first.due).toBe(AS_OF + 5);
  });

  it("plans an overdue visit at once", () => {
    const visits = [visitOn(AS_OF - 300, { accountId: "b" })];
    const [first] = planOf({ visits }).contacts.filter(
      ({ scored, kind }) => scored.account.id === "b" && kind === "visit",
    );
    expect(first.date).toBe(AS_OF + 1);
  });

  it("spreads what is overdue everywhere, and never visits an account twice on a day", () => {
    const visits = ["a", "b", "c"].map((accountId) => visitOn(AS_OF - 300, { accountId }));
    const { contacts } = planOf({ visits });
    const days = contacts.map(({ scored, date }) => `${scored.account.id} ${String(date)}`);
    expect(new Set(days).size).toBe(days.length);
    const first = contacts
      .filter(({ due, owner }) => due === AS_OF + 1 && owner === "Ito")
      .map(({ date }) => date);
    expect(first.length).toBeGreaterThan(1);
    expect(new Set(first).size).toBe(first.length);
  });

  it("uses working days within the quarter and gives nobody more than a day holds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }),
        (perDay, ages) => {
          const visits = ages.map((age, index) => visitOn(AS_OF - age, { accountId: "abc"[index % 3] }));
          visits.sort((x, y) => x.date - y.date);
          const { contacts, coverage, from, until } = planOf({ visits }, perDay);
          const counts = new Map<string, number>();
          for (const { owner, date } of contacts) {
            if (date === null) continue;
            expect(date).toBeGreaterThanOrEqual(from);
            expect(date).toBeLessThanOrEqual(until);
            expect([2, 3, 4, 5, 6]).toContain(date % 7);
            const key = `${owner ?? ""} ${String(date)}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
          expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(perDay);
          expect(coverage.reduce((sum, { due }) => sum + due, 0)).toBe(contacts.length);
        },
      ),
      { numRuns: 15 },
    );
  });
});
