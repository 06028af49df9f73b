/** The sentences of the allocation table, written from its figures: title, assumptions, gap, what is short. */
import type { ManagerLoad, QuestionProblem, Unmet } from "../../allocation/allocation";
import { briefBalanceText } from "../../language/allocation-outcome";
import { flowErrorText } from "../../language/errors";
import type { Language } from "../../language/language";
import { gapText, loadText } from "../../language/allocation-table";
import { numberText } from "../../language/formats";
import type { AllocationPage } from "./allocation-page";

/** Accounts named in a sentence on what is short. */
const NAMED = 3;

function mean(loads: readonly ManagerLoad[], pick: (load: ManagerLoad) => number): number {
  if (loads.length === 0) return 0;
  return loads.reduce((sum, load) => sum + pick(load), 0) / loads.length;
}

function heaviest(loads: readonly ManagerLoad[], pick: (load: ManagerLoad) => number): number {
  const middle = mean(loads, pick);
  return middle > 0 ? Math.max(...loads.map(pick)) / middle : 0;
}

/**
 * The title sentence.
 *
 * @param page - The page.
 * @returns Moves, the heaviest load before and after, and people needed.
 */
export function allocationTitle(page: AllocationPage): string {
  const { point, words, language, result, question } = page;
  const accounts = question.accounts.length;
  if (point === null || point.loads.length === 0) return words.title.noManagers(accounts);
  const before = heaviest(point.loads, (load) => load.loadBefore);
  const after = heaviest(point.loads, (load) => load.loadAfter);
  const unassigned = point.rows.filter((row) => row.owner === null).length;
  const parts = [
    point.moves === 0
      ? words.title.noMoves(accounts, loadText(after, language))
      : words.title.moves(point.moves, accounts, loadText(before, language), loadText(after, language)),
    ...(unassigned > 0 ? [words.title.unassigned(unassigned)] : []),
    words.title.people(numberText(result.peopleNeeded, 1), point.loads.length),
  ];
  return parts.join(words.title.join);
}

/**
 * What the loads rest on.
 *
 * @param page - The page.
 * @returns Hours needed, standards, capacity, and that nothing is written yet.
 */
export function allocationAssumptions(page: AllocationPage): string {
  const { result, words, options, scored, formats: f } = page;
  const standards = options.standardHours;
  const named = scored.tierLabels.flatMap((label, index) => {
    const serviceClass = scored.tierClasses[index];
    if (standards === undefined || serviceClass === undefined) return [];
    const hours = standards[serviceClass];
    return [words.standard(label, numberText(hours, Number.isInteger(hours) ? 0 : 1))];
  });
  const parts = [
    words.need(numberText(result.hoursNeeded), numberText(result.hoursPerPerson)),
    ...(named.length > 0 ? [named.slice(0, 6).join(page.language === "zh-CN" ? "、" : ", ")] : []),
    result.capacityFrom === "equal-share" || result.hoursAvailable === null
      ? words.equalShare
      : words.hoursThere(numberText(result.hoursAvailable)),
    words.proposalOnly,
  ];
  return f.join(parts);
}

/**
 * How far from the best possible the allocation may be.
 *
 * @param page - The page.
 * @returns A short text, empty without an allocation.
 */
export function allocationGap(page: AllocationPage): string {
  return page.point === null ? "" : gapText(page.point.gap, page.language);
}

/**
 * The manager furthest from the mean after the moves.
 *
 * @param page - The page.
 * @returns A sentence with what is proven about the balance, or null without managers.
 */
export function allocationRemains(page: AllocationPage): string | null {
  const { point, words, language, formats: f } = page;
  if (point === null || point.loads.length === 0) return null;
  const middle = mean(point.loads, (load) => load.loadAfter);
  if (middle <= 0) return null;
  const [worst] = [...point.loads].sort(
    (a, b) => Math.abs(b.loadAfter / middle - 1) - Math.abs(a.loadAfter / middle - 1),
  );
  if (worst === undefined) return null;
  const name = worst.region === null ? worst.manager : `${worst.manager} (${worst.region})`;
  const proven = briefBalanceText(page.result.balance, language);
  return f.join([
    words.curve.axis,
    words.curve.remains(name, loadText(worst.loadAfter / middle, language)),
    ...(proven === null ? [] : [proven]),
  ]);
}

/**
 * An unmet need in words.
 *
 * @param page - The page.
 * @param unmet - The need.
 * @returns A sentence with its figures.
 */
export function unmetText(page: AllocationPage, unmet: Unmet): string {
  const { words, language } = page;
  const hours = unmet.hours === null ? "—" : numberText(unmet.hours, unmet.hours < 10 ? 1 : 0);
  const sentence = words.short.codes[unmet.code]?.(unmet.accounts.length, unmet.manager ?? "—", hours) ?? "—";
  const join = language === "zh-CN" ? "" : " ";
  const affected = affectedAccounts(page, unmet);
  const removed = Object.entries(unmet.removed).filter(([, count]) => count > 0);
  if (removed.length === 0) return [sentence, ...affected].join(join);
  const rules = removed
    .map(([rule, count]) => `${words.short.rules[rule] ?? rule} ${numberText(count)}`)
    .join(language === "zh-CN" ? "，" : ", ");
  return [sentence, words.short.removed(rules), ...affected].join(join);
}

/** The first accounts a need affects, by name and row. */
function affectedAccounts({ question, words }: AllocationPage, { accounts }: Unmet): readonly string[] {
  const ids = new Set(accounts.slice(0, NAMED));
  const named = question.accounts.filter(({ id }) => ids.has(id));
  if (named.length === 0) return [];
  const texts = named.map(({ name, place }) => words.short.account(name, place.sheet, place.row));
  return [words.short.affects(texts, accounts.length - named.length)];
}

/**
 * A problem that does not stop the allocation, in words.
 *
 * @param problem - The problem, with its place.
 * @param language - Language of the text.
 * @returns What is wrong and in which cell to correct it.
 */
export function problemText(problem: QuestionProblem, language: Language): string {
  const { code, place, column = null, parameters } = problem;
  const at = { sheet: place?.sheet ?? null, row: place?.row ?? null, column };
  const { what, remedy } = flowErrorText({ code, ...at, parameters }, language);
  return `${what}${language === "zh-CN" ? "" : " "}${remedy}`;
}
