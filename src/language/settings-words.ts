/** What the settings sheet says, as a shape both languages fill. */

/** What the settings sheet says. */
export interface SettingsSheetWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly heads: readonly [string, string, string, string, string];
  readonly blank: string;
  /** What the past has taught about the weights of churn drivers. */
  readonly learnt: {
    /** `events`: accounts that fell silent in the periods looked at. */
    readonly head: (events: number) => string;
    /** `share`: of the weight that comes from the data, 0 to 1. */
    readonly weight: (weight: number, share: number) => string;
  };
  readonly groups: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
}
