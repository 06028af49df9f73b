/** Blocks 6 and 7 of the card: outlook with its reasons, the plan, sources and signatures. */
import type { RiskPoint } from "../../accounts/scored-account";
import { actionWords } from "../../language/actions";
import { calendarDay, numberText, signedText } from "../../language/formats";
import { palette } from "../palette";
import { thinLine } from "../sheet-draft";
import type { Cell, CellStyle, GridRange, StyledRange } from "../sheet-layout";
import { indented, ruled, type } from "../type-styles";
import { actionReason, rolesText } from "../written-actions";
import { aboutRisk, riskPercent, riskRange } from "../written-risk";
import { tierNoteText } from "../written-tier";
import { DASH, field, section, type CardPage } from "./card-page";

function riskSentence(page: CardPage): string {
  const { card, words, language } = page;
  const risk = card.scored.risk;
  if (risk === null) return words.noRiskSentence;
  if (risk.basis === "R") {
    return words.indexSentence(
      numberText(risk.value, 2),
      `${numberText(risk.low, 2)}–${numberText(risk.high, 2)}`,
    );
  }
  const { bands, bases } = actionWords[language];
  return words.riskSentence(
    aboutRisk(risk, language),
    riskRange(risk.low, risk.high),
    risk.band === null ? DASH : bands[risk.band],
    bases[risk.basis],
  );
}

function lossText(page: CardPage): string {
  const { card, words, formats: f } = page;
  const { risk, expectedLoss, profitIfKept } = card.scored;
  if (risk?.basis === "R") return words.lossNotShown;
  if (risk === null) return DASH;
  if (expectedLoss === null || profitIfKept === null) return words.lossNeedsMargin;
  const text = page.scored.marginSource === "none" ? words.inSales.lossText : words.lossText;
  return text(f.money(expectedLoss), f.money(profitIfKept));
}

function tierText(page: CardPage): string {
  const { card, words, formats: f } = page;
  const { tier } = card.scored;
  // Where the rule alone does not decide, what did comes first.
  const note = tierNoteText(card.scored, page.language);
  if (tier.label === null) return note === "" ? DASH : note;
  const rank = card.performance.rank.now;
  const ranked = Math.max(rank ?? 1, page.scored.accounts.filter((account) => account.sales12 > 0).length);
  const basis =
    tier.score === null
      ? rank === null
        ? null
        : words.tierRank(rank, ranked, f.percentText(rank / ranked))
      : words.tierScore(numberText(tier.score));
  const next =
    tier.nextTierLabel === null || tier.nextTierAt === null
      ? tier.rank === 0
        ? words.tierTop
        : null
      : words.tierNext(
          tier.nextTierLabel,
          tier.score === null ? f.money(tier.nextTierAt) : numberText(tier.nextTierAt),
        );
  const ruled = tier.modelLabel ?? tier.label;
  // The next tier by the rule says nothing of an account that stands above the rule already.
  const parts = note === "" ? [basis, next] : [note, basis === null ? null : words.tierByRule(basis, ruled)];
  const known = parts.filter((part): part is string => part !== null);
  return known.length === 0 ? DASH : f.join(known);
}

/**
 * Draws block 6 without its graphic.
 *
 * @param page - The card.
 */
export function drawOutlook(page: CardPage): void {
  const { draft, card, words } = page;
  const risk = card.scored.risk;
  const note =
    risk === null ? "" : risk.basis === "R" ? words.outlookNoteIndex : words.outlookNote(risk.horizonDays);
  section(page, 45, ["A:C", words.sections.outlook], ["D:F", note]);
  draft.put("A46:F46", riskSentence(page), { fontSize: 9, bold: true, color: palette.ink, shrink: true });
  field(page, "left", 49, words.expectedLoss, lossText(page));
  draft.style("A49:F49", { borders: [thinLine("top", palette.hair)] });
  field(page, "left", 50, words.tierBasis, tierText(page), { last: true });
}

