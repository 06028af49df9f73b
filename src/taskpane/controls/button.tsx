/** Buttons: Fluent's for actions, native ones for links inside sentences and rows. */
import type { ComponentChildren, JSX } from "preact";

/**
 * A button. One primary button a screen.
 *
 * A button that cannot act yet stays focusable (`ariaDisabled`), so that its reason can be read.
 *
 * @param props - Kind, size, what it does and what it says.
 * @returns The button.
 */
export function Button(props: {
  readonly kind?: "primary" | "plain" | "subtle";
  readonly size?: "small" | "medium";
  readonly wide?: boolean;
  readonly ariaDisabled?: boolean;
  /** Said on top of the text, e.g. why it cannot act. */
  readonly title?: string | undefined;
  readonly id?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { kind = "plain", size, wide = false, ariaDisabled = false, title, id, onPress, children } = props;
  return (
    <fluent-button
      id={id}
      class={wide ? "first" : undefined}
      appearance={kind === "plain" ? undefined : kind}
      size={size}
      disabled-focusable={ariaDisabled ? "" : undefined}
      aria-disabled={ariaDisabled ? "true" : undefined}
      title={title}
      onClick={() => {
        if (!ariaDisabled) onPress();
      }}
    >
      {children}
    </fluent-button>
  );
}

/**
 * A text button inside a sentence or a row, at least 24 px high.
 *
 * @param props - What it does and what it says.
 * @returns The button.
 */
export function Link(props: {
  readonly onPress: () => void;
  readonly small?: boolean;
  readonly label?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <button
      type="button"
      id={props.id}
      class={props.small === true ? "link small" : "link"}
      aria-label={props.label}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
