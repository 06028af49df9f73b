/** The one word of a header that says what the column holds, for headers whose other words nobody foresaw. */
import type { FieldName, TableKind } from "./fields";

interface Head {
  readonly field: FieldName;
  readonly is: RegExp;
  readonly not?: RegExp;
}

const OTHER_DATE =
  /due|expect|deliver|requir|need|creat|modif|chang|updat|expir|paid|cancel|valid|birth|next|到期|交货|要货|创建|修改|更新|付款|回款|收款|到账|截止|有效|审核|制单|计划|预计|应|下次/u;
const OTHER_MONEY =
  /unit|list|each|discount|tax|vat|fee|ship|freight|refund|commission|paid|balance|credit|cost|margin|profit|单|税额|折|优惠|运|邮|退|佣|提成|定金|已|未|回款|收款|余|成本|毛利|信用|限额|差/u;
const OTHER_PARTY =
  /\b(?:no|id|code|type|class|group|since|email|mail|phone|po|status|note|ref|zip|city|date|time|on|at|amount|price|count|accent)\b|编|号|类|级|分组|电话|地址|备注|订单|数$/u;
const DATE = /(?:date|\bon)$|(?:日期|时间|日)$/u;
const MONEY =
  /(?:amount|total|value|price|\bsum|money|net|\b(?:arr|acv|tcv|mrr|gmv|revenue|sales|turnover))$|(?:金额|总价|额|款|多少钱)$/u;
const PARTY = /customer|client|company|buyer|客户|单位/u;
const PERSON = /(?:rep|person|\bby)$|(?:员|代表|人)$/u;
const GOODS = /\b(?:products?|items?|goods|material|sku)$|(?:产品|商品|物料|货品|货物)$/u;
const OTHER_GOODS = /count|number|\bno\b|qty|quantity|line|action|next|数/u;
const OTHER_ID =
  /customer|client|account|company|buyer|product|item|user|owner|contact|line|tax|parent|campaign|store|branch|staff|employee|agent|session|device|row|ship|email|person/u;
const OPEN = /balance|outstanding|receivable|欠款|应收|余额|未收/u;
const OTHER_OPEN = /days|date|share|rate|no\b|number|status|type|占比|天|期|日|单|率|标志|科目/u;
const KEEPER =
  /(?:经理|负责人|业务员|销售员|专员|归属人|跟进人|维护人)$|\b(?:owner|manager|rep|exec|executive)$/u;
const OTHER_KEEPER = /联系|部门|上级|财务|技术|产品|product|office|contact|creat|modif|finance|it\b/u;
const OTHER_PERSON = /creat|modif|approv|contact|ship|联系|审|创建|收货|制单|修改|购|法/u;

const HEADS: Partial<Record<TableKind, readonly Head[]>> = {
  orders: [
    { field: "orderDate", is: DATE, not: OTHER_DATE },
    { field: "orderAmount", is: MONEY, not: OTHER_MONEY },
    { field: "orderAccountName", is: PARTY, not: OTHER_PARTY },
    { field: "orderSalesperson", is: PERSON, not: OTHER_PERSON },
    { field: "orderId", is: /\bid$/u, not: OTHER_ID },
    { field: "orderProduct", is: GOODS, not: OTHER_GOODS },
  ],
  visits: [
    { field: "visitDate", is: DATE, not: OTHER_DATE },
    { field: "visitAccountName", is: PARTY, not: OTHER_PARTY },
    { field: "visitPerson", is: PERSON, not: OTHER_PERSON },
  ],
  complaints: [{ field: "complaintAccountName", is: PARTY, not: OTHER_PARTY }],
  surveys: [
    { field: "surveyDate", is: DATE, not: OTHER_DATE },
    { field: "surveyAccountName", is: PARTY, not: OTHER_PARTY },
    { field: "surveyScore", is: /score|rating|satisf|满意|评分|得分/u },
  ],
  receivables: [
    { field: "receivableAmount", is: MONEY, not: OTHER_MONEY },
    { field: "receivableAmount", is: OPEN, not: OTHER_OPEN },
    { field: "receivableAccountName", is: PARTY, not: OTHER_PARTY },
  ],
  accounts: [
    { field: "owner", is: KEEPER, not: OTHER_KEEPER },
    { field: "yearlySalesBefore", is: /^(?:去年|上年|上一年).*额$/u },
    {
      field: "yearlySales",
      is: /^(?:今年|本年|近一年|年).*额$|^(?:成交|累计|合作).*额$/u,
      not: /采购|目标|额度/u,
    },
  ],
};

/**
 * Whether a header ends like a date of the kind and names another one: a due date is no order's date.
 *
 * @param words - The header's words in lower case, a blank between them.
 * @param field - The field its end speaks for.
 * @returns True for dates that were planned or concern the record.
 */
export function isOtherDate(words: string, field: FieldName): boolean {
  return field === "orderDate" && OTHER_DATE.test(words);
}

/**
 * Whether a header names money that is not what was sold for.
 *
 * @param words - The header in lower case.
 * @returns True for prices of one piece, taxes, costs, payments and the like.
 */
export function isOtherMoney(words: string): boolean {
  return OTHER_MONEY.test(words);
}

/**
 * The fields a header's head speaks for.
 *
 * @param words - The header's words in lower case, a blank between them.
 * @param kind - Kind of table.
 * @returns Fields, without any certainty.
 */
export function fieldsByHead(words: string, kind: TableKind): readonly FieldName[] {
  return (HEADS[kind] ?? [])
    .filter(({ is, not }) => is.test(words) && not?.test(words) !== true)
    .map(({ field }) => field);
}
