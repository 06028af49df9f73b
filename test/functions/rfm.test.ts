/**
 * RFM against the rule as it is written, worked out here in the plainest way, over 40,000 customers with many
 * ties, by every way the functions offer.
 */
import { call, column } from "./worksheet-call";

const CUSTOMERS = 40_000;
const LAST_DAY = 45_730;

// A fixed sequence, so that every run is over the same customers.
let state = 20_260_101;
const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
/** Days since the last order, number of orders, money: whole numbers, so that many customers are equal. */
const customers = Array.from({ length: CUSTOMERS }, () => {
  const frequency = 1 + Math.floor(-4 * Math.log(random()));
  return [Math.floor(900 * random() ** 2), frequency, Math.round(frequency * 90 * random())] as const;
});

const segments: readonly (readonly [string, number[], number[], number[]])[] = [
  ["Champions", [5, 5], [5, 5], [5, 5]],
  ["Potential Loyalist", [3, 5], [3, 5], [2, 5]],
  ["Loyal Customers", [2, 4], [2, 4], [2, 4]],
  ["Promising", [3, 4], [1, 3], [3, 5]],
  ["New Customers", [4, 5], [1, 3], [1, 5]],
  ["Can't Lose Them", [1, 2], [3, 4], [4, 5]],
  ["At Risk", [1, 2], [2, 5], [4, 5]],
  ["Need Attention", [1, 3], [3, 5], [3, 5]],
  ["About To Sleep", [2, 3], [1, 3], [1, 4]],
  ["Lost", [1, 1], [1, 5], [1, 5]],
];

function typeSevenBounds(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [1, 2, 3, 4].map((fifth) => {
    const place = ((sorted.length - 1) * fifth) / 5;
    const below = Math.floor(place);
    const low = sorted[below];
    return place === below ? low : low + (place - below) * (sorted[below + 1] - low);
  });
}

function ruleOf(all: readonly (readonly [number, number, number])[]): readonly string[] {
  const bounds = [0, 1, 2].map((figure) => typeSevenBounds(all.map((one) => one[figure])));
  const scoreOf = (value: number, figure: number): number =>
    1 + bounds[figure].filter((bound) => bound < value).length;
  return all.map(([days, frequency, money]) => {
    const scores = [6 - scoreOf(days, 0), scoreOf(frequency, 1), scoreOf(money, 2)];
    const found = segments.find(([, ...ranges]) =>
      ranges.every(([low, high], at) => scores[at] >= low && scores[at] <= high),
    );
    return `${scores.join("")} ${found?.[0] ?? "Others"}`;
  });
}

const expected = ruleOf(customers);
const segmentOf = (answer: string): string => answer.slice(4);

describe("RFM of 40,000 customers", () => {
  it("is the rule by TIER over columns of recency, frequency and money", () => {
    const labels = call("TIER", customers, null, [["RFM"]]).map(([label]) => label);
    expect(labels).toEqual(expected.map(segmentOf));
    expect(new Set(labels).size).toBeGreaterThanOrEqual(10);
  });
  it("is the rule customer by customer against the whole columns", () => {
    for (const at of [0, 17, 39_999]) {
      expect(call("TIER", [customers[at]], customers, "RFM")).toEqual([[segmentOf(expected[at])]]);
      const [tier, digits] = call("TIER.WHY", [customers[at]], customers, "RFM");
      expect([digits[1], tier[1]]).toEqual([Number(expected[at].slice(0, 3)), segmentOf(expected[at])]);
    }
  });
  it("is the rule by RFM over a summary of first, last, number and total", () => {
    const accounts = column(...customers.map((_, at) => at + 1));
    const days = customers.map(([since]) => [LAST_DAY - since - 1000, LAST_DAY - since]);
    const counts = customers.map(([, frequency, money]) => [frequency, money]);
    // In a summary whose orders lie on two days there are two at least.
    const twoAtLeast = customers.map(
      ([since, frequency, money]) => [since, Math.max(2, frequency), money] as const,
    );
    const answers = call("RFM", accounts, accounts, days, counts, LAST_DAY);
    expect(answers.map(([answer]) => answer)).toEqual(ruleOf(twoAtLeast));
  });
  it("is the rule by RFM over a ledger, in rows of any order", () => {
    const few = customers.slice(0, 2000);
    const rows = few.flatMap(([since, frequency, money], at) =>
      Array.from({ length: frequency }, (_, order) => ({
        account: `C${String(at)}`,
        day: LAST_DAY - since - order,
        amount: 1 + (order === 0 ? money : 0),
      })),
    );
    rows.sort((a, b) => ((a.day * 7919) % 1009) - ((b.day * 7919) % 1009));
    const ledger = [
      column(...rows.map(({ account }) => account)),
      column(...rows.map(({ day }) => day)),
      column(...rows.map(({ amount }) => amount)),
    ];
    const accounts = column(...few.map((_, at) => `C${String(at)}`));
    const withUnits = few.map(([since, frequency, money]) => [since, frequency, money + frequency] as const);
    expect(call("RFM", accounts, ...ledger, LAST_DAY).map(([answer]) => answer)).toEqual(ruleOf(withUnits));
  });
  it("names segments in Chinese where asked", () => {
    const [first] = call(
      "RFM",
      column("A"),
      column("A", "B"),
      column(45_000, 45_001),
      column(1, 2),
      null,
      null,
      "zh",
    );
    expect(first[0]).toMatch(/^\d{3} \p{Script=Han}+$/u);
  });
});
