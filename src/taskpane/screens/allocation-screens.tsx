/** The allocation's result: the moves curve, loads and reasons, and what is short. */
import type { JSX } from "preact";
import type { ManagerLoad, MovesPoint } from "../../allocation/allocation";
import { balanceText, coOwnersText } from "../../language/allocation-outcome";
import { allocationReason } from "../../language/allocation-table";
import { Link } from "../controls/button";
import { Segments } from "../controls/choices";
import { Curve, LoadBar } from "../controls/drawings";
import { List, More, Note, Row, Table } from "../controls/lists";
import type { SolvedView } from "../flow/views";
import { preview, writeAllocation } from "../closing-actions";
import type { PaneController } from "../pane-controller";
import { ChangesSince } from "./allocation-changes";
import { InlineHelp } from "./inline-help";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** Heading of a result: what the chosen number of moves brings. */
function headingOf(pane: PaneController, point: MovesPoint): string {
  const { allocation: words } = pane.words;
  if (point.imbalance > 0.2) return words.heaviest(point.moves, heaviest(point.loads));
  return point.moves === 0 ? words.withinNone : words.within(point.moves);
}

/** Heaviest load of all managers. */
export function heaviest(loads: readonly ManagerLoad[], after = true): number {
  return Math.max(0, ...loads.map((load) => (after ? load.loadAfter : load.loadBefore)));
}

/** Load of all managers together: where working hours are known it is below 1, else it is 1. */
function meanLoad(loads: readonly ManagerLoad[]): number {
  const capacity = loads.reduce((sum, load) => sum + load.capacity, 0);
  return capacity > 0 ? loads.reduce((sum, load) => sum + load.hoursAfter, 0) / capacity : 1;
}

/** The result: how many accounts may move, who carries what, and why. */
export function solved(pane: PaneController, view: SolvedView): ScreenParts {
  const { words } = pane;
  const { allocation, numbers } = words;
  const { result, point } = view;
  const moving = point.rows.filter((row) => row.moved);
  const unassigned = point.rows.filter((row) => row.owner === null);
  const last = result.points.length - 1;
  const reach = balanceText(result.balance, pane.current.language);
  const curveText = (one: MovesPoint): string => `±${numbers.percent(one.imbalance)}`;
  const name = (one: MovesPoint, index: number): string =>
    one.moves === 0
      ? allocation.noMove
      : index === result.chosen && one.imbalance <= 0.2
        ? allocation.fewestName(one.moves)
        : index === last
          ? allocation.all(one.moves)
          : allocation.movesName(one.moves);
  const most = [...point.loads].sort(
    (a, b) => Math.abs(b.loadBefore - b.loadAfter) - Math.abs(a.loadBefore - a.loadAfter),
  );
  return {
    body: (
      <>
        <Heading text={headingOf(pane, point)} />
        <p class="lead-text">{point.gap <= 0.00005 ? allocation.proven : allocation.gap(point.gap)}</p>
        <div>
          <h2 class="tight">{allocation.howMany}</h2>
          <Curve
            points={result.points.map((one) => ({ y: one.imbalance, text: curveText(one) }))}
            chosen={view.chosen}
            label={allocation.curve(
              result.points.map((one, index) => `${name(one, index)} ${curveText(one)}`).join(", "),
            )}
            limitText={allocation.limit}
          />
          <Segments
            name="moves"
            label={allocation.numberOfMoves}
            value={String(view.chosen)}
            options={result.points.map((one, index) => ({
              value: String(index),
              text: index === last && index > 0 ? allocation.all(one.moves) : numbers.count(one.moves),
              name: name(one, index),
            }))}
            onChange={(value) => {
              pane.flow.choosePoint(Number(value));
            }}
          />
          {reach === null ? null : <p class="note">{reach}</p>}
        </div>
        {unassigned.length === 0 ? null : (
          <Note
            tone="warning"
            toneName={words.frame.tones.warning}
            title={allocation.unassigned(unassigned.length)}
          />
        )}
        <Loads pane={pane} loads={most.slice(0, 4)} all={point.loads} />
        <div class="between">
          <span class="key" aria-hidden="true">
            <span>
              <i />
              {allocation.keyNow}
            </span>
            <span>
              <i class="k2" />
              {allocation.keyAfter}
            </span>
            <span>{allocation.keyLine}</span>
          </span>
          <Link
            small
            id="all-managers"
            onPress={() => {
              pane.show("allocation", { name: "managers" });
            }}
          >
            {allocation.allManagers(point.loads.length)}
          </Link>
        </div>
        <More title={allocation.movesList} count={numbers.count(moving.length)} open>
          <MovesList pane={pane} point={point} limit={4} />
          {moving.length > 4 ? (
            <Link
              id="all-moves"
              onPress={() => {
                pane.show("allocation", { name: "moves" });
              }}
            >
              {words.frame.showAll(moving.length)}
            </Link>
          ) : null}
        </More>
        {result.changes === null ? null : <ChangesSince pane={pane} changes={result.changes} />}
        <p>
          <Link
            small
            onPress={() => {
              pane.show("allocation", { name: "rules" });
            }}
          >
            {allocation.change}
          </Link>
        </p>
        <InlineHelp pane={pane} topic="result" />
      </>
    ),
    foot:
      moving.length === 0 ? (
        <Actions
          first={allocation.write}
          onFirst={() => {
            writeAllocation(pane);
          }}
        />
      ) : (
        <Actions
          first={allocation.preview(moving.length)}
          onFirst={() => {
            preview(pane);
          }}
          then={allocation.write}
          onThen={() => {
            writeAllocation(pane);
          }}
        />
      ),
  };
}

