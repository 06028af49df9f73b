/** How well a header fits a field: by synonym, exactly, with a prefix, or with a slip of the pen. */
import { fieldType } from "./fields";
import type { FieldName, TableKind } from "./fields";
import { fieldsByHead, isOtherDate, isOtherMoney } from "./header-heads";
import { headerVariants } from "./header-variants";
import { cellText } from "./cell-text";
import { WORDED_NEARNESS } from "./near-headers";
import type { CellValue } from "./reading";
import { CJK, ParsedHeader, isPlanned } from "./parsed-header";
import type { HeaderMatch } from "./parsed-header";
import { synonymsOfKind, weightOf } from "./synonym-index";
import type { Synonym } from "./synonym-index";

const EXACT = 0.95;
const WITHOUT_BRACKETS = 0.93;
const COMMON_WORDS = 0.9;
const PART_LEFT_OUT = 0.86;
/** "Closed" may be a date or a yes. */
const MAYBE_FLAG = 0.78;
const OTHER_ORDER = 0.78;
const DEAL_DATE = /签|成交|成单|结单|关单|clos|sign|won|book/iu;
/** After the dates of what was sold, before those of the record. */
const LAST_DATE = 18;
const HEAD_ONLY = 0.58;
/** Ranks that other words for the same cost. */
const OTHER_WORDS = 60;
const WEAK = 0.6;
/** What is left where only a plan is named. */
const UNSAID = 0.65;

/** The seller's own units are no customers. */
const OURS =
  /^(?:sales|selling|our|own)(?:org|unit|company|entity)|销售组织|我方(?!.*人)|我司(?!.*[销额])|所属公司|归属公司|签约公司$|开票公司/u;
/** How long something took is no date. */
const DURATION = /[(（](?:in )?(?:hrs?|hours?|h|mins?|minutes?|days?|小时|分钟|天)[)）]|时长|耗时/iu;
/** What is added to or taken off a price is not what was sold. */
const NO_SALE =
  /discount|\btax|\bvat\b|\bfee|shipping|freight|refund|commission|deposit|paid|balance|优惠|折扣|税额|运费|邮费|退款|佣金|定金|已收|已付|未收|未付|回款|余额/iu;
/** The question a survey asks. */
const QUESTION =
  /likel(?:y|ihood).*recommend|overall.*satisf|推荐.*(?:可能|意愿)|(?:总体|整体|综合).*(?:满意|评)/iu;
const headers = new Map<string, ParsedHeader>();
/** Headers come from workbooks, so the memory of them is kept bounded. */
const MOST_REMEMBERED = 5000;
const LONGEST = 60;

/**
 * The fields of a kind of table a header may stand for.
 *
 * @param header - A header cell.
 * @param kind - Kind of table.
 * @returns At most one match a field, the surest first; empty when the words say nothing.
 */
export function matchHeader(header: CellValue, kind: TableKind): readonly HeaderMatch[] {
  const one = parsed(header);
  const before = one.known.get(kind);
  if (before !== undefined) return before;
  const found = matchesOf(one, kind);
  const result = found.length === 0 && !one.money ? found : byUnit(one, found, kind);
  one.known.set(kind, result);
  return result;
}

/** The unit in brackets says what a column holds when its words say something else: "Services ($)". */
function byUnit({ text, bare, money }: ParsedHeader, found: readonly HeaderMatch[], kind: TableKind) {
  if (DURATION.test(text)) return found.filter(({ field }) => fieldType(field) !== "date");
  if (!money) return found;
  const fitting = found.filter(({ field }) => /^(?:money|number|share)$/u.test(fieldType(field) ?? ""));
  return kind === "orders" && fitting.length === 0 && !isOtherMoney(bare)
    ? [{ field: "orderAmount" as const, confidence: HEAD_ONLY, rank: 1000, weight: 0.1 }]
    : fitting;
}

function parsed(header: CellValue): ParsedHeader {
  const written = typeof header === "string" ? header : cellText(header);
  const before = headers.get(written);
  if (before !== undefined) return before;
  if (headers.size >= MOST_REMEMBERED) headers.clear();
  const one = new ParsedHeader(cellText(written));
  headers.set(written, one);
  return one;
}

function matchesOf(header: ParsedHeader, kind: TableKind): HeaderMatch[] {
  const { text, full, bare } = header;
  if (kind === "surveys" && QUESTION.test(text))
    return [{ field: "surveyScore", confidence: COMMON_WORDS, rank: 0, weight: 1 }];
  if (full === "" || full.length > LONGEST || OURS.test(bare)) return [];
  const exact = exactMatches(full, bare, kind);
  if (exact.length > 0) return exact;
  const common = commonMatches(header, kind);
  if (common.length > 0) return common;
  const otherOrder = bagMatches(header, kind);
  if (otherOrder.length > 0) return otherOrder;
  const either = inTwoLanguages(header, kind);
  return either.length > 0 ? either : nearMatches(header, kind);
}

