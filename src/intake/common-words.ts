/**
 * Brings headers and synonyms to common words, so that the lists of synonyms need not hold every way of writing them:
 * one word for customers, clients and companies, for numbers, codes and ids, for "on", "at" and "time".
 */
import { compact, wordsOf } from "./header-text";

/** A word and what else it is called. */
const WORDS =
  "party:customer,client,account,acct,cust,company,organization,organisation,org,buyer,partner,bp,debtor,dealer,distributor;" +
  "id:no,nr,nbr,num,number,code,identifier,reference,ref;amount:amt,value;quantity:qty;invoice:inv;modified:changed,updated,edited,update,modification;" +
  "created:creation,create,entered,added;opened:opening,raised;submit:submitted,submission;closed:solved,resolved,finished;rep:representative,executive,exec;opportunity:opp,oppty;" +
  "employee:emp;owner:assignee,responsible,owned,assigned,kam;end:until,expiry,expiration;price:rate;turnover:revenue;region:territory,terr;payment:pmt,pymt;balance:bal;industry:sector,vertical;" +
  "salesperson:salesman,slsman,seller;date:dt;state:province;max:maximum;extended:ext;sale:sold;received:rec,recd,rcvd;issue:issued;close:closing;city:town,locality;phone:telephone,tel";
const COMMON = new Map(
  WORDS.split(";").flatMap((line) => {
    const [word, others] = line.split(":");
    return others.split(",").map((other) => [other, word] as const);
  }),
);
/** Words that stand for a date at the end of a header. */
const MOMENT = /^(?:date|at|on|time|timestamp|datetime|dt|day)$/u;

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
const CJK = /\p{Script=Han}/u;

/** What systems put before the names of fields of their own or of the user's, and Salesforce after them. */
const ADDED =
  /^(?:hs|cf|new|x|x_studio|cr[0-9a-f]{3})_(?=\p{L})|^[a-z0-9]+__(?=\w+__[cr](?!\w))|__[cr](?!\w)/giu;

/** Names of fields that begin with a letter for their type: "FBillNo", "FCustId.FName", "cCusName", "dDate". */
const NAMED_BY_TYPE = /^(?:F\p{Lu}\w*(?:\.F\p{Lu}\w*)*|[cdifbn]\p{Lu}\p{Ll}\w*)$/u;
const TYPE_LETTER = /(?<=^|\.)[Fcdifbn](?=\p{Lu})/gu;

/**
 * The common words of a text: the form headers and synonyms are compared in when they differ as written.
 *
 * @param text - A header or a synonym.
 * @returns The words without blanks between them.
 */
export function commonForm(text: string): string {
  return CJK.test(text) ? commonChinese(text) : commonWords(text).join("");
}

/**
 * The common words of a text in the order of the alphabet: "phone_work" is a work phone.
 *
 * @param text - A header or a synonym.
 * @returns The words with blanks between them; "" for one word and for Chinese.
 */
export function commonBag(text: string): string {
  const words = CJK.test(text) ? [] : commonWords(text);
  return words.length < 2 ? "" : [...words].sort().join(" ");
}

/**
 * A Chinese header in common words.
 *
 * @param text - A header.
 * @returns Its common form.
 */
export function commonChinese(text: string): string {
  return ZH_WORDS.reduce((form, [pattern, word]) => form.replace(pattern, word), compact(text));
}

/**
 * The common words of a header in any other language.
 *
 * @param text - A header.
 * @returns Its words.
 */
export function commonWords(text: string): string[] {
  // A lookup is exported as the id of the other record or as its name: "_ownerid_value", "user_id/name".
  const bare = NAMED_BY_TYPE.test(text) ? text.replace(TYPE_LETTER, "") : text;
  const said = wordsOf(bare.replace(/_id\/(?=\.?id$|name$)/u, " ").replace(ADDED, ""))
    .join(" ")
    .replace(/^(.+? ?id) value$/u, "$1")
    .replace(/^([\w ]{3,})id ?name$/u, "$1 name")
    .replace(/\bline items?\b/u, "lineitem")
    .replace(/code ?name$|\bcd$/u, "code")
    .replace(/ {2,}/gu, " ")
    .replace(/^(\p{L}{4,})(?=(?:date|time|name|type|stage|status|owner|amount)$)/u, "$1 ")
    .replace(/^(deal|opportunity|order|invoice|ticket|account|company)(?=\p{L}{4,}(?: \w+)?$)/u, "$1 ")
    .replace(/\bdisplay name\b/u, "name")
    .replace(/\b(status|state|priority|severity|ownership|industry|type) code$/u, "$1")
    .replace(/\bsales? (?:person|man)\b/u, "salesperson")
    .replace(/\bproduct 2\b/u, "product")
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
