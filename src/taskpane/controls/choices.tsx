/** Ticks, one-of-two with explanations, and one-of-few side by side. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface CheckedElement extends HTMLElement {
  checked: boolean;
}

/**
 * A tick with a line of explanation.
 *
 * Fluent's field names the host, whose role is only internal: the role is given. An explicit
 * `aria-checked` wins over the element's own state, so it follows every change.
 *
 * @param props - State, words, and what happens on change.
 * @returns The control.
 */
export function Check(props: {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly sub?: ComponentChildren;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <fluent-field class="check" label-position="after">
      <label slot="label">
        <span class="grow">
          {props.children}
          {props.sub === undefined ? null : <span class="sub">{props.sub}</span>}
        </span>
      </label>
      <fluent-checkbox
        slot="input"
        role="checkbox"
        aria-checked={String(props.checked)}
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event: Event) => {
          const host = event.currentTarget as CheckedElement;
          host.setAttribute("aria-checked", String(host.checked));
          if (host.checked !== props.checked) props.onChange(host.checked);
        }}
      />
    </fluent-field>
  );
}

interface RadioGroupElement extends HTMLElement {
  value: string | null;
}

/**
 * An explicit `aria-checked` wins over the element's own state, so it follows every change. Tab leads to the radio
 * that is marked as the start, else to the first, and Fluent takes the focus for a choice: it would change the value.
 */
function mirrorRadios(group: RadioGroupElement): void {
  for (const radio of group.querySelectorAll<CheckedElement>("fluent-radio")) {
    radio.setAttribute("aria-checked", String(radio.checked));
    radio.toggleAttribute("focusgroupstart", radio.checked);
  }
}

/** One choice of a radio group. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly sub?: string;
}

/**
 * One of two or three, each with a line of explanation. The value belongs on the group: Fluent ignores
 * `checked` on a radio.
 *
 * @param props - Name, label, value, choices and what happens on change.
 * @returns The control.
 */
export function Radios(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choice[];
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const group = useRef<RadioGroupElement>(null);
  useEffect(() => {
    // The group learns of its radios a frame after they are there; before that it forgets its value.
    const frame = requestAnimationFrame(() => {
      if (group.current === null) return;
      group.current.value = props.value;
      mirrorRadios(group.current);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [props.value]);
  return (
    <fluent-radio-group
      ref={group}
      class="radios"
      role="radiogroup"
      name={props.name}
      aria-label={props.label}
      orientation="vertical"
      onChange={() => {
        queueMicrotask(() => {
          if (group.current === null) return;
          mirrorRadios(group.current);
          const { value } = group.current;
          if (value !== null && value !== props.value) props.onChange(value);
        });
      }}
    >
      {props.options.map((option) => (
        <fluent-field key={option.value} label-position="after">
          <label slot="label">
            <span class="grow">
              {option.text}
              {option.sub === undefined ? null : <span class="sub">{option.sub}</span>}
            </span>
          </label>
          <fluent-radio
            slot="input"
            role="radio"
            aria-checked={String(option.value === props.value)}
            name={props.name}
            value={option.value}
          />
        </fluent-field>
      ))}
    </fluent-radio-group>
  );
}

/**
 * One of a few numbers, side by side: native radios, since Fluent has no segmented control.
 *
 * @param props - Name, label, value, segments (text shown, name said) and what happens on change.
 * @returns The control.
 */
export function Segments(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}): JSX.Element {
  return (
    <fieldset class="segments">
      <legend class="vh">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} class={option.value === props.value ? "on" : ""}>
          <input
            type="radio"
            name={props.name}
            value={option.value}
            checked={option.value === props.value}
            aria-label={option.name}
            onChange={() => {
              props.onChange(option.value);
            }}
          />
          <span aria-hidden="true">{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
