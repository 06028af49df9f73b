/** Blocks 4 and 5 of the card: present dealings, share of wallet, and satisfaction. */
import { directed, numberText, signedText } from "../../language/formats";
import { palette } from "../palette";
import { thinLine } from "../sheet-draft";
import { indented, type } from "../type-styles";
import { DASH, field, joined, section, type CardPage } from "./card-page";

/** Overdue factors from which an order counts as late, and as something to act on. */
const LATE = 1;
const VERY_LATE = 1.5;

function nextOrderText(page: CardPage): readonly [string, string] {
  const { card, scored, words, formats: f } = page;
  const { nextOrder, ordersTotal } = card.scored;
  if (nextOrder === null) return [ordersTotal === 0 ? DASH : words.notEnough(ordersTotal), ""];
  const text = words.window(
    f.dateText(nextOrder.expected),
    f.shortDateText(nextOrder.windowStart),
    f.shortDateText(nextOrder.windowEnd),
  );
  if (scored.asOf > nextOrder.windowEnd) return [text, `◆ ${words.states.missed}`];
  if (scored.asOf > nextOrder.expected) return [text, `◇ ${words.states.late}`];
  // A day ahead is no good news of an account that should have ordered already; the row below says so.
  return [text, nextOrder.overdueFactor > LATE ? "" : "✓"];
}

function overdueText(page: CardPage): readonly [string, string] {
  const { card, words } = page;
  const { nextOrder, ordersTotal } = card.scored;
  if (nextOrder === null) return [DASH, ""];
  const text = words.overdue(
    numberText(nextOrder.overdueFactor, 1),
    numberText(nextOrder.expectedGapDays),
    ordersTotal >= 3,
  );
  if (nextOrder.overdueFactor >= VERY_LATE) return [text, `◆ ${words.states.late}`];
  return [text, nextOrder.overdueFactor > LATE ? `◇ ${words.states.late}` : "✓"];
}

function needText(page: CardPage): string {
  const { card, words, formats: f } = page;
  const need = card.dealings.need3Months;
  if (need === null) return card.scored.ordersTotal === 0 ? DASH : words.notEnough(card.scored.ordersTotal);
  return words.about(f.money(need.mean), f.moneyRange(need.p10, need.p90));
}

function creditText(page: CardPage): readonly [string, string] {
  const { card, words, formats: f } = page;
  const limit = card.scored.account.creditLimit;
  const used = card.dealings.creditUsed;
  if (limit === null) return [used === null ? DASH : joined(page, [DASH, f.money(used)]), ""];
  if (used === null) return [joined(page, [f.money(limit), DASH]), ""];
  if (limit <= 0)
    return [words.used(f.money(limit), f.money(used), DASH), used > 0 ? `◆ ${words.states.overLimit}` : ""];
  const share = used / limit;
  const text = words.used(f.money(limit), f.money(used), f.percentText(share));
  if (share > 1) return [text, `◆ ${words.states.overLimit}`];
  return [text, share > 0.8 ? "◇" : "✓"];
}

function termsText(page: CardPage): readonly [string, string] {
  const { card, words, formats: f } = page;
  const terms = card.scored.account.paymentTermsDays;
  const { daysSalesOutstanding: dso, overdueOver30: overdue } = card.dealings;
  if (terms === null && dso === null && overdue === null) return [DASH, ""];
  const text = f.join([
    terms === null ? DASH : words.terms(terms),
    dso === null ? DASH : words.terms(Math.round(dso)),
    overdue === null ? DASH : words.overThirty(f.money(overdue)),
  ]);
  if (overdue === null) return [text, ""];
  return [text, overdue > 0 ? `◇ ${words.states.overdue}` : "✓"];
}

function casesText(page: CardPage): readonly [string, string] {
  const { card, words } = page;
  const { openComplaints, worstOpenSeverity, oldestOpenDays } = card.dealings;
  if (openComplaints === null) return [words.noData, ""];
  if (openComplaints === 0) return [words.none, "✓"];
  const severity = worstOpenSeverity === null ? null : words.severity[worstOpenSeverity];
  return [words.openCases(openComplaints, severity, oldestOpenDays), `◆ ${words.states.open}`];
}

/**
 * Draws block 4, dealings.
 *
 * @param page - The card.
 */
export function drawDealings(page: CardPage): void {
  const { card, words, formats: f } = page;
  const { lastOrder } = card.scored;
  const { daysSinceLast, creditGrade, openActions } = card.dealings;
  section(page, 28, ["A:D", words.sections.dealings], ["E:F", ""]);
  const [next, nextState] = nextOrderText(page);
  const [overdue, overdueState] = overdueText(page);
  const [credit, creditState] = creditText(page);
  const [terms, termsState] = termsText(page);
  const [cases, casesState] = casesText(page);
  const last =
    lastOrder === null || daysSinceLast === null
      ? words.noOrders
      : words.lastOrder(f.dateText(lastOrder), daysSinceLast);
  const [l0, l1, l2, l3, l4, l5, l6, l7, l8] = words.dealings;
  field(page, "left", 29, l0, last);
  field(page, "left", 30, l1, next, { state: nextState });
  field(page, "left", 31, l2, overdue, { state: overdueState });
  field(page, "left", 32, l3, needText(page));
  field(page, "left", 33, l4, credit, { state: creditState });
  field(page, "left", 34, l5, terms, { state: termsState });
  field(page, "left", 35, l6, creditGrade ?? DASH);
  field(page, "left", 36, l7, cases, { state: casesState });
  const actions =
    openActions === null ? DASH : openActions === 0 ? words.none : words.openActions(openActions);
  field(page, "left", 37, l8, actions, { state: openActions === 0 ? "✓" : "", last: true });
}

