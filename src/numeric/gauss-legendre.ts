/**
 * Gauss-Legendre quadrature with 20 points: nodes and weights on [−1, 1].
 *
 * Source: Golub & Welsch (1969), "Calculation of Gauss Quadrature Rules"; the nodes are found here by Newton's
 * method on the Legendre recurrence.
 */

/** Nodes and weights of a quadrature rule on [−1, 1]. */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss-Legendre rule.
 * @param points - Number of points, 1 or more.
 * @returns Nodes in ascending order and their weights, which add up to 2.
 */
export function gaussLegendre(points: number): QuadratureRule {
  const nodes = new Float64Array(points);
  const weights = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (points + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let previous = 1;
      let current = x;
      for (let j = 2; j <= points; j++)
        [previous, current] = [current, ((2 * j - 1) * x * current - (j - 1) * previous) / j];
      slope = (points * (x * current - previous)) / (x * x - 1);
      const move = current / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

/** The 20-point rule. */
export const gauss20 = gaussLegendre(20);
