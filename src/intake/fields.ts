/** The fields the add-in looks for in each kind of table, and what their cells should hold. */
import type { SourceKind } from "./reading";

/** What the cells of a field hold; content that does not fit speaks against a column. */
export type FieldType = "id" | "text" | "date" | "money" | "number" | "share" | "score" | "flag";

/** A table of people on the accounts' side helps to fill the accounts; it is no source of its own. */
export type TableKind = SourceKind | "people";

const ACCOUNT_FIELDS = {
  accountId: "id",
  accountName: "text",
  industry: "text",
  region: "text",
  province: "text",
  city: "text",
  country: "text",
  ownership: "text",
  accountLanguage: "text",
  employees: "number",
  annualRevenue: "money",
  yearlySales: "money",
  yearlySalesBefore: "money",
  address: "text",
  website: "text",
  taxId: "text",
  deciderName: "text",
  deciderTitle: "text",
  deciderPhone: "text",
  userName: "text",
  userTitle: "text",
  userPhone: "text",
  financeName: "text",
  financeTitle: "text",
  financePhone: "text",
  contractStart: "date",
  contractEnd: "date",
  keyNeed: "text",
  serviceNeed: "text",
  categorySpend: "money",
  categorySpendYearAgo: "money",
  growthPotential: "score",
  cooperationDepth: "score",
  switchingCost: "score",
  competitor: "text",
  loyaltyQuality: "score",
  loyaltyEffect: "score",
  loyaltyRelationship: "score",
  loyaltyIdea: "score",
  loyaltyExtraValue: "score",
  target: "money",
  creditLimit: "money",
  paymentTermsDays: "number",
  referrals: "number",
  marginRate: "share",
  rebates: "money",
  serviceHours: "number",
  owner: "text",
  coOwner: "text",
  ownerSplit: "text",
  executiveSponsor: "text",
  ownerSince: "date",
  strategicFlag: "flag",
  strategicReason: "text",
  industryLeader: "flag",
  businessExpansion: "flag",
  manualFlag: "flag",
  manualFlagReason: "text",
  manualFlagDate: "date",
  tierOverride: "text",
  tierOverrideReason: "text",
  tierOverrideUntil: "date",
  parentId: "id",
  openDeal: "flag",
  updated: "date",
} as const satisfies Record<string, FieldType>;

const ORDER_FIELDS = {
  orderAccountId: "id",
  orderAccountName: "text",
  orderDate: "date",
  orderAmount: "money",
  orderMargin: "money",
  orderCost: "money",
  orderProduct: "text",
  orderChannel: "text",
  orderSalesperson: "text",
  orderId: "id",
  orderQuantity: "number",
  orderUnitPrice: "money",
  orderDiscount: "share",
  orderCurrency: "text",
  orderStatus: "text",
  orderType: "text",
  orderRegion: "text",
  orderIndustry: "text",
} as const satisfies Record<string, FieldType>;

const RETURN_FIELDS = {
  returnOrderId: "id",
  returnFlag: "flag",
  returnAccountId: "id",
  returnAccountName: "text",
  returnDate: "date",
  returnAmount: "money",
} as const satisfies Record<string, FieldType>;

const MANAGER_FIELDS = {
  managerName: "text",
  managerId: "id",
  managerFirstName: "text",
  managerLastName: "text",
  managerLevel: "number",
  managerRole: "text",
  managerRegion: "text",
  managerSecondaryRegion: "text",
  managerIndustry: "text",
  managerLanguage: "text",
  managerHours: "number",
  managerAccountLimit: "number",
  managerStrategicLimit: "number",
  managerValueTarget: "money",
  managerInactive: "flag",
} as const satisfies Record<string, FieldType>;

const VISIT_FIELDS = {
  visitAccountId: "id",
  visitAccountName: "text",
  visitDate: "date",
  visitKind: "text",
  visitPerson: "text",
  visitCost: "money",
  visitHours: "number",
  visitNext: "date",
} as const satisfies Record<string, FieldType>;

