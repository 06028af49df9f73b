/** Scales of a drawn chart: from values to places, with round steps. */

/** A line of values from `start` to `end` in pixels. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
  place(value: number): number;
}

function roundStep(span: number, wanted: number): number {
  const rough = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10;
  return step * power;
}

/** What an axis fixes of its scale. */
export interface FixedScale {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly majorUnit?: number | undefined;
  readonly reversed: boolean;
}

/**
 * A scale over values.
 * @param values - What has to fit.
 * @param fixed - What the axis fixes.
 * @param start - Pixel of the minimum.
 * @param end - Pixel of the maximum.
 * @param fromZero - Whether zero belongs to the scale.
 * @returns The scale.
 */
export function valueScale(
  values: readonly number[],
  fixed: FixedScale,
  start: number,
  end: number,
  fromZero: boolean,
): Scale {
  const all = fromZero || values.length === 0 ? [0, ...values] : values;
  const low = fixed.minimum ?? Math.min(...all);
  const high = fixed.maximum ?? Math.max(...all);
  const span = high - low || 1;
  const step = fixed.majorUnit ?? roundStep(span, Math.abs(end - start) / 40);
  const minimum = fixed.minimum ?? Math.floor(low / step) * step;
  const maximum = fixed.maximum ?? Math.ceil((low + span) / step) * step;
  const count = Math.min(100, Math.floor((maximum - minimum) / step + 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) => minimum + index * step);
  const [from, to] = fixed.reversed ? [end, start] : [start, end];
  return {
    minimum,
    maximum,
    ticks,
    place: (value) => from + ((value - minimum) / (maximum - minimum || 1)) * (to - from),
  };
}
