/** Helper cells of the live card: months, order days, surveys and risk for its charts. */
import type { ScoredListColumn } from "../../language/scored-list";
import { between, live, ownRows, quoted, score, type LiveSources, type LiveTable } from "./live-sources";
import { textOf, type LiveCell } from "./live-text";
import type { LiveContext } from "./live-context";

const SURVEYS = 6;
/** Below every scale of the card: a point here is not drawn, in whichever program, while its day still counts. */
const OFF_THE_CHART = "-5";

/**
 * The six latest surveys, oldest first, the empty places after them: days are found one after the other in
 * column Q, latest first, and turned round.
 */
function surveyCells({ page, sources, facts }: LiveContext): readonly LiveCell[] {
  const { surveys } = sources;
  const day = surveys?.columns["date"];
  const column = surveys?.columns["score"];
  const target = String(page.settings.risk.satisfactionTarget);
  const format = page.language === "en-US" ? "mmm yy" : "yy-mm";
  return Array.from({ length: SURVEYS }, (_, place): LiveCell[] => {
    const row = String(30 + place);
    // Without a survey the target alone would say nothing.
    const line: LiveCell = [`P${row}`, `IF(COUNT($O$30:$O$35)>0,${target},NA())`];
    if (surveys === null || day === undefined || column === undefined) {
      const known = facts.of(`surveyDay ${String(place)}`);
      const score = facts.of(`survey ${String(place)}`);
      return [
        [`N${row}`, `IF(ISNUMBER(${known}),${textOf(known, format)},"")`],
        [`O${row}`, `IF(ISNUMBER(${score}),${score},NA())`],
        line,
      ];
    }
    const until = place === 0 ? between(day, null, live.asOf) : `${day},"<"&Q${String(29 + place)}`;
    const found = `COUNT($Q$30:$Q$35)-COUNTIF($Q$30:$Q$35,0)`;
    const own = `INDEX($Q$30:$Q$35,${found}-${String(place)})`;
    const filled = `${found}>${String(place)}`;
    return [
      [`Q${row}`, `INT(MAXIFS(${day},${ownRows(surveys)},${until}))`],
      [`N${row}`, `IF(${filled},${textOf(own, format)},"")`],
      [
        `O${row}`,
        `IF(${filled},AVERAGEIFS(${column},${ownRows(surveys)},${between(day, `(${own}-1)`, own)}),NA())`,
      ],
      line,
    ];
  }).flat();
}

/** Sales of the 24 months to the as-of day and of the same months a year before. */
function monthCells({ sources: { orders }, facts }: LiveContext): readonly LiveCell[] {
  const known = (series: string, place: number): string => `N(${facts.of(`${series} ${String(place)}`)})`;
  const sales = (month: string, { columns, ...table }: LiveTable): string => {
    const { date = "", amount = "" } = columns;
    const rows = ownRows({ columns, ...table });
    return `SUMIFS(${amount},${rows},${date},">="&${month},${date},"<"&EDATE(${month},1))`;
  };
  return Array.from({ length: 24 }, (_, place): LiveCell[] => {
    const row = String(2 + place);
    const recent = place >= 12;
    const yearEarlier = recent ? `O${String(2 + place - 12)}` : null;
    return [
      [`N${row}`, `EDATE(DATE(YEAR(${live.asOf}),MONTH(${live.asOf}),1),${String(place - 23)})`],
      [`${recent ? "P" : "O"}${row}`, orders === null ? known("month", place) : sales(`N${row}`, orders)],
      // What a cell sums and tests stands in a cell of its own: written twice, it would be summed twice.
      [
        `AJ${row}`,
        orders === null ? known("yearEarlier", place) : (yearEarlier ?? sales(`EDATE(N${row},-12)`, orders)),
      ],
      // A month without sales a year earlier has no tick: a dash on the axis would read as a sale of 0.
      [`Q${row}`, `IF(AJ${row}>0,AJ${row},NA())`],
    ];
  }).flat();
}

/**
 * Days of the latest 24 orders, latest first, each found below the one before. Where there are fewer, the
 * earliest stands again on itself: a place without a day makes some programs count places instead of days.
 */
function orderCells({ sources, facts }: LiveContext): readonly LiveCell[] {
  const { orders } = sources;
  const { date = "", amount = "" } = orders?.columns ?? {};
  const anyOrder = orders === null ? `ISNUMBER(${facts.of("orderDay 0")})` : `${live.lastOrder}>0`;
  return Array.from({ length: 24 }, (_, place): LiveCell[] => {
    const row = String(2 + place);
    const key = `orderDay ${String(place)}`;
    const above = place === 0 ? `EDATE(${live.asOf},-12)` : `S${String(1 + place)}`;
    let day: string;
    if (orders === null) day = `IF(ISNUMBER(${facts.of(key)}),${facts.of(key)},${above})`;
    else if (place === 0) day = `IF(${live.lastOrder}>0,${live.lastOrder},${above})`;
    else {
      const found = `INT(MAXIFS(${date},${ownRows(orders)},${amount},">0",${date},"<"&${above}))`;
      // None found is 0, whose inverse fails; so the rows are searched once and not twice.
      day = `IFERROR(ROUND(1/(1/${found}),0),${above})`;
    }
    return [
      [`S${row}`, day],
      [`T${row}`, `IF(${anyOrder},1,${OFF_THE_CHART})`],
    ];
  }).flat();
}

/**
 * Data of the live card's charts: months, order days, surveys, risk.
 *
 * @param context - The card, the user's tables and the facts.
 * @returns Helper cells in columns N:X.
 */
export function liveChartCells(context: LiveContext): readonly LiveCell[] {
  const { sources, page } = context;
  const { words } = page;
  const cells: LiveCell[] = [...surveyCells(context), ...monthCells(context), ...orderCells(context)];
  const s = (key: ScoredListColumn): string => score(sources, key);
  const known = (key: ScoredListColumn, without: string): string =>
    `IF(ISNUMBER(${s(key)}),${s(key)},${without})`;
  (["windowStart", "windowStart", "windowEnd", "windowEnd", "windowStart"] as const).forEach((key, index) => {
    const height = index === 1 || index === 2 ? "1.55" : "0.45";
    cells.push([`U${String(2 + index)}`, known(key, live.asOf)]);
    cells.push([`V${String(2 + index)}`, `IF(ISNUMBER(${s(key)}),${height},${OFF_THE_CHART})`]);
  });
  cells.push(["W2", live.asOf], ["X2", "0.15"], ["W3", live.asOf], ["X3", "1.9"]);
  const risks = ["riskLow", "riskHigh", "risk", "riskLow", "riskLow", "riskHigh", "riskHigh"] as const;
  risks.forEach((key, index) => {
    cells.push([`O${String(42 + index)}`, known(key, OFF_THE_CHART)]);
  });
  // What stands behind a chart shows where the chart has nothing to draw.
  cells.push(
    ["G19", `IF(MAX($O$2:$P$25)>0,"",${quoted(words.noOrders)})`],
    ["G39", `IF(COUNT($O$30:$O$35)>0,"",${quoted(words.scoresEmpty)})`],
  );
  cells.push([live.latestScore, latestScore(sources)]);
  return cells;
}

/** The latest survey's score. */
function latestScore({ surveys }: LiveSources): string {
  const day = surveys?.columns["date"];
  const column = surveys?.columns["score"];
  if (surveys === null || day === undefined || column === undefined) return '"—"';
  return `IFERROR(AVERAGEIFS(${column},${ownRows(surveys)},${between(day, "($Q$30-1)", "$Q$30")}),"—")`;
}
