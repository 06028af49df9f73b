/** What the account card says, as a shape both languages fill. */

/** Everything the card says; functions take figures already written out unless they are counts or days. */
export interface CardWords {
  readonly sheetName: string;
  readonly riskNote: (horizonDays: number, basis: string, range: string) => string;
  readonly ruleIndexNote: (orders: number) => string;
  readonly noRisk: string;
  readonly badge: {
    readonly yearAgo: (label: string) => string;
    readonly sameAsYearAgo: string;
    readonly newSince: string;
    readonly override: (model: string) => string;
    /** Strategic by a flag of the user's. */
    readonly floor: (model: string | null) => string;
    readonly notRated: string;
    readonly prospect: string;
  };
  readonly dataTo: (date: string) => string;
  readonly heads: readonly [string, string, string, string, string, string];
  readonly ticks: (met: number, of: number) => string;
  readonly daysAgo: (days: number) => string;
  readonly tiles: readonly [string, string, string, string, string, string];
  readonly vsPrior: (change: string) => string;
  readonly noPriorYear: string;
  readonly inTwelve: (money: string) => string;
  readonly allInTwelve: string;
  readonly since: (month: string) => string;
  readonly range: (range: string) => string;
  readonly needsOrders: string;
  readonly needsMargin: string;
  readonly noData: string;
  readonly sections: {
    readonly basics: string;
    readonly profile: string;
    readonly performance: string;
    readonly months: string;
    readonly dealings: string;
    readonly rhythm: string;
    readonly wallet: string;
    readonly satisfaction: string;
    readonly scores: string;
    readonly outlook: string;
    readonly why: string;
    readonly whyIndex: string;
    readonly plan: string;
  };
  readonly basics: readonly [string, string, string, string, string, string, string, string];
  readonly staff: (count: string) => string;
  readonly ownSales: (money: string) => string;
  readonly taxId: (id: string) => string;
  readonly contract: (end: string, days: number) => string;
  readonly contractOver: (end: string, days: number) => string;
  readonly renew: string;
  readonly profile: readonly [string, string, string, string, string, string, string, string];
  readonly gap: (days: string, regular: string, variation: string) => string;
  readonly regular: readonly [string, string, string];
  readonly peak: (months: string) => string;
  readonly monthNames: readonly string[];
  readonly notEnough: (orders: number) => string;
  readonly categories: (count: number) => string;
  readonly levels: readonly [string, string, string, string, string];
  readonly depths: readonly [string, string, string, string];
  readonly ofFive: (word: string, value: number) => string;
  readonly subjective: (values: string) => string;
  readonly late: (days: string) => string;
  readonly early: (days: string) => string;
  readonly onTime: string;
  readonly trend: Readonly<Record<"better" | "same" | "worse", string>>;
  readonly performanceNote: (currency: string, end: string, margin: string | null) => string;
  readonly change: string;
  readonly performance: readonly [string, string, string, string, string, string, string, string];
  readonly split: (orders: string, size: string, total: string) => string;
  readonly whitespace: (products: string, money: string) => string;
  readonly noWhitespace: string;
  /** Columns by colour, and the mark of a year earlier. */
  readonly monthsLegend: readonly [columns: string, mark: string];
  readonly lastTwelve: string;
  readonly twelveBefore: string;
  readonly yearEarlier: string;
  readonly noOrders: string;
  readonly dealings: readonly [string, string, string, string, string, string, string, string, string];
  readonly lastOrder: (date: string, days: number) => string;
  readonly window: (expected: string, from: string, to: string) => string;
  readonly overdue: (factor: string, days: string, own: boolean) => string;
  readonly about: (money: string, range: string) => string;
  readonly used: (limit: string, used: string, share: string) => string;
  readonly terms: (days: number) => string;
  readonly overThirty: (money: string) => string;
  readonly openCases: (count: number, severity: string | null, days: number | null) => string;
  readonly severity: Readonly<Record<"minor" | "middle" | "severe", string>>;
  readonly openActions: (count: number) => string;
  readonly none: string;
  readonly states: {
    readonly missed: string;
    readonly late: string;
    readonly overLimit: string;
    readonly overdue: string;
    readonly open: string;
    readonly stale: string;
    readonly gap: string;
    readonly below: string;
  };
  /** Orders and the next window, and the mark of the as-of day. */
  readonly rhythmLegend: readonly [orders: string, asOf: string];
  readonly rhythmText: (gap: string, days: number) => string;
  readonly order: string;
  readonly expectedNext: string;
  readonly asOf: string;
  readonly walletNote: string;
  /** Where the settings have no target. */
  readonly walletNoTarget: string;
  readonly walletLabels: readonly [string, string, string];
  readonly walletGap: (points: string, money: string) => string;
  readonly walletFull: string;
  readonly walletNeeds: string;
  readonly satisfaction: readonly [string, string, string, string, string, string];
  readonly latest: (score: string, date: string, count: number) => string;
  readonly overSurveys: (change: string, count: number) => string;
  readonly complaints: (count: number, onTime: string | null) => string;
  readonly visits: (done: number, standard: string, share: string) => string;
  readonly referrals: (count: number) => string;
  readonly scoresNote: (target: number) => string;
  readonly scoresEmpty: string;
  readonly score: string;
  readonly target: string;
  readonly outlookNote: (days: number) => string;
  readonly outlookNoteIndex: string;
  readonly riskSentence: (value: string, range: string, band: string, basis: string) => string;
  readonly indexSentence: (value: string, range: string) => string;
  readonly noRiskSentence: string;
  readonly bandNames: readonly [string, string, string, string];
  readonly expectedLoss: string;
  readonly lossText: (loss: string, profit: string) => string;
  readonly lossNotShown: string;
  readonly lossNeedsMargin: string;
  readonly tierBasis: string;
  readonly tierScore: (score: string) => string;
  readonly tierRank: (rank: number, of: number, share: string) => string;
  readonly tierNext: (label: string, value: string) => string;
  readonly tierTop: string;
  /** What the rule alone says: its figure and the tier it gives. */
  readonly tierByRule: (figure: string, label: string) => string;
  readonly whyNote: string;
  readonly base: string;
  readonly baseIndex: string;
  readonly risk: string;
  readonly index: string;
  readonly othersPoints: (count: number) => string;
  /** Where no margin is known and value is in sales. */
  readonly inSales: {
    readonly tile: string;
    readonly lossText: (loss: string, sales: string) => string;
    readonly planNote: string;
  };
  readonly planNote: (rate: string) => string;
  /** Said where typed rows stand in the place of what the library advises now. */
  readonly planKept: (advised: readonly string[]) => string;
  readonly planHeads: readonly [string, string, string, string, string, string];
  readonly sources: (parts: readonly string[]) => string;
  readonly sourceOrders: (count: string, date: string) => string;
  readonly sourceModel: (name: string) => string;
  readonly sourceMargin: Readonly<Record<"column" | "rate" | "none", string>>;
  readonly sourceEarliest: (year: string) => string;
  readonly legend: string;
  readonly legendIndex: string;
  readonly signatures: readonly [string, string, string];
  readonly chart: {
    readonly months: (name: string, now: string, before: string) => string;
    readonly rhythm: (orders: number, window: string | null) => string;
    readonly scores: (scores: string) => string;
    readonly risk: (risk: string) => string;
  };
}
