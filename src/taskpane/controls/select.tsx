/** A drop-down with a visible label, and the same control for finding an account while typing. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** One entry of a drop-down. */
export interface SelectOption {
  readonly value: string;
  readonly text: string;
}

interface DropdownElement extends HTMLElement {
  value: string | null;
  open?: boolean;
}

// Fluent's box is at least 160 px wide inside its shadow root; pairs side by side need less.
const narrow = new CSSStyleSheet();
narrow.replaceSync(".control { min-width: 0 !important }");

/** Fluent does not name the inner button from a label, so it is named after the first frame. */
function nameInnerControl(
  host: DropdownElement,
  label: string,
  id: string,
  noteId: string | undefined,
): () => void {
  let live = true;
  const name = (): void => {
    if (!live) return;
    const root = host.shadowRoot;
    if (root && !root.adoptedStyleSheets.includes(narrow))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, narrow];
    const control = host.querySelector("[role=combobox]");
    if (control === null) {
      requestAnimationFrame(name);
      return;
    }
    control.setAttribute("aria-label", label);
    control.id = id;
    control.setAttribute("aria-controls", `${id}-list`);
    control.setAttribute("aria-expanded", String(host.open === true));
    if (noteId !== undefined) control.setAttribute("aria-describedby", noteId);
  };
  name();
  return () => {
    live = false;
  };
}

/** Longest list that is shown whole; of a longer one the user types a part. */
const LONGEST_LIST = 30;
const MOST_FOUND = 8;

/**
 * A choice of one out of any number: a drop-down, or a search field where that would be too long.
 *
 * @param props - As of {@link Select}; `always` are options that are offered whatever is typed.
 * @returns The control.
 */
export function LongSelect(
  props: Omit<Parameters<typeof Select>[0], "onType"> & { readonly always?: readonly string[] },
): JSX.Element {
  const { always = [], ...rest } = props;
  const [typed, setTyped] = useState("");
  const { options, value, onChange } = rest;
  if (options.length <= LONGEST_LIST) return <Select {...rest} />;
  const wanted = typed.trim().toLowerCase();
  const kept = options.filter((option) => option.value === value || always.includes(option.value));
  const found = options.filter(
    (option) => !kept.includes(option) && option.text.toLowerCase().includes(wanted),
  );
  return (
    <Select
      {...rest}
      options={
        wanted === ""
          ? [...kept, ...found.slice(0, MOST_FOUND - kept.length)]
          : [...found.slice(0, MOST_FOUND - kept.length), ...kept]
      }
      onType={setTyped}
      onChange={(chosen) => {
        setTyped("");
        onChange(chosen);
      }}
    />
  );
}

const framesUntilSettled = 6;
/** Milliseconds in which a press on an option has become a choice. */
const AFTER_A_PRESS = 400;

/**
 * Writes the chosen text into a search field, which shows nothing by itself: it is there some frames later, and
 * is emptied once more when the list of options changes after a choice.
 */
function writeInto(host: DropdownElement | null, text: string): () => void {
  let live = true;
  let frames = 0;
  const write = (): void => {
    if (!live || host === null) return;
    const input = host.querySelector<HTMLInputElement>("input[role=combobox]");
    if (input !== null) input.value = text;
    frames += 1;
    if (frames < framesUntilSettled) requestAnimationFrame(write);
  };
  requestAnimationFrame(write);
  return () => {
    live = false;
  };
}

/**
 * A choice of one out of at most 30.
 *
 * @param props - Id, label, options, the chosen value; `find` makes it a search field whose options the caller supplies.
 * @returns The control with label and note.
 */
export function Select(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly onType?: (text: string) => void;
  readonly note?: string | undefined;
  readonly hideLabel?: boolean;
}): JSX.Element {
  const { id, label, value, options, onChange, onType, note, hideLabel = false } = props;
  const host = useRef<DropdownElement>(null);
  const noteId = note === undefined ? undefined : `${id}-note`;
  // With the texts, since the control goes on showing the old one of its choice after a change of language.
  const optionKey = options.map((option) => `${option.value}\u0001${option.text}`).join("\u0000");
  useEffect(() => {
    if (host.current === null) return undefined;
    return nameInnerControl(host.current, label, id, noteId);
  }, [label, id, noteId, optionKey]);
  const find = onType !== undefined;
  const chosenText = options.find((option) => option.value === value)?.text ?? "";
  const typing = useRef(false);
  // Written anew with every list, for a new list empties the field; but never over what is being typed.
  useEffect(
    () => (find && !typing.current ? writeInto(host.current, chosenText) : undefined),
    [find, value, chosenText, optionKey],
  );
  /** Ends a search: the whole list again, and the choice in the field. */
  const endSearch = (): void => {
    if (!typing.current) return;
    typing.current = false;
    onType?.("");
    writeInto(host.current, chosenText);
  };
  return (
    <div class="field">
      {hideLabel ? null : (
        <label class="label" for={id}>
          {label}
        </label>
      )}
      <fluent-dropdown
        key={find ? id : optionKey}
        ref={host}
        type={find ? "combobox" : "dropdown"}
        onChange={() => {
          const chosen = host.current?.value;
          if (
            chosen !== null &&
            chosen !== undefined &&
            chosen !== value &&
            options.some((o) => o.value === chosen)
          ) {
            typing.current = false;
            onChange(chosen);
          }
        }}
        onFocusIn={() => {
          // What is typed replaces what is chosen; a click would else put it into the middle.
          if (find) host.current?.querySelector<HTMLInputElement>("input[role=combobox]")?.select();
        }}
        onClick={() => {
          if (find && !typing.current)
            host.current?.querySelector<HTMLInputElement>("input[role=combobox]")?.select();
        }}
        onFocusOut={() => {
          // A press on an option takes the focus first and chooses afterwards.
          setTimeout(endSearch, AFTER_A_PRESS);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          // Fluent takes the option first; where that is the old choice, it says nothing.
          if (event.key === "Enter" || event.key === "Escape") requestAnimationFrame(endSearch);
        }}
        onInput={(event: Event) => {
          const target = event.composedPath()[0];
          if (onType !== undefined && target instanceof HTMLInputElement) {
            typing.current = true;
            onType(target.value);
          }
        }}
      >
        {/* Fluent keeps these roles inside its elements, where checkers of accessibility don't look. */}
        <fluent-listbox id={`${id}-list`} role="listbox" aria-label={label}>
          {options.map((option) => (
            <fluent-option
              key={option.value}
              role="option"
              value={option.value}
              selected={option.value === value}
            >
              {option.text}
            </fluent-option>
          ))}
        </fluent-listbox>
      </fluent-dropdown>
      {note === undefined ? null : (
        <div class="note" id={noteId}>
          {note}
        </div>
      )}
    </div>
  );
}