/** First of the rows that show the parts of the risk. */
const BASE_ROW = 46;

/**
 * Reasons shown: at most three lines, the third sums up what is left.
 *
 * @param page - The card.
 * @returns Text and points of each.
 */
export function shownReasons(page: CardPage): readonly (readonly [string, number])[] {
  const { card, language, words } = page;
  const reasons = actionWords[language].reasons;
  const label = (point: RiskPoint): string => reasons[point.driver]?.long(point.value) ?? point.driver;
  const points = card.reasons.filter((point) => Math.abs(point.points) >= 0.005);
  const named = points.map((point) => [label(point), point.points] as const);
  if (named.length <= 3) return named;
  const rest = points.slice(2);
  const sum = rest.reduce((total, point) => total + point.points, 0);
  return [...named.slice(0, 2), [words.othersPoints(rest.length), sum]];
}

/**
 * Row of the card in which the parts of the risk add up.
 *
 * @param page - The card.
 * @returns The row after the last part shown, 47 to 50.
 */
export function totalRiskRow(page: CardPage): number {
  return page.card.scored.risk === null ? BASE_ROW + 1 : BASE_ROW + 1 + shownReasons(page).length;
}

/**
 * Draws the reasons: base, up to three parts, total, as bars in cells.
 *
 * @param page - The card.
 * @returns Styles that depend on how many parts there are.
 */
export function drawReasons(page: CardPage): readonly StyledRange[] {
  const { draft, card, words, formats: f } = page;
  const risk = card.scored.risk;
  const index = risk?.basis === "R";
  section(page, 45, ["G:I", index ? words.sections.whyIndex : words.sections.why], ["J:L", words.whyNote]);
  const level = (value: number): string => (index ? numberText(value, 2) : f.percentText(value));
  const part = (value: number): string => (index ? signedText(value, 2) : f.pointsText(value));
  const reasons = shownReasons(page);
  type Line = readonly [label: string, value: number | null, text: string];
  const lines: readonly Line[] =
    risk === null
      ? []
      : [
          [index ? words.baseIndex : words.base, risk.poolMean, level(risk.poolMean)],
          ...reasons.map(([label, points]): Line => [label, points, part(points)]),
          [index ? words.index : words.risk, risk.value, index ? level(risk.value) : riskPercent(risk.value)],
        ];
  for (let place = 0; place < 5; place += 1) {
    const row = String(BASE_ROW + place);
    const [label, value, text] = lines[place] ?? ["", null, ""];
    const bold = place === 0;
    const labelStyle: CellStyle = { ...type.secondary, bold, color: bold ? palette.ink : palette.ink2 };
    draft.put(`G${row}:I${row}`, label, { ...indented(labelStyle), shrink: true });
    draft.put(`J${row}:K${row}`, value, { ...type.value, numberFormat: ";;;@" });
    draft.put(`L${row}`, text, { ...type.valueRight, bold, shrink: true });
  }
  if (risk === null) return [];
  const total = totalRiskRow(page);
  const at = (from: number, to: number): GridRange => draft.range(`G${String(from)}:L${String(to)}`);
  const line = thinLine("bottom", palette.hair);
  return [
    {
      range: at(BASE_ROW, total - 1),
      style: { borders: [thinLine("insideHorizontal", palette.hair), line] },
    },
    { range: at(total, total), style: { bold: true, color: palette.ink } },
  ];
}

/** Row of the plan's title and note. */
export const PLAN_TITLE_ROW = 51;

/**
 * Key under which a plan row is found again in the next build.
 *
 * @param accountId - The account.
 * @param row - 1 to 4.
 * @returns The key that stands beside the row.
 */
export function planKey(accountId: string, row: number): string {
  return `${accountId}/plan/${String(row)}`;
}

/** First column of what the add-in wrote into the plan, and the column of the plan rows' keys. */
const PLAN_KEY_COLUMN = "M";

