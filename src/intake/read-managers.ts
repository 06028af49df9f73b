/** Reads the managers table. */
import type { Manager } from "../accounts/records";
import { accountKey } from "./account-index";
import { cellText, isErrorCell } from "./cell-text";
import type { ReadingLog } from "./reading-log";
import { RowValues } from "./row-values";
import { finished } from "./steps";
import { tableRows } from "./table-rows";
import type { TableRow, TableToRead } from "./table-rows";

/**
 * Reads the managers; those without a region are kept.
 *
 * @param table - The managers table.
 * @param log - Where unusable rows and findings are noted.
 * @returns The managers, names unique, in the order of the table.
 */
export function readManagers(table: TableToRead, log: ReadingLog): Manager[] {
  const values = finished(RowValues.of(table, log, {}));
  const meansActive = table.source.columns.some(
    ({ field, header }) =>
      field === "managerInactive" &&
      /^(?:is ?)?active|在职/iu.test(cellText(header)) &&
      !/离职/u.test(header),
  );
  const managers = new Map<string, Manager>();
  for (const row of tableRows(table, log)) {
    const name = nameOf(row, values);
    if (isErrorCell(row.cell("managerName"))) {
      log.reject(row, "managerName", "error-cell", cellText(row.cell("managerName")));
    } else if (name === null) log.reject(row, "managerName", "missing-name", "");
    else if (managers.has(accountKey(name)))
      log.find("duplicate-managers", "handled", row, "managerName", { name });
    else managers.set(accountKey(name), managerOf(row, values, name, meansActive));
  }
  return [...managers.values()];
}

function nameOf(row: TableRow, values: RowValues): string | null {
  const full = values.text(row, "managerName");
  if (full !== null) return full;
  const first = values.text(row, "managerFirstName");
  const last = values.text(row, "managerLastName");
  if (first === null || last === null) return first ?? last;
  return /\p{Script=Han}/u.test(last) ? `${last}${first}` : `${first} ${last}`;
}

function managerOf(row: TableRow, values: RowValues, name: string, meansActive: boolean): Manager {
  return {
    name,
    id: values.text(row, "managerId"),
    place: { sheet: row.sheet, row: row.row },
    level: levelOf(values.text(row, "managerLevel")),
    role: values.text(row, "managerRole"),
    region: values.text(row, "managerRegion"),
    secondaryRegion: values.text(row, "managerSecondaryRegion"),
    industry: values.text(row, "managerIndustry"),
    language: values.text(row, "managerLanguage"),
    hoursPerMonth: values.number(row, "managerHours"),
    accountLimit: positive(values.number(row, "managerAccountLimit")),
    strategicLimit: values.number(row, "managerStrategicLimit"),
    valueTarget: positive(values.number(row, "managerValueTarget")),
    inactive: inactiveOf(
      values.text(row, "managerInactive"),
      values.flag(row, "managerInactive"),
      meansActive,
    ),
  };
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}

/** 1 to 3, or junior, middle, senior. */
function levelOf(text: string | null): number | null {
  if (text === null) return null;
  const number = Number(/\d/u.exec(text)?.[0]);
  if (number >= 1 && number <= 3) return number;
  if (/资深|高级|senior|lead|principal/iu.test(text)) return 3;
  if (/中级|mid|intermediate/iu.test(text)) return 2;
  return /初级|助理|junior|trainee/iu.test(text) ? 1 : null;
}

function inactiveOf(text: string | null, flag: boolean | null, meansActive: boolean): boolean {
  if (text === null) return false;
  if (flag !== null) return meansActive ? !flag : flag;
  return /离职|停用|休假|inactive|left|terminated|former/iu.test(text);
}
