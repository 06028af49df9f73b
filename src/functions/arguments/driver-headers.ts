/** Column titles of the drivers argument, in English and Chinese. */
import type { DriverName } from "../../accounts/scored-account";
import { cellText } from "../../intake/cell-text";
import { cellValue } from "./cells";

const driverHeaders: Readonly<Record<DriverName, readonly string[]>> = {
  decline: [
    "share",
    "sharedecline",
    "decline",
    "sharedrop",
    "份额",
    "份额下降",
    "份额降幅",
    "额下降",
    "下降",
    "降幅",
  ],
  "manual-flag": [
    "manualflag",
    "manualwarning",
    "flag",
    "warning",
    "人工预警",
    "人工标记",
    "预警",
    "关键人竞品",
    "关键人",
    "竞品",
  ],
  complaints: [
    "complaints",
    "complaint",
    "complaintcount",
    "numberofcomplaints",
    "opencomplaints",
    "recentcomplaints",
    "cases",
    "投诉",
    "投诉数",
    "投诉量",
    "投诉次数",
    "投诉件数",
    "近期投诉",
  ],
  "contract-end": [
    "contractend",
    "contract",
    "contractdaysleft",
    "daysleft",
    "contractenddate",
    "contractexpiry",
    "renewal",
    "renewaldate",
    "合同到期",
    "合同到期日",
    "合同到期日期",
    "合同到期天数",
    "合同剩余天数",
    "续约",
  ],
  satisfaction: [
    "satisfaction",
    "satisfactionscore",
    "customersatisfaction",
    "csat",
    "满意度",
    "客户满意度",
    "满意度得分",
    "满意度评分",
    "最近满意度",
  ],
  "late-payment": [
    "latepayment",
    "latepayments",
    "dayslate",
    "dayslater",
    "paymentdelay",
    "回款恶化",
    "回款",
    "回款延迟",
    "回款延迟天数",
    "付款延迟",
    "逾期",
    "逾期天数",
  ],
  "contact-gap": [
    "contactgap",
    "contactratio",
    "contact",
    "visitgap",
    "联系缺口",
    "联系倍数",
    "联系",
    "拜访缺口",
  ],
  "switching-cost": ["switchingcost", "switchingcosts", "转换成本", "切换成本"],
};
const accountHeaders = [
  "account",
  "accountid",
  "accountname",
  "accountno",
  "customer",
  "customerid",
  "customername",
  "client",
  "id",
  "name",
  "客户",
  "客户编号",
  "客户名称",
  "客户代码",
  "客户简称",
  "客户id",
  "编号",
  "名称",
];

/**
 * A column title in the form the names below have.
 *
 * @param cell - The title's cell.
 * @returns Lower case, without spaces, signs, and what stands in brackets.
 */
export function plainHeader(cell: unknown): string {
  // Units and scales in brackets say nothing about which driver it is: "Satisfaction (0-100)".
  return cellText(cellValue(cell))
    .toLowerCase()
    .replace(/[([【].*?[)\]】]/gu, "")
    .replace(/[\s_\-./()%：:]+/gu, "");
}

/**
 * The driver a column is named after.
 *
 * @param header - A plain header.
 * @returns The driver, or `null` when the title names none.
 */
export function driverNamed(header: string): DriverName | null {
  for (const [driver, headers] of Object.entries(driverHeaders)) {
    if (headers.includes(header)) return driver as DriverName;
  }
  return null;
}

/**
 * Whether a column holds accounts.
 *
 * @param header - A plain header.
 * @returns True for titles such as account, customer, 客户.
 */
export function namesAccount(header: string): boolean {
  return accountHeaders.includes(header);
}
