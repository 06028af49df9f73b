/** What the workbook remembers is told in words, never as the text that is kept. */
import { paneInChinese } from "../../src/language/pane-in-chinese";
import { paneInEnglish } from "../../src/language/pane-in-english";
import type { PaneController } from "../../src/taskpane/pane-controller";
import { rememberedText } from "../../src/taskpane/screens/inline-help";

const pane = (language: "en-US" | "zh-CN"): PaneController =>
  ({
    words: language === "zh-CN" ? paneInChinese : paneInEnglish,
    current: { language },
  }) as unknown as PaneController;

const mapping = JSON.stringify([
  { fingerprint: "a|b", override: { kind: "orders", sheet: "Sales", columns: { orderAmount: "D" } } },
  { fingerprint: "", override: { kind: "visits", sheet: "" } },
]);

test.each([
  ["builtAt", "45931.25", "Last build", "1 Oct 2025 06:00"],
  ["labels", '"zh"', "Tier names in", "Chinese"],
  ["sources", '[{"kind":"orders","sheet":"Sales","hash":"1f"}]', "To notice changes", "Sales"],
  ["mapping", mapping, "Your columns for", "Orders, Visits"],
  ["notes", "{}", "Your notes", "none"],
  ["somethingNew", "{}", "A setting", "somethingNew"],
])("%s", (key, text, name, says) => {
  const told = rememberedText(pane("en-US"), key, text);
  expect(told.name).toBe(name);
  expect(told.says).toContain(says);
  expect(told.says).not.toMatch(/[{}[\]"]/);
  expect(rememberedText(pane("zh-CN"), key, text).says).not.toMatch(/[{}[\]"]/);
});

test("text that is no JSON does no harm", () => {
  expect(rememberedText(pane("en-US"), "mapping", "oops").says).toBe("none");
});
