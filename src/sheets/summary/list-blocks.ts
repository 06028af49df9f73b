/** T3 and T4 of the tier summary: accounts at risk by expected loss, and the movers of sales. */
import { isAtRisk } from "../../accounts/risk-totals";
import type { Mover } from "../../accounts/tier-summary";
import { actionWords, shortTier } from "../../language/actions";
import type { InBothLanguages } from "../../language/language";
import { palette } from "../palette";
import type { Cell, CellStyle } from "../sheet-layout";
import { HIDDEN_NUMBER, indented, ruled, type } from "../type-styles";
import { cutName, shortPerson } from "../written-names";
import { firstReason, listedRisk } from "../written-risk";
import { AT_RISK_ROWS, MOVER_ROWS, type SummaryPage } from "./summary-page";

const DASH = "—";
/** Sums below ten units of the fixed format are written out. */
const SMALL_SUMS: InBothLanguages<number> = { "en-US": 1e4, "zh-CN": 1e5 };
/** Column outside the print area that keeps the full names of cut ones. */
const FULL_NAME_AT_RISK = "AO";
const FULL_NAME_MOVERS = "AP";

const spread = (columns: string, row: number): string =>
  columns
    .split(":")
    .map((column) => `${column}${String(row)}`)
    .join(":");

function drawHeads(
  page: SummaryPage,
  columns: readonly (readonly [string, boolean])[],
  heads: readonly string[],
): void {
  const row = page.rows.listTitle + 1;
  columns.forEach(([address, toRight], index) => {
    page.draft.put(spread(address, row), heads[index] ?? "", toRight ? type.headRight : type.head);
  });
}

/**
 * Draws the ten accounts with the largest expected loss; rule-indexed accounts come last and without loss.
 *
 * @param page - The page to draw on.
 */
export function drawAtRisk(page: SummaryPage): void {
  const { draft, summary, words, rows, formats: f, language } = page;
  const entries = summary.atRisk.slice(0, AT_RISK_ROWS);
  const title = rows.listTitle;
  draft.put(spread("A:F", title), words.atRisk.title(AT_RISK_ROWS), type.sectionTitle);
  draft.put(
    spread("G:Q", title),
    words.atRisk.note(entries.filter(({ scored }) => isAtRisk(scored)).length, entries.length),
    {
      ...type.sectionNote,
      shrink: true,
    },
  );
  // One unit for the column, unless the sums are too small for it.
  const sums = entries.map(({ scored }) => scored.profitIfKept ?? 0);
  const money = Math.max(0, ...sums) < SMALL_SUMS[language] ? f.count : f.moneyFixed;
  const columns = [
    ["A:D", false],
    ["E", false],
    ["F:G", false],
    ["H:I", true],
    ["J", true],
    ["K", true],
    ["L:M", false],
    ["N:P", false],
    ["Q", true],
  ] as const;
  const heads = words.atRisk.heads.map((head, index) =>
    index === 4 && summary.marginRate === null ? words.atRisk.salesHead : head,
  );
  drawHeads(page, columns, heads);
  draft.style(spread("L", title + 1), { indent: 1 });
  const small = { ...type.secondary, color: palette.ink };
  const right = { ...type.valueRight, fontSize: 8 };
  const first = title + 2;
  for (let index = 0; index < AT_RISK_ROWS; index += 1) {
    const row = first + index;
    const entry = entries[index];
    const line = (style: CellStyle): CellStyle => (index === AT_RISK_ROWS - 1 ? style : ruled(style));
    const scored = entry?.scored;
    const risk = scored?.risk ?? null;
    const index0 = risk?.basis === "R";
    const action = entry?.action ?? null;
    const actions = actionWords[language].actions;
    const values: readonly (readonly [Cell, CellStyle])[] = [
      [scored === undefined ? "" : cutName(scored.account.name, 26), { ...type.value, shrink: true }],
      [scored === undefined ? "" : shortTier(scored.tier.label ?? DASH), type.secondary],
      [scored === undefined ? "" : shortPerson(scored.owner ?? DASH), { ...small, shrink: true }],
      [
        scored === undefined ? "" : listedRisk(risk, language),
        index0 ? { ...right, color: palette.ink3 } : right,
      ],
      [
        scored === undefined ? "" : (scored.profitIfKept ?? DASH),
        { ...type.valueRight, numberFormat: money },
      ],
      [scored === undefined ? "" : (scored.expectedLoss ?? DASH), { ...type.valueBold, numberFormat: money }],
      [scored === undefined ? "" : firstReason(risk, language), { ...indented(small), shrink: true }],
      [
        action === null ? (scored === undefined ? "" : DASH) : (actions[action.action]?.short ?? ""),
        { ...small, shrink: true },
      ],
      [action === null ? "" : f.shortDateText(action.due), right],
    ];
    values.forEach(([value, style], place) => {
      draft.put(spread(columns[place]?.[0] ?? "A", row), value, line(style));
    });
    if (scored !== undefined) draft.put(spread(FULL_NAME_AT_RISK, row), scored.account.name, type.chartData);
  }
  if (entries.length === 0) draft.put(`A${String(first)}`, words.atRisk.none, type.note);
  const largest = Math.max(0, ...entries.map((entry) => entry.scored.expectedLoss ?? 0));
  if (largest > 0) {
    draft.conditional({
      kind: "dataBar",
      range: draft.range(`K${String(first)}:K${String(first + AT_RISK_ROWS - 1)}`),
      color: palette.light,
      minimum: 0,
      maximum: largest * 1.02,
      barOnly: false,
    });
  }
}

