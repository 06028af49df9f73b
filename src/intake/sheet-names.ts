/** What the name of a sheet or table says about what it holds. */
import type { TableKind } from "./fields";

/** Names of lists of people who sell. */
export const MANAGERS_NAME =
  /客户经理|销售人员|业务员|员工|人员|managers?|sales ?(?:people|persons|reps?|team)|employees|owners|staff/iu;

/** Words in a sheet's or table's name that speak for a kind. */
const SHEET_NAMES: readonly (readonly [kind: TableKind, name: RegExp])[] = [
  ["returns", /退货|退回|退款|^returns?$|returned|credit notes?/iu],
  [
    "receivables",
    /回款|应收|账款|收款|receivable|payments?|invoices? due|ageing|aging|(?:open|unpaid) (?:items|invoices)|ledger entries|(?:sales|customer) ledger|debtors/iu,
  ],
  ["complaints", /投诉|客诉|工单|complaints?|cases|tickets/iu],
  ["surveys", /满意|调查|评价|surveys?|satisfaction|csat|nps/iu],
  ["visits", /拜访|跟进|回访|visits?|calls|activities|interactions?|meetings?|check-?ins?|contact log/iu],
  ["people", /联系人|contacts?|people/iu],
  ["managers", MANAGERS_NAME],
  ["orders", /订单|销售|出库|流水|合同|台账|orders?|sales|invoices?|transactions?|deals|ledger/iu],
  ["accounts", /客户|档案|经销商|代理商|门店|accounts?|customers?|clients?|companies|dealers/iu],
];

/**
 * The kind of table a name speaks for.
 *
 * @param name - Name of a sheet or table.
 * @returns The kind; undefined when the name speaks for none.
 */
export function kindNamed(name: string): TableKind | undefined {
  return SHEET_NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}
