/** The pane's small drawings: the moves curve, the falling gap, load bars, tier shares. All SVG, no library. */
import type { JSX } from "preact";

/**
 * Imbalance against number of moves: a line over equal steps, the ±20 % band, the chosen point.
 *
 * @param props - Points (y as a share, text at the point), the chosen index, the label and the limit's text.
 * @returns The drawing.
 */
export function Curve(props: {
  readonly points: readonly { readonly y: number; readonly text: string }[];
  readonly chosen: number;
  readonly label: string;
  readonly limitText: string;
}): JSX.Element {
  const { points, chosen, label, limitText } = props;
  const width = 320;
  const top = 22;
  const bottom = 84;
  const highest = Math.max(0.25, ...points.map((point) => point.y)) * 1.05;
  const x = (index: number): number => (width / points.length) * (index + 0.5);
  const y = (value: number): number => bottom - (value / highest) * (bottom - top);
  return (
    <svg class="curve" viewBox={`0 0 ${width} 96`} role="img" aria-label={label}>
      <rect x={0} y={y(0.2)} width={width} height={bottom - y(0.2)} class="band" />
      <line x1={0} x2={width} y1={y(0.2)} y2={y(0.2)} class="limit" />
      <line x1={0} x2={width} y1={bottom} y2={bottom} class="axis" />
      <text x={2} y={y(0.2) - 4} class="tick">
        {limitText}
      </text>
      <polyline class="line" points={points.map((point, index) => `${x(index)},${y(point.y)}`).join(" ")} />
      {points.map((point, index) => (
        <g key={index}>
          <circle
            cx={x(index)}
            cy={y(point.y)}
            r={index === chosen ? 5 : 3}
            class={index === chosen ? "dot on" : "dot"}
          />
          <text
            x={x(index)}
            y={Math.max(9, y(point.y) - 9)}
            text-anchor="middle"
            class={index === chosen ? "val on" : "val"}
          >
            {point.text}
          </text>
        </g>
      ))}
    </svg>
  );
}

/**
 * The distance from the best possible, falling while the solver works.
 *
 * @param props - The gaps so far with their seconds, and the label.
 * @returns The drawing.
 */
export function FallingGap(props: {
  readonly gaps: readonly { readonly seconds: number; readonly gap: number }[];
  readonly label: string;
}): JSX.Element {
  const { gaps, label } = props;
  const longest = Math.max(1, ...gaps.map((point) => point.seconds));
  const highest = Math.max(0.001, ...gaps.map((point) => point.gap));
  const x = (seconds: number): number => 4 + (seconds / longest) * 308;
  const y = (gap: number): number => 54 - (gap / highest) * 46;
  const last = gaps[gaps.length - 1];
  return (
    <svg class="curve small" viewBox="0 0 320 64" role="img" aria-label={label}>
      <line x1="0" x2="320" y1="58" y2="58" class="axis" />
      <polyline class="line" points={gaps.map((point) => `${x(point.seconds)},${y(point.gap)}`).join(" ")} />
      {last === undefined ? null : <circle cx={x(last.seconds)} cy={y(last.gap)} r="4" class="dot on" />}
    </svg>
  );
}

/**
 * A load against the average: now (thin) over proposed (thick). Hidden from screen readers, the figures
 * stand beside it.
 *
 * @param props - Loads, the average load and the largest load of the table, all in one unit.
 * @returns The drawing.
 */
export function LoadBar(props: {
  readonly now: number;
  readonly then: number;
  readonly mean: number;
  readonly max: number;
}): JSX.Element {
  const scale = 100 / Math.max(props.max, props.mean * 1.05);
  return (
    <svg class="load" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="1" width={props.now * scale} height="4" class="now" />
      <rect x="0" y="7" width={props.then * scale} height="6" class="then" />
      <line x1={props.mean * scale} x2={props.mean * scale} y1="0" y2="14" class="axis" />
    </svg>
  );
}

/**
 * The sign of a tier: full, half, empty, dashed; readable in grey and in high contrast.
 *
 * @param props - Rank from 0 and the label.
 * @returns The sign with its label.
 */
export function TierSign(props: { readonly rank: number; readonly label: string }): JSX.Element {
  return (
    <span class="tier">
      <span class={`swatch s${Math.min(props.rank, 3) + 1}`} aria-hidden="true" />
      {props.label}
    </span>
  );
}

/**
 * Two bars over each other: shares of accounts and of sales by tier.
 *
 * @param props - Labels and the shares.
 * @returns The drawing.
 */
export function ShareBars(props: {
  readonly label: string;
  readonly rows: readonly { readonly text: string; readonly shares: readonly number[] }[];
}): JSX.Element {
  return (
    <div class="bars" role="img" aria-label={props.label}>
      {props.rows.map((row) => (
        <>
          <span>{row.text}</span>
          <div class="bar">
            {row.shares.map((share, index) => (
              <span
                key={index}
                class={`s${Math.min(index, 3) + 1}`}
                style={{ flex: Math.max(share, 0.001) }}
              />
            ))}
          </div>
        </>
      ))}
    </div>
  );
}
