/** The AdventureWorks resellers as a portfolio, read from the shared csv files when they are there. */
import { existsSync, readFileSync } from "node:fs";
import { serialDay } from "../../src/accounts/calendar";
import type { Account, Order, Portfolio } from "../../src/accounts/records";
import { accountNamed } from "./account-named";

const folder = "../shared/data/adventureworks";

/** Whether the shared data are there. */
export const adventureWorksPresent = existsSync(`${folder}/orders.csv`);

/** Rows of a csv file as objects; fields may stand in double quotes. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const lines = readFileSync(`${folder}/${file}`, "utf8").trim().split(/\r?\n/);
  const fieldsOf = (line: string): readonly string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) =>
      field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
    );
  const header = fieldsOf(lines[0]);
  return lines.slice(1).map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(header.map((name, index) => [name, fields[index]]));
  });
}

function dayOf(text: string): number {
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  return serialDay(year, month, day);
}

/**
 * The portfolio up to a day.
 *
 * @param until - Last order day taken, as "2013-10-31"; all by default.
 * @param marginRate - Margin of every account; null = none.
 * @returns 701 accounts and their orders.
 */
export function adventureWorks(until = "9999-12-31", marginRate: number | null = null): Portfolio {
  const accounts = rowsOf("accounts.csv").map((row, index): Account => ({
    ...accountNamed(row["AccountNumber"], row["AccountName"], index + 2),
    industry: row["Specialty"],
    region: row["Territory"],
    ownership: row["ResellerType"],
    employees: Number(row["NumberEmployees"]),
    annualRevenue: Number(row["AnnualSales"]),
    owner: row["SalesPerson"] === "" ? null : row["SalesPerson"],
    marginRate,
  }));
  const orders = rowsOf("orders.csv")
    .filter((row) => row["OrderDate"].slice(0, 10) <= until)
    .map((row, index): Order => ({
      accountId: row["AccountNumber"],
      date: dayOf(row["OrderDate"]),
      amount: Number(row["SubTotal"]),
      margin: null,
      product: null,
      channel: null,
      salesperson: row["SalesPerson"],
      orderId: row["SalesOrderNumber"],
      place: { sheet: "Orders", row: index + 2 },
    }))
    .sort((a, b) => a.date - b.date);
  return {
    accounts,
    orders,
    managers: null,
    visits: null,
    complaints: null,
    surveys: null,
    receivables: null,
    currency: "USD",
    asOf: Math.max(...orders.map((order) => order.date)),
    ownerSource: "accounts",
    marginSource: marginRate === null ? "none" : "rate",
  };
}
