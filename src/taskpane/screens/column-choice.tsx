/** Choosing the column for one field: among all columns of the table, with the first values beside it. */
import type { JSX } from "preact";
import type { ColumnChoice, SourceKind } from "../../intake/reading";
import { fieldName } from "../../language/fields";
import { LongSelect } from "../controls/select";
import type { ColumnSample } from "../flow/views";
import type { PaneController } from "../pane-controller";
import type { MapDraft } from "../pane-state";
import { isDateField } from "../source-fields";

const none = "none";

/** What choosing a column needs to know and to tell. */
export interface ColumnContext {
  readonly pane: PaneController;
  readonly kind: SourceKind;
  readonly columns: readonly ColumnSample[];
  readonly draft: MapDraft;
  /** A column from 0, or null for "not there". */
  readonly onChange: (field: string, column: number | null) => void;
}

/**
 * A value of a column as it may be shown: dates and numbers in the pane's language.
 *
 * @param context - The table.
 * @param field - The field the column is for.
 * @param sample - The column.
 * @param index - Which of its first values.
 * @returns The text; "" when there is no such value.
 */
export function shownValue(
  { pane, kind }: ColumnContext,
  field: string,
  sample: ColumnSample | undefined,
  index: number,
): string {
  const value = sample?.values[index];
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "number") {
    const { numbers } = pane.words;
    if (isDateField(kind, field)) return numbers.date(value);
    return Number.isInteger(value) ? numbers.count(value) : numbers.exact(value);
  }
  return String(value).slice(0, 40);
}

/**
 * The column of one field.
 *
 * @param props - The table, the field, and for a doubted field what was recognised.
 * @returns The control; for a doubted field with what speaks for the other column.
 */
export function ColumnSelect(props: {
  readonly context: ColumnContext;
  readonly field: string;
  readonly choice?: ColumnChoice | undefined;
}): JSX.Element {
  const { context, field, choice } = props;
  const { pane, columns, draft, onChange } = context;
  const { words, current } = pane;
  const chosen = draft.columns[field] ?? null;
  const fitting =
    choice === undefined ? [] : [choice.column, ...choice.alternatives.map((one) => one.column)];
  const sample = columns.find((one) => one.column === chosen);
  const values = [0, 1, 2]
    .map((index) => shownValue(context, field, sample, index))
    .filter((text) => text !== "");
  const other = choice?.alternatives[0];
  return (
    <>
      <LongSelect
        id={`map-${field}`}
        label={fieldName(field, current.language)}
        value={chosen === null ? none : String(chosen)}
        options={[
          // Columns that would fit stand first.
          ...columns.filter((one) => fitting.includes(one.column)),
          ...columns.filter((one) => !fitting.includes(one.column)),
        ]
          .map((one) => ({ value: String(one.column), text: one.header }))
          .concat({ value: none, text: words.map.none })}
        always={[none]}
        note={values.length === 0 ? undefined : values.join(" · ")}
        onChange={(value) => {
          onChange(field, value === none ? null : Number(value));
        }}
      />
      {other === undefined ? null : (
        <span class="note">
          {field === "orderAmount" ? words.map.netAmount(other.header) : words.map.fitsToo(other.header)}
        </span>
      )}
    </>
  );
}
