/**
 * The other readings of a header: without what a system puts before it, as in "Deal - Won time", "Opportunity.Amount",
 * 商品单价, and without words that tell nothing.
 */
import type { TableKind } from "./fields";
import { commonChinese, commonWords } from "./common-words";

/** Words after which a date is meant. */
const DONE = /^(?:created|close|closed|sale|modified|opened|paid|won|due|invoiced|shipped|reported)$/u;
/** A last word that may be left out. */
const LABEL = /^(?:name|label|description|title|text|visited|called|contacted|ordered|sale|key|1)$/u;
const FILLER = /^(?:sale|current|default|full|user|latest|actual|main|to|signed|our|primary)$/u;

/** What the rows of a kind of table are called: said before a header, it tells nothing about the column. */
const ROWS: Readonly<Record<TableKind, RegExp>> = {
  accounts: /^(?:party|billing|bill|main|default|head|hq)$/u,
  orders:
    /^(?:deal|opportunity|order|invoice|sale|salesorder|document|transaction|voucher|contract|booking|bill|billing)$/u,
  returns: /^(?:return|refund)$/u,
  managers: /^(?:rep|employee|staff|manager|salesperson)$/u,
  visits: /^(?:activity|visit|meeting|event|task|appointment|call)$/u,
  complaints: /^(?:ticket|case|issue|complaint|incident|request|requester)$/u,
  surveys: /^(?:survey|response|respondent)$/u,
  receivables: /^(?:invoice|document|bill|billing)$/u,
  people: /^(?:contact|person|party)$/u,
};
/** People whose number stands for them. */
const PERSON = /^(?:user|owner|salesperson|rep|employee|agent|seller|staff)$/u;
/** What has columns of its own within a list of something else. */
const THING =
  /^(?:party|contact|person|product|lead|user|vendor|campaign|deal|opportunity|activity|note|order|invoice|ticket|case)$/u;
/** A line's own number is not the order's. */
const LINE = /^(?:line|lineitem|item|row|product)$/u;
const ROWS_ZH: Readonly<Record<TableKind, string>> = {
  accounts: "客户|默认|主",
  orders: "销售|订单|出货|出库|发货|商机|合同|发票|单据|交易|产品|客户|本次|实际|下单|结算",
  returns: "退货(?!单)|退款",
  managers: "员工|人员|销售员",
  visits: "拜访|外勤|跟进|活动|任务|走访|回访|联系",
  complaints: "投诉|工单|服务请求|请求|案例|个案|问题|客诉",
  surveys: "调查|问卷|评价|客户|回访|提交|答卷",
  receivables: "应收单|对账单|账单|发票|单据|凭证|账款|应收|本币|原币|净",
  people: "联系人|客户",
};

/** Between what a system puts first and the header itself. */
const PARTS = /:\s+|\s-\s|(?<=\p{L}\d?)\.(?=\p{L})/u;
const CJK = /\p{Script=Han}/u;

/**
 * Other forms of a header, the nearest first.
 *
 * @param text - A header.
 * @param kind - Kind of table it stands in.
 * @returns Forms to look up among the common forms of the synonyms; the first is the header itself.
 */
export function headerVariants(text: string, kind: TableKind): readonly string[] {
  const readings = readingsKnown(text);
  const forms = readings.words === null ? chineseVariants(readings, kind) : wordVariants(readings, kind);
  return [...new Set(forms)].filter((form) => form.length > 1);
}

const BRACKETED = /(?<=\S)\s*[([{【（][^)\]}】）]*[)\]}】）]/gu;
const EACH_KIND = Object.entries(ROWS_ZH) as [TableKind, string][];
const PREFIX_ZH = new Map(
  EACH_KIND.map(([kind, rows]) => [kind, new RegExp(`^(?:${rows})(?=..)`, "u")] as const),
);

/** "业务/产品", "预计成交/丢单时间": either of two, with the ending they share. */
function eitherOf(text: string): readonly string[] {
  const parts = EITHER.exec(text);
  if (parts === null) return [];
  const [, one, other] = parts;
  const ending = ENDING.exec(other)?.[0] ?? "";
  return [one.endsWith(ending) ? one : `${one}${ending}`, other].map(commonChinese);
}

const EITHER = /^(\p{Script=Han}{2,})[/／](\p{Script=Han}{2,})$/u;
const ENDING = /(?:日期|时间|金额|名称|编号|人员|人)$/u;

