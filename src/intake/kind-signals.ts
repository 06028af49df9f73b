/** Headers that tell what a table is about although they are none of our fields. */
import type { TableKind } from "./fields";
import { wordsOf } from "./header-text";

/** Words by kind: in a header that is no field of ours they speak for the kind. */
const SIGNALS: Partial<Record<TableKind, RegExp>> = {
  accounts:
    /billing|shipping|sic code|ticker|lifecycle|industry|parent|客户级别|客户等级|客户来源|公海|成交状态|开户|注册资本|法人|发展日期/iu,
  orders:
    /opportunit|\bdeal|stage|probab|forecast|is ?won|is ?closed|pipeline|order|invoice|tax|freight|shipp|quantity|商机|业务机会|赢率|可能性|概率|订单|合同|发票|税额|税率|物料|存货|规格|单据|出库|发货/iu,
  returns: /return|refund|\brma\b|退货|退款|实退/iu,
  complaints: /case|ticket|complain|incident|resolution|sla|工单|个案|投诉|客诉|受理|报修|故障/iu,
  visits:
    /visit|call|meeting|check-?in|check-?out|task|event|activity|location|拜访|外勤|签到|签退|跟进|走访|回访|沟通/iu,
  surveys: /survey|csat|nps|satisf|respon|问卷|调查|满意/iu,
  receivables:
    /outstanding|overdue|ageing|aging|balance|paid|remaining|open amount|账龄|逾期|核销|未收|已收|未结算|应收|余额|欠款|回款/iu,
  people:
    /salutation|first name|last name|birth|gender|linkedin|linked in|department|mobile|称谓|性别|生日|微信|部门/iu,
};

/** What a table of the kind says somewhere, in a header or in its name; without it the columns prove nothing. */
const MUST_SAY: Partial<Record<TableKind, RegExp>> = {
  complaints:
    /case|ticket|complain|incident|severity|(?<!was )opened|resol|conversation|first (?:response|reply)|工单|个案|案例|投诉|客诉|受理|首问|严重|报修|反馈|级别|关闭|办结/iu,
  visits:
    /visit|call|meeting|activit|event|contact(?:ed)? (?:date|type|by|method|log)|interaction|date of contact|follow-?up|appointment|check-?in|task|拜访|跟进|回访|外勤|签到|走访|访问|沟通|联系日期|联系方式|下次/iu,
  surveys: /survey|satisf|csat|nps|score|promoter|满意|评分|得分|分数|打分|调查|问卷|推荐/iu,
  receivables: /due|receivable|outstanding|ageing|aging|overdue|欠款|应收|到期|回款|收款|账款|账龄/iu,
};

/** What a table of the kind never says: leads are no accounts yet, payrolls no managers, a general ledger no orders. */
const MUST_NOT_SAY: Partial<Record<TableKind, RegExp>> = {
  accounts:
    /^lead (?:owner|name)|^call (?:owner|type|start)|^(?:issue|ticket|case) ?(?:type|number|no|owner|status)\b|^resolution|^工单|^个案|^(?:vendor|supplier) (?:name|owner|group)|^供应商分组|^供应类别|^物料(?:属性|分组)|^is ?converted|^line ?item|^(?:quantity|qty|unit price|数量|单价)$|^(?:order|invoice)\S* (?:date|number|no|id)\b|^due date$|^线索(?:名称|负责人|状态|所有人)|^单据(?:编号|号|状态)$|^(?:回款|收款|付款|退款|报价)(?:单?编号|单号|日期|时间|金额|方式|状态)|单(?:据)?(?:编?号|编码|状态)$|^payment (?:date|amount|number|no|id)\b|g\/l account|cost cent(?:er|re)|会计科目|科目编码/iu,
  complaints: /campaign|click/iu,
  visits: /^线索(?:名称|编号|来源|状态)|^lead (?:name|source|status)/iu,
  people:
    /^lead (?:id|owner|name)|^(?:vendor|supplier) (?:name|owner|group)|^is ?converted|^线索(?:名称|负责人|状态|所有人)/iu,
  orders:
    /^lead (?:owner|status)|^is ?converted|^(?:sales )?return ?(?:id|number|no)\b|^rma\b|^quantity returned|^退货客户|^退货单|^实退数量|^收款单位$|^报价(?:单|日期|时间|状态)|^quot(?:e|ation) (?:date|status|expir)|g\/l account|cost cent(?:er|re)|会计科目|科目编码|科目名称/iu,
  managers:
    /^lead ?(?:id|owner|status|source)|^is ?converted|^(?:invoice|order|due)\S* (?:date|number|no)\b|^(?:订单|单据|发票)|工资|薪|银行账号|身份证|上班|下班|考勤|迟到|报销|salary|payroll|wage|attendance|check-?in|approved by|contact owner|lifecycle|^(?:account|company) name/iu,
};

