/**
 * Sales response to effort: the S-shaped ADBUDG curve.
 *
 * Source: Little (1970), "Models and Managers: The Concept of a Decision Calculus", Management Science 16(8).
 */

/** Parameters of one response, effort relative to the present effort. */
export interface AdbudgResponse {
  /** Response without any effort. */
  readonly least: number;
  /** Response to unlimited effort. */
  readonly most: number;
  /** Above 1: S-shaped; otherwise concave. */
  readonly shape: number;
  /** Above 0: effort^shape at which half of the range is reached. */
  readonly half: number;
}

/**
 * Response to an effort.
 * @param effort - Effort, 0 or more, in units of the present effort.
 * @param response - Parameters.
 * @returns A figure between least and most.
 * @throws RangeError when the effort is negative.
 * @example
 * adbudg(1, { least: 0.2, most: 1.8, shape: 2, half: 1 }); // => 1
 */
export function adbudg(effort: number, response: AdbudgResponse): number {
  if (!(effort >= 0)) throw new RangeError(`effort must be 0 or more, is ${String(effort)}`);
  const power = Math.pow(effort, response.shape);
  return response.least + ((response.most - response.least) * power) / (response.half + power);
}
