/** The words of the sample workbook in one language; every name in it is made up. */

/** Headers of one sheet by what the column holds. */
export type SampleHeaders = Readonly<Record<string, string>>;

/** All words of the sample in one language. */
export interface SampleWords {
  /** What one unit of the story's money is in this language's currency. */
  readonly moneyFactor: number;
  readonly sheets: Readonly<
    Record<
      "note" | "accounts" | "orders" | "managers" | "visits" | "complaints" | "surveys" | "receivables",
      string
    >
  >;
  readonly note: readonly (readonly [string, string])[];
  readonly headers: Readonly<
    Record<
      "accounts" | "orders" | "managers" | "visits" | "complaints" | "surveys" | "receivables",
      SampleHeaders
    >
  >;
  /** 60 first parts of account names. */
  readonly names: readonly string[];
  /** By industry: the industry, and how its accounts' names end. */
  readonly industries: readonly { readonly industry: string; readonly ending: string }[];
  readonly joinName: string;
  readonly regions: readonly string[];
  readonly cities: readonly (readonly string[])[];
  readonly ownerships: readonly string[];
  readonly products: readonly string[];
  readonly channels: readonly string[];
  readonly managers: readonly string[];
  readonly roles: readonly [senior: string, regular: string, inside: string];
  readonly left: readonly [left: string, here: string];
  readonly people: readonly string[];
  readonly titles: readonly [decider: string, user: string, finance: string];
  readonly executives: readonly string[];
  readonly needs: readonly string[];
  readonly services: readonly string[];
  readonly competitors: readonly string[];
  readonly contactKinds: readonly [visit: string, call: string, online: string, executive: string];
  readonly severities: readonly [minor: string, middle: string, severe: string];
  readonly reasons: readonly string[];
  readonly caseStatus: readonly [open: string, closed: string];
  readonly yes: string;
  readonly no: string;
  readonly strategicReason: string;
  readonly flagReason: string;
  readonly overrideTier: string;
  readonly overrideReason: string;
  readonly street: (city: string, number: number) => string;
}
