/** A number typed by hand, and the same number on a slider. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

interface ValueElement extends HTMLElement {
  value: string;
}

/** Reads full-width digits and a decimal comma; NaN when it is no number. */
function typedNumber(text: string): number {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/%$/, "")
    .replace(/,(?=\d{1,2}$)/, ".")
    .replace(/,/g, "");
  return plain === "" ? Number.NaN : Number(plain);
}

/**
 * A number field. Not `type="number"`: that refuses full-width digits and a decimal comma. Enter or leaving
 * the field takes the value, Esc restores it.
 *
 * @param props - Label, value, unit, the reason why the value is invalid, and what happens on change.
 * @returns The field.
 */
export function Amount(props: {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
  readonly problem?: string | undefined;
  readonly notNumber: string;
  readonly onChange: (value: number) => void;
}): JSX.Element {
  const { label, value, unit, problem, notNumber, onChange } = props;
  const field = useRef<ValueElement>(null);
  const [wrong, setWrong] = useState(false);
  const message = wrong ? notNumber : problem;
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const inner = field.current?.shadowRoot?.querySelector("input");
      inner?.setAttribute("aria-label", label);
      if (message === undefined) inner?.removeAttribute("aria-invalid");
      else inner?.setAttribute("aria-invalid", "true");
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [label, message]);
  useEffect(() => {
    if (field.current !== null) field.current.value = String(value);
  }, [value]);
  const take = (): void => {
    const typed = typedNumber(field.current?.value ?? "");
    setWrong(Number.isNaN(typed));
    if (!Number.isNaN(typed) && typed !== value) onChange(typed);
  };
  return (
    <span class="amount-field">
      <span class={message === undefined ? "amount" : "amount wrong"}>
        <fluent-text-input
          ref={field}
          type="text"
          inputmode="decimal"
          control-size="small"
          value={String(value)}
          aria-label={label}
          onChange={take}
          onBlur={take}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === "Enter") take();
            if (event.key === "Escape" && field.current !== null) {
              field.current.value = String(value);
              setWrong(false);
              event.stopPropagation();
            }
          }}
        />
        {unit === undefined ? null : (
          <span class="unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </span>
      {message === undefined ? null : <span class="sub tone-error">{message}</span>}
    </span>
  );
}

/**
 * A cut: a slider for trying out, the number field as the exact way. The browser's own slider, since Fluent's
 * writes style attributes, and the pane's policy allows none.
 *
 * @param props - Short and full label, value, range, and what happens on change.
 * @returns The row.
 */
export function Cut(props: {
  readonly text: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly problem?: string | undefined;
  readonly notNumber: string;
  readonly onChange: (value: number) => void;
}): JSX.Element {
  const { text, label, value, min, max, unit, problem, notNumber, onChange } = props;
  const share = max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
  return (
    <div class="cut">
      <span>{text}</span>
      <input
        type="range"
        min={min}
        max={Math.round(max)}
        value={Math.round(value)}
        aria-label={label}
        style={{ "--share": String(share) }}
        onInput={(event) => {
          const now = Number(event.currentTarget.value);
          if (now !== Math.round(value)) onChange(now);
        }}
      />
      <Amount
        label={label}
        value={value}
        {...(unit === undefined ? {} : { unit })}
        problem={problem}
        notNumber={notNumber}
        onChange={onChange}
      />
    </div>
  );
}
