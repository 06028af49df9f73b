import { defaultSettings } from "../../src/accounts/settings";
import type { ServiceCompliance } from "../../src/accounts/service-compliance";
import type { VisitPlan } from "../../src/accounts/visit-plan";
import { listWords } from "../../src/language/lists";
import { standardsSheetLayout } from "../../src/sheets/standards-sheet-layout";
import type { SheetLayout } from "../../src/sheets/sheet-layout";
import { visitPlanLayout } from "../../src/sheets/visit-plan-layout";
import { brokenCells, cellAt, filledCells, overlappingMerges } from "./layout-laws";
import { AS_OF, madeUpScored } from "./made-up-accounts";

const LANGUAGES = ["en-US", "zh-CN"] as const;
const compliance: ServiceCompliance = {
  rows: [
    {
      serviceClass: "strategic",
      accounts: 3,
      tierLabels: ["A", "A+"],
      contactsOnStandard: 1 / 3,
      surveysInTime: 1,
      complaintsOnTime: null,
      complaintsAnswered: 0.5,
    },
  ],
  overdue: [
    { scored: madeUpScored, kind: "complaint", due: AS_OF - 9, daysLate: 9 },
    { scored: madeUpScored, kind: "contact", due: AS_OF, daysLate: 0 },
  ],
  recorded: true,
};
const plan: VisitPlan = {
  from: AS_OF + 1,
  until: AS_OF + 90,
  contacts: [
    { scored: madeUpScored, owner: "José Saraiva", kind: "visit", due: AS_OF + 2, date: AS_OF + 3 },
    { scored: madeUpScored, owner: null, kind: "survey", due: AS_OF + 80, date: null },
  ],
  coverage: [
    { owner: "José Saraiva", due: 1, planned: 1, coverage: 1 },
    { owner: null, due: 1, planned: 0, coverage: 0 },
  ],
};

describe.each(LANGUAGES)("the service standards in %s", (language) => {
  const layout = standardsSheetLayout(compliance, defaultSettings, language, AS_OF);
  const lines = filledCells(layout).filter(({ column }) => column === 0);
  const rowOf = (text: string): number => lines.find(({ value }) => value === text)?.row ?? -1;

  test("obey the laws of layouts", () => {
    expect([overlappingMerges(layout), brokenCells(layout)]).toEqual([[], []]);
  });

  test("say what is overdue, with the owner and how late, and what is due now", () => {
    const count = lines.length;
    const last = lines[count - 1].row;
    expect([1, 2, 3, 4].map((column) => cellAt(layout, last - 1, column))).toEqual([
      "Tenth Bike Store",
      "Key",
      "José Saraiva",
      9,
    ]);
    expect(cellAt(layout, last, 4)).toBe(language === "en-US" ? "now" : "现在");
  });

  test("show a share of what is kept, and a dash where nothing was due", () => {
    const row = rowOf(listWords[language].standards.kept[0]);
    expect([cellAt(layout, row, 1), cellAt(layout, row + 3, 1), cellAt(layout, row, 2)]).toEqual([
      1 / 3,
      "—",
      "—",
    ]);
    const answered = rowOf(language === "en-US" ? "Complaints answered in time" : "投诉按时响应");
    expect([cellAt(layout, answered, 1), cellAt(layout, answered, 2)]).toEqual([0.5, "—"]);
  });

  test("let the user type over the treatment in words, line by line", () => {
    const row = rowOf(language === "en-US" ? "Price" : "价格");
    expect(cellAt(layout, row, 5)).toBe("standard/price");
    expect([1, 2, 3, 4].map((column) => cellAt(layout, row, column))).toEqual(
      [6, 7, 8, 9].map((column) => cellAt(layout, row, column)),
    );
    expect(layout.notes?.fields.map(({ field }) => field)).toEqual(["strategic", "key", "general", "floor"]);
  });

  test("name the tiers that are served as a class where they have names of their own", () => {
    const head = [1, 2].map((column) => cellAt(layout, 3, column));
    expect(head).toEqual(language === "en-US" ? ["Strategic (A, A+)", "Key"] : ["战略 (A、A+)", "重点"]);
  });

  test("do not call anything in time where nothing was recorded", () => {
    const bare = standardsSheetLayout(
      { rows: [], overdue: [], recorded: false },
      defaultSettings,
      language,
      AS_OF,
    );
    const words = listWords[language].standards;
    expect(cellAt(bare, 0, 0)).toBe(words.titleWithoutRecords);
    const texts = filledCells(bare).map(({ value }) => value);
    expect(texts).toContain(words.noRecords);
    expect(texts).not.toContain(words.noneOverdue);
  });

  test("print five columns and repeat the head", () => {
    expect([layout.page.printArea.columns, layout.page.titleRows]).toEqual([5, { row: 3, rows: 1 }]);
  });
});

function textAt(layout: SheetLayout, row: number): string {
  const value = cellAt(layout, row, 0);
  return typeof value === "string" ? value : "";
}

describe.each(LANGUAGES)("the visit plan in %s", (language) => {
  const layout = visitPlanLayout(plan, language);

  test("obeys the laws of layouts", () => {
    expect([overlappingMerges(layout), brokenCells(layout)]).toEqual([[], []]);
  });

  test("opens with the coverage, in all and by owner", () => {
    expect(textAt(layout, 0)).toContain("50%");
    expect(textAt(layout, 1)).toContain("José Saraiva 100%");
  });

  test("has one row a contact, and says so where no day was free", () => {
    expect([cellAt(layout, 4, 0), cellAt(layout, 4, 3), cellAt(layout, 4, 5)]).toEqual([
      AS_OF + 3,
      "José Saraiva",
      AS_OF + 2,
    ]);
    expect(textAt(layout, 5).startsWith("◇")).toBe(true);
  });
});
