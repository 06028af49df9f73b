/** The mapping screen: doubt first in a box, recognised columns in a quiet table, absent ones folded. */
import type { JSX } from "preact";
import type { SheetGrid, SourceKind } from "../../intake/reading";
import { fieldName } from "../../language/fields";
import { Amount } from "../controls/amount";
import { Link } from "../controls/button";
import { More, Table } from "../controls/lists";
import { LongSelect } from "../controls/select";
import type { SourcesView } from "../flow/views";
import { gridAddress, sourceOf, startMapping, tableKey } from "../mapping";
import { takeMapping } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import type { MapDraft } from "../pane-state";
import { fieldsOf, lackingGroups } from "../source-fields";
import { ColumnSelect, shownValue, type ColumnContext } from "./column-choice";
import { InlineHelp } from "./inline-help";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

const nowhere = tableKey("", null);

/** Columns of one table of the user's, and which of them are which field of ours. */
export function mapScreen(pane: PaneController, kind: SourceKind, draft: MapDraft): ScreenParts {
  const { words, current } = pane;
  const { sources } = current.snapshot;
  const back = {
    step: "data",
    screen: { name: sources?.found === null ? "empty" : "found" },
    focus: `row-${kind}`,
  } as const;
  const context: ColumnContext = {
    pane,
    kind,
    draft,
    columns: pane.flow.columns(draft.sheet, draft.table, draft.headerRow),
    onChange: (field, column) => {
      change(pane, kind, { ...draft, columns: { ...draft.columns, [field]: column } }, `map-${field}`);
    },
  };
  const known = fieldsOf(kind).filter((field) => (draft.columns[field] ?? null) !== null);
  const lacking = draft.sheet === "" ? [] : lackingGroups(kind, known);
  return {
    body: (
      <>
        <Back pane={pane} to={back} />
        <Heading text={words.sources[kind]} />
        <Place pane={pane} kind={kind} draft={draft} empty={context.columns.length === 0} />
        {draft.sheet === "" ? null : <Columns context={context} known={known} lacking={lacking} />}
        <InlineHelp pane={pane} topic="columns" />
      </>
    ),
    foot: (
      <Actions
        first={draft.sheet === "" ? words.map.useNone : words.map.use}
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

function change(pane: PaneController, kind: SourceKind, draft: MapDraft, focus: string): void {
  pane.show("data", { name: "map", kind, draft }, focus);
}

/** Which table, and which of its rows holds the headers. */
function Place(props: {
  readonly pane: PaneController;
  readonly kind: SourceKind;
  readonly draft: MapDraft;
  readonly empty: boolean;
}): JSX.Element {
  const { pane, kind, draft, empty } = props;
  const { words, current } = pane;
  const { sources } = current.snapshot;
  const samples = sources?.samples ?? [];
  const grid = samples.find((one) => tableKey(one.sheet, one.table) === tableKey(draft.sheet, draft.table));
  const at = (place: Pick<MapDraft, "sheet" | "table" | "headerRow">, focus: string): void => {
    const columns = pane.flow.likelyColumns(kind, place.sheet, place.table, place.headerRow);
    change(pane, kind, { ...place, columns, changing: [] }, focus);
  };
  return (
    <>
      <LongSelect
        id={`map-${kind}`}
        label={words.map.table}
        value={tableKey(draft.sheet, draft.table)}
        options={samples
          .map((one) => ({ value: tableKey(one.sheet, one.table), text: tableText(samples, one) }))
          .concat({ value: nowhere, text: words.map.nowhere })}
        always={[nowhere]}
        note={grid === undefined ? words.map.noTable : words.map.rows(dataRows(grid, draft))}
        onChange={(key) => {
          const start = sources === null ? null : startMapping(sources, kind);
          const chosen = samples.find((one) => tableKey(one.sheet, one.table) === key);
          if (start !== null && tableKey(start.sheet, start.table) === key)
            change(pane, kind, start, `map-${kind}`);
          else if (chosen === undefined)
            change(pane, kind, { ...draft, sheet: "", table: null, columns: {} }, `map-${kind}`);
          else
            at(
              { sheet: chosen.sheet, table: chosen.table, headerRow: headerRowOf(sources, chosen) },
              `map-${kind}`,
            );
        }}
      />
      {grid === undefined ? null : (
        <div class="between">
          <span>{words.map.headerRow}</span>
          <Amount
            label={words.map.headerRow}
            value={draft.headerRow + 1}
            problem={empty ? words.map.noHeaders : undefined}
            notNumber={words.tiers.problems.number}
            onChange={(row) => {
              at({ ...draft, headerRow: Math.max(0, Math.round(row) - 1) }, "");
            }}
          />
        </div>
      )}
    </>
  );
}

/** What is missing first, then what is in doubt, what was recognised, and what is not there. */
function Columns(props: {
  readonly context: ColumnContext;
  readonly known: readonly string[];
  readonly lacking: readonly (readonly string[])[];
}): JSX.Element {
  const { context, known, lacking } = props;
  const { pane, kind, draft, columns } = context;
  const { words, current } = pane;
  const { sources } = current.snapshot;
  const start = sources === null ? null : startMapping(sources, kind);
  const asRecognised =
    start?.sheet === draft.sheet && start.table === draft.table && start.headerRow === draft.headerRow;
  // An account may be told by its number or by its name: both are asked for, one is enough.
  const asked = lacking.flatMap((group) =>
    group.filter((field, index) => index === 0 || /account/i.test(field)),
  );
  const doubted = (sources?.recognition.doubts ?? []).filter((doubt) => doubt.kind === kind);
  const doubts = asRecognised
    ? doubted.map((doubt) => doubt.field).filter((field) => !asked.includes(field))
    : [];
  const changing = draft.changing.filter((field) => !asked.includes(field) && !doubts.includes(field));
  const quiet = known.filter((field) => !doubts.includes(field) && !changing.includes(field));
  const shown = [...asked, ...doubts, ...changing, ...quiet];
  const absent = fieldsOf(kind).filter((field) => !shown.includes(field));
  const nameOf = (field: string): string => fieldName(field, current.language);
  const box = (fields: readonly string[], recognised = false): JSX.Element => (
    <div class="figure">
      {fields.map((field) => (
        <ColumnSelect
          key={field}
          context={context}
          field={field}
          choice={
            recognised && sources !== null
              ? sourceOf(sources, kind)?.columns.find((column) => column.field === field)
              : undefined
          }
        />
      ))}
    </div>
  );
  return (
    <>
      {asked.length === 0 ? null : (
        <>
          <h2>{words.map.notFound}</h2>
          {box(asked)}
        </>
      )}
      {doubts.length === 0 ? null : (
        <>
          <h2>{words.map.check(doubts.length)}</h2>
          {box(doubts, true)}
        </>
      )}
      {changing.length === 0 ? null : (
        <>
          <h2>{words.map.changing}</h2>
          {box(changing)}
        </>
      )}
      {quiet.length === 0 ? null : (
        <>
          <h2>{words.map.recognised}</h2>
          <Table
            caption={words.map.recognisedColumns}
            head={words.map.heads}
            columns={["", "", "n"]}
            rows={quiet.map((field) => {
              const sample = columns.find((one) => one.column === draft.columns[field]);
              return [
                nameOf(field),
                <Link
                  label={`${words.map.change(nameOf(field))}: ${sample?.header ?? ""}`}
                  onPress={() => {
                    const next = { ...draft, changing: [...draft.changing, field] };
                    change(pane, kind, next, `map-${field}`);
                  }}
                >
                  {sample?.header ?? ""}
                </Link>,
                shownValue(context, field, sample, 0),
              ];
            })}
          />
        </>
      )}
      {absent.length === 0 ? null : (
        <More title={words.map.optional} count={absent.length}>
          {absent.map((field) => (
            <ColumnSelect key={field} context={context} field={field} />
          ))}
        </More>
      )}
    </>
  );
}

function headerRowOf(sources: SourcesView | null, grid: SheetGrid): number {
  const source = sources?.recognition.sources.find(
    (one) => tableKey(one.sheet, one.table) === tableKey(grid.sheet, grid.table),
  );
  return source?.headerRow ?? grid.firstRow;
}

/** The sheet, the table's name where a sheet has several, and the cells. */
function tableText(samples: readonly SheetGrid[], grid: SheetGrid): string {
  const several = samples.some((one) => one.sheet === grid.sheet && one.table !== grid.table);
  return [grid.sheet, several ? grid.table : null, gridAddress(grid)]
    .filter((part) => part !== null)
    .join(" · ");
}

function dataRows(grid: SheetGrid, draft: MapDraft): number {
  return Math.max(0, grid.firstRow + grid.totalRows - draft.headerRow - 1);
}
