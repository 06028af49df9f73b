/** The data check: what was left out, what is the user's call, what was handled. */
import type { JSX } from "preact";
import type { Finding, Rejection } from "../../intake/reading";
import { findingText, foundText, rejectionText } from "../../language/data-check";
import { Link } from "../controls/button";
import { More, Points, Table } from "../controls/lists";
import { goTo, read } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { leftOutGroups, thingsToLookAt, type LeftOutGroup } from "../things-to-look-at";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** Rows of one reason shown one by one. */
const ROWS_SHOWN = 5;
/** Places of one finding that can be gone to. */
const PLACES_SHOWN = 3;

type Cells = readonly (JSX.Element | string)[];

/** Rejected rows and findings, in three groups: left out, the user's call, handled. */
export function dataCheck(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const found = current.snapshot.sources?.found ?? null;
  const findings: readonly Finding[] = found?.findings ?? [];
  const groups = found === null ? [] : leftOutGroups(found);
  const count = found === null ? 0 : thingsToLookAt(found);
  const { language } = current;
  const yourCall = findings.filter((finding) => finding.group === "your-call");
  const handled = findings.filter((finding) => finding.group === "handled");
  const action = <span class="vh">{words.frame.action}</span>;
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "data", screen: { name: "found" }, focus: "row-check" }} />
        <Heading text={words.check.heading(count)} />
        {count === 0 ? null : <p class="lead-text">{words.check.lead}</p>}
        <h2>{words.check.leftOut}</h2>
        {groups.length === 0 ? (
          <Points texts={[words.check.nothingLeftOut(found?.orders ?? 0)]} />
        ) : (
          <Table
            caption={words.check.leftOutRows}
            head={[words.check.where, words.check.why, action]}
            columns={["", "", "n"]}
            rows={groups.flatMap((group) => groupRows(pane, group))}
          />
        )}
        {yourCall.length === 0 ? null : (
          <>
            <h2>{words.check.yourCall}</h2>
            <Table
              caption={words.check.yourCallRows}
              head={[words.check.where, words.check.what, action]}
              columns={["", "", "n"]}
              rows={yourCall.map((finding) => [
                places(pane, finding),
                findingText(finding, language),
                link(pane, finding.sheet, finding.places[0]),
              ])}
            />
          </>
        )}
        {handled.length === 0 ? null : (
          <More
            title={words.check.handled}
            count={words.check.rows(handled.reduce((sum, finding) => sum + finding.count, 0))}
            open
          >
            <Points small texts={handled.map((finding) => findingText(finding, language))} />
          </More>
        )}
      </>
    ),
    foot: (
      <Actions
        first={words.check.again}
        onFirst={() => {
          read(pane);
        }}
      />
    ),
  };
}

function link(
  pane: PaneController,
  sheet: string,
  address: string | undefined,
  text?: string,
): JSX.Element | string {
  if (address === undefined) return "";
  const { goTo: name } = pane.words.frame;
  return (
    <Link label={pane.words.frame.goToCell(sheet, address)} onPress={() => void goTo(pane, sheet, address)}>
      {text ?? name}
    </Link>
  );
}

/** The sheet and the first cells; every one after the first leads there by itself. */
function places(pane: PaneController, { sheet, places: cells }: Finding): JSX.Element {
  return (
    <>
      {sheet} {cells[0] ?? ""}
      {cells.slice(1, PLACES_SHOWN).map((address) => (
        <>, {link(pane, sheet, address, address)}</>
      ))}
    </>
  );
}

/** What a reason comes to, then its first rows; a single row is told in one line. */
function groupRows(pane: PaneController, { sheet, finding, rows }: LeftOutGroup): readonly Cells[] {
  const { language } = pane.current;
  const [first] = rows;
  const cell = (row: Rejection): string => `${row.column ?? "A"}${String(row.row)}`;
  if (finding === null)
    return rows.slice(0, ROWS_SHOWN).map((row) => oneRow(row, rejectionText(row, language)));
  const place = first === undefined ? finding.places[0] : cell(first);
  const what = findingText(finding, language);
  const single = finding.count === 1 && first !== undefined;
  const shown = single ? [] : rows.slice(0, ROWS_SHOWN);
  const head: Cells = [
    single ? `${sheet} ${cell(first)}` : sheet,
    single ? [what, foundText(first, language)].join(language === "zh-CN" ? "" : " ").trim() : what,
    shown.length > 0 ? "" : link(pane, sheet, place),
  ];
  return [head, ...shown.map((row) => oneRow(row, foundText(row, language)))];

  function oneRow(row: Rejection, text: string): Cells {
    return [`${row.sheet} ${cell(row)}`, text, link(pane, row.sheet, cell(row))];
  }
}
