/** A function's help page as HTML: syntax, arguments, rules, and the worked example. Made at build time. */
import { isoDay } from "../arguments/iso-day";
import type { Language } from "../../language/language";
import { exampleNotes, helpPageWords, helpRules, resultTitles } from "../../language/function-help";
import { exampleIn, exampleText } from "./example-in-language";
import { orderRanges, type ExampleCell } from "./example-tables";
import { workedExamples, type WorkedExample } from "./examples";

/** What a page takes from the function's metadata. */
export interface DescribedFunction {
  readonly id: string;
  readonly description: string;
  /** Address of the page without language, such as "help/tier". */
  readonly helpUrl: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
}

const style = `body{font:15px/1.5 "Segoe UI","Microsoft YaHei",sans-serif;color:#242424;max-width:52rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.1rem;margin:1.6rem 0 .4rem}
code,.formula{font-family:Consolas,"Cascadia Mono",monospace;font-size:.93em}
.formula{background:#f3f2f1;padding:.5rem .75rem;border-radius:4px;overflow-x:auto;display:block}
table{border-collapse:collapse;margin:.4rem 0}th,td{border:1px solid #d1d1d1;padding:.15rem .6rem;text-align:left}
th{background:#f3f2f1;font-weight:600}td.name{white-space:nowrap}td.number{text-align:right;font-variant-numeric:tabular-nums}
.tables{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:flex-start}.quiet{color:#616161}nav{margin:0 0 1rem}nav a{margin-right:.8rem}`;

/**
 * The page of one function.
 *
 * @param described - The function, in the page's language.
 * @param all - All functions, for the links at the end.
 * @param language - Language of the page.
 * @returns A complete HTML document without scripts.
 */
export function helpPage(
  described: DescribedFunction,
  all: readonly DescribedFunction[],
  language: Language,
): string {
  const words = helpPageWords[language];
  const otherLanguage: Language = language === "en-US" ? "zh-CN" : "en-US";
  const name = `KAM.${described.id}`;
  const takesOrders = described.parameters.some((parameter) => parameter.name === "order_dates");
  const example = exampleIn(described.id, language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)} - ${escaped(words.product)}</title>
<style>${style}</style>
</head>
<body>
<nav class="quiet">${escaped(words.product)} · <a href="${pageName(described, otherLanguage)}" lang="${otherLanguage}">${words.otherLanguage}</a></nav>
<h1>${escaped(name)}</h1>
<p>${escaped(described.description)}</p>
${section(words.syntax, `<code class="formula">${escaped(syntaxOf(described))}</code>`)}
${section(words.arguments, argumentTable(described, words.optional))}
${section(words.rules, list(helpRules[language][described.id]))}
${section(words.example, exampleOf(example, described, language))}
${takesOrders ? section(words.orderForms, list(words.orderFormRules)) : ""}
${section(words.errors, list(words.errorRules))}
${section(
  words.otherFunctions,
  `<p>${inProductOrder(all)
    .map((each) => `<a href="${pageName(each, language)}">KAM.${escaped(each.id)}</a>`)
    .join(" · ")}</p>`,
)}
</body>
</html>
`;
}

/**
 * The page that lists all functions.
 *
 * @param all - All functions, in the page's language.
 * @param language - Language of the page.
 * @returns A complete HTML document without scripts.
 */
export function helpIndexPage(all: readonly DescribedFunction[], language: Language): string {
  const words = helpPageWords[language];
  const otherLanguage: Language = language === "en-US" ? "zh-CN" : "en-US";
  const rows = inProductOrder(all).map(
    (each) =>
      `<tr><td><a href="${pageName(each, language)}">KAM.${escaped(each.id)}</a></td><td>${escaped(each.description)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.product)}</title>
<style>${style}</style>
</head>
<body>
<nav class="quiet"><a href="index.${otherLanguage}.html" lang="${otherLanguage}">${words.otherLanguage}</a></nav>
<h1>${escaped(words.product)}</h1>
<table>${rows.join("")}</table>
</body>
</html>
`;
}

/** The three main functions and their helpers, each beside what it explains. */
function inProductOrder(all: readonly DescribedFunction[]): readonly DescribedFunction[] {
  const order = Object.keys(workedExamples);
  return [...all].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** Text made safe to stand in HTML. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function pageName(described: DescribedFunction, language: Language): string {
  return `${described.helpUrl.split("/").at(-1) ?? ""}.${language}.html`;
}

function section(title: string, body: string): string {
  return `<h2>${escaped(title)}</h2>\n${body}`;
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
}

function syntaxOf({ id, parameters }: DescribedFunction): string {
  const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
  return `=KAM.${id}(${names.join(", ")})`;
}

function argumentTable({ parameters }: DescribedFunction, optionalWord: string): string {
  const rows = parameters.map(
    ({ name, description, optional }) =>
      `<tr><td class="name"><code>${escaped(name)}</code>${optional === true ? ` <span class="quiet">${escaped(optionalWord)}</span>` : ""}</td><td>${escaped(description)}</td></tr>`,
  );
  return `<table>\n${rows.join("\n")}\n</table>`;
}

function exampleOf(example: WorkedExample, described: DescribedFunction, language: Language): string {
  const words = helpPageWords[language];
  const more = `<p class="quiet">${escaped(words.moreRows)}</p>`;
  const tables = example.tables.map(
    ({ column, titles, rows, isTop }) =>
      `<div>${gridOf(column, [titles, ...rows])}${isTop === true ? more : ""}</div>`,
  );
  const result = example.result.map((row, at) =>
    row.map((cell, column) => shownCell(cell, isDate(example, at, column), example.decimals)),
  );
  const titles = resultTitles[language][described.id] ?? [];
  const note = exampleNotes[language][described.id] ?? "";
  const perRow = perRowFormula(example, described, language);
  return `${note === "" ? "" : `<p>${escaped(note)}</p>\n`}<div class="tables">${tables.join("\n")}</div>