/** "客户 Customer", "Order Date/订单日期": both say the same, or one of them says enough. */
function inTwoLanguages({ languages }: ParsedHeader, kind: TableKind): HeaderMatch[] {
  if (languages === null) return [];
  const [one, other] = languages.map((part) => matchesOf(parsed(part), kind));
  const found = [...one, ...other].filter(({ confidence }) => confidence >= WEAK);
  const count = (field: FieldName): number => found.filter((match) => match.field === field).length;
  return bestByField(
    found.map((match) =>
      count(match.field) > 1 ? match : { ...match, confidence: Math.min(match.confidence, PART_LEFT_OUT) },
    ),
  );
}

function exactMatches(full: string, bare: string, kind: TableKind): HeaderMatch[] {
  const { byForm } = synonymsOfKind(kind);
  const exact = byForm.get(full);
  const synonyms = exact ?? byForm.get(bare) ?? [];
  return bestByField(
    synonyms.map((synonym) => ({
      field: synonym.field,
      confidence: synonym.weak ? WEAK : exact === undefined ? WITHOUT_BRACKETS : EXACT,
      rank: synonym.rank,
      weight: weightOf(synonym.form) * (synonym.weak ? 0.5 : 1),
    })),
  );
}

/** Headers that mean the same in other words, with or without what stands before them. */
function commonMatches(header: ParsedHeader, kind: TableKind): HeaderMatch[] {
  const { byCommonForm } = synonymsOfKind(kind);
  const found: HeaderMatch[] = [];
  headerVariants(header.plain, kind).forEach((form, place) => {
    for (const synonym of byCommonForm.get(form) ?? []) {
      if (isUnsaid(header, synonym)) {
        found.push(...expectedDate(header, synonym));
        continue;
      }
      // "Code" or "Ref." alone is the number of anything.
      const confidence =
        synonym.weak || form === "id"
          ? WEAK
          : place === 0
            ? COMMON_WORDS
            : header.words.length === 1 && fieldType(synonym.field) === "date"
              ? MAYBE_FLAG
              : PART_LEFT_OUT;
      // Among customers' and orders' numbers the one written as expected comes first.
      const rank = synonym.rank + (/(?:Id|Name)$/u.test(synonym.field) ? OTHER_WORDS : 0);
      found.push({
        field: synonym.field,
        rank,
        confidence,
        weight: weightOf(synonym.form) * (synonym.weak ? 0.4 : 0.8),
      });
    }
  });
  return bestByField(found);
}

function isUnsaid({ planned }: ParsedHeader, synonym: Synonym): boolean {
  return planned && !isPlanned(synonym.words.join(" "));
}

/** A deal that is not won yet has no other date. */
function expectedDate({ text }: ParsedHeader, { field }: Synonym): HeaderMatch[] {
  return field === "orderDate" && DEAL_DATE.test(text)
    ? [{ field, rank: LAST_DATE, confidence: WEAK, weight: 0.2 }]
    : [];
}

/** Systems put first what a field is: "phone_work", "amount_total". */
function bagMatches(header: ParsedHeader, kind: TableKind): HeaderMatch[] {
  if (!header.text.includes("_") || header.planned || header.bag === "") return [];
  const synonyms = synonymsOfKind(kind).byBag.get(header.bag) ?? [];
  return bestByField(
    synonyms.map(({ field, form, rank, weak }) => ({
      field,
      rank: rank + OTHER_WORDS,
      confidence: weak ? WEAK : OTHER_ORDER,
      weight: weightOf(form) * 0.5,
    })),
  );
}

function nearMatches(header: ParsedHeader, kind: TableKind): HeaderMatch[] {
  const found: HeaderMatch[] = [];
  const { bare } = header;
  const spoken = (CJK.test(bare) ? bare : header.words.join(" ")).trim();
  for (const [synonym, near] of header.near(kind)) {
    const confidence = synonym.weak ? (near >= WORDED_NEARNESS ? WEAK : 0) : near;
    if (near < WORDED_NEARNESS && synonym.words.length === 1 && isOtherDate(spoken, synonym.field)) continue;
    const added =
      /^order(?:Amount|Cost)$/u.test(synonym.field) && NO_SALE.test(bare) && !NO_SALE.test(synonym.form);
    if (confidence > 0 && !added) {
      const weight = weightOf(synonym.form) * 0.5;
      const unsaid = isUnsaid(header, synonym);
      if (unsaid) found.push(...expectedDate(header, synonym));
      found.push({
        field: synonym.field,
        confidence: unsaid ? confidence * UNSAID : confidence,
        rank: synonym.rank,
        weight,
      });
    }
  }
  const byHead = fieldsByHead(spoken, kind);
  for (const field of byHead)
    found.push({
      field,
      confidence: header.planned ? HEAD_ONLY * UNSAID : HEAD_ONLY,
      rank: 1000,
      weight: header.planned ? 0 : 0.1,
    });
  return bestByField(found);
}

function bestByField(found: readonly HeaderMatch[]): HeaderMatch[] {
  const best = new Map<FieldName, HeaderMatch>();
  for (const match of found) {
    const known = best.get(match.field);
    const better =
      known === undefined ||
      match.confidence > known.confidence ||
      (match.confidence === known.confidence && match.rank < known.rank);
    if (better) best.set(match.field, match);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence || a.rank - b.rank);
}
