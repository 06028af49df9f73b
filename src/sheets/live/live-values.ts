/** The live card's cells as native formulas: head, basics, profile, performance. */
import { actionWords } from "../../language/actions";
import type { CardPage } from "../card/card-page";
import type { Cell } from "../sheet-layout";
import { accountField, live, quoted, score, sumBetween, type LiveSources } from "./live-sources";

/** A cell to overwrite: address and the inside of its formula. */
export type LiveCell = readonly [address: string, expression: string];

/**
 * An expression that shows "—" where it fails.
 *
 * @param expression - Inside of a formula.
 * @returns The guarded expression.
 */
export function orDash(expression: string): string {
  return `IFERROR(${expression},"—")`;
}

/**
 * An expression as a cell.
 *
 * @param expression - Inside of a formula.
 * @returns The formula.
 */
export function formulaCell(expression: string): Cell {
  return { formula: `=${expression}` };
}

/** TEXT with one of the page's number formats. */
export function textOf(value: string, format: string): string {
  return `TEXT(${value},${quoted(format)})`;
}

/**
 * Compact money as text. The units are put on by the formula: not every program reads conditions in TEXT.
 *
 * @param page - The card, for its language.
 * @param value - Expression of an amount.
 * @returns An expression such as "1.33m", "405k" or "933.7万".
 */
export function moneyText(page: CardPage, value: string): string {
  const steps =
    page.language === "zh-CN"
      ? ([
          [99995000, 100000000, "0.00", "亿"],
          [9999.5, 10000, "0.0", "万"],
        ] as const)
      : ([
          [999500, 1000000, "0.00", "m"],
          [9950, 1000, "0", "k"],
          [999.5, 1000, "0.0", "k"],
        ] as const);
  return steps.reduceRight(
    (rest, [from, unit, format, name]) =>
      `IF(${value}>=${String(from)},TEXT(${value}/${String(unit)},${quoted(format)})&${quoted(name)},${rest})`,
    textOf(value, "#,##0"),
  );
}

function join(page: CardPage, left: string, right: string): string {
  const gap = quoted(page.formats.join(["", ""]));
  return `IF(AND(${left}="—",${right}="—"),"—",${left}&${gap}&${right})`;
}

/** Change against a year before with its direction. */
function changeText(page: CardPage, now: string, before: string, note: string): string {
  const change = `(${now})/(${before})-1`;
  const arrow = `IF(${change}>=0.005,"▲ +",IF(${change}<=-0.005,"▼ −","■ "))`;
  return `IFERROR(IF((${before})>0,${arrow}&TEXT(ABS(${change}),"0%")&${quoted(note)},${quoted(page.words.noPriorYear)}),${quoted(page.words.noPriorYear)})`;
}

function headerCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const { words, language } = page;
  const s = (key: Parameters<typeof score>[1]): string => score(sources, key);
  const risk = s("risk");
  const index = `${s("basis")}="R"`;
  const vsPrior = words.vsPrior("");
  const stages = actionWords[language].stages;
  const act = [stages["declining"], stages["dormant"], stages["lost"]]
    .map((stage) => `${s("stage")}=${quoted(stage ?? "")}`)
    .join(",");
  const range = `${moneyText(page, s("clvLow"))}&"–"&${moneyText(page, s("clvHigh"))}`;
  const date = sources.orders.columns["date"] ?? "";
  const firstOrder = `MINIFS(${date},${sources.orders.account},${live.id})`;
  const visits = sources.visits;
  const cost = sumBetween(visits, "cost", live.yearAgo, live.asOf);
  const costBefore = sumBetween(visits, "cost", live.twoYearsAgo, live.yearAgo);
  const badge = `IF(${s("tierBefore")}="",${quoted(words.badge.newSince)},IF(${s("tierBefore")}=${s("tier")},${quoted(words.badge.sameAsYearAgo)},${quoted(words.badge.yearAgo(""))}&${s("tierBefore")}))`;
  const tier = language === "en-US" ? `UPPER(${s("tier")})` : s("tier");
  return [
    ["A2", join(page, live.id, accountField(sources, "region"))],
    [
      "I1",
      orDash(
        `IF(${index},"R "&TEXT(${risk},"0.00"),IF(ISNUMBER(${risk}),IF(${s("state")}="—","",${s("state")}&" ")&TEXT(${risk},"0%"),"—"))`,
      ),
    ],
    [
      "I2",
      orDash(
        `IF(${index},${quoted(words.outlookNoteIndex)},IF(ISNUMBER(${risk}),${s("basis")}&" "&TEXT(${s("riskLow")},"0%")&"–"&TEXT(${s("riskHigh")},"0%"),""))`,
      ),
    ],
    ["K1", orDash(tier)],
    ["K2", orDash(badge)],
    ["A4", orDash(s("owner"))],
    ["C4", accountField(sources, "coOwner")],
    ["E4", accountField(sources, "executiveSponsor")],
    ["G4", orDash(`IF(OR(${act}),"◆ ","")&${s("stage")}`)],
    ["I4", '"—"'],
    ["K4", completeness(sources)],
    ["A6", sumBetween(sources.orders, "amount", live.yearAgo, live.asOf)],
    ["C6", sumBetween(sources.orders, "amount", null, live.asOf)],
    ["E6", cost],
    ["G6", orDash(s("netProfit"))],
    ["I6", `IF(COUNTIFS(${sources.orders.account},${live.id})=0,"—",(${live.asOf}-${firstOrder})/365.25)`],
    ["K6", orDash(s("clv"))],
    [
      "A8",
      changeText(page, "A6", sumBetween(sources.orders, "amount", live.twoYearsAgo, live.yearAgo), vsPrior),
    ],
    ["C8", `"+"&${moneyText(page, "A6")}&${quoted(words.inTwelve("").slice(1))}`],
    ["E8", cost === '"—"' ? quoted(words.noData) : changeText(page, "E6", costBefore, vsPrior)],
    ["G8", `IF(ISNUMBER(G6),"",${quoted(words.needsMargin)})`],
    [
      "I8",
      `IF(ISNUMBER(I6),${quoted(words.since(""))}&${textOf(firstOrder, language === "en-US" ? "mmm yyyy" : "yyyy-mm")},${quoted(words.noOrders)})`,
    ],
    ["K8", `IFERROR(IF(ISNUMBER(K6),${range},${quoted(words.needsOrders)}),${quoted(words.needsOrders)})`],
  ];
}

function completeness(sources: LiveSources): string {
  const fields = Object.keys(sources.accounts?.columns ?? {});
  if (fields.length === 0) return '"—"';
  const filled = fields.map((field) => `(${accountField(sources, field)}<>"—")`).join("+");
  return `TEXT((${filled})/${String(fields.length)},"0%")`;
}

function fieldCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const { words, formats: f, settings } = page;
  const a = (field: string): string => accountField(sources, field);
  const s = (key: Parameters<typeof score>[1]): string => score(sources, key);
  const end = a("contractEnd");
  const left = `(${end}-${live.asOf})`;
  const money = (field: string): string => `IF(ISNUMBER(${a(field)}),${moneyText(page, a(field))},"—")`;
  const level = (field: string): string =>
    `IF(ISNUMBER(${a(field)}),TEXT(${a(field)},"0")&${quoted(page.language === "zh-CN" ? "/5" : " of 5")},${a(field)})`;
  const renew = words.states.open === "" ? "" : words.renew;
  const [gapBefore = "", gapAfter = ""] = words.gap("#", "", "").split("#");
  const gapUnit = gapAfter.split(/[,，]/)[0] ?? "";
  return [
    ["C10", join(page, a("industry"), a("region"))],
    ["C11", join(page, a("ownership"), money("annualRevenue"))],
    ["C12", a("address")],
    ["C13", a("deciderName")],
    ["C14", a("userName")],
    ["C15", a("financeName")],
    [
      "C16",
      `IF(ISNUMBER(I6),${textOf(`MINIFS(${sources.orders.columns["date"] ?? ""},${sources.orders.account},${live.id})`, f.date)},"—")`,
    ],
    [
      "C17",
      `IF(ISNUMBER(${end}),${textOf(end, f.date)}&" (${page.language === "zh-CN" ? "剩 " : ""}"&TEXT(${left},"0")&"${page.language === "zh-CN" ? " 天" : " d"})","—")`,
    ],
    [
      "F17",
      `IF(ISNUMBER(${end}),IF(${left}<=${String(settings.card.contractRedDays)},"◆ ${renew}",IF(${left}<=${String(settings.card.contractAmberDays)},"◇ ${renew}","✓")),"")`,
    ],
    [
      "I10",
      `IFERROR(IF(ISNUMBER(${s("gap")}),${quoted(gapBefore)}&TEXT(${s("gap")},"0")&${quoted(gapUnit)},"—"),"—")`,
    ],
    ["I11", '"—"'],
    ["I12", a("keyNeed")],
    ["I13", a("serviceNeed")],
    ["I14", join(page, level("growthPotential"), a("cooperationDepth"))],
    ["I15", join(page, level("switchingCost"), a("competitor"))],
    ["I16", '"—"'],
    ["I17", '"—"'],
    ["L17", '""'],
  ];
}

function performanceCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const { scored, words } = page;
  const spans = [
    ["C", live.yearAgo, live.asOf],
    ["D", live.twoYearsAgo, live.yearAgo],
    ["E", live.threeYearsAgo, live.twoYearsAgo],
  ] as const;
  const date = sources.orders.columns["date"] ?? "";
  const amount = sources.orders.columns["amount"] ?? "";
  const s = (key: Parameters<typeof score>[1]): string => score(sources, key);
  const target = accountField(sources, "target");
  const points = (now: string, before: string, digits: string): string =>
    `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),IF(${now}>=${before},"▲ +","▼ −")&TEXT(ABS(${now}-${before})*100,"${digits}")&"${page.language === "zh-CN" ? "点" : " pts"}","—")`;
  const cells: LiveCell[] = [];
  for (const [column, after, until] of spans) {
    const sales = sumBetween(sources.orders, "amount", after, until);
    cells.push([`${column}20`, sales]);
    const margin = sources.orders.columns["margin"];
    cells.push([
      `${column}21`,
      margin !== undefined
        ? sumBetween(sources.orders, "margin", after, until)
        : scored.marginRate === null
          ? '"—"'
          : `${column}20*${String(scored.marginRate)}`,
    ]);
    cells.push([`${column}22`, column === "C" ? `IF(ISNUMBER(${target}),${column}20/${target},"—")` : '"—"']);
    cells.push([
      `${column}23`,
      orDash(`${column}20/SUMIFS(${amount},${date},">"&${after},${date},"<="&${until})`),
    ]);
  }
  cells.push(["C24", orDash(s("rank"))], ["D24", '"—"'], ["E24", '"—"'], ["F24", '"—"']);
  cells.push(["C25", orDash(s("orders12"))], ["D25", orDash(s("ordersBefore"))], ["E25", '"—"']);
  const percent = (row: number): string =>
    `IFERROR(IF(D${String(row)}>0,IF(C${String(row)}>=D${String(row)},"▲ +","▼ −")&TEXT(ABS(C${String(row)}/D${String(row)}-1),"0%"),"—"),"—")`;
  cells.push(
    ["F20", percent(20)],
    ["F21", percent(21)],
    ["F22", '"—"'],
    ["F23", points("C23", "D23", "0.00")],
  );
  cells.push([
    "F25",
    'IF(AND(ISNUMBER(C25),ISNUMBER(D25)),IF(C25>D25,"▲ +",IF(C25<D25,"▼ −","■ "))&ABS(C25-D25),"—")',
  ]);
  const signed = (value: string): string => `IF(${value}<0,"−","+")&${moneyText(page, `ABS(${value})`)}`;
  const ordersEffect = "((C25-D25)*(C20/C25+D20/D25)/2)";
  const sizeEffect = "((C20/C25-D20/D25)*(C25+D25)/2)";
  const [before = "", middle = "", after = ""] = words.split("#", "#", "#").split("#");
  cells.push([
    "C26",
    orDash(
      `${quoted(before)}&${signed(ordersEffect)}&${quoted(middle)}&${signed(sizeEffect)}&${quoted(after)}&${signed("(C20-D20)")}`,
    ),
  ]);
  cells.push(["C27", '"—"']);
  return cells;
}

/**
 * Cells of the upper half of the live card.
 *
 * @param page - The card that was drawn for its labels and styles.
 * @param sources - Where the user's tables stand.
 * @returns Every value cell of rows 1 to 27 but the drop-down itself.
 */
export function upperLiveCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  return [...headerCells(page, sources), ...fieldCells(page, sources), ...performanceCells(page, sources)];
}
