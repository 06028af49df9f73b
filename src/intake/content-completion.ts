/** Finds a required column whose header says nothing by its content: dates, money, keys that join. */
import { missingFields } from "./column-choices";
import type { FoundTable, KindReading } from "./column-choices";
import type { ColumnProfile } from "./column-profile";
import type { FieldName } from "./fields";
import type { HeaderCell } from "./table-headers";

/** A column found by its content alone is always shown to the user. */
const CONTENT_ONLY = 0.5;
/** Nor is any column sure while a required one is not found. */
const INCOMPLETE = 0.7;
/** This share of a column's values must be accounts for it to join. */
const JOINS = 0.6;

interface Column {
  readonly header: HeaderCell;
  readonly profile: ColumnProfile;
}

/** A reading with the columns that were found by their content. */
export interface CompletedReading extends KindReading {
  /** Several columns could be each one that is still missing: the user can say which. */
  readonly undecided: boolean;
}

/**
 * Completes a reading that lacks required columns.
 *
 * @param table - The table.
 * @param reading - Its reading as one kind, with required columns missing.
 * @param accountKeys - Ids and names of the accounts found elsewhere, in lower case; empty when there are none.
 * @returns The reading with the columns found; its score is above 0 when nothing is missing any more.
 */
export function completedByContent(
  table: FoundTable,
  reading: KindReading,
  accountKeys: ReadonlySet<string>,
): CompletedReading {
  const taken = new Set(reading.columns.map(({ column }) => column - table.grid.firstColumn));
  const columns = [...reading.columns];
  let open = 0;
  let undecided = true;
  for (const field of missingFields(reading.kind, reading.columns)) {
    const free = table.headers.flatMap((header): Column[] => {
      const profile = table.profiles.get(header.column);
      return profile === undefined || profile.filled === 0 || taken.has(header.column)
        ? []
        : [{ header, profile }];
    });
    const fitting = free.filter(
      ({ header, profile }) =>
        fits(field, profile, accountKeys) &&
        !(field === "orderAmount" && isCode(header, profile)) &&
        !(field === "orderAccountId" && accountKeys.size === 0 && NOBODY.test(header.text)),
    );
    // Two columns that fit are no answer, except for the account: the one with most different values is it.
    const [best] = field.endsWith("AccountId") ? mostDistinct(fitting) : fitting.length === 1 ? fitting : [];
    if (best === undefined) {
      open++;
      undecided &&= fitting.length > 1;
      continue;
    }
    taken.add(best.header.column);
    columns.push({
      field,
      header: best.header.text,
      column: table.grid.firstColumn + best.header.column,
      confidence: CONTENT_ONLY,
      alternatives: [],
    });
  }
  if (open === 0) return { ...reading, columns, score: reading.evidence * CONTENT_ONLY, undecided: false };
  // As long as something is missing, it is not sure that the table is of this kind at all.
  const doubtful = columns.map((column) => ({
    ...column,
    confidence: Math.min(column.confidence, INCOMPLETE),
  }));
  return { ...reading, columns: doubtful, score: 0, undecided };
}

function fits(field: FieldName, profile: ColumnProfile, accountKeys: ReadonlySet<string>): boolean {
  switch (field) {
    case "orderDate":
      return profile.dateShare >= 0.9;
    case "orderAmount":
      return (
        profile.numberShare >= 0.9 &&
        profile.dateShare < 0.5 &&
        (profile.fractionShare > 0 || profile.largest > 200)
      );
    case "orderAccountId":
      return accountKeys.size > 0
        ? joins(profile, accountKeys)
        : isName(profile) && profile.distinctShare < 0.9;
    case "accountName":
      return isName(profile) && profile.distinctShare > 0.95 && profile.filled >= 3;
    default:
      return false;
  }
}

/** Names of places, goods and states: nobody who buys. */
const NOBODY =
  /country|region|\bstate\b|\bcity\b|province|address|product|item|goods|category|segment|status|\btype\b|channel|colou?r|unit|remark|note|comment|description|国家|地区|区域|省|城市|地址|产品|商品|品名|货|类别|分类|类型|状态|渠道|颜色|单位|规格|型号|备注|摘要|说明/iu;

/** Barcodes, phone numbers and running numbers are numbers, but no money. */
function isCode({ text }: HeaderCell, { largest, fractionShare }: ColumnProfile): boolean {
  return CODE.test(text) || (fractionShare === 0 && largest >= LEAST_CODE);
}

const CODE =
  /code|\bean\b|\bupc\b|\bid\b|\bno\b|number|phone|\bzip|postal|\byear\b|serial|position|weight|qty|quantity|编[号码]|条码|码$|号$|电话|手机|邮编|年份|序号|数量|重量/iu;
const LEAST_CODE = 1e9;

/** Yes and no are nobody's name. */
function isName({ textShare, dateShare, keys }: ColumnProfile): boolean {
  return textShare >= 0.9 && dateShare < 0.1 && [...keys].some((key) => !YES_OR_NO.test(key));
}

const YES_OR_NO = /^(?:true|false|yes|no|[yntf]|是|否|有|无|√|×|x)$/u;

/**
 * Whether a column names accounts.
 *
 * @param profile - The column.
 * @param accountKeys - Ids and names of the accounts found elsewhere, in lower case.
 * @returns Whether most of its values are among them.
 */
export function joins({ keys }: ColumnProfile, accountKeys: ReadonlySet<string>): boolean {
  let joined = 0;
  for (const key of keys) if (accountKeys.has(key)) joined++;
  return keys.size > 0 && joined / keys.size >= JOINS;
}

function mostDistinct(columns: readonly Column[]): Column[] {
  return [...columns].sort((a, b) => b.profile.keys.size - a.profile.keys.size);
}
