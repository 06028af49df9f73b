/** Hours from the opening of a complaint to its first answer, as exactly as the two cells say it. */
import type { AnswerDelay } from "../accounts/records";
import type { CellValue } from "./reading";

const CLOCK = /(?:^|[T\s])(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2}))?[^AP]*([AP])?/iu;

/** Share of the day that had passed; null when the cell holds a day only. */
function timeOfDay(cell: CellValue): number | null {
  if (typeof cell === "number") return cell % 1 > 0 ? cell % 1 : null;
  const found = typeof cell === "string" ? CLOCK.exec(cell) : null;
  if (found === null) return null;
  const [, hours, minutes, seconds = "0", half] = found;
  const noon =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === "P" ? 12 : 0);
  return (noon * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** To the second, so that an hour is an hour. */
function hours(days: number): number {
  return Math.round(days * 86_400) / 3600;
}

/**
 * Hours between opening and first answer. A day without a time of day may be any moment of it, so that the
 * answer is a range.
 *
 * @param opened - Day of the opening, a serial number, and the cell it was read from.
 * @param opened.day - The day.
 * @param opened.cell - The cell.
 * @param answered - Day of the first answer and its cell.
 * @param answered.day - The day.
 * @param answered.cell - The cell.
 * @returns Least and most hours, both from 0; undefined for an answer before the opening.
 */
export function answerDelay(
  opened: { readonly day: number; readonly cell: CellValue },
  answered: { readonly day: number; readonly cell: CellValue },
): AnswerDelay | undefined {
  const from = timeOfDay(opened.cell);
  const to = timeOfDay(answered.cell);
  const most = hours(answered.day + (to ?? 1) - opened.day - (from ?? 0));
  if (most < 0) return undefined;
  const least = hours(answered.day + (to ?? 0) - opened.day - (from ?? 1));
  return { least: Math.max(0, least), most };
}