function drawMover(page: SummaryPage, mover: Mover, row: number, last: boolean): void {
  const { draft, formats: f } = page;
  const line = (style: CellStyle): CellStyle => (last ? style : ruled(style));
  const r = String(row);
  const size = { ...type.secondaryRight, fontSize: 8, numberFormat: f.moneySigned };
  draft.put(
    `S${r}:V${r}`,
    cutName(mover.scored.account.name, 24),
    line({ ...type.secondary, color: palette.ink, shrink: true }),
  );
  draft.put(
    `W${r}`,
    { formula: `=Y${r}+Z${r}` },
    line({
      ...type.valueBold,
      color: mover.change < 0 ? palette.alert : palette.primary,
      numberFormat: f.moneySigned,
    }),
  );
  draft.put(`X${r}`, { formula: `=W${r}` }, line({ ...type.value, numberFormat: HIDDEN_NUMBER }));
  draft.put(`Y${r}`, mover.ordersEffect / f.moverUnit, line(size));
  draft.put(`Z${r}`, mover.sizeEffect / f.moverUnit, line(size));
  draft.put(`${FULL_NAME_MOVERS}${r}`, mover.scored.account.name, type.chartData);
}

/**
 * Draws the five largest gains and losses of sales.
 *
 * @param page - The page to draw on.
 */
export function drawMovers(page: SummaryPage): void {
  const { draft, summary, words, rows, formats: f, language } = page;
  const title = rows.listTitle;
  const name = f.currencyName(summary.currency);
  const unit = language === "zh-CN" ? `万${name}` : `${name === "" ? "" : `${name} `}${f.moverUnitName}`;
  draft.put(spread("S:V", title), words.movers.title, type.sectionTitle);
  draft.put(spread("W:Z", title), words.movers.note(unit), { ...type.legend, shrink: true });
  const heads = words.movers.heads;
  drawHeads(
    page,
    [
      ["S:V", false],
      ["W", true],
      ["X", true],
      ["Y", true],
      ["Z", true],
    ],
    [heads[0] ?? "", heads[1] ?? "", "", heads[2] ?? "", heads[3] ?? ""],
  );
  const up = summary.moversUp.slice(0, MOVER_ROWS);
  const down = summary.moversDown.slice(0, MOVER_ROWS);
  const first = title + 2;
  up.forEach((mover, index) => {
    drawMover(page, mover, first + index, false);
  });
  down.forEach((mover, index) => {
    drawMover(page, mover, first + MOVER_ROWS + index, index === MOVER_ROWS - 1);
  });
  if (up.length + down.length === 0) draft.put(`S${String(first)}`, words.movers.none, type.note);
  const largest = Math.max(0, ...[...up, ...down].map((mover) => Math.abs(mover.change))) / f.moverUnit;
  if (largest > 0) {
    draft.conditional({
      kind: "dataBar",
      range: draft.range(`X${String(first)}:X${String(first + 2 * MOVER_ROWS - 1)}`),
      color: palette.mid,
      negativeColor: palette.barNegative,
      minimum: -largest,
      maximum: largest,
      barOnly: true,
    });
  }
}
