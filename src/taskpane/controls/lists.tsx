/** Rows, folds, tables and messages: everything that shows rather than asks. */
import type { ComponentChildren, JSX } from "preact";
import { Icon, type Tone } from "./icon";

/**
 * A row that opens something: title, one line of detail, state at the end. Without `onPress` it only shows.
 *
 * @param props - Words, icons and what pressing does.
 * @returns The list item.
 */
export function Row(props: {
  readonly id?: string;
  readonly icon?: JSX.Element;
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly end?: ComponentChildren;
  readonly tone?: Tone;
  readonly onPress?: () => void;
}): JSX.Element {
  const inner = (
    <>
      {props.icon === undefined ? null : <span class="lead">{props.icon}</span>}
      <span class="grow">
        <span class="title">{props.title}</span>
        {props.detail === undefined ? null : (
          <span class={props.tone === undefined ? "sub" : `sub tone-${props.tone}`}>{props.detail}</span>
        )}
      </span>
      {props.end === undefined ? null : <span class="end">{props.end}</span>}
    </>
  );
  return (
    <li>
      {props.onPress === undefined ? (
        <div class="row">{inner}</div>
      ) : (
        <button type="button" class="row" id={props.id} onClick={props.onPress}>
          {inner}
          <Icon name="right" size={16} />
        </button>
      )}
    </li>
  );
}

/**
 * A list of rows from edge to edge.
 *
 * @param props - Label for screen readers and the rows.
 * @returns The list.
 */
export function List(props: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <ul class="list" aria-label={props.label}>
      {props.children}
    </ul>
  );
}

/**
 * Sentences, each behind an icon: what was checked, or what is good to know.
 *
 * @param props - The sentences, and the icon where it is not a green tick; small inside a fold.
 * @returns The list.
 */
export function Points(props: {
  readonly texts: readonly string[];
  readonly kind?: "check" | "info";
  readonly small?: boolean;
}): JSX.Element {
  const { texts, kind = "check", small = false } = props;
  return (
    <ul class="checks">
      {texts.map((text, index) => (
        <li key={index}>
          <Icon name={kind} tone={kind === "check" ? "success" : "info"} {...(small ? { size: 16 } : {})} />
          <span class="grow">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * A fold: native, light, announced well.
 *
 * @param props - Title, a count at the end, and what is inside.
 * @returns The fold.
 */
export function More(props: {
  readonly title: string;
  readonly count?: ComponentChildren;
  readonly open?: boolean;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <details class="more" open={props.open === true}>
      <summary>
        <Icon name="right" size={16} />
        <span class="grow">{props.title}</span>
        {props.count === undefined ? null : <span class="count">{props.count}</span>}
      </summary>
      <div class="inside">{props.children}</div>
    </details>
  );
}

/**
 * A message inside a screen; never a toast, never a dialog.
 *
 * @param props - Tone with its name, a bold first sentence, the rest, and actions.
 * @returns The message.
 */
export function Note(props: {
  readonly tone: "info" | "success" | "warning" | "error";
  readonly toneName: string;
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}): JSX.Element {
  const icon = { info: "info", success: "check", warning: "warn", error: "error" } as const;
  return (
    <fluent-message-bar
      class="msg"
      intent={props.tone}
      layout="multiline"
      role="group"
      aria-label={props.toneName}
    >
      <Icon slot="icon" name={icon[props.tone]} tone={props.tone} />
      <span class="msg-body">
        <strong>{props.title}</strong> {props.children}
      </span>
      {props.actions === undefined ? null : (
        <span slot="actions" class="msg-actions">
          {props.actions}
        </span>
      )}
    </fluent-message-bar>
  );
}

/** How a table column is set: start, number, vertically centred, not wrapped. */
export type ColumnClass = "" | "n" | "m" | "n m" | "nw";

/**
 * A native table with a caption and scopes.
 *
 * @param props - Caption, head, rows, foot and column classes.
 * @returns The table.
 */
export function Table(props: {
  readonly caption: string;
  readonly head: readonly ComponentChildren[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly foot?: readonly ComponentChildren[];
  readonly columns?: readonly ColumnClass[];
  readonly kind?: string;
}): JSX.Element {
  const columns = props.columns ?? [];
  return (
    <table class={props.kind === undefined ? "grid" : `grid ${props.kind}`}>
      <caption class="vh">{props.caption}</caption>
      <thead>
        <tr>
          {props.head.map((cell, index) => (
            <th key={index} scope="col" class={columns[index]}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row" class={columns[index]}>
                  {cell}
                </th>
              ) : (
                <td key={index} class={columns[index]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {props.foot === undefined ? null : (
        <tfoot>
          <tr>
            {props.foot.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={index} class={columns[index]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/**
 * Progress of a job; without a value the bar runs.
 *
 * @param props - Label, value and largest value.
 * @returns The bar.
 */
export function ProgressBar(props: {
  readonly label: string;
  readonly value?: number | undefined;
  readonly max?: number;
}): JSX.Element {
  const { label, value, max = 100 } = props;
  return (
    <fluent-progress-bar
      thickness="large"
      shape="rounded"
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={value === undefined ? undefined : 0}
      aria-valuemax={value === undefined ? undefined : max}
      value={value}
      max={max}
    />
  );
}
