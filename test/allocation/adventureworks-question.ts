/** The allocation question of the AdventureWorks workbook, tiers by ABC of the last 12 months' sales. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ServiceClass } from "../../src/accounts/scored-account";
import { defaultServiceStandards } from "../../src/accounts/service-standards";
import type { AllocationQuestion } from "../../src/allocation/allocation";
import { tinyAccount, tinyManager, tinyQuestion } from "./tiny-questions";

const FOLDER = join(process.cwd(), "../shared/data/adventureworks");
const YEAR_BEGINS = "2012-11-01";

/** Whether the data is here. */
export const adventureWorksPresent = existsSync(FOLDER);

/** Rows of a file as records; quoted fields hold no line breaks here. */
function records(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(FOLDER, file), "utf8")
    .replace(/^\uFEFF/u, "")
    .trim()
    .split(/\r?\n/u)
    .map((line) => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/gu)].map((match) => match[2] ?? match[1]));
  return lines.map((cells) => Object.fromEntries(head.map((name, k) => [name, cells[k]])));
}

/**
 * Builds the question.
 * @returns 701 accounts and 17 sales people, no hours.
 */
export function adventureWorksQuestion(): AllocationQuestion {
  const sales = new Map<string, number>();
  for (const order of records("orders.csv")) {
    if (order.OrderDate < YEAR_BEGINS) continue;
    sales.set(order.AccountNumber, (sales.get(order.AccountNumber) ?? 0) + Number(order.SubTotal));
  }
  const rows = records("accounts.csv");
  const ranked = rows
    .map((row) => row.AccountNumber)
    .sort((a, b) => (sales.get(b) ?? 0) - (sales.get(a) ?? 0));
  const total = [...sales.values()].reduce((sum, value) => sum + value, 0);
  const classes = new Map<string, ServiceClass>();
  let before = 0;
  for (const id of ranked) {
    const value = sales.get(id) ?? 0;
    const share = before / total;
    classes.set(id, value <= 0 ? "floor" : share < 0.8 ? "strategic" : share < 0.95 ? "key" : "general");
    before += value;
  }
  const accounts = rows.map((row) => {
    const serviceClass = classes.get(row.AccountNumber) ?? "floor";
    const standard = defaultServiceStandards[serviceClass];
    return tinyAccount(row.AccountNumber, {
      name: row.AccountName,
      serviceClass,
      importance: standard.importance,
      levelNeeded: standard.managerLevel,
      value: sales.get(row.AccountNumber) ?? 0,
      hours: standard.hoursPerMonth,
      hoursFloor: standard.leastHoursPerMonth,
      region: row.Territory,
      presentOwner: row.SalesPerson,
    });
  });
  const managers = records("managers.csv").map((row) =>
    tinyManager(row.SalesPerson, { region: row.Territory === "" ? null : row.Territory, role: row.JobTitle }),
  );
  return tinyQuestion(accounts, managers);
}
