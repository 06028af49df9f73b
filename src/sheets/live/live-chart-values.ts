/** Helper cells of the live card: months, order days, surveys and risk for its charts. */
import type { CardPage } from "../card/card-page";
import type { ScoredListColumn } from "../../language/scored-list";
import { live, score, type LiveSources } from "./live-sources";
import { textOf, type LiveCell } from "./live-values";

/** The six latest surveys, oldest first; days are found one after the other in column Q, latest first. */
function surveyCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const { surveys } = sources;
  const day = surveys?.columns["date"];
  const column = surveys?.columns["score"];
  const target = String(page.settings.risk.satisfactionTarget);
  const cells: LiveCell[] = [];
  for (let place = 0; place < 6; place += 1) {
    const row = String(30 + place);
    if (surveys === null || day === undefined || column === undefined) {
      cells.push([`N${row}`, '""'], [`O${row}`, "NA()"], [`P${row}`, target]);
      continue;
    }
    const before = place === 0 ? "" : `,${day},"<"&Q${String(29 + place)}`;
    cells.push([`Q${row}`, `MAXIFS(${day},${surveys.account},${live.id}${before})`]);
    const own = `Q${String(35 - place)}`;
    const format = page.language === "en-US" ? "mmm yy" : "yy-mm";
    cells.push([`N${row}`, `IF(${own}>0,${textOf(own, format)},"")`]);
    cells.push([
      `O${row}`,
      `IF(${own}>0,AVERAGEIFS(${column},${surveys.account},${live.id},${day},${own}),NA())`,
    ]);
    cells.push([`P${row}`, target]);
  }
  return cells;
}

/**
 * Data of the live card's charts: months, order days, surveys, risk.
 *
 * @param page - The card that was drawn for its labels and styles.
 * @param sources - Where the user's tables stand.
 * @returns Helper cells in columns N:X.
 */
export function liveChartCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const cells: LiveCell[] = [...surveyCells(page, sources)];
  const { account, columns } = sources.orders;
  const date = columns["date"] ?? "";
  for (let place = 0; place < 24; place += 1) {
    const row = String(2 + place);
    cells.push([`N${row}`, `EDATE(DATE(YEAR(${live.asOf}),MONTH(${live.asOf}),1),${String(place - 23)})`]);
    const month = `SUMIFS(${columns["amount"] ?? ""},${account},${live.id},${date},">="&N${row},${date},"<"&EDATE(N${row},1))`;
    cells.push([`${place < 12 ? "O" : "P"}${row}`, month]);
    if (place >= 12)
      cells.push([`Q${row}`, `IF(O${String(2 + place - 12)}>0,O${String(2 + place - 12)},NA())`]);
    const before = place === 0 ? "" : `,${date},"<"&S${String(1 + place)}`;
    const found = `MAXIFS(${date},${account},${live.id}${before})`;
    cells.push([
      `S${row}`,
      place === 0 ? `IF(${found}>0,${found},NA())` : `IFERROR(IF(${found}>0,${found},NA()),NA())`,
    ]);
    cells.push([`T${row}`, "1"]);
  }
  const s = (key: ScoredListColumn): string => `IFERROR(${score(sources, key)}+0,NA())`;
  ["windowStart", "windowStart", "windowEnd", "windowEnd", "windowStart"].forEach((key, index) => {
    cells.push([`U${String(2 + index)}`, s(key === "windowStart" ? "windowStart" : "windowEnd")]);
    cells.push([`V${String(2 + index)}`, index === 1 || index === 2 ? "1.55" : "0.45"]);
  });
  cells.push(["W2", live.asOf], ["X2", "0.15"], ["W3", live.asOf], ["X3", "1.9"]);
  cells.push(["O42", s("riskLow")], ["O43", s("riskHigh")], ["O44", s("risk")], ["O45", s("riskLow")]);
  cells.push(["O46", s("riskLow")], ["O47", s("riskHigh")], ["O48", s("riskHigh")]);
  return cells;
}

/**
 * The latest survey's score, for one of the helper cells.
 *
 * @param sources - Where the user's tables stand.
 * @returns An expression.
 */
export function latestScore(sources: LiveSources): string {
  const surveys = sources.surveys;
  const day = surveys?.columns["date"];
  const column = surveys?.columns["score"];
  if (surveys === null || day === undefined || column === undefined) return '"—"';
  return `IFERROR(AVERAGEIFS(${column},${surveys.account},${live.id},${day},MAXIFS(${day},${surveys.account},${live.id})),"—")`;
}
