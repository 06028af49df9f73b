/**
 * Textbook lifetime value from a margin and a constant retention rate.
 *
 * Source: Gupta & Lehmann (2003), "Customers as Assets"; Berger & Nasr (1998), "Customer Lifetime Value:
 * Marketing Models and Applications".
 */

/**
 * Value of a margin that is paid now and again each period the customer stays.
 * @param marginPerPeriod - Money a period.
 * @param retentionRate - Chance to stay from one period to the next, 0 to 1.
 * @param discountRatePerPeriod - 0 or more; above 0 where retention is 1 and the time is not limited.
 * @param periods - Number of payments, the first one now; null = without end.
 * @returns Money today.
 * @throws RangeError naming the argument that breaks its rule.
 */
export function retentionValue(
  marginPerPeriod: number,
  retentionRate: number,
  discountRatePerPeriod: number,
  periods: number | null,
): number {
  if (!Number.isFinite(marginPerPeriod))
    throw new RangeError(`marginPerPeriod must be a number, got ${marginPerPeriod}`);
  if (!(retentionRate >= 0 && retentionRate <= 1))
    throw new RangeError(`retentionRate must lie between 0 and 1, got ${retentionRate}`);
  if (!(discountRatePerPeriod >= 0 && Number.isFinite(discountRatePerPeriod)))
    throw new RangeError(`discountRatePerPeriod must be 0 or more, got ${discountRatePerPeriod}`);
  const factor = retentionRate / (1 + discountRatePerPeriod);
  if (periods === null) {
    if (factor === 1) throw new RangeError("discountRatePerPeriod must be above 0 when nobody ever leaves");
    return marginPerPeriod / (1 - factor);
  }
  if (!(Number.isInteger(periods) && periods >= 1))
    throw new RangeError(`periods must be a whole number of 1 or more, got ${periods}`);
  if (factor === 1) return marginPerPeriod * periods;
  if (factor === 0) return marginPerPeriod;
  return (marginPerPeriod * -Math.expm1(periods * Math.log(factor))) / (1 - factor);
}
