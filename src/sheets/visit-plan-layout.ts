/** The visit plan of the coming quarter: dates by account and owner, and how much of the standard they cover. */
import type { VisitPlan } from "../accounts/visit-plan";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { listWords } from "../language/lists";
import { summaryWords } from "../language/summary";
import { listSheetLayout } from "./list-sheet";
import { palette } from "./palette";
import type { Cell, SheetLayout } from "./sheet-layout";
import { type } from "./type-styles";
import { cutName } from "./written-names";

/** Name of the Excel table. */
const VISIT_PLAN_TABLE = "KAM_Visits";

/**
 * Lays out the plan.
 *
 * @param plan - Contacts and coverage.
 * @param language - Language of the sheet.
 * @returns One sheet with one Excel table, by date.
 */
export function visitPlanLayout(plan: VisitPlan, language: Language): SheetLayout {
  const words = listWords[language].plan;
  const f = formats[language];
  const due = plan.coverage.reduce((sum, owner) => sum + owner.due, 0);
  const planned = plan.coverage.reduce((sum, owner) => sum + owner.planned, 0);
  const byOwner = plan.coverage
    .slice(0, 8)
    .map((owner) => `${owner.owner ?? words.nobody} ${f.percentText(owner.coverage)}`);
  const left = { ...type.value, horizontal: "Left" as const, shrink: true };
  const widths = [70, 160, 60, 110, 110, 80, 80];
  const styles = [
    { ...left, indent: 1, numberFormat: f.date },
    left,
    { ...left, color: palette.ink2 },
    left,
    left,
    { ...left, color: palette.ink2, numberFormat: f.date },
    { ...left, color: palette.ink2, numberFormat: "@" },
  ];
  return listSheetLayout({
    id: "visit-plan",
    name: words.sheetName,
    language,
    orientation: "portrait",
    title: words.title(planned, due, f.percentText(due === 0 ? 1 : planned / due)),
    subtitle: f.join([words.subtitle(f.dateText(plan.from), f.dateText(plan.until)), ...byOwner]),
    columns: words.heads.map((head, index) => ({
      head,
      width: widths[index] ?? 80,
      style: styles[index] ?? left,
    })),
    printed: words.heads.length,
    rows: plan.contacts.map((contact): readonly Cell[] => [
      contact.date ?? words.noDay,
      cutName(contact.scored.account.name, 30),
      contact.scored.tier.label ?? "—",
      contact.owner ?? words.nobody,
      words.kinds[contact.kind] ?? contact.kind,
      contact.due,
      contact.scored.account.id,
    ]),
    table: VISIT_PLAN_TABLE,
    none: words.none,
    footer: summaryWords[language].dataTo(f.dateText(plan.from - 1)),
  });
}
