/** CLV.RETENTION: textbook lifetime value of a contract from a margin and a renewal rate. */
import { answerPerCell } from "./arguments/answer-per-cell";
import { numberArgument } from "./arguments/value-arguments";
import { invalidArgument } from "./worksheet-error";

/**
 * Lifetime value of a contract: a margin each period, renewed with a constant probability.
 *
 * The first payment falls due now. Without periods the sum is m·(1+d)/(1+d−r).
 *
 * @customfunction CLV.RETENTION
 * @helpurl help/clv-retention
 * @param marginPerPeriod - Margin of one period, in money; one cell or a column.
 * @param retentionRate - Probability of renewal each period, 0 to 1; one cell or a column.
 * @param discountPerPeriod - Discount rate of one period; 0 by default.
 * @param periods - Number of payments, the first one now; without end by default.
 * @returns Present value of the expected margins.
 */
export function clvRetention(
  marginPerPeriod: unknown[][],
  retentionRate: unknown[][],
  discountPerPeriod?: number,
  periods?: number,
): unknown[][] {
  const discount = numberArgument(discountPerPeriod, "discount_per_period", 0, {
    holds: (value) => value > -1,
    words: "above -1",
  });
  const payments = numberArgument(periods, "periods", null, {
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 10_000,
    words: "a whole number from 1 to 10000",
  });
  return answerPerCell(
    [
      [marginPerPeriod, "margin_per_period"],
      [retentionRate, "retention_rate"],
    ],
    ([margin, retention]) => {
      if (retention < 0 || retention > 1) {
        return invalidArgument({
          code: "out-of-range",
          argument: "retention_rate",
          found: String(retention),
          rule: "0 to 1",
        });
      }
      const ratio = retention / (1 + discount);
      if (payments !== null) return margin * geometricSum(ratio, payments);
      if (ratio >= 1) return invalidArgument({ code: "retention-diverges", retention, discount });
      return margin / (1 - ratio);
    },
  );
}

/** 1 + ratio + ratio² … of so many terms. */
function geometricSum(ratio: number, terms: number): number {
  if (ratio === 1) return terms;
  // Near 1 the closed form loses digits, and the sum is short enough to write out.
  if (Math.abs(ratio - 1) > 1e-6) return (1 - ratio ** terms) / (1 - ratio);
  let sum = 0;
  for (let term = 0; term < terms; term++) sum += ratio ** term;
  return sum;
}