function chineseVariants(readings: Readings, kind: TableKind): string[] {
  const forms = [readings.chinese, ...readings.either];
  const prefix = PREFIX_ZH.get(kind) ?? /^$/u;
  for (const form of [...forms]) {
    let rest = form;
    while (prefix.test(rest)) {
      rest = rest.replace(prefix, "");
      forms.push(rest);
    }
  }
  return forms.flatMap((each) => [
    each,
    each.replace(/^(?:所在|所属|我司|本司|默认|当前|最后(?!.*额$)|最终|合计|总)|计划(?=日期$)/u, ""),
    each.replace(/(?<=[人员者])的?(?:用户)?(?:编号|名称|姓名|id|工号)$/u, ""),
    each.replace(/(?<=..)(?<!客户)(?:名称|分类|描述|编号)$/u, ""),
  ]);
}

/** The header as it is and without its brackets. */
function readingsOf(text: string): readonly (readonly string[])[] {
  // "Customer/Vendor code", "Invoice/Bill date"; "Quota FY25".
  const less = [/\s*\/\s*\p{L}+/u, /\b(?:FY ?(?:20)?\d\d|20\d\d)\b/iu].flatMap((part) =>
    part.test(text) ? [commonWords(text.replace(part, ""))] : [],
  );
  const whole = BRACKET.test(text) ? [commonWords(text.replace(/[()[\]]/gu, " "))] : [];
  return [...whole, commonWords(text), ...less];
}

/** The header without what a system puts first, and the word that stands first. */
function lastPartOf(text: string): LastPart | null {
  const parts = text.split(PARTS);
  return parts.length > 1
    ? { of: commonWords(parts[0])[0] ?? "", words: commonWords(parts[parts.length - 1]) }
    : null;
}

const BRACKET = /[()[\]]/u;

interface LastPart {
  readonly of: string;
  readonly words: readonly string[];
}

interface Readings {
  /** A Chinese header's common form; "" for any other. */
  readonly chinese: string;
  readonly either: readonly string[];
  readonly words: readonly (readonly string[])[] | null;
  readonly last: LastPart | null;
  /** The forms of a kind that has nothing to leave out at the beginning. */
  whole?: string[];
}

/** A header is looked up as every kind of table in turn; the memory of them is kept bounded. */
const known = new Map<string, Readings>();
const MOST_KNOWN = 5000;

function readingsKnown(text: string): Readings {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const readings = CJK.test(text)
    ? {
        chinese: commonChinese(text.replace(BRACKETED, "")),
        either: eitherOf(text),
        words: null,
        last: null,
      }
    : { chinese: "", either: [], words: readingsOf(text), last: lastPartOf(text) };
  known.set(text, readings);
  return readings;
}

function wordVariants(readings: Readings, kind: TableKind): string[] {
  const found: (readonly string[])[] = [];
  const all = [...(readings.words ?? []), ...lastWords(readings.last, kind)];
  for (const words of all) {
    found.push(words);
    let rest = words;
    while (rest.length > 1 && (ROWS[kind].test(rest[0]) || (kind === "orders" && LINE.test(rest[0])))) {
      const line = LINE.test(rest[0]);
      rest = rest.slice(1);
      if (line && rest.length === 1 && /^(?:id|cost|name|type|status|date|description)$/u.test(rest[0]))
        break;
      found.push(rest);
    }
  }
  const counted = kind === "accounts" && found.some((words) => words[words.length - 1] === "count");
  return found.length > all.length || counted || readings.last !== null
    ? formsOf(found, counted)
    : (readings.whole ??= formsOf(found, false));
}

/** "Organization - Owner" in a list of deals is not the owner of the deal. */
function lastWords(last: LastPart | null, kind: TableKind): readonly (readonly string[])[] {
  if (last === null) return [];
  const isTheirs = last.words.length === 1 && THING.test(last.of) && !ROWS[kind].test(last.of);
  return isTheirs ? [] : [last.words];
}

function formsOf(found: readonly (readonly string[])[], counted: boolean): string[] {
  return found
    .flatMap((words) => [words, words.filter((word) => !FILLER.test(word))])
    .flatMap((words) => [
      words,
      ...(DONE.test(words[words.length - 1] ?? "") ? [[...words, "date"]] : []),
      ...(counted && words[words.length - 1] === "count" ? [words.slice(0, -1)] : []),
      ...(words.length > 1 && /^id$/u.test(words[words.length - 1]) && PERSON.test(words[words.length - 2])
        ? [words.slice(0, -1)]
        : []),
      ...(words.length > 1 && LABEL.test(words[words.length - 1]) ? [words.slice(0, -1)] : []),
    ])
    .map((words) => words.join(""));
}
