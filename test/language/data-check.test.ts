import type { Finding, FindingCode, RejectionReason } from "../../src/intake/reading";
import { findingText, rejectionText } from "../../src/language/data-check";
import { LANGUAGES } from "../../src/language/language";

const finding = (code: FindingCode, count: number, parameters: Finding["parameters"] = {}): Finding => ({
  code,
  group: "handled",
  count,
  sheet: "Orders",
  places: ["A2"],
  parameters,
});

describe("the sentences of the data check", () => {
  it("name how many rows are left out and what they are worth", () => {
    const left = finding("missing-account", 25062, { amount: 367953.93 });
    expect(findingText(left, "en-US")).toBe("25,062 rows without an account, 367,953.93 in all.");
    expect(findingText(left, "zh-CN")).toBe("25,062 行没有填客户，合计 367,953.93。");
  });

  it("speak of one row in the singular", () => {
    expect(findingText(finding("text-date", 1), "en-US")).toBe("1 row with a date that cannot be read.");
  });

  it("name the columns of a choice", () => {
    const choice = finding("amount-choice", 1, { taken: "SubTotal", other: "TotalDue" });
    expect(findingText(choice, "en-US")).toContain("“SubTotal”");
    expect(findingText(choice, "zh-CN")).toContain("“TotalDue”");
  });

  it("quote what was found in a rejected row", () => {
    const row = {
      sheet: "Orders",
      row: 5,
      column: "B",
      reason: "ambiguous-date",
      found: "03/04/25",
    } as const;
    expect(rejectionText(row, "en-US")).toBe(
      "Day and month cannot be told apart. Write 2025-04-03. Found: 03/04/25",
    );
    expect(rejectionText({ ...row, found: "" }, "zh-CN")).toBe("分不清月和日，请写成 2025-04-03。");
  });

  it.each(LANGUAGES)("exist for every reason and leave no gap (%s)", (language) => {
    const reasons: RejectionReason[] = ["missing-account", "future-date", "totals-row", "duplicate-account"];
    for (const reason of reasons) {
      expect(findingText(finding(reason, 3), language)).not.toMatch(/undefined|NaN/u);
      expect(
        rejectionText({ sheet: "S", row: 2, column: null, reason, found: "" }, language).length,
      ).toBeGreaterThan(3);
    }
  });
});