function Loads(props: {
  readonly pane: PaneController;
  readonly loads: readonly ManagerLoad[];
  readonly all: readonly ManagerLoad[];
}): JSX.Element {
  const { allocation: words, numbers } = props.pane.words;
  const max = Math.max(...props.all.map((load) => Math.max(load.loadBefore, load.loadAfter)));
  const mean = meanLoad(props.all);
  return (
    <Table
      kind="loads"
      caption={words.loads}
      head={[words.manager, <span class="vh">{words.bar}</span>, words.now, words.after]}
      columns={["m", "m", "n m", "n m"]}
      rows={props.loads.map((load) => [
        load.manager,
        <LoadBar now={load.loadBefore} then={load.loadAfter} mean={mean} max={max} />,
        numbers.percent(load.loadBefore),
        numbers.percent(load.loadAfter),
      ])}
    />
  );
}

function MovesList(props: {
  readonly pane: PaneController;
  readonly point: MovesPoint;
  readonly limit: number | null;
}): JSX.Element {
  const { pane, point, limit } = props;
  const { words, current } = pane;
  const names = new Map(
    (current.snapshot.scored?.accounts ?? []).map((one) => [one.account.id, one.account.name]),
  );
  const rows = point.rows.filter((row) => row.moved);
  return (
    <List label={words.allocation.movesList}>
      {(limit === null ? rows : rows.slice(0, limit)).map((row) => (
        <Row
          key={row.accountId}
          title={names.get(row.accountId) ?? row.accountId}
          detail={
            allocationReason(row.reason, row.parameters, current.language) +
            coOwnersText(row.coOwners, current.language)
          }
          end={
            <>
              {row.presentOwner ?? words.frame.unknown} →<br />
              {row.owner ?? words.frame.unknown}
            </>
          }
        />
      ))}
    </List>
  );
}

/** All managers, or all moves, on a screen of their own. */
export function solvedDetail(
  pane: PaneController,
  view: SolvedView,
  what: "managers" | "moves",
): ScreenParts {
  const { words } = pane;
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "allocation", screen: { name: "solved" }, focus: `all-${what}` }} />
        <Heading text={what === "managers" ? words.allocation.loads : words.allocation.movesList} />
        {what === "managers" ? (
          <Loads pane={pane} loads={view.point.loads} all={view.point.loads} />
        ) : (
          <MovesList pane={pane} point={view.point} limit={null} />
        )}
      </>
    ),
    foot: (
      <Actions
        first={words.frame.back}
        onFirst={() => {
          pane.show("allocation", { name: "solved" });
        }}
      />
    ),
  };
}
