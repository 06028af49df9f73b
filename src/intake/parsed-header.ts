/** A header's text with all that is asked of it, found out once. */
import { commonBag, commonForm } from "./common-words";
import type { FieldName, TableKind } from "./fields";
import { headerForms, wordsOf } from "./header-text";
import { nearSynonyms } from "./synonym-index";
import type { Synonym } from "./synonym-index";
import { withoutUnit } from "./units";

/** A field a header may stand for. */
export interface HeaderMatch {
  readonly field: FieldName;
  /** 0 to 1: how sure the words are. */
  readonly confidence: number;
  /** Place of the synonym among the field's: 0 is the preferred column. */
  readonly rank: number;
  /** How much the header tells about the kind of table: 1 when no other kind has this synonym. */
  readonly weight: number;
}

/** What is only planned did not happen: these words weigh against a field whose synonym lacks them. */
const PLANNED =
  /^(?:预计|计划|预期|下次|预算|预估|估计|意向|拟|目标|应(?!收))|\b(?:expected|planned|estimated|est|next|forecast|budget|target|weighted|projected|scheduled)\b/u;
const MONEY_UNIT = /[([]\s*(?:(?:us|hk)?[$€£¥]|usd|eur|gbp|cny|rmb|[百千万亿]*元)\s*[)\]]/iu;
/** Chinese signs. */
export const CJK = /\p{Script=Han}/u;
const ALL_CJK = /\p{Script=Han}+/gu;
const NOT_CJK = /[^\p{Script=Han}]+/gu;

/** A header's text in the forms it is looked up in, each prepared when it is first asked for. */
export class ParsedHeader {
  /** What was found of it before, by kind of table. */
  public readonly known = new Map<TableKind, readonly HeaderMatch[]>();
  /** In the form it is looked up in. */
  public readonly full: string;
  /** The same without its unit and brackets. */
  public readonly bare: string;
  private parts: readonly [chinese: string, latin: string] | null | undefined;
  private said: readonly string[] | undefined;
  private forecast: boolean | undefined;
  private sorted: string | undefined;
  private currency: boolean | undefined;
  private without: string | undefined;
  private nearTo: ReadonlyMap<TableKind, readonly NearSynonym[]> | undefined;

  /**
   * Takes a header.
   *
   * @param text - Its text as one form.
   */
  public constructor(public readonly text: string) {
    [this.full, this.bare] = headerForms(text);
  }

  /** Without the unit it names. */
  public get plain(): string {
    return (this.without ??= withoutUnit(this.text));
  }

  /** Whether it names a currency in brackets. */
  public get money(): boolean {
    return (this.currency ??= MONEY_UNIT.test(this.text));
  }

  /** Its words. */
  public get words(): readonly string[] {
    return (this.said ??= wordsOf(this.plain));
  }

  /** Its common words in the order of the alphabet. */
  public get bag(): string {
    return (this.sorted ??= commonBag(this.plain));
  }

  /** Whether it speaks of what is only planned. */
  public get planned(): boolean {
    return (this.forecast ??= isPlanned(this.text));
  }

  /** What it says in either language, where it speaks two. */
  public get languages(): readonly [chinese: string, latin: string] | null {
    if (this.parts === undefined) {
      const chinese = CJK.test(this.text) ? this.text.replace(NOT_CJK, "") : "";
      const latin = chinese === "" ? "" : this.text.replace(ALL_CJK, " ").trim();
      this.parts = chinese === "" || !/\p{L}{3}/u.test(latin) ? null : [chinese, latin];
    }
    return this.parts;
  }

  /**
   * Synonyms it comes near to.
   *
   * @param kind - Kind of table.
   * @returns The synonyms of the kind with their nearness.
   */
  public near(kind: TableKind): readonly NearSynonym[] {
    if (this.nearTo === undefined) {
      const byKind = new Map<TableKind, NearSynonym[]>();
      const common = CJK.test(this.bare) ? commonForm(this.bare) : this.bare;
      const index = nearSynonyms();
      const all = index.near(this.bare, this.words);
      for (const found of common === this.bare ? all : [...all, ...index.near(common, this.words)]) {
        const same = byKind.get(found[0].kind);
        if (same === undefined) byKind.set(found[0].kind, [found]);
        else same.push(found);
      }
      this.nearTo = byKind;
    }
    return this.nearTo.get(kind) ?? [];
  }
}

type NearSynonym = readonly [synonym: Synonym, nearness: number];

/**
 * Whether a text speaks of what is only planned.
 *
 * @param text - A header or the words of a synonym.
 * @returns True for forecasts, budgets, targets and next times.
 */
export function isPlanned(text: string): boolean {
  return PLANNED.test(CJK.test(text) ? text : wordsOf(text).join(" "));
}
