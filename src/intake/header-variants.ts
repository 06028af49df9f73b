/**
 * Brings headers to common words, so that the lists of synonyms need not hold every way of writing them: one word
 * for customers, clients and companies, for numbers, codes and ids, for "on", "at" and "time"; and the same without
 * what a system puts before it, as in "Deal - Won time", "Opportunity.Amount", 商品单价.
 */
import type { TableKind } from "./fields";
import { compact, wordsOf } from "./header-text";

/** A word and what else it is called. */
const WORDS =
  "party:customer,client,account,acct,cust,company,organization,organisation,org,buyer,partner,bp,debtor,dealer,distributor;" +
  "id:no,nr,nbr,num,number,code,identifier,reference,ref;amount:amt,value;quantity:qty;invoice:inv;modified:changed,updated,edited,update,modification;" +
  "created:creation,create,entered,added;opened:opening,raised;submit:submitted,submission;closed:solved,resolved,finished;rep:representative,executive,exec;opportunity:opp,oppty;" +
  "owner:assignee,responsible,owned,assigned,kam;end:until,expiry,expiration;price:rate;turnover:revenue;region:territory;industry:sector,vertical;" +
  "salesperson:salesman,seller;date:dt;state:province;max:maximum;extended:ext;sale:sold;received:rec;issue:issued;close:closing;city:town;phone:telephone,tel";
const COMMON = new Map(
  WORDS.split(";").flatMap((line) => {
    const [word, others] = line.split(":");
    return others.split(",").map((other) => [other, word] as const);
  }),
);
/** Words that stand for a date at the end of a header, and words after which one is meant. */
const MOMENT = /^(?:date|at|on|time|timestamp|datetime|dt|day)$/u;
const DONE = /^(?:created|close|closed|sale|modified|opened|paid|won|due|invoiced|shipped|reported)$/u;
/** A last word that may be left out. */
const LABEL = /^(?:name|label|description|title|text|visited|called|contacted|ordered|sale|1)$/u;
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

const ZH_WORDS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/^\d+[、.．)]\s*/u, ""],
  [
    /贵公司|顾客|买家|买方|购方|购买方|往来单位|客商|商户|会员|售达方|甲方|欠款单位|付款单位|客户单位|客户公司/gu,
    "客户",
  ],
  [/^(?:公司|企业)(?=名|编|全|简|代|号)|单位(?=名称|编[码号]|全[名称]|简[名称])/gu, "客户"],
  [
    /标题|(?<=客户)账号|网名|昵称|会员名|全名|全称|简称|简名|(?<=客户|公司|单位|产品|店铺|门店)名字/gu,
    "名称",
  ],
  [/(?:合计|总计?)价(?:格|钱)?$/u, "总价"],
  [/编码|代码|代号|号码/gu, "编号"],
  [/(?<=[单票同])号$|(?<=\p{Script=Han})(?<!编|单)号$/u, "编号"],
  [/时间|(?<![期生今每工])日$/u, "日期"],
  [/总额|(?<=\p{Script=Han})(?<!金|总|限|差|余|配|税)额$/u, "金额"],
  [/商品|货品|宝贝|物料|存货|品目|货物/gu, "产品"],
  [/销售业务员|业务人员|业务员|销售人员|销售代表|业务代表|营销员|负责销售|销售负责人/gu, "销售员"],
  [/所有者/gu, "所有人"],
  [/形式/gu, "方式"],
  [/信息/gu, ""],
  [/^(金额|单价)(不?含税)$/u, "$2$1"],
  [/税前|未税|无税/gu, "不含税"],
  [/价钱/gu, "单价"],
  [/^[1一]级(?=行业)/u, ""],
  [/共计/gu, "合计"],
  [/最新/gu, "最后"],
  [/(?<=.)[及和与]?规格(?:型号)?$/u, ""],
];
/** Between what a system puts first and the header itself. */
const PARTS = /:\s+|\s-\s|(?<=\p{L}\d?)\.(?=\p{L})/u;
const CJK = /\p{Script=Han}/u;

