/** CLV.RETENTION: textbook lifetime value of a contract from a margin and a renewal rate. */
import { retentionValue } from "../models/retention/retention-value";
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
    atLeast: 0,
    atMost: 10,
    hint: "percent",
  });
  const payments = numberArgument(periods, "periods", null, {
    whole: true,
    atLeast: 1,
    atMost: 10_000,
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
          rule: { atLeast: 0, atMost: 1 },
        });
      }
      if (payments === null && retention === 1 && discount === 0) {
        return invalidArgument({ code: "retention-diverges", retention, discount });
      }
      return retentionValue(margin, retention, discount, payments);
    },
  );
}
