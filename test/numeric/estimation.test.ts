/** Minimiser, small matrices, quadrature, interpolation, quantiles, ranks, regression and random numbers. */
import { chebyshevSeries, chebyshevValue } from "../../src/numeric/chebyshev";
import { gaussLegendre } from "../../src/numeric/gauss-legendre";
import { minimise } from "../../src/numeric/minimise";
import { quantile } from "../../src/numeric/quantile";
import { areaUnderCurve, rankCorrelation, ranks } from "../../src/numeric/rank-statistics";
import { ridgeLogistic } from "../../src/numeric/ridge-logistic";
import { seededRandom } from "../../src/numeric/seeded-random";
import { choleskyFactor, symmetricInverse } from "../../src/numeric/symmetric-matrix";

describe("the minimiser", () => {
  it("finds the end of Rosenbrock's valley", () => {
    const { x, converged } = minimise(
      ([a, b], gradient) => {
        gradient[0] = -400 * a * (b - a * a) - 2 * (1 - a);
        gradient[1] = 200 * (b - a * a);
        return 100 * (b - a * a) ** 2 + (1 - a) ** 2;
      },
      [-1.2, 1],
    );
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(1, 6);
    expect(x[1]).toBeCloseTo(1, 6);
  });
  it("steps back from points where the function is not defined", () => {
    const { x } = minimise(
      ([a], gradient) => {
        gradient[0] = 1 - 1 / a;
        return a > 0 ? a - Math.log(a) : NaN;
      },
      [5],
    );
    expect(x[0]).toBeCloseTo(1, 6);
  });
  it("says when it has not arrived", () => {
    const { converged } = minimise(
      ([a], gradient) => {
        gradient[0] = -1;
        return -a;
      },
      [0],
      { maxIterations: 5 },
    );
    expect(converged).toBe(false);
  });
});

describe("small symmetric matrices", () => {
  it("invert", () => {
    const inverse = symmetricInverse([4, 2, 2, 3], 2);
    expect(Array.from(inverse ?? [])).toEqual(
      [0.375, -0.25, -0.25, 0.5].map((v) => expect.closeTo(v, 14) as number),
    );
  });
  it("that are not positive definite have no factor", () => {
    expect(choleskyFactor([1, 2, 2, 1], 2)).toBeNull();
  });
});

describe("quadrature and interpolation", () => {
  it("integrate polynomials of degree 2n − 1 exactly", () => {
    const { nodes, weights } = gaussLegendre(5);
    const integral = nodes.reduce((sum, x, i) => sum + weights[i] * x ** 8, 0);
    expect(integral).toBeCloseTo(2 / 9, 14);
  });
  it("stand in for a smooth function to the last digits", () => {
    const series = chebyshevSeries(Math.exp, 0, 3, 24);
    expect(chebyshevValue(series, 1.234) / Math.exp(1.234)).toBeCloseTo(1, 14);
  });
});

describe("order statistics", () => {
  it("interpolate as type 7", () => {
    expect(quantile([4, 1, 3, 2], 0.1)).toBeCloseTo(1.3, 14);
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([1], 2)).toBeNaN();
  });
  it("share ranks between ties", () => {
    expect(Array.from(ranks([10, 20, 20, 5]))).toEqual([2, 3.5, 3.5, 1]);
  });
  it("count concordant pairs, ties half", () => {
    expect(areaUnderCurve([0.1, 0.4, 0.4, 0.8], [0, 0, 1, 1])).toBe(0.875);
    expect(areaUnderCurve([1, 2], [1, 1])).toBeNaN();
    expect(rankCorrelation([1, 2, 3], [10, 30, 20])).toBeCloseTo(0.5, 14);
    expect(rankCorrelation([1, 1], [1, 2])).toBeNaN();
  });
});

describe("ridge logistic regression", () => {
  const random = seededRandom(5);
  const rows: number[] = [];
  const outcomes: number[] = [];
  for (let i = 0; i < 5000; i++) {
    const x = random.normal();
    rows.push(1, x);
    outcomes.push(random.uniform() < 1 / (1 + Math.exp(-(0.5 - 1.2 * x))) ? 1 : 0);
  }

  it("finds the coefficients of much data", () => {
    const { coefficients } = ridgeLogistic(rows, outcomes, { means: [0, 0], standardDeviations: [5, 5] });
    expect(coefficients[0]).toBeCloseTo(0.5, 0);
    expect(coefficients[1]).toBeCloseTo(-1.2, 0);
  });
  it("stays at its prior without data", () => {
    const { coefficients, covariance } = ridgeLogistic([], [], {
      means: [1, -2],
      standardDeviations: [0.5, 2],
    });
    expect(Array.from(coefficients)).toEqual([1, -2]);
    expect(Array.from(covariance)).toEqual([0.25, 0, 0, 4]);
  });
  it("stays finite when an outcome is foretold exactly", () => {
    const { coefficients } = ridgeLogistic([1, -1, 1, 1], [0, 1], {
      means: [0, 0],
      standardDeviations: [2, 2],
    });
    expect(Number.isFinite(coefficients[1])).toBe(true);
  });
});

describe("seeded random numbers", () => {
  it("repeat for the same seed and differ for another", () => {
    const first = seededRandom(1);
    const again = seededRandom(1);
    const other = seededRandom(2);
    const draw = first.uniform();
    expect(again.uniform()).toBe(draw);
    expect(other.uniform()).not.toBe(draw);
  });
  it("have the moments of their distributions", () => {
    const random = seededRandom(3);
    const n = 40_000;
    let [uniform, normal, squares, gamma, beta] = [0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      uniform += random.uniform() / n;
      const z = random.normal();
      normal += z / n;
      squares += (z * z) / n;
      gamma += random.gamma(0.4, 2) / n;
      beta += random.beta(2, 6) / n;
    }
    expect(uniform).toBeCloseTo(0.5, 2);
    expect(normal).toBeCloseTo(0, 1);
    expect(squares).toBeCloseTo(1, 1);
    expect(gamma).toBeCloseTo(0.2, 2);
    expect(beta).toBeCloseTo(0.25, 2);
  });
  it("of an impossible gamma are NaN", () => {
    expect(seededRandom(1).gamma(0, 1)).toBeNaN();
  });
});