function walletSentence(page: CardPage): string {
  const { card, words, formats: f } = page;
  const { now, target } = card.shareOfWallet;
  const spend = card.scored.account.categorySpend;
  if (now === null) return words.walletNeeds;
  if (target === null || spend === null || target <= now) return words.walletFull;
  const gap = target - now;
  return words.walletGap(f.pointsText(gap).replace("+", ""), f.money(gap * spend));
}

/**
 * Draws the share of wallet: three bars on a scale of 0 to 100 %.
 *
 * @param page - The card.
 */
export function drawWallet(page: CardPage): void {
  const { draft, card, words } = page;
  const top = [thinLine("top", palette.hair)];
  draft.put("G33:I33", words.sections.wallet, { ...indented(type.sectionTitle), borders: top });
  draft.put("J33:L33", card.shareOfWallet.now === null ? "" : words.walletNote, {
    ...type.sectionNote,
    borders: top,
  });
  const { now, yearAgo, target } = card.shareOfWallet;
  [now, yearAgo, target].forEach((share, index) => {
    const row = String(34 + index);
    draft.put(`G${row}:H${row}`, words.walletLabels[index] ?? "", indented(type.secondary));
    // Numbers hide under their bars; a text such as "no data" shows.
    const none = index === 2 ? words.walletNoTarget : words.noData;
    draft.put(`I${row}:K${row}`, share ?? none, {
      fontSize: 7.5,
      color: palette.ink3,
      horizontal: "Left",
      numberFormat: ";;;@",
    });
    draft.put(`L${row}`, share ?? DASH, { ...type.valueRight, bold: index === 0, numberFormat: "0%" });
  });
  draft.put("G37:L37", walletSentence(page), { ...indented(type.note), shrink: true });
}

function latestText(page: CardPage): readonly [string, string] {
  const { card, scored, settings, words, formats: f } = page;
  const { latest, latestDate, surveyCount } = card.satisfaction;
  if (latest === null) return [DASH, ""];
  const text = words.latest(
    numberText(latest),
    latestDate === null ? DASH : f.dateText(latestDate),
    surveyCount,
  );
  if (latest < settings.risk.satisfactionTarget) {
    return [text, `◆ ${words.states.below} ${numberText(settings.risk.satisfactionTarget)}`];
  }
  const stale = latestDate !== null && scored.asOf - latestDate > settings.card.surveyStaleDays;
  return [text, stale ? `◇ ${words.states.stale}` : "✓"];
}

function trendText(page: CardPage): string {
  const { surveys } = page.card.satisfaction;
  const first = surveys[0];
  const last = surveys[surveys.length - 1];
  if (first === undefined || last === undefined || surveys.length < 2) return DASH;
  const change = last.score - first.score;
  return page.words.overSurveys(directed(change, signedText(change)), surveys.length);
}

function complaintsText(page: CardPage): readonly [string, string] {
  const { card, words, formats: f } = page;
  const { complaints12, onTimeShare } = card.satisfaction;
  if (complaints12 === null) return [words.noData, ""];
  if (complaints12 === 0) return [words.none, "✓"];
  const onTime = onTimeShare === null ? null : f.percentText(onTimeShare);
  return [words.complaints(complaints12, onTime), onTimeShare !== null && onTimeShare < 0.8 ? "◇" : ""];
}

function visitsText(page: CardPage): readonly [string, string] {
  const { card, words, formats: f } = page;
  const { visits90, visitsStandard90 } = card.satisfaction;
  if (visits90 === null) return [words.noData, ""];
  if (visitsStandard90 === null || visitsStandard90 <= 0) return [numberText(visits90), ""];
  const share = visits90 / visitsStandard90;
  const standard = numberText(visitsStandard90, Number.isInteger(visitsStandard90) ? 0 : 1);
  const text = words.visits(visits90, standard, f.percentText(share));
  if (share >= 1) return [text, "✓"];
  return [text, `${share < 0.6 ? "◆" : "◇"} ${words.states.gap}`];
}

/**
 * Draws block 5, satisfaction.
 *
 * @param page - The card.
 */
export function drawSatisfaction(page: CardPage): void {
  const { card, words, language } = page;
  section(page, 38, ["A:D", words.sections.satisfaction], ["E:F", ""]);
  const [latest, latestState] = latestText(page);
  const [complaints, complaintsState] = complaintsText(page);
  const [visits, visitsState] = visitsText(page);
  const reasons = card.satisfaction.mainReasons.join(language === "zh-CN" ? "，" : ", ");
  const { referrals } = card.scored.account;
  const [l0, l1, l2, l3, l4, l5] = words.satisfaction;
  field(page, "left", 39, l0, latest, { state: latestState });
  field(page, "left", 40, l1, trendText(page));
  field(page, "left", 41, l2, complaints, { state: complaintsState });
  field(page, "left", 42, l3, reasons === "" ? DASH : reasons);
  field(page, "left", 43, l4, visits, { state: visitsState });
  field(page, "left", 44, l5, referrals === null ? DASH : words.referrals(referrals), { last: true });
}