/**
 * Draws block 7: three actions at most, a free row, and beside them what was written, so that a typed
 * change is told from an old proposal.
 *
 * @param page - The card.
 */
export function drawPlan(page: CardPage): void {
  const { draft, card, words, settings, language, formats: f } = page;
  draft.put("A51:D51", words.sections.plan, type.sectionTitle);
  const note =
    page.scored.marginSource === "none"
      ? words.inSales.planNote
      : words.planNote(f.percentText(settings.value.saveRate));
  draft.put("E51:L51", note, { ...type.sectionNote, shrink: true });
  const places = ["A", "B:E", "F:H", "I:J", "K", "L"] as const;
  const at = (columns: string, row: number): string =>
    columns
      .split(":")
      .map((column) => `${column}${String(row)}`)
      .join(":");
  places.forEach((columns, index) => {
    draft.put(at(columns, 52), words.planHeads[index] ?? "", index > 3 ? type.headRight : type.head);
  });
  const left: CellStyle = { ...type.value, horizontal: "Left", shrink: true };
  const styles: readonly CellStyle[] = [
    left,
    left,
    left,
    left,
    { ...type.valueRight, numberFormat: f.shortDate, shrink: true },
    { ...type.valueRight, numberFormat: f.moneySmall, shrink: true },
  ];
  const texts = actionWords[language].actions;
  for (let place = 0; place < 4; place += 1) {
    const row = 53 + place;
    const action = card.actions[place];
    const values: readonly Cell[] =
      action === undefined
        ? ["☐", "", "", "", "", ""]
        : [
            `☐ ${String(place + 1)}`,
            texts[action.action]?.long ?? "",
            actionReason(action, language),
            rolesText(action.by, card.scored.owner, language),
            action.due,
            action.costCap ?? DASH,
          ];
    places.forEach((columns, index) => {
      draft.put(at(columns, row), values[index] ?? "", ruled(styles[index] ?? left));
    });
    draft.put(`${PLAN_KEY_COLUMN}${String(row)}`, planKey(card.scored.account.id, place + 1));
    draft.row(`N${String(row)}`, values);
  }
}

/** The line of sources: what holds for every account, and what is added for a rule index. */
export interface FootText {
  readonly plain: string;
  readonly index: string;
}

/**
 * The line of sources and symbols.
 *
 * @param page - The card.
 * @returns The line in two parts.
 */
export function footText(page: CardPage): FootText {
  const { card, scored, words, orderRows, language, formats: f } = page;
  const date = f.dateText(scored.asOf);
  const parts = [
    ...(orderRows === null ? [words.dataTo(date)] : [words.sourceOrders(numberText(orderRows), date)]),
    words.sourceModel(scored.modelName),
    words.sourceMargin[scored.marginSource],
    ...(card.performance.earliestIncomplete && card.performance.sales.earlier !== null
      ? [words.sourceEarliest(String(calendarDay(scored.asOf).year - 2))]
      : []),
  ];
  const gap = language === "zh-CN" ? "" : " ";
  return { plain: `${words.sources(parts)}${gap}${words.legend}`, index: gap + words.legendIndex };
}

/**
 * Draws the line of sources and the signatures.
 *
 * @param page - The card.
 */
export function drawFoot(page: CardPage): void {
  const { draft, card, words } = page;
  const { plain, index } = footText(page);
  const text = card.scored.risk?.basis === "R" ? plain + index : plain;
  draft.put("A57:L57", text, { ...type.note, wrap: true });
  const style: CellStyle = {
    fontSize: 7.5,
    color: palette.ink2,
    vertical: "Center",
    borders: [thinLine("bottom", palette.rule)],
  };
  draft.put("A58:D58", words.signatures[0], style);
  draft.put("E58:H58", words.signatures[1], style);
  draft.put("I58:L58", words.signatures[2], style);
}
