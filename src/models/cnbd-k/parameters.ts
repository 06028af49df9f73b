/**
 * Parameters of the (M)BG/CNBD-k family: Erlang-k timing between purchases, dropout after a purchase.
 *
 * k = 1 gives BG/NBD and MBG/NBD. Purchase rates vary over customers as gamma(r, alpha), dropout
 * probabilities as beta(a, b). Under "BG" nobody drops out before a repeat purchase; under "MBG" a customer
 * may drop out right after the first purchase.
 *
 * Sources: Fader, Hardie & Lee (2005), "Counting Your Customers the Easy Way"; Batislam, Denizel & Filiztekin
 * (2007), "Empirical Validation and Comparison of Models for Customer Base Analysis"; Reutterer, Platzer &
 * Schröder (2020), "Leveraging Purchase Regularity for Predicting Customer Behavior the Easy Way".
 */

/** Whether a customer can drop out right after the first purchase ("MBG") or only after a repeat ("BG"). */
export type DropoutVariant = "BG" | "MBG";

/** One model of the family with its parameters. Time unit: weeks. */
export interface CnbdParameters {
  readonly variant: DropoutVariant;
  /** Erlang shape of the gaps: 1 is irregular (Poisson), larger is more regular. */
  readonly k: number;
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Checks a set of parameters.
 * @param parameters - The parameters.
 * @throws RangeError naming the parameter that breaks its rule.
 */
export function checkParameters(parameters: CnbdParameters): void {
  if (!(Number.isInteger(parameters.k) && parameters.k >= 1))
    throw new RangeError(`k must be a whole number of 1 or more, got ${parameters.k}`);
  for (const name of ["r", "alpha", "a", "b"] as const) {
    const value = parameters[name];
    if (!(value > 0 && Number.isFinite(value)))
      throw new RangeError(`${name} must be a finite number above 0, got ${value}`);
  }
}

/**
 * Dropout chances a customer has had beyond the repeat purchases: 1 under MBG (the first purchase), else 0.
 * @param parameters - The parameters.
 * @returns 0 or 1.
 */
export function extraDropoutChances(parameters: CnbdParameters): 0 | 1 {
  return parameters.variant === "MBG" ? 1 : 0;
}

/**
 * The name the field gives the model.
 * @param parameters - Variant and k.
 * @returns "BG/NBD", "MBG/NBD", "BG/CNBD-3" …
 */
export function modelName(parameters: Pick<CnbdParameters, "variant" | "k">): string {
  return parameters.k === 1 ? `${parameters.variant}/NBD` : `${parameters.variant}/CNBD-${parameters.k}`;
}
