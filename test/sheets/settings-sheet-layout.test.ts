import { defaultSettings } from "../../src/accounts/settings";
import { settingCells } from "../../src/accounts/settings-cells";
import { LANGUAGES } from "../../src/language/language";
import { settingName } from "../../src/language/settings-sheet";
import { settingsSheetLayout } from "../../src/sheets/settings-sheet-layout";
import { filledCells } from "./layout-laws";
import { AS_OF } from "./made-up-accounts";

describe("the settings sheet", () => {
  const layout = settingsSheetLayout(
    { ...defaultSettings, marginRate: 0.3 },
    defaultSettings,
    "en-US",
    AS_OF,
  );
  const rows = new Map<number, Map<number, unknown>>();
  for (const { row, column, value } of filledCells(layout)) {
    const line = rows.get(row) ?? new Map<number, unknown>();
    line.set(column, value);
    rows.set(row, line);
  }
  const byKey = new Map([...rows.values()].map((line) => [line.get(3), line]));

  test("has one row for every setting, with its key outside the print area", () => {
    for (const { key } of settingCells(defaultSettings)) expect(byKey.has(key)).toBe(true);
  });

  test("keeps the starting value beside a changed one, so that the change is read back", () => {
    expect(byKey.get("marginRate")?.get(1)).toBe(0.3);
    expect(byKey.get("marginRate")?.get(4)).toBe("");
    expect(layout.notes).toEqual({ keyColumn: 3, fields: [{ field: "value", column: 1, writtenColumn: 4 }] });
  });

  test.each(LANGUAGES)("names every setting in words in %s", (language) => {
    for (const { key } of settingCells(defaultSettings)) {
      const { group, label } = settingName(key, language);
      expect(group).not.toBe("");
      const codes = key.split(".").filter((part) => /^[a-z]+[A-Z]/.test(part));
      for (const code of codes) expect(label).not.toContain(code);
    }
  });
});