<p><code class="formula">${escaped(example.formula)}</code></p>
<p>${escaped(words.returns)}</p>
${answerGrid(result, titles, accountsAnswered(example))}${example.rowsShown === undefined ? "" : more}
${perRow === null ? "" : `<p>${escaped(words.perRow)} <code>${escaped(perRow)}</code></p>`}`;
}

/** The same formula for one row of a table, for functions that answer row by row. */
function perRowFormula(
  { formula }: WorkedExample,
  { id }: DescribedFunction,
  language: Language,
): string | null {
  const name = (text: string): string => exampleText(text, language);
  // Titles with a space stand in brackets of their own.
  const own = (title: string): string =>
    name(title).includes(" ") ? `[@[${name(title)}]]` : `[@${name(title)}]`;
  if (id === "TIER") return `=KAM.TIER(${own("Sales")},[${name("Sales")}])`;
  if (id === "CLV.RETENTION") return `=KAM.CLV.RETENTION(${own("Margin a year")},${own("Renewal rate")},0.1)`;
  const columns = ["Account", "Date", "Amount"].map((title) => `${name("Orders")}[${name(title)}]`);
  return formula.includes("(E2:E7,")
    ? formula
        .replace("E2:E7", own("Account"))
        .replace(orderRanges, columns.join(","))
        // A range of answers would spill over several columns.
        .replace(/,*"range"\)$/u, ")")
    : null;
}

/** Names beside the rows of an answer, where it answers account by account; none elsewhere. */
function accountsAnswered({ tables, values, result }: WorkedExample): readonly string[] {
  const [asked] = values;
  if (typeof asked !== "object" || asked === null || asked.length !== result.length) return [];
  const ofSheet = tables.find(({ rows }) => rows.length === asked.length && typeof rows[0][0] === "string");
  return ofSheet?.rows.map(([name]) => String(name)) ?? [];
}

/** What a formula returns: titles and account names around it are not part of the cells. */
function answerGrid(
  rows: readonly (readonly ExampleCell[])[],
  titles: readonly string[],
  accounts: readonly string[],
): string {
  if (accounts.length === 0) return gridOf(null, rows, titles);
  const heads = ["", ...(titles.length > 0 ? titles : rows[0].map(() => ""))];
  const body = rows.map((row, at) => `<tr><th>${escaped(accounts[at])}</th>${row.map(cellOf).join("")}</tr>`);
  const head =
    titles.length === 0 ? "" : `<tr>${heads.map((title) => `<th>${escaped(title)}</th>`).join("")}</tr>\n`;
  return `<table>\n${head}${body.join("\n")}\n</table>`;
}

function cellOf(value: ExampleCell): string {
  return typeof value === "number"
    ? `<td class="number">${value.toLocaleString("en-US", { maximumFractionDigits: 6 })}</td>`
    : `<td${/^-?[\d.,]+$/.test(value) ? ' class="number"' : ""}>${escaped(value)}</td>`;
}

/** A block of cells: with column letters and row numbers as on a sheet, or under titles that are not part of it. */
function gridOf(
  firstColumn: string | null,
  rows: readonly (readonly ExampleCell[])[],
  titles: readonly string[] = [],
): string {
  const letters =
    firstColumn === null
      ? titles
      : ["", ...rows[0].map((_, at) => String.fromCharCode(firstColumn.charCodeAt(0) + at))];
  const head =
    letters.length === 0
      ? ""
      : `<tr>${letters.map((letter) => `<th>${escaped(letter)}</th>`).join("")}</tr>\n`;
  const body = rows.map(
    (row, at) =>
      `<tr>${firstColumn === null ? "" : `<th>${String(at + 1)}</th>`}${row.map(cellOf).join("")}</tr>`,
  );
  return `<table>\n${head}${body.join("\n")}\n</table>`;
}

function isDate({ dateCells }: WorkedExample, row: number, column: number): boolean {
  return (
    dateCells?.some(
      ([dateRow, dateColumn]) => (dateRow === null || dateRow === row) && dateColumn === column,
    ) === true
  );
}

function shownCell(cell: ExampleCell, date: boolean, decimals: number): ExampleCell {
  if (typeof cell !== "number") return cell;
  if (date) return isoDay(cell);
  return Number.isInteger(cell) ? cell : cell.toFixed(decimals);
}
