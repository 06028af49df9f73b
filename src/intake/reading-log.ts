/** Collects, while tables are read, the rows that could not be used and the things worth a look. */
import type { Finding, FindingCode, Rejection, RejectionReason } from "./reading";

/** A place in a table: what a row of it knows of itself. */
export interface LoggedRow {
  readonly sheet: string;
  readonly row: number;
  letters(field: string): string | null;
}

interface OpenFinding {
  readonly code: FindingCode;
  readonly group: Finding["group"];
  readonly sheet: string;
  count: number;
  readonly places: string[];
  readonly parameters: Record<string, string | number>;
}

/** Addresses kept of each finding. */
const MOST_PLACES = 20;
const LONGEST_FOUND = 40;

/** The log of one reading. */
export class ReadingLog {
  private readonly rejections: Rejection[] = [];
  private readonly findings = new Map<string, OpenFinding>();

  /**
   * Notes a row that cannot be used.
   *
   * @param row - The row.
   * @param field - Field whose cell is to blame; `null` when the whole row is meant.
   * @param reason - Why.
   * @param found - The text found there.
   * @param amount - Money left out with the row, where it is known.
   */
  reject(row: LoggedRow, field: string | null, reason: RejectionReason, found: string, amount = 0): void {
    const column = field === null ? null : row.letters(field);
    this.rejections.push({
      sheet: row.sheet,
      row: row.row,
      column,
      reason,
      found: found.slice(0, LONGEST_FOUND),
    });
    const finding = this.open(reason, reason === "totals-row" ? "handled" : "left-out", row.sheet);
    this.count(finding, row, field);
    if (amount !== 0) finding.parameters.amount = Number(finding.parameters.amount ?? 0) + amount;
  }

  /**
   * Notes something worth a look at a row.
   *
   * @param code - What it is; its sentence is in `language/data-check.ts`.
   * @param group - Who has to do what about it.
   * @param row - The row.
   * @param field - The field meant; `null` for the whole row.
   * @param parameters - Words for the sentence; the first mention counts.
   * @param amount - Money concerned; amounts of one finding add up.
   */
  find(
    code: FindingCode,
    group: Finding["group"],
    row: LoggedRow,
    field: string | null,
    parameters: Readonly<Record<string, string | number>> = {},
    amount = 0,
  ): void {
    const finding = this.open(code, group, row.sheet);
    this.count(finding, row, field);
    for (const name in parameters) finding.parameters[name] ??= parameters[name];
    if (amount !== 0) finding.parameters.amount = Number(finding.parameters.amount ?? 0) + amount;
  }

  /**
   * Notes something about a whole sheet.
   *
   * @param finding - The finding, complete.
   */
  add(finding: Finding): void {
    this.findings.set(`${finding.code}\u0001${finding.sheet}`, {
      ...finding,
      places: [...finding.places],
      parameters: { ...finding.parameters },
    });
  }

  /** @returns All rows left out, in the order they were read. */
  rejected(): readonly Rejection[] {
    return this.rejections;
  }

  /** @returns The findings: left out first, then what the user decides, then what was handled. */
  found(): readonly Finding[] {
    const order: readonly Finding["group"][] = ["left-out", "your-call", "handled"];
    return [...this.findings.values()].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  }

  private open(code: FindingCode, group: Finding["group"], sheet: string): OpenFinding {
    const key = `${code}\u0001${sheet}`;
    const known = this.findings.get(key);
    if (known !== undefined) return known;
    const opened: OpenFinding = { code, group, sheet, count: 0, places: [], parameters: {} };
    this.findings.set(key, opened);
    return opened;
  }

  private count(finding: OpenFinding, row: LoggedRow, field: string | null): void {
    finding.count++;
    if (finding.places.length >= MOST_PLACES) return;
    finding.places.push(`${(field === null ? null : row.letters(field)) ?? "A"}${String(row.row)}`);
  }
}
