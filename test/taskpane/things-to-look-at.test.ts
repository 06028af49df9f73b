/** What the data check counts: each reason of a sheet once, however many rows it has. */
import type { Finding, Rejection } from "../../src/intake/reading";
import type { FoundView } from "../../src/taskpane/flow/views";
import { leftOutGroups, thingsToLookAt } from "../../src/taskpane/things-to-look-at";

const rejection = (row: number, reason: Rejection["reason"]): Rejection => ({
  sheet: "Orders",
  row,
  column: "B",
  reason,
  found: "03/04/24",
});
const finding = (code: Finding["code"], group: Finding["group"], count: number): Finding => ({
  code,
  group,
  count,
  sheet: "Orders",
  places: ["B7"],
  parameters: {},
});

function found(rejected: readonly Rejection[], findings: readonly Finding[]): FoundView {
  return {
    accounts: 2,
    orders: 9,
    managers: null,
    firstOrder: null,
    lastOrder: null,
    asOf: 45_000,
    currency: null,
    ledgerTotal: 0,
    missing: [],
    rejected,
    findings,
    readAt: 45_000,
  };
}

test("rows that were counted stand under what they come to, not beside it", () => {
  const view = found(
    [rejection(7, "ambiguous-date"), rejection(9, "ambiguous-date"), rejection(12, "text-amount")],
    [finding("ambiguous-date", "left-out", 2)],
  );
  expect(leftOutGroups(view).map((group) => [group.finding?.code ?? null, group.rows.length])).toEqual([
    ["ambiguous-date", 2],
    [null, 1],
  ]);
});

test("the number is that of the reasons and of what is the user's call", () => {
  const view = found(
    [rejection(7, "ambiguous-date"), rejection(9, "ambiguous-date")],
    [
      finding("ambiguous-date", "left-out", 2),
      finding("unit-slips", "your-call", 3),
      finding("trimmed-names", "handled", 4),
    ],
  );
  expect(thingsToLookAt(view)).toBe(2);
  expect(thingsToLookAt(found([], []))).toBe(0);
});
