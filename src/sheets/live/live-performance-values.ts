/** The live card's block of performance as native formulas: three years, attainment, change split. */
import { calendarDay } from "../../language/formats";
import type { CardPage } from "../card/card-page";
import type { LiveContext, MaybeCell } from "./live-context";
import { periodSum } from "./live-helpers";
import { accountField, between, live, ownRows, quoted, sumBetween, type LiveSources } from "./live-sources";
import { directedText, filled, orDash, signedMoneyText } from "./live-text";

/**
 * Cells of block 3, performance.
 *
 * @param context - The card, the user's tables and the facts.
 * @returns Cells of rows 20 to 26; none without a table of orders.
 */
export function performanceCells({ page, sources, facts }: LiveContext): readonly MaybeCell[] {
  const { orders, orderPerRow } = sources;
  if (orders === null) return [];
  const periods = [
    ["C", live.yearAgo, live.asOf, live.companyNow],
    ["D", live.twoYearsAgo, live.yearAgo, live.companyBefore],
    ["E", live.threeYearsAgo, live.twoYearsAgo, live.companyEarlier],
  ] as const;
  const { date = "", amount = "" } = orders.columns;
  const cells: MaybeCell[] = [];
  for (const [column, after, until, company] of periods) {
    const sales = `${column}20`;
    cells.push([sales, periodSum(sources, "amount", after, until)]);
    const rate = facts.of("marginRate");
    cells.push([
      `${column}21`,
      page.scored.marginSource === "rate"
        ? `IF(AND(ISNUMBER(${sales}),ISNUMBER(${rate})),${sales}*${rate},"—")`
        : periodSum(sources, "margin", after, until),
    ]);
    cells.push([`${column}23`, orDash(`${sales}/IF(${company}>0,${company},0)`)]);
    const count = `COUNTIFS(${ownRows(orders)},${between(date, after, until)},${amount},">0")`;
    cells.push([`${column}25`, orderPerRow ? `IF(ISNUMBER(${sales}),${count},"—")` : null]);
  }
  const points = (digits: string): string => {
    const unit = page.language === "zh-CN" ? "点" : " pts";
    const least = digits === "0.00" ? "0.00005" : digits === "0.0" ? "0.0005" : "0.005";
    return `IF(AND(ISNUMBER(C23),ISNUMBER(D23)),${directedText("(C23-D23)", `TEXT(ABS(C23-D23)*100,${quoted(digits)})`, least)}&${quoted(unit)},"—")`;
  };
  const percent = (row: number): string => {
    const [now, before] = [`C${String(row)}`, `D${String(row)}`];
    const change = `(${now}/${before}-1)`;
    return orDash(`IF(${before}>0,${directedText(change, `TEXT(ABS(${change}),"0%")`, "0.005")},"—")`);
  };
  const target = accountField(sources, "target");
  const signed = (value: string): string => signedMoneyText(page, value);
  const split = page.words.split("#", "##", "###");
  return [
    ...cells,
    ["C22", target === null ? null : attainment(page, sources, target)],
    ["F20", percent(20)],
    ["F21", `IF(AND(ISNUMBER(C21),ISNUMBER(D21)),${percent(21)},"—")`],
    ["F23", points(page.language === "en-US" ? "0.00" : "0.0")],
    ["F25", `IF(AND(ISNUMBER(C25),ISNUMBER(D25)),${directedText("(C25-D25)", "ABS(C25-D25)", "1")},"—")`],
    [
      "C26",
      `IF(ISNUMBER(D20),${filled(
        split.replace("###", "|"),
        ["#", "##", "|"],
        [signed(live.ordersEffect), signed(`(C20-D20-${live.ordersEffect})`), signed("(C20-D20)")],
      )},"—")`,
    ],
  ];
}

/** Sales over target, of the last 12 months or of the running fiscal year. */
function attainment(page: CardPage, sources: LiveSources, target: string): string {
  const { fiscalStartMonth } = page.settings;
  if (fiscalStartMonth === null)
    return `IF(AND(ISNUMBER(${target}),ISNUMBER(C20)),IF(${target}>0,C20/${target},"—"),"—")`;
  const { year, month } = calendarDay(page.scored.asOf);
  const from = month >= fiscalStartMonth ? year : year - 1;
  const start = `DATE(${String(from)},${String(fiscalStartMonth)},1)`;
  const next = `DATE(${String(from + 1)},${String(fiscalStartMonth)},1)`;
  const sales = sumBetween(sources.orders, "amount", `(${start}-1)`, live.asOf) ?? "0";
  return `IF(ISNUMBER(${target}),IF(${target}>0,${sales}/(${target}*(${live.asOf}-${start}+1)/(${next}-${start})),"—"),"—")`;
}
