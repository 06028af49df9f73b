/** The service standards by class, how they are kept, and everything that is overdue. */
import type { ComplianceRow, ServiceCompliance } from "../accounts/service-compliance";
import { serviceClasses, type ServiceStandard } from "../accounts/service-standards";
import type { Settings } from "../accounts/settings";
import { formats } from "../language/formats";
import type { Language } from "../language/language";
import { listWords } from "../language/lists";
import { treatmentWords } from "../language/standards-words";
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

/** Standards whose 0 means that the account pays before delivery. */
const PREPAID_AT_0: readonly string[] = ["paymentTermsDays", "creditMonths"];
/** Column with the keys of the lines the user may type over, outside the print area. */
const KEY_COLUMN = 5;

const shares: readonly ((row: ComplianceRow) => number | null)[] = [
  (row) => row.contactsOnStandard,
  (row) => row.surveysInTime,
  (row) => row.complaintsAnswered,
  (row) => row.complaintsOnTime,
];

/**
 * Lays out the standards.
 *
 * @param compliance - How the standards are kept and what is overdue.
 * @param settings - Where the standards stand.
 * @param language - Language of the sheet.
 * @param asOf - Day the data reach to.
 * @returns One sheet with four groups of rows: standards, treatment, kept, overdue.
 */
export function standardsSheetLayout(
  compliance: ServiceCompliance,
  settings: Settings,
  language: Language,
  asOf: number,
): SheetLayout {
  const words = listWords[language].standards;
  const f = formats[language];
  const treatment = treatmentWords[language];
  const rows: Cell[][] = words.items.map(([key, label]): Cell[] => [
    label,
    ...serviceClasses.map((name): Cell => {
      const blank = key === "reviewTierMonths" ? words.onChange : words.noLimit;
      const value = standardCell(settings.standards[name], key, blank);
      return value === 0 ? (PREPAID_AT_0.includes(key) ? treatment.prepaid : "—") : value;
    }),
  ]);
  const groups: number[] = [];
  groups.push(rows.length);
  rows.push([treatment.title, "", "", "", ""]);
  const firstText = rows.length;
  for (const [key, label, ...texts] of treatment.lines)
    rows.push([label, ...texts, `standard/${key}`, ...texts]);
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
      service.daysLate === 0 ? treatment.dueNow : service.daysLate,
    ]);
  }
  const { recorded } = compliance;
  if (compliance.overdue.length === 0)
    rows.push([recorded ? words.noneOverdue : words.noRecords, "", "", "", ""]);
  const [standard = "", ...classes] = words.heads;
  // The standards are kept by class; a scheme with tiers of its own is served as one of them each.
  const heads = classes.map((name, index) => {
    const tiers = (compliance.rows[index]?.tierLabels ?? []).filter((label) => label !== name);
    return tiers.length === 0 ? name : words.servedAs(name, tiers);
  });
  const left = { ...type.value, horizontal: "Left" as const, shrink: true };
  const widths = [150, 150, 110, 105, 75];
  const layout = listSheetLayout({
    id: "standards",
    name: words.sheetName,
    language,
    orientation: "portrait",
    title: recorded ? words.title(compliance.overdue.length) : words.titleWithoutRecords,
    subtitle: words.subtitle,
    columns: [
      ...[standard, ...heads].map((head, index) => ({
        head,
        width: widths[index] ?? 80,
        style: index === 0 ? { ...left, indent: 1 } : { ...left, numberFormat: "General" },
      })),
      // The keys of the lines and what was written there, to tell what the user typed.
      ...Array.from({ length: 1 + serviceClasses.length }, () => ({ head: "", width: 12, style: left })),
    ],
    printed: words.heads.length,
    notes: {
      keyColumn: KEY_COLUMN,
      fields: serviceClasses.map((name, index) => ({
        field: name,
        column: 1 + index,
        writtenColumn: KEY_COLUMN + 1 + index,
      })),
    },
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
        range: { row: first + firstText, column: 1, rows: treatment.lines.length, columns: 4 },
        style: { fill: palette.input },
      },
      {
        range: {
          row: first + firstOverdue,
          column: 4,
          rows: Math.max(1, compliance.overdue.length),
          columns: 1,
        },
        style: { numberFormat: `0;;"${words.dueNow}"`, color: palette.alert },
      },
    ],
  };
}
