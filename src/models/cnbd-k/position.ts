/** The scale the search runs on: unbounded, and close to quadratic for the likelihood. */
import { logistic } from "../../numeric/log-scale";
import type { CnbdParameters, DropoutVariant } from "./parameters";

/**
 * Turns the search position into parameters.
 * @param position - ln r, ln(r/(k alpha)), logit(a/(a+b)), ln(a+b).
 * @param variant - BG or MBG.
 * @param k - Erlang shape.
 * @returns The parameters.
 */
export function parametersAt(
  position: ArrayLike<number>,
  variant: DropoutVariant,
  k: number,
): CnbdParameters {
  const r = Math.exp(position[0]);
  const kappa = Math.exp(position[3]);
  return {
    variant,
    k,
    r,
    alpha: r / (k * Math.exp(position[1])),
    a: kappa * logistic(position[2]),
    b: kappa * logistic(-position[2]),
  };
}

/**
 * Turns parameters into the search position, the inverse of `parametersAt`.
 * @param parameters - The parameters.
 * @returns ln r, ln(r/(k alpha)), logit(a/(a+b)), ln(a+b).
 */
export function positionOf(parameters: CnbdParameters): Float64Array {
  const { k, r, alpha, a, b } = parameters;
  return Float64Array.of(Math.log(r), Math.log(r / (k * alpha)), Math.log(a / b), Math.log(a + b));
}
