/** The upper blocks of the allocation table: managers before and after, what is short, and the moves curve. */
import type { ManagerLoad, MovesPoint } from "../../allocation/allocation";
import { loadText } from "../../language/allocation-table";
import { numberText } from "../../language/formats";
import { palette } from "../palette";
import type { Cell, CellStyle, ChartLayout } from "../sheet-layout";
import { ruled, sheetFont, totalled, type } from "../type-styles";
import { SHORT_LINES, type AllocationPage } from "./allocation-page";
import { allocationRemains, problemText, unmetText } from "./allocation-text";
import { gatheredUnmet } from "./gathered-unmet";

/** Load above which a manager is marked. */
const OVERLOAD = 1.15;
const LOAD_END = 2.5;
/** Imbalance everyone should stay within. */
const LIMIT = 0.2;

const spread = (columns: string, row: number): string =>
  columns
    .split(":")
    .map((column) => `${column}${String(row)}`)
    .join(":");

function loadStyle(load: number): CellStyle {
  return load > OVERLOAD
    ? { ...type.valueBold, numberFormat: '0%" ◆"' }
    : { ...type.valueRight, numberFormat: '0%"   "' };
}

function ratio(hours: number, capacity: number): number | null {
  return capacity > 0 ? hours / capacity : null;
}

function summed(loads: readonly ManagerLoad[], pick: (load: ManagerLoad) => number): number {
  return loads.reduce((sum, load) => sum + pick(load), 0);
}

/**
 * Draws the managers' table.
 *
 * @param page - The page to draw on.
 */
export function drawManagers(page: AllocationPage): void {
  const { draft, words, loads, otherLoads, rows, formats: f, result, point } = page;
  const capacities = new Set(loads.map((load) => Math.round(load.capacity)));
  const [only] = [...capacities];
  const hours = capacities.size === 1 && only !== undefined ? numberText(only) : null;
  const heads = words.managers.heads;
  draft.put("A4:B4", words.managers.title, type.sectionTitle);
  draft.put("C4:F4", words.managers.note(hours), type.sectionNote);
  const bottom = { vertical: "Bottom", wrap: true } as const;
  draft.put("A5", heads[0] ?? "", { ...type.head, ...bottom });
  draft.put("B5", heads[1] ?? "", { ...type.headRight, ...bottom });
  draft.put("C5", heads[2] ?? "", { ...type.headRight, ...bottom });
  draft.put("D5", heads[3] ?? "", { ...type.head, ...bottom, indent: 1 });
  draft.put("E5", "", type.head);
  draft.put("F5", heads[4] ?? "", { ...type.head, ...bottom, indent: 1 });
  const lines: readonly (readonly [string, ManagerLoad | null])[] = [
    ...loads.map(
      (load) => [load.region === null ? load.manager : f.join([load.manager, load.region]), load] as const,
    ),
    ...(otherLoads.length > 0 ? [[words.managers.others(otherLoads.length), null] as const] : []),
  ];
  lines.forEach(([name, load], index) => {
    const row = 6 + index;
    const line = (style: CellStyle): CellStyle => (index === lines.length - 1 ? style : ruled(style));
    const before =
      load?.loadBefore ??
      ratio(
        summed(otherLoads, (l) => l.hoursBefore),
        summed(otherLoads, (l) => l.capacity),
      );
    const after =
      load?.loadAfter ??
      ratio(
        summed(otherLoads, (l) => l.hoursAfter),
        summed(otherLoads, (l) => l.capacity),
      );
    draft.put(spread("A", row), name, line({ ...type.value, shrink: true }));
    draft.put(
      spread("B", row),
      load?.accountsBefore ?? summed(otherLoads, (l) => l.accountsBefore),
      line({ ...type.secondaryRight, numberFormat: f.count }),
    );
    draft.put(
      spread("C", row),
      load?.accountsAfter ?? summed(otherLoads, (l) => l.accountsAfter),
      line({ ...type.valueRight, numberFormat: f.count }),
    );
    draft.put(spread("D", row), before ?? "—", line(loadStyle(before ?? 0)));
    const changed = before !== null && after !== null && Math.abs(after - before) > 0.005;
    draft.put(
      spread("E", row),
      changed ? "→" : "",
      line({ ...type.value, color: palette.ink3, horizontal: "Center" }),
    );
    draft.put(spread("F", row), after ?? "—", line(loadStyle(after ?? 0)));
  });
  drawTotal(page, point?.loads ?? []);
  if (lines.length > 0) {
    for (const [column, color] of [
      ["D", palette.py],
      ["F", palette.mid],
    ] as const) {
      draft.conditional({
        kind: "dataBar",
        range: draft.range(`${column}6:${column}${String(5 + lines.length)}`),
        color,
        minimum: 0,
        maximum: LOAD_END,
        barOnly: false,
      });
    }
  }
  if (result.leftOut.length > 0) {
    const names = result.leftOut.map(
      ({ manager, reason }) => `${manager} (${words.managers.leftOutReasons[reason]})`,
    );
    draft.put(
      spread("A:F", rows.total + 1),
      words.managers.leftOut(names.join(page.language === "zh-CN" ? "、" : ", ")),
      {
        ...type.note,
        shrink: true,
      },
    );
  }
}

