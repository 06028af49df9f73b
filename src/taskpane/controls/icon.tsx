/** The pane's few icons, drawn on a 20-unit grid for this product. */
import type { JSX } from "preact";

const shapes = {
  more: "M5 8.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Zm5 0a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z",
  right: "M7.2 3.9 8.3 2.8l7.2 7.200-7.200 7.200-1.100-1.100L13.300 10Z",
  back: "M12.800 3.900 11.700 2.800 4.500 10l7.200 7.200 1.100-1.100L6.700 10Z",
  check:
    "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM8.800 13.700 5.300 10.200l1.100-1.100 2.400 2.400 4.800-4.800 1.100 1.100Z",
  warn: "M10 2 18.500 17h-17Zm-.800 5.500v5h1.600v-5Zm0 6.200v1.600h1.600v-1.600Z",
  info: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM9.200 9h1.600v5.500H9.200Zm0-3h1.600v1.700H9.200Z",
  error:
    "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM6.300 7.400l1.100-1.100L10 8.900l2.600-2.600 1.100 1.100L11.100 10l2.600 2.600-1.100 1.100L10 11.100l-2.600 2.600-1.100-1.100L8.900 10Z",
  circle: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 1.500a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13Z",
  lock: "M6 7V6a4 4 0 0 1 8 0v1h2v11H4V7Zm1.500 0h5V6a2.500 2.500 0 0 0-5 0Z",
  undo: "M7.500 3 8.600 4.100 6.400 6.300H11a5.300 5.300 0 0 1 0 10.600H7.500v-1.500H11a3.800 3.800 0 0 0 0-7.600H6.400l2.200 2.200L7.500 11.100 3.500 7Z",
  sheet:
    "M3 3h14v14H3Zm1.500 5v3h4V8Zm5.500 0v3h5.500V8Zm0 4.500v3h5.500v-3Zm-1.500 3v-3h-4v3Zm-4-9h11v-2h-11Z",
} as const;

/** Name of an icon. */
export type IconName = keyof typeof shapes;
/** Meaning of a colour; never the only sign of it. */
export type Tone = "success" | "warning" | "error" | "info" | "brand";

/**
 * An icon; decorative unless it has a label.
 *
 * @param props - Name, size in pixels, tone, and the label screen readers say.
 * @returns The drawing.
 */
export function Icon(props: {
  readonly name: IconName;
  readonly label?: string;
  readonly tone?: Tone;
  readonly slot?: string;
  readonly size?: number;
}): JSX.Element {
  const { name, label, tone, slot, size = 20 } = props;
  return (
    <svg
      class={tone === undefined ? "icon" : `icon tone-${tone}`}
      {...(slot === undefined ? {} : { slot })}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="currentColor"
      fill-rule="evenodd"
      role={label === undefined ? undefined : "img"}
      aria-label={label}
      aria-hidden={label === undefined ? "true" : undefined}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
