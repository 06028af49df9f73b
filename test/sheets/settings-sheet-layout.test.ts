import { expertDriverWeights } from "../../src/accounts/drivers";
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

  test.each([
    [
      "en-US",
      "In use, with what 1,234 accounts that fell silent have taught",
      "0.71 (80% value set, 20% past)",
    ],
    ["zh-CN", "实际权重 (据 1,234 家流失客户的历史)", "0.71 (设定值 80%，历史数据 20%)"],
  ] as const)("tells beside each driver how much the past has taught in %s", (language, head, text) => {
    const weights = { ...expertDriverWeights, complaints: 0.71 };
    const none = Object.fromEntries(Object.keys(weights).map((driver) => [driver, 0]));
    const dataShare = { ...weights, ...none, complaints: 0.2 };
    const learnt = { weights, dataShare, events: 1234, proven: false };
    const taught = settingsSheetLayout(defaultSettings, defaultSettings, language, AS_OF, learnt);
    const cells = filledCells(taught);
    const key = cells.find(({ value }) => value === "risk.driverWeights.complaints");
    expect(key?.column).toBe(4);
    expect(cells.find(({ row, column }) => row === key?.row && column === 3)?.value).toBe(text);
    expect(cells.some(({ column, value }) => column === 3 && value === head)).toBe(true);
    expect(taught.notes).toEqual({ keyColumn: 4, fields: [{ field: "value", column: 1, writtenColumn: 5 }] });
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
