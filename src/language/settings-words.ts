/** What the settings sheet says, as a shape both languages fill. */

/** What the settings sheet says. */
export interface SettingsSheetWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly heads: readonly [string, string, string, string, string];
  readonly blank: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
}
