/** Blocks 1 and 2 of the card: basics and profile. */
import type { ContactPerson } from "../../accounts/records";
import { numberText } from "../../language/formats";
import { DASH, field, joined, paired, section, type CardPage } from "./card-page";

/**
 * A phone number with four digits masked.
 *
 * @param phone - As the workbook has it.
 * @returns The middle four of eleven digits or more in a row masked, else the last four.
 * @example
 * maskedPhone("744-555-0173"); // => "744-555-****"
 */
export function maskedPhone(phone: string): string {
  const mobile = /^(.*?\d{3})\d{4}(\d{4})$/.exec(phone);
  if (mobile !== null && /\d{11}$/.test(phone)) return `${mobile[1] ?? ""}****${mobile[2] ?? ""}`;
  let left = 4;
  return Array.from(phone)
    .reverse()
    .map((letter) => (/\d/.test(letter) && left-- > 0 ? "*" : letter))
    .reverse()
    .join("");
}

function contact(page: CardPage, person: ContactPerson | null): string {
  if (person === null) return DASH;
  const gap = page.language === "zh-CN" ? " " : ", ";
  const name = [person.name, person.title].filter((part) => part !== null && part !== "").join(gap);
  const phone =
    person.phone === null ? null : page.settings.card.printPhones ? person.phone : maskedPhone(person.phone);
  return joined(page, [name, phone]);
}

function contractText(page: CardPage): readonly [string, string] {
  const { card, scored, settings, words, formats: f } = page;
  const end = card.scored.account.contractEnd;
  if (end === null) return [DASH, ""];
  const days = end - scored.asOf;
  const date = f.dateText(end);
  if (days < 0) return [words.contractOver(date, -days), `◆ ${words.renew}`];
  const state =
    days <= settings.card.contractRedDays
      ? `◆ ${words.renew}`
      : days <= settings.card.contractAmberDays
        ? `◇ ${words.renew}`
        : "✓";
  return [words.contract(date, days), state];
}

/**
 * Draws block 1, basics.
 *
 * @param page - The card.
 */
export function drawBasics(page: CardPage): void {
  const { card, words, settings, formats: f } = page;
  const { account } = card.scored;
  section(page, 9, ["A:D", words.sections.basics], ["E:F", ""]);
  const [contract, contractState] = contractText(page);
  const size = [
    account.ownership,
    account.employees === null ? null : words.staff(numberText(account.employees)),
    account.annualRevenue === null ? null : words.ownSales(f.money(account.annualRevenue)),
  ];
  const taxId = settings.card.printTaxId && account.taxId !== null ? words.taxId(account.taxId) : null;
  const values = [
    joined(page, [account.industry, account.region]),
    joined(page, size),
    joined(page, [account.address, account.website, taxId]),
    contact(page, account.decider),
    contact(page, account.user),
    contact(page, account.finance),
    card.tiles.firstDeal === null ? DASH : f.dateText(card.tiles.firstDeal),
  ];
  values.forEach((value, index) => {
    field(page, "left", 10 + index, words.basics[index] ?? "", value);
  });
  field(page, "left", 17, words.basics[7], contract, { state: contractState, last: true });
}

function habitText(page: CardPage): string {
  const { card, words } = page;
  const { medianGapDays, gapVariation, peakMonths } = card.profile;
  if (medianGapDays === null) {
    return card.scored.ordersTotal === 0 ? DASH : words.notEnough(card.scored.ordersTotal);
  }
  const variation = gapVariation ?? 1;
  const regular = words.regular[variation < 0.25 ? 0 : variation < 0.6 ? 1 : 2] ?? "";
  const text = words.gap(
    numberText(medianGapDays),
    regular,
    gapVariation === null ? DASH : numberText(gapVariation, variation < 0.1 ? 2 : 1),
  );
  if (peakMonths.length === 0) return text;
  const months = [...peakMonths].sort((a, b) => a - b).map((month) => words.monthNames[month - 1] ?? "");
  return text + words.peak(months.join(page.language === "zh-CN" ? "、" : ", "));
}

function channelsText(page: CardPage): string {
  const { card, words, formats: f, language } = page;
  const { mainChannel, channelCount, productCount, mainProduct, mainProductShare } = card.profile;
  const share =
    mainProduct === null || mainProductShare === null
      ? null
      : `${mainProduct} ${f.percentText(mainProductShare)}`;
  const lines = productCount === null ? null : words.categories(productCount);
  const comma = language === "zh-CN" ? "，" : ", ";
  const products = [lines, share].filter((part) => part !== null).join(comma);
  const channel =
    mainChannel !== null && channelCount !== null && channelCount > 1
      ? `${mainChannel} (${numberText(channelCount)})`
      : mainChannel;
  return joined(page, [channel, products]);
}

function paymentText(page: CardPage): readonly [string, string] {
  const { card, words } = page;
  const { meanDaysLate, paymentTrend } = card.profile;
  if (meanDaysLate === null) return [DASH, ""];
  const days = Math.round(meanDaysLate);
  const text =
    days === 0 ? words.onTime : days > 0 ? words.late(numberText(days)) : words.early(numberText(-days));
  const state =
    paymentTrend === "worse"
      ? `◇ ${words.trend.worse}`
      : paymentTrend === null
        ? ""
        : `✓ ${words.trend[paymentTrend]}`;
  return [text, state];
}

/** A judgement of 1 to 5 as a word. */
function level(page: CardPage, value: number | null): string | null {
  if (value === null) return null;
  return page.words.levels[Math.min(5, Math.max(1, Math.round(value))) - 1] ?? null;
}

/**
 * Draws block 2, profile.
 *
 * @param page - The card.
 */
export function drawProfile(page: CardPage): void {
  const { card, words, language } = page;
  const { account } = card.scored;
  section(page, 9, ["G:J", words.sections.profile], ["K:L", ""]);
  const switching = level(page, account.switchingCost);
  const depth =
    account.cooperationDepth === null
      ? null
      : (words.depths[Math.min(4, Math.max(1, Math.round(account.cooperationDepth))) - 1] ?? null);
  const loyalty = account.loyalty.every((value) => value === null)
    ? DASH
    : words.subjective(
        account.loyalty
          .map((value) => (value === null ? DASH : numberText(value)))
          .join(language === "zh-CN" ? " / " : " · "),
      );
  const [payment, paymentState] = paymentText(page);
  const values = [
    habitText(page),
    channelsText(page),
    account.keyNeed ?? DASH,
    account.serviceNeed ?? DASH,
    paired(page, [level(page, account.growthPotential), depth]),
    paired(page, [
      switching === null ? null : words.ofFive(switching, account.switchingCost ?? 0),
      account.competitor,
    ]),
    loyalty,
  ];
  values.forEach((value, index) => {
    field(page, "right", 10 + index, words.profile[index] ?? "", value);
  });
  field(page, "right", 17, words.profile[7], payment, { state: paymentState, last: true });
}