const COMPLAINT_FIELDS = {
  complaintAccountId: "id",
  complaintAccountName: "text",
  complaintOpened: "date",
  complaintClosed: "date",
  complaintSeverity: "text",
  complaintReason: "text",
  complaintFirstContact: "text",
  complaintStatus: "text",
  complaintAnswered: "date",
} as const satisfies Record<string, FieldType>;

const SURVEY_FIELDS = {
  surveyAccountId: "id",
  surveyAccountName: "text",
  surveyDate: "date",
  surveyScore: "score",
} as const satisfies Record<string, FieldType>;

const RECEIVABLE_FIELDS = {
  receivableAccountId: "id",
  receivableAccountName: "text",
  receivableInvoiced: "date",
  receivableDue: "date",
  receivableAmount: "money",
  receivablePaidOn: "date",
  receivablePaidAmount: "money",
} as const satisfies Record<string, FieldType>;

const PEOPLE_FIELDS = {
  personAccountId: "id",
  personAccountName: "text",
  personName: "text",
  personFirstName: "text",
  personLastName: "text",
  personTitle: "text",
  personPhone: "text",
  personEmail: "text",
  personKey: "flag",
} as const satisfies Record<string, FieldType>;

/** All fields with their types, by kind of table. Names are unique over all kinds. */
export const FIELDS = {
  accounts: ACCOUNT_FIELDS,
  orders: ORDER_FIELDS,
  returns: RETURN_FIELDS,
  managers: MANAGER_FIELDS,
  visits: VISIT_FIELDS,
  complaints: COMPLAINT_FIELDS,
  surveys: SURVEY_FIELDS,
  receivables: RECEIVABLE_FIELDS,
  people: PEOPLE_FIELDS,
} as const satisfies Record<TableKind, Record<string, FieldType>>;

/** A field of any kind of table. */
export type FieldName = { [Kind in TableKind]: keyof (typeof FIELDS)[Kind] & string }[TableKind];

/** The kinds of table that are sources of their own, in the order the pane lists them. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  "accounts",
  "orders",
  "returns",
  "managers",
  "visits",
  "complaints",
  "surveys",
  "receivables",
];

/** Of each group at least one field must be there for a table to be of the kind. */
export const REQUIRED_FIELDS: Readonly<Record<TableKind, readonly (readonly FieldName[])[]>> = {
  accounts: [["accountName", "accountId"]],
  orders: [["orderAccountId", "orderAccountName"], ["orderDate"], ["orderAmount", "orderUnitPrice"]],
  returns: [["returnOrderId", "returnAccountId", "returnAccountName"]],
  managers: [["managerName", "managerFirstName"]],
  visits: [["visitAccountId", "visitAccountName"], ["visitDate"]],
  complaints: [["complaintAccountId", "complaintAccountName"], ["complaintOpened"]],
  surveys: [["surveyAccountId", "surveyAccountName"], ["surveyScore"], ["surveyDate"]],
  receivables: [["receivableAccountId", "receivableAccountName"], ["receivableDue"], ["receivableAmount"]],
  people: [
    ["personAccountId", "personAccountName"],
    ["personName", "personFirstName"],
  ],
};

/**
 * The fields of one kind of table.
 *
 * @param kind - Kind of table.
 * @returns Field and type, the most important first.
 */
export function fieldsOf(kind: TableKind): readonly (readonly [field: FieldName, type: FieldType])[] {
  return Object.entries(FIELDS[kind]) as [FieldName, FieldType][];
}

const TYPES = new Map<string, FieldType>(Object.values(FIELDS).flatMap((fields) => Object.entries(fields)));

/**
 * What the cells of a field hold.
 *
 * @param field - A field of any kind of table.
 * @returns Its type; null for other texts.
 */
export function fieldType(field: string): FieldType | null {
  return TYPES.get(field) ?? null;
}