/** Purchases name a supplier and no customer; the maker of what was sold stands beside the customer. */
const SUPPLIERS = /^(?:供应商|供货商)|^(?:vendor|supplier)\b/iu;
const CUSTOMERS = /customer|client|account|buyer|bill(?:ing|[ -]to)|客户|买家|买方|购货/iu;

/** Kinds of which suppliers have their like. */
const BOUGHT_FROM: ReadonlySet<TableKind> = new Set([
  "accounts",
  "orders",
  "receivables",
  "people",
  "managers",
]);

/** A list of chances to sell names an account in each row. */
const DEALS =
  /^(?:opportunity|opp|deal|oppty) (?:name|id|owner|stage|title)$|^stage$|^probability|^(?:est\w* |actual |expected )?close date|^closing date|^赢率|^赢单|^商机(?:名称|编号|阶段|金额)|^预计成交|^销售阶段/iu;

/** A sheet of payments received lists no sales. */
const PAYMENTS = /回款|收款|付款|payments?|receipts?/iu;
const SALES = /订单|销售|合同|应收|发票|order|sales|invoice|deal/iu;

/** Returned goods, and the order they came from: such a table is no list of what was sold. */
const RETURNED = /^退[货款]|^return(?:ed)? (?:date|amount|qty|quantity)/iu;
const ORIGINAL = /^原(?:销售)?(?:单|订单)(?:编?号|编码)|^源单|^来源单|^original (?:order|invoice|sale)/iu;

const CJK = /\p{Script=Han}/u;
const spokenForms = new Map<string, string>();
const MOST_KNOWN = 5000;

/** The words of a header as people write them: "OrderDate" and "order_date" say what "Order Date" says. */
function spoken(header: string): string {
  const known = spokenForms.get(header);
  if (known !== undefined) return known;
  if (spokenForms.size >= MOST_KNOWN) spokenForms.clear();
  const words = CJK.test(header) ? header : wordsOf(header).join(" ");
  spokenForms.set(header, words);
  return words;
}

/**
 * Whether a header matches as it is written or as people write it.
 *
 * @param pattern - What to look for.
 * @param header - A header.
 * @returns True when either does.
 */
export function says(pattern: RegExp, header: string): boolean {
  return pattern.test(header) || pattern.test(spoken(header));
}

const EACH = 0.35;
/** What is still to be paid is said of receivables alone. */
const EACH_RECEIVABLE = 0.7;
const MOST = 3;

/**
 * What the headers say for a kind beside the fields recognised.
 *
 * @param kind - Kind of table.
 * @param others - Headers that are none of the kind's fields.
 * @returns Evidence of 0 or more.
 */
export function signalsFor(kind: TableKind, others: readonly string[]): number {
  const pattern = SIGNALS[kind];
  if (pattern === undefined) return 0;
  return (
    (kind === "receivables" ? EACH_RECEIVABLE : EACH) *
    Math.min(MOST, others.filter((header) => says(pattern, header)).length)
  );
}

/** Amounts by the days they are overdue, or what is left of them, with the day they are due. */
const OPEN_ITEMS =
  /remaining|amount (?:due|paid)|open amount|balance|outstanding|overdue|未核销|已核销|未收|余额|账龄|\d天/iu;
const DUE = /due|到期/iu;
const GOODS = /product|item|qty|quantity|price|产品|商品|物料|存货|数量|单价/iu;

/**
 * Whether a table lists what customers still owe rather than what they bought.
 *
 * @param headers - All headers.
 * @returns True for open items with due dates and without goods.
 */
export function listsOpenItems(headers: readonly string[]): boolean {
  const some = (pattern: RegExp): boolean => headers.some((header) => says(pattern, header));
  return some(OPEN_ITEMS) && some(DUE) && !some(GOODS);
}

/**
 * Whether a table says that it is of the kind.
 *
 * @param kind - Kind of table.
 * @param said - All headers, and the names of sheet and table.
 * @returns False for tables that speak of something else, and for tables of complaints, visits, surveys and receivables
 * that speak of none.
 */
export function saysKind(kind: TableKind, said: readonly string[]): boolean {
  const some = (pattern: RegExp): boolean => said.some((text) => says(pattern, text));
  const against = MUST_NOT_SAY[kind];
  if (against !== undefined && some(against)) return false;
  if (kind === "orders" && PAYMENTS.test(said[0]) && !SALES.test(said[0])) return false;
  if (BOUGHT_FROM.has(kind) && some(SUPPLIERS) && !some(CUSTOMERS)) return false;
  if (kind === "orders" && some(RETURNED) && some(ORIGINAL)) return false;
  if (kind === "accounts" && said.filter((text) => says(DEALS, text)).length >= 2) return false;
  const pattern = MUST_SAY[kind];
  return pattern === undefined || some(pattern);
}