/** What systems put before the names of fields of their own or of the user's, and Salesforce after them. */
const ADDED = /^(?:hs|cf|new|x|x_studio|cr[0-9a-f]{3})_(?=\p{L})|__c$/iu;

/** Names of fields that begin with a letter for their type: "FBillNo", "FCustId.FName", "cCusName", "dDate". */
const NAMED_BY_TYPE = /^(?:F\p{Lu}\w*(?:\.F\p{Lu}\w*)*|[cdifbn]\p{Lu}\p{Ll}\w*)$/u;
const TYPE_LETTER = /(?<=^|\.)[Fcdifbn](?=\p{Lu})/gu;

/** The common words of a text: the form headers and synonyms are compared in when they differ as written. */
export function commonForm(text: string): string {
  return CJK.test(text) ? commonChinese(text) : commonWords(text).join("");
}

function commonChinese(text: string): string {
  return ZH_WORDS.reduce((form, [pattern, word]) => form.replace(pattern, word), compact(text));
}

function commonWords(text: string): string[] {
  // A lookup is exported as the id of the other record or as its name: "_ownerid_value", "user_id/name".
  const bare = NAMED_BY_TYPE.test(text) ? text.replace(TYPE_LETTER, "") : text;
  const said = wordsOf(bare.replace(/_id\/(?=\.?id$|name$)/u, " ").replace(ADDED, ""))
    .join(" ")
    .replace(/^(.+? ?id) value$/u, "$1")
    .replace(/^([\w ]{3,})id ?name$/u, "$1 name")
    .replace(/\bline items?\b/u, "lineitem")
    .replace(/code ?name$/u, "code")
    .replace(/ {2,}/gu, " ")
    .replace(/^(\p{L}{4,})(?=(?:date|time|name|type|stage|status|owner|amount)$)/u, "$1 ")
    .replace(/^(deal|opportunity|order|invoice|ticket|account|company)(?=\p{L}{4,}(?: \w+)?$)/u, "$1 ")
    .replace(/\bdisplay name\b/u, "name")
    .replace(/\b(status|state|priority|severity|ownership|industry|type) code$/u, "$1")
    .replace(/\bsales? (?:person|man)\b/u, "salesperson")
    .replace(/\brec d\b/u, "received")
    .replace(
      /\b(?:(?:invoice|bill|sell|sold) to|ordered by)\b(?: (?:party|customer|account))?(?=\s\w)/u,
      "customer",
    )
    .replace(/^(.*?) ?\b(?:excl?|excluding|before|without|net of) (?:tax|vat|gst)\b|\buntaxed\b/u, "net $1")
    .replace(/^(.*?) ?\b(?:incl?|including|with) (?:tax|vat|gst)\b/u, "gross $1")
    .replace(/^(?!no |num)(\w+) of (?:the )?(\w+)$/u, "$2 $1")
    .replace(
      /\b(?:responsible (?:person|user|employee)|\w+ responsible|owned by|assigned (?:to|user))\b/u,
      "owner",
    )
    .replace(/^date (?!time)(.+)$/u, "$1 date")
    .split(" ")
    .filter((word) => word !== "" && word !== "of" && word !== "the");
  const common = said.map((word) => {
    const one = /[^sui]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
    return COMMON.get(one) ?? COMMON.get(word) ?? one;
  });
  while (common.length > 1 && MOMENT.test(common[common.length - 1])) {
    common.pop();
    if (common[common.length - 1] !== "date" || common.length === 1) {
      if (!MOMENT.test(common[common.length - 1])) common.push("date");
      if (common[common.length - 1] === "date") break;
    }
  }
  return common.filter((word, index) => word !== "id" || common[index - 1] !== "id");
}

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
    each.replace(/^(?:我司|本司|默认|当前|最后(?!.*额$)|最终|合计|总)|计划(?=日期$)/u, ""),
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
