/** The mapping screen: doubt first in a box, recognised columns in a quiet table, absent ones folded. */
import type { JSX } from "preact";
import type { ColumnChoice, SheetGrid, SourceKind } from "../../intake/reading";
import { Link } from "../controls/button";
import { More, Table } from "../controls/lists";
import { Select, type SelectOption } from "../controls/select";
import type { ColumnSample, SourcesView } from "../flow/views";
import { gridAddress, sourceOf, startMapping, tableKey } from "../mapping";
import { takeMapping } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import type { MapDraft } from "../pane-state";
import { fieldName } from "../../language/fields";
import { fieldsOf, isDateField, lackingFields } from "../source-fields";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

const none = "none";

/** A value of a column as it may be shown: dates and numbers in the pane's language. */
function shown(
  pane: PaneController,
  kind: SourceKind,
  sample: ColumnSample | undefined,
  field: string,
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

/** Columns of one table of the user's, and which of them are which field of ours. */
export function mapScreen(pane: PaneController, kind: SourceKind, draft: MapDraft): ScreenParts {
  const { words, current } = pane;
  const sources = current.snapshot.sources;
  const change = (next: MapDraft): void => {
    pane.show("data", { name: "map", kind, draft: next }, `map-${kind}`);
  };
  const back = {
    step: "data",
    screen: { name: sources?.found === null ? "empty" : "found" },
    focus: `row-${kind}`,
  } as const;
  const samples = sources?.samples ?? [];
  const grid = samples.find((one) => tableKey(one.sheet, one.table) === tableKey(draft.sheet, draft.table));
  const columns = pane.flow.columns(draft.sheet, draft.table, draft.headerRow);
  const doubts = (sources?.recognition.doubts ?? [])
    .filter((doubt) => doubt.kind === kind)
    .map((doubt) => doubt.field);
  const fields = fieldsOf(kind);
  const known = fields.filter((field) => draft.columns[field] !== undefined && draft.columns[field] !== null);
  const lacking = lackingFields(kind, known);
  const quiet = known.filter((field) => !doubts.includes(field));
  const absent = fields.filter((field) => !known.includes(field) && !lacking.includes(field));
  const nameOf = (field: string): string => fieldName(field, current.language);
  const columnOf = (field: string): ColumnSample | undefined => {
    const column = draft.columns[field];
    return columns.find((one) => one.column === column);
  };
  const choose = (field: string, value: string): void => {
    change({ ...draft, columns: { ...draft.columns, [field]: value === none ? null : Number(value) } });
  };
  return {
    body: (
      <>
        <Back pane={pane} to={back} />
        <Heading text={words.sources[kind]} />
        <Select
          id={`map-${kind}`}
          label={words.map.table}
          value={tableKey(draft.sheet, draft.table)}
          options={samples
            .slice(0, 30)
            .map((one) => ({ value: tableKey(one.sheet, one.table), text: tableText(one) }))}
          note={
            grid === undefined
              ? words.map.noTable
              : words.map.tableNote(draft.headerRow + 1, dataRows(grid, draft))
          }
          onChange={(key) => {
            const chosen = samples.find((one) => tableKey(one.sheet, one.table) === key);
            if (chosen === undefined) return;
            const start = sources === null ? null : startMapping(sources, kind);
            const same = start !== null && tableKey(start.sheet, start.table) === key;
            change(
              same
                ? start
                : {
                    sheet: chosen.sheet,
                    table: chosen.table,
                    headerRow: headerRowOf(sources, chosen),
                    columns: {},
                  },
            );
          }}
        />
        {lacking.length === 0 ? null : (
          <>
            <h2>{words.map.notFound}</h2>
            <div class="figure">
              {lacking.map((field) => (
                <ColumnSelect
                  key={field}
                  pane={pane}
                  kind={kind}
                  field={field}
                  name={nameOf(field)}
                  columns={columns}
                  draft={draft}
                  onChange={choose}
                />
              ))}
            </div>
          </>
        )}
        {doubts.length === 0 ? null : (
          <>
            <h2>{words.map.check(doubts.length)}</h2>
            <div class="figure">
              {doubts.map((field) => (
                <Doubt
                  key={field}
                  pane={pane}
                  sources={sources}
                  kind={kind}
                  field={field}
                  columns={columns}
                  draft={draft}
                  onChange={choose}
                  name={nameOf(field)}
                />
              ))}
            </div>
          </>
        )}
        {quiet.length === 0 ? null : (
          <>
            <h2>{words.map.recognised}</h2>
            <Table
              caption={words.map.recognisedColumns}
              head={words.map.heads}
              columns={["", "", "n"]}
              rows={quiet.map((field) => [
                nameOf(field),
                <Link
                  label={`${words.map.change(nameOf(field))}: ${columnOf(field)?.header ?? ""}`}
                  onPress={() => {
                    // Forgetting a column moves its field to the ones asked for, where another can be chosen.
                    choose(field, none);
                  }}
                >
                  {columnOf(field)?.header ?? ""}
                </Link>,
                shown(pane, kind, columnOf(field), field, 0),
              ])}
            />
          </>
        )}
        {absent.length === 0 ? null : (
          <More title={words.map.optional} count={absent.length}>
            {absent.map((field) => (
              <ColumnSelect
                key={field}
                pane={pane}
                kind={kind}
                field={field}
                name={nameOf(field)}
                columns={columns}
                draft={draft}
                onChange={choose}
              />
            ))}
          </More>
        )}
      </>
    ),
    foot: (
      <Actions
        first={words.map.use}
        reason={lacking.length === 0 ? undefined : words.map.notFound}
        onFirst={() => {
          takeMapping(pane, kind, draft);
        }}
        then={words.frame.cancel}
        onThen={() => {
          pane.show(back.step, back.screen, back.focus);
        }}
      />
    ),
  };
}

function headerRowOf(sources: SourcesView | null, grid: SheetGrid): number {
  const source = sources?.recognition.sources.find(
    (one) => tableKey(one.sheet, one.table) === tableKey(grid.sheet, grid.table),
  );
  return source?.headerRow ?? grid.firstRow;
}

function tableText(grid: SheetGrid): string {
  return `${grid.table ?? grid.sheet} · ${gridAddress(grid)}`;
}

function dataRows(grid: SheetGrid, draft: MapDraft): number {
  return Math.max(0, grid.firstRow + grid.totalRows - draft.headerRow - 1);
}

interface ColumnSelectProps {
  readonly pane: PaneController;
  readonly kind: SourceKind;
  readonly field: string;
  readonly name: string;
  readonly columns: readonly ColumnSample[];
  readonly draft: MapDraft;
  readonly onChange: (field: string, value: string) => void;
  readonly only?: readonly number[];
}

function ColumnSelect(props: ColumnSelectProps): JSX.Element {
  const { pane, kind, field, name, columns, draft, onChange, only } = props;
  const chosen = draft.columns[field];
  const offered = (only === undefined ? columns : columns.filter((one) => only.includes(one.column))).slice(
    0,
    29,
  );
  const options: SelectOption[] = [
    ...offered.map((one) => ({ value: String(one.column), text: one.header })),
    { value: none, text: pane.words.map.none },
  ];
  const sample = columns.find((one) => one.column === chosen);
  const values = [0, 1, 2]
    .map((index) => shown(pane, kind, sample, field, index))
    .filter((text) => text !== "");
  return (
    <Select
      id={`map-${field}`}
      label={name}
      value={chosen === undefined || chosen === null ? none : String(chosen)}
      options={options}
      note={values.length === 0 ? undefined : values.join(" · ")}
      onChange={(value) => {
        onChange(field, value);
      }}
    />
  );
}

function Doubt(props: ColumnSelectProps & { readonly sources: SourcesView | null }): JSX.Element {
  const { pane, field, sources, kind } = props;
  const choice: ColumnChoice | undefined =
    sources === null ? undefined : sourceOf(sources, kind)?.columns.find((column) => column.field === field);
  const other = choice?.alternatives[0];
  const only =
    choice === undefined ? undefined : [choice.column, ...choice.alternatives.map((one) => one.column)];
  const { words } = pane;
  return (
    <>
      <ColumnSelect {...props} {...(only === undefined ? {} : { only })} />
      {other === undefined ? null : (
        <span class="note">
          {field === "orderAmount" ? words.map.netAmount(other.header) : words.map.fitsToo(other.header)}
        </span>
      )}
    </>
  );
}
