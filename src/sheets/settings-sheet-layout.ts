/** The settings sheet: one row a setting, the value in a cell the user may change. */
import type { LearntDrivers } from "../accounts/scored-account";
import { settingCells } from "../accounts/settings-cells";
import type { Settings } from "../accounts/settings";
import type { SettingValue } from "../accounts/settings-check";
import { actionWords } from "../language/actions";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { settingName, settingsSheetWords } from "../language/settings-sheet";
import { summaryWords } from "../language/summary";
import { listSheetLayout } from "./list-sheet";
import { palette } from "./palette";
import { SETTING_VALUE_FIELD } from "./read-back-places";
import type { Cell, SheetLayout } from "./sheet-layout";
import { type } from "./type-styles";

/** Keys of the weights of churn drivers. */
const WEIGHTS = "risk.driverWeights.";

/** By key: each driver's weight in use and how much of it the past has taught. */
function learntTexts(learnt: LearntDrivers, language: Language): ReadonlyMap<string, string> {
  const { weight } = settingsSheetWords[language].learnt;
  const shares = Object.entries<number>(learnt.dataShare);
  const weights = new Map(Object.entries<number>(learnt.weights));
  return new Map(
    shares.map(([driver, share]) => [`${WEIGHTS}${driver}`, weight(weights.get(driver) ?? 0, share)]),
  );
}

const cellOf = (value: SettingValue | undefined): Cell =>
  value === undefined || value === null ? "" : value;

/**
 * Lays out the settings. The starting value stands beside each value, and a value that differs from it is
 * what is read back.
 *
 * @param settings - The settings in use.
 * @param starting - The starting values.
 * @param language - Language of names and headings; keys are the same in every language.
 * @param asOf - Day the data reach to, for the footer.
 * @param learnt - What the past has taught about the drivers' weights; it gets a column of its own, which is not read
 *   back. Null = nothing.
 * @returns One sheet with one row a setting.
 */
export function settingsSheetLayout(
  settings: Settings,
  starting: Settings,
  language: Language,
  asOf: number,
  learnt: LearntDrivers | null = null,
): SheetLayout {
  const words = settingsSheetWords[language];
  const defaults = new Map(settingCells(starting).map((cell) => [cell.key, cell.value]));
  const current = new Map(settingCells(settings).map((cell) => [cell.key, cell.value]));
  // Lists may be longer or shorter than they started: both ends are shown.
  const keys = [...new Set([...current.keys(), ...defaults.keys()])];
  const actions = Object.fromEntries(
    Object.entries(actionWords[language].actions).map(([code, action]) => [code, action.short]),
  );
  const byGroup = new Map<string, { readonly label: string; readonly key: string }[]>();
  for (const key of keys) {
    const { group, label } = settingName(key, language, actions);
    const members = byGroup.get(group) ?? [];
    members.push({ label, key });
    byGroup.set(group, members);
  }
  const texts = learnt && learntTexts(learnt, language);
  const rows: Cell[][] = [];
  const groups: number[] = [];
  for (const [group, members] of byGroup) {
    groups.push(rows.length);
    rows.push([group, "", "", ...(texts ? [""] : []), "", ""]);
    for (const { label, key } of members) {
      const start = defaults.get(key);
      const shown = start === undefined || start === null ? words.blank : String(start);
      const taught = texts ? [texts.get(key) ?? ""] : [];
      rows.push([label, cellOf(current.get(key)), shown, ...taught, key, cellOf(start)]);
    }
  }
  const keyColumn = learnt ? 4 : 3;
  const left = { ...type.value, horizontal: "Left" as const };
  const [setting, value, startingHead, keyHead, hidden] = words.heads;
  return listSheetLayout({
    id: "settings",
    name: words.sheetName,
    language,
    orientation: "portrait",
    title: words.title,
    subtitle: words.subtitle,
    columns: [
      { head: setting, width: 250, style: { ...left, indent: 1, shrink: true } },
      { head: value, width: 110, style: { ...left, fill: palette.input, bold: true, shrink: true } },
      { head: startingHead, width: 110, style: { ...left, color: palette.ink3, shrink: true } },
      ...(learnt
        ? [
            {
              head: words.learnt.head(learnt.events),
              width: 170,
              style: { ...left, color: palette.ink3, shrink: true },
            },
          ]
        : []),
      { head: keyHead, width: 200, style: left },
      { head: hidden, width: 110, style: left },
    ],
    printed: keyColumn,
    rows,
    groups,
    none: "",
    footer: summaryWords[language].dataTo(formats[language].dateText(asOf)),
    notes: {
      keyColumn,
      fields: [{ field: SETTING_VALUE_FIELD, column: 1, writtenColumn: keyColumn + 1 }],
    },
  });
}
