/** The service standards by class, how they are kept, and everything that is overdue. */
import type { ComplianceRow, ServiceCompliance } from "../accounts/service-compliance";
import { serviceClasses, type ServiceStandard } from "../accounts/service-standards";
import type { Settings } from "../accounts/settings";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { listWords } from "../language/lists";
import { summaryWords } from "../language/summary";
import { listSheetLayout } from "./list-sheet";
import { LIST_HEAD_ROW } from "./read-back-places";
import { palette } from "./palette";
import type { Cell, SheetLayout } from "./sheet-layout";
import { type } from "./type-styles";
import { cutName } from "./written-names";

function standardCell(standard: ServiceStandard, key: string, blank: string): Cell {
  const found = Object.entries(standard).find(([name]) => name === key);
  const value: unknown = found?.[1];
  return typeof value === "number" ? value : blank;
}

const shares: readonly ((row: ComplianceRow) => number | null)[] = [
  (row) => row.contactsOnStandard,
  (row) => row.surveysInTime,
  (row) => row.complaintsOnTime,
];

/**
 * Lays out the standards.
 *
 * @param compliance - How the standards are kept and what is overdue.
 * @param settings - Where the standards stand.
 * @param language - Language of the sheet.
 * @param asOf - Day the data reach to.
 * @returns One sheet with three groups of rows: standards, kept, overdue.
 */
export function standardsSheetLayout(
  compliance: ServiceCompliance,
  settings: Settings,
  language: Language,
  asOf: number,
): SheetLayout {
  const words = listWords[language].standards;
  const f = formats[language];
  const rows: Cell[][] = words.items.map(([key, label]): Cell[] => [
    label,
    ...serviceClasses.map((name) =>
      standardCell(
        settings.standards[name],
        key,
        key === "reviewTierMonths" ? words.onChange : words.noLimit,
      ),
    ),
  ]);
  const groups: number[] = [];
  groups.push(rows.length);
  rows.push([words.compliance, "", "", "", ""]);
  const firstShare = rows.length;
  shares.forEach((pick, index) => {
    const byClass = new Map(compliance.rows.map((row) => [row.serviceClass, pick(row)]));
    rows.push([words.kept[index] ?? "", ...serviceClasses.map((name): Cell => byClass.get(name) ?? "—")]);
  });
  groups.push(rows.length);
  rows.push([...words.overdueHeads]);
  const firstOverdue = rows.length;
  for (const service of compliance.overdue) {
    const { account, tier } = service.scored;
    rows.push([
      words.kinds[service.kind] ?? service.kind,
      cutName(account.name, 26),
      tier.label ?? "—",
      service.scored.owner ?? "—",
      service.daysLate,
    ]);
  }
  if (compliance.overdue.length === 0) rows.push([words.noneOverdue, "", "", "", ""]);
  const left = { ...type.value, horizontal: "Left" as const, shrink: true };
  const widths = [190, 140, 80, 110, 70];
  const layout = listSheetLayout({
    id: "standards",
    name: words.sheetName,
    language,
    orientation: "portrait",
    title: words.title(compliance.overdue.length),
    subtitle: words.subtitle,
    columns: words.heads.map((head, index) => ({
      head,
      width: widths[index] ?? 80,
      style: index === 0 ? { ...left, indent: 1 } : { ...left, numberFormat: "#,##0.##" },
    })),
    printed: words.heads.length,
    rows,
    groups,
    none: "",
    footer: summaryWords[language].dataTo(f.dateText(asOf)),
  });
  const first = LIST_HEAD_ROW;
  return {
    ...layout,
    styles: [
      ...layout.styles,
      {
        range: { row: first + firstShare, column: 1, rows: shares.length, columns: 4 },
        style: { numberFormat: f.percent },
      },
      {
        range: {
          row: first + firstOverdue,
          column: 4,
          rows: Math.max(1, compliance.overdue.length),
          columns: 1,
        },
        style: { numberFormat: "0", color: palette.alert },
      },
    ],
  };
}