function drawTotal(page: AllocationPage, all: readonly ManagerLoad[]): void {
  const { draft, words, rows, formats: f } = page;
  const row = rows.total;
  const last = row - 1;
  const sum = (column: string): Cell =>
    last >= 6 ? { formula: `=SUM(${column}6:${column}${String(last)})` } : 0;
  const capacity = summed(all, (load) => load.capacity);
  const before = ratio(
    summed(all, (load) => load.hoursBefore),
    capacity,
  );
  const after = ratio(
    summed(all, (load) => load.hoursAfter),
    capacity,
  );
  const percent = { ...type.valueRight, numberFormat: '0%"   "' };
  draft.put(spread("A", row), words.managers.total, totalled(type.value));
  draft.put(spread("B", row), sum("B"), totalled({ ...type.valueRight, numberFormat: f.count }));
  draft.put(spread("C", row), sum("C"), totalled({ ...type.valueRight, numberFormat: f.count }));
  draft.put(spread("D", row), before ?? "—", totalled(percent));
  draft.put(spread("E", row), "", totalled(type.value));
  draft.put(spread("F", row), after ?? "—", totalled(percent));
}

/**
 * Draws what can't be met, one sentence a line.
 *
 * @param page - The page to draw on.
 */
export function drawShort(page: AllocationPage): void {
  const { draft, result, rows, words } = page;
  const sentences = [
    ...gatheredUnmet(result.unmet).map((unmet) => unmetText(page, unmet)),
    ...result.problems.filter(({ stops }) => !stops).map((problem) => problemText(problem, page.language)),
  ];
  if (sentences.length === 0) return;
  const { title, check } = words.short;
  draft.put(spread("A:J", rows.short), result.unmet.length > 0 ? title : check, type.sectionTitle);
  sentences.slice(0, SHORT_LINES).forEach((sentence, index) => {
    draft.put(spread("A:J", rows.short + 1 + index), `◆ ${sentence}`, {
      ...type.value,
      color: palette.alert,
      shrink: true,
    });
  });
}

function roundedUp(value: number): { readonly end: number; readonly step: number } {
  for (const step of [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000]) {
    if (value <= step * 5) return { end: Math.max(step * Math.ceil(value / step), step), step };
  }
  const step = 10 ** Math.ceil(Math.log10(value / 5));
  return { end: step * Math.ceil(value / step), step };
}

/** Share of the axis that a label needs to itself. */
const LABEL_SHARE = 0.07;

/** Labels only where the imbalance changed by more than two points since the last label and there is room. */
function pointLabels(points: readonly MovesPoint[], page: AllocationPage): readonly (string | null)[] {
  const most = Math.max(1, ...points.map(({ moves }) => moves));
  const near = (a: MovesPoint, b: MovesPoint): boolean => Math.abs(a.moves - b.moves) < LABEL_SHARE * most;
  const end = points.at(-1);
  let last: MovesPoint | null = null;
  return points.map((point) => {
    const crowded = point !== end && end !== undefined && near(point, end);
    const news = last === null || (Math.abs(point.imbalance - last.imbalance) > 0.02 && !near(point, last));
    if (point !== end && (crowded || !news)) return null;
    last = point;
    return loadText(point.imbalance, page.language);
  });
}

/**
 * Title, sentence and chart of the moves curve, with its data in columns O:T.
 *
 * @param page - The page; chart data are put on its draft.
 * @returns The chart, or null when there are no points.
 */
export function curveChart(page: AllocationPage): ChartLayout | null {
  const { draft, result, words, rows, language } = page;
  draft.put("H4:J4", words.curve.title, { ...type.sectionTitle, indent: 1, horizontal: "Left" });
  draft.put("H5:J5", words.curve.note, {
    ...type.note,
    color: palette.ink2,
    horizontal: "Right",
    vertical: "Top",
  });
  const end = rows.upperEnd;
  const points = [...result.points].sort((a, b) => a.moves - b.moves);
  if (points.length === 0) {
    draft.put(`H6:J${String(end)}`, words.curve.empty, {
      ...type.note,
      fontSize: 7.5,
      fill: palette.tint,
      horizontal: "Center",
    });
    return null;
  }
  draft.put(`H${String(end)}:J${String(end)}`, allocationRemains(page) ?? words.curve.axis, {
    ...type.secondary,
    fontSize: 7.5,
    horizontal: "Right",
    shrink: true,
  });
  const { end: most, step } = roundedUp(Math.max(1, ...points.map((point) => point.moves)));
  const top = Math.max(0.25, Math.ceil(Math.max(...points.map((point) => point.imbalance)) * 1.15 * 4) / 4);
  draft.block(
    "O2",
    points.map((point) => [point.moves, point.imbalance]),
  );
  draft.block("R2", [
    [0, LIMIT],
    [most, LIMIT],
  ]);
  const last = String(1 + points.length);
  return {
    name: "imbalance",
    type: "scatterLines",
    place: draft.range(`H6:J${String(end - 1)}`),
    series: [
      {
        name: words.curve.limit,
        categories: draft.range("R2:R3"),
        values: draft.range("S2:S3"),
        color: palette.alert,
        lineWidth: 1,
        dashed: true,
      },
      {
        name: words.curve.series,
        categories: draft.range(`O2:O${last}`),
        values: draft.range(`P2:P${last}`),
        color: palette.primary,
        lineWidth: 1.75,
        marker: { style: "circle", size: 7, fill: palette.primary, edge: palette.white },
        labels: {
          position: "above",
          size: 8,
          bold: true,
          color: palette.ink,
          numberFormat: "0%",
          texts: pointLabels(points, page),
        },
      },
    ],
    categoryAxis: {
      visible: true,
      minimum: 0,
      maximum: most,
      majorUnit: step,
      ticks: true,
      numberFormat: "0",
    },
    valueAxis: {
      visible: false,
      minimum: 0,
      maximum: top,
      majorUnit: top / 3,
      gridlines: true,
    },
    plotArea: { left: 0.05, top: 0.06, width: 0.92, height: 0.78 },
    font: sheetFont(language),
    fontSize: 7,
    description: words.curve.description(
      points.map((point) => `${numberText(point.moves)}: ${loadText(point.imbalance, language)}`).join("; "),
    ),
  };
}
