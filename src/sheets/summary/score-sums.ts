/**
 * Native formulas over the scored list: what the tier table and the concentration figures are made of, so that
 * the page follows the list without the add-in.
 */
import { scoredListColumns, type ScoredListColumn } from "../../language/scored-list";
import { columnLetters } from "../a1-range";
import { SCORED_LIST_HEAD_ROW } from "../scored-list-layout";

/** Where the scored list stands. */
export interface ScoredListPlace {
  readonly sheet: string;
  /** Number of accounts. */
  readonly rows: number;
}

/** Formulas without the leading "=", each over all accounts of the list or over one tier of it. */
export class ScoreSums {
  /**
   * @param place - Where the list stands.
   * @param lost - How the list writes the stage of a lost account.
   * @param prospect - How the list writes the stage of a prospect.
   */
  public constructor(
    private readonly place: ScoredListPlace,
    private readonly lost: string,
    private readonly prospect: string,
  ) {}

  /**
   * A column of the list.
   *
   * @param key - The column.
   * @returns An absolute reference.
   */
  public column(key: ScoredListColumn): string {
    const letters = columnLetters(scoredListColumns.indexOf(key));
    const first = SCORED_LIST_HEAD_ROW + 1;
    const last = SCORED_LIST_HEAD_ROW + Math.max(1, this.place.rows);
    return `'${this.place.sheet.replaceAll("'", "''")}'!$${letters}$${String(first)}:$${letters}$${String(last)}`;
  }

  /**
   * Accounts of a tier. Compared as a whole: a label may begin like a condition of COUNTIF.
   *
   * @param label - Cell with the tier's label; null = all that are no prospects.
   * @returns A count.
   */
  public count(label: string | null): string {
    return `SUMPRODUCT(${this.members(label)})`;
  }

  /**
   * Sum of a column over a tier; texts such as "—" count nothing.
   *
   * @param key - The column.
   * @param label - Cell with the tier's label; null = all that are no prospects.
   * @returns A sum.
   */
  public sum(key: ScoredListColumn, label: string | null): string {
    return `SUMPRODUCT(${this.members(label)},${this.column(key)})`;
  }

  /**
   * Mean of the known values of a column over a tier; what is not known stands there as "—".
   *
   * @param key - The column.
   * @param label - Cell with the tier's label; null = all that are no prospects.
   * @returns A mean; an error where nothing is known.
   */
  public mean(key: ScoredListColumn, label: string | null): string {
    const members = this.members(label);
    const values = this.column(key);
    return `SUMPRODUCT(${members},${values})/SUMPRODUCT(${members},--(${values}<>"—"))`;
  }

  /**
   * Mean risk of a tier's accounts with a probability that are not lost.
   *
   * @param label - Cell with the tier's label; null = all that are no prospects.
   * @returns A mean; an error where no account has a probability.
   */
  public meanRisk(label: string | null): string {
    const risk = this.column("risk");
    const counted =
      `${this.members(label)},--(${this.column("basis")}<>"R"),` +
      `--(${this.column("stage")}<>"${this.lost}"),--(${risk}<>"—")`;
    return `SUMPRODUCT(${counted},${risk})/SUMPRODUCT(${counted})`;
  }

  /**
   * Share of sales of the largest share of accounts with sales; within an account it grows evenly.
   *
   * @param share - Share of the accounts, 0 to 1.
   * @returns A share of 1.
   */
  public topShare(share: number): string {
    const sales = this.column("sales12");
    const rank = this.column("rank");
    const position = `${String(share)}*COUNTIF(${sales},">0")`;
    const whole = `INT(${position}+1E-9)`;
    return (
      `(SUMIFS(${sales},${rank},"<="&${whole})+(${position}-${whole})*SUMIFS(${sales},${rank},${whole}+1))` +
      `/SUMIF(${sales},">0")`
    );
  }

  /** @returns Accounts needed for 80 % of sales. */
  public accountsFor80(): string {
    return `COUNTIFS(${this.column("cumulative")},"<0.8",${this.column("sales12")},">0")+1`;
  }

  /** @returns The Herfindahl-Hirschman index, 0 to 10,000. */
  public hhi(): string {
    const sales = this.column("sales12");
    return `10000*SUMPRODUCT(--(${sales}>0),${sales},${sales})/SUMIF(${sales},">0")^2`;
  }

  /** @returns The Gini coefficient of the accounts with sales. */
  public gini(): string {
    const sales = this.column("sales12");
    const n = `COUNTIF(${sales},">0")`;
    const weighted = `SUMPRODUCT(--(${sales}>0),${n}-${this.column("rank")}+1,${sales})`;
    return `2*${weighted}/(${n}*SUMIF(${sales},">0"))-(${n}+1)/${n}`;
  }

  private members(label: string | null): string {
    return label === null
      ? `--(${this.column("stage")}<>"${this.prospect}")`
      : `--(${this.column("tier")}=${label})`;
  }
}
