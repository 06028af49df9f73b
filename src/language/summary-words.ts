/** What the tier summary says, on the sheet and on slides, as a shape both languages fill. */

/** Everything the summary says; functions take figures already written out. */
export interface SummaryWords {
  readonly sheetName: string;
  readonly title: {
    readonly share: (accounts: number, tier: string, share: string, before: string | null) => string;
    /** `ofSales`: no margin is known, so the loss is one of sales. */
    readonly loss: (money: string, range: string, ofSales: boolean) => string;
    readonly demotions: (count: number, tier: string) => string;
    readonly join: string;
  };
  readonly scope: {
    readonly period: (months: number, end: string) => string;
    readonly againstYear: (months: number) => string;
    readonly againstClosed: string;
    readonly scheme: (name: string) => string;
    readonly margin: (rate: string) => string;
    readonly noMargin: string;
  };
  readonly schemes: Readonly<Record<string, string>>;
  readonly movement: (up: number, down: number, entered: number, left: number) => string;
  readonly noMovement: string;
  readonly tiers: {
    readonly title: string;
    readonly note: (unit: string) => string;
    readonly heads: readonly string[];
    readonly total: string;
    readonly allTimeTies: string;
    readonly allTimeDiffers: (difference: string) => string;
    readonly allTime: (orders: string, accounts: string, since: string | null) => string;
    readonly unrated: (count: number) => string;
    readonly prospects: (count: number) => string;
    readonly others: string;
    readonly notRated: string;
  };
  readonly concentration: {
    readonly title: string;
    readonly legend: string;
    readonly equality: string;
    readonly now: string;
    readonly before: string;
    readonly labels: readonly string[];
    readonly lorenzDescription: (gini: string, before: string | null) => string;
  };
  readonly mix: {
    readonly title: string;
    readonly categories: {
      readonly accounts: string;
      readonly sales: string;
      readonly netProfit: string;
      readonly clv: string;
      readonly hours: string;
    };
    readonly description: string;
  };
  readonly pareto: {
    readonly title: string;
    readonly groups: string;
    readonly single: string;
    readonly point: (accounts: number, share: string) => string;
    readonly share: string;
    readonly cumulative: string;
    readonly description: (point: string) => string;
  };
  readonly migration: {
    readonly title: string;
    readonly legend: string;
    readonly nowHead: string;
    readonly beforeHead: string;
    readonly lost: string;
    readonly entered: string;
    readonly total: string;
    /** `both`: accounts that the rule moved and that moved on by themselves. */
    readonly split: (real: number, byRule: number, both: number) => string;
    readonly none: string;
  };
  readonly atRisk: {
    readonly title: (count: number) => string;
    /** `atRisk`: rows in the high or urgent band; `shown`: all rows of the list. */
    readonly note: (atRisk: number, shown: number) => string;
    readonly heads: readonly string[];
    /** In the place of profit where no margin is known. */
    readonly salesHead: string;
    readonly none: string;
  };
  readonly movers: {
    readonly title: string;
    readonly note: (unit: string) => string;
    readonly heads: readonly string[];
    readonly none: string;
  };
  readonly coverage: {
    readonly title: string;
    readonly note: string;
    readonly heads: readonly string[];
    readonly none: string;
  };
  readonly loads: {
    readonly title: string;
    readonly note: (hours: string | null) => string;
    readonly heads: readonly string[];
    /** Head of the bars, with the share at their end. */
    readonly barHead: (end: string) => string;
    readonly over: (hours: string) => string;
    readonly free: (hours: string) => string;
    readonly none: string;
  };
  readonly basis: {
    readonly loss: (calibrated: number, money: string, range: string, ofSales: boolean) => string;
    readonly exposure: (money: string, ofSales: boolean) => string;
    readonly ruleIndexed: (count: number) => string;
    readonly noRisk: string;
    readonly source: string;
  };
  readonly confidential: string;
  readonly dataTo: (date: string) => string;
  readonly page: string;
  readonly noData: string;
}
