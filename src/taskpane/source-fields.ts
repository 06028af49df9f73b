/** Fields the mapping screen offers for each kind of table, and which of them a table can't do without. */
import { FIELDS } from "../intake/fields";
import type { SourceKind } from "../intake/reading";

// Each group needs one of its fields.
const required: Readonly<Record<SourceKind, readonly (readonly string[])[]>> = {
  accounts: [["accountId", "accountName"]],
  orders: [["orderAccountId", "orderAccountName"], ["orderDate"], ["orderAmount", "orderUnitPrice"]],
  returns: [["returnOrderId", "returnFlag"]],
  managers: [["managerName", "managerFirstName", "managerLastName"]],
  visits: [["visitAccountId", "visitAccountName"], ["visitDate"]],
  complaints: [["complaintAccountId", "complaintAccountName"], ["complaintOpened"]],
  surveys: [["surveyAccountId", "surveyAccountName"], ["surveyDate"], ["surveyScore"]],
  receivables: [["receivableAccountId", "receivableAccountName"], ["receivableDue"], ["receivableAmount"]],
};

/** All fields of a kind of table, in the order they are shown. */
export function fieldsOf(kind: SourceKind): readonly string[] {
  return Object.keys(FIELDS[kind]);
}

/** Groups of required fields of which none is known; one field of each is enough. */
export function lackingGroups(kind: SourceKind, known: readonly string[]): readonly (readonly string[])[] {
  return required[kind].filter((group) => !group.some((field) => known.includes(field)));
}

/** Whether a field holds dates, so that its numbers are shown as such. */
export function isDateField(kind: SourceKind, field: string): boolean {
  const types: Readonly<Record<string, string>> = FIELDS[kind];
  return types[field] === "date";
}
