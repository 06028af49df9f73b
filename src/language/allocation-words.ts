/** What the allocation table says, as a shape both languages fill. */
import { numberText } from "./formats";

/** Figures of a reason. */
export type ReasonParameters = Readonly<Record<string, string | number>>;

/** Everything the allocation table says. */
export interface AllocationWords {
  readonly sheetName: string;
  readonly title: {
    readonly moves: (moves: number, accounts: number, before: string, after: string) => string;
    readonly noMoves: (accounts: number, load: string) => string;
    readonly people: (needed: string, there: number) => string;
    readonly unassigned: (accounts: number) => string;
    readonly noManagers: (accounts: number) => string;
    readonly join: string;
  };
  readonly need: (hours: string, perPerson: string) => string;
  readonly standard: (tier: string, hours: string) => string;
  readonly equalShare: string;
  readonly hoursThere: (hours: string) => string;
  readonly proposalOnly: string;
  readonly proven: string;
  readonly gap: (percent: string) => string;
  readonly managers: {
    readonly title: string;
    readonly note: (hours: string | null) => string;
    readonly heads: readonly string[];
    readonly total: string;
    readonly others: (count: number) => string;
    readonly leftOut: (names: string) => string;
    readonly leftOutReasons: Readonly<Record<"no-territory" | "inactive" | "duplicate", string>>;
  };
  readonly curve: {
    readonly title: string;
    readonly note: string;
    readonly remains: (manager: string, load: string) => string;
    readonly axis: string;
    readonly description: (points: string) => string;
    readonly series: string;
    readonly limit: string;
    readonly empty: string;
  };
  readonly short: {
    readonly title: string;
    /** Title when nothing is short, but something should be looked at. */
    readonly check: string;
    /** Which accounts a need affects: the first by name and row, and how many more there are. */
    readonly affects: (accounts: readonly string[], more: number) => string;
    readonly account: (name: string, sheet: string, row: number) => string;
    readonly codes: Readonly<Record<string, (accounts: number, manager: string, hours: string) => string>>;
    readonly removed: (rules: string) => string;
    readonly rules: Readonly<Record<string, string>>;
  };
  readonly list: {
    readonly title: string;
    readonly note: string;
    /** Headers of the table; the last two stand outside the print area. */
    readonly heads: readonly string[];
    readonly same: string;
    readonly move: string;
    readonly stay: string;
    readonly unassigned: string;
    readonly newOwner: string;
    readonly nobody: string;
    readonly not: string;
  };
  readonly reasons: Readonly<Record<string, (parameters: ReasonParameters) => string>>;
  readonly confidential: string;
}

/** A text among a reason's figures, "—" when it is missing. */
export const text = (parameters: ReasonParameters, key: string): string => String(parameters[key] ?? "—");

function number(parameters: ReasonParameters, key: string): number | null {
  const value = parameters[key];
  return typeof value === "number" ? value : null;
}

/** A figure of a reason as percent, "—" when it is missing. */
export function percent(parameters: ReasonParameters, key: string): string {
  const value = number(parameters, key);
  return value === null ? "—" : `${numberText(value * 100)}%`;
}

/** A figure of a reason as a fit of 0 to 1, "—" when it is missing. */
export function fit(parameters: ReasonParameters, key: string): string {
  const value = number(parameters, key);
  return value === null ? "—" : numberText(value, 2);
}
