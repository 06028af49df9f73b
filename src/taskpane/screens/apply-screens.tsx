/** Writing owners back: the preview, what was written, and what was refused. */
import type { ApplyPreview, ApplyResult } from "../flow/views";
import { Button, Link } from "../controls/button";
import { Icon } from "../controls/icon";
import { List, Note, Row, Table } from "../controls/lists";
import { apply, preview, revert, writeAllocation } from "../closing-actions";
import { goTo } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { heaviest } from "./allocation-screens";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** Where "back" leads from the screens around a change of owners. */
export const backToResult = { step: "allocation", screen: { name: "solved" }, focus: "primary" } as const;

/** Which cells would change, and the three checks that were made. */
export function previewScreen(pane: PaneController, found: ApplyPreview, all: boolean): ScreenParts {
  const { words } = pane;
  const { allocation, numbers } = words;
  const shown = all ? found.cells : found.cells.slice(0, 4);
  const back = (): void => {
    pane.show(backToResult.step, backToResult.screen, backToResult.focus);
  };
  if (found.cells.length === 0) {
    return {
      body: (
        <>
          <Back pane={pane} to={backToResult} />
          <Heading text={allocation.nothing} />
          <p class="lead-text">{allocation.nothingText(found.sheet, found.column)}</p>
        </>
      ),
      foot: (
        <Actions
          first={allocation.write}
          onFirst={() => {
            writeAllocation(pane);
          }}
        />
      ),
    };
  }
  const checks = [
    ...(found.unchangedSinceRead ? [allocation.unchangedSince(found.sheet, numbers.time(found.readAt))] : []),
    found.hasFormulas ? allocation.hasFormulas : allocation.noFormulas,
    allocation.canRevert(found.cells.length),
  ];
  return {
    body: (
      <>
        <Back pane={pane} to={backToResult} />
        <Heading text={allocation.previewHeading(found.cells.length, found.sheet)} />
        <p class="lead-text">
          {allocation.previewWhere(found.column, found.header, found.firstRow, found.lastRow)}
        </p>
        <Table
          caption={allocation.firstChanges}
          head={[allocation.cell, allocation.account, allocation.changeHead]}
          columns={["nw", "", ""]}
          rows={shown.map((cell) => [
            cell.address,
            cell.accountName,
            <>
              <span class="muted">{cell.before === "" ? words.frame.unknown : cell.before} →</span>{" "}
              <strong>{cell.after}</strong>
            </>,
          ])}
        />
        {shown.length === found.cells.length ? null : (
          <div>
            <Link
              onPress={() => {
                pane.show("allocation", { name: "preview", preview: found, all: true });
              }}
            >
              {words.frame.showMore(found.cells.length - shown.length)}
            </Link>
          </div>
        )}
        <ul class="checks">
          {checks.map((text) => (
            <li key={text}>
              <Icon
                name={text === allocation.hasFormulas ? "warn" : "check"}
                tone={text === allocation.hasFormulas ? "warning" : "success"}
              />
              <span class="grow">{text}</span>
            </li>
          ))}
        </ul>
      </>
    ),
    foot: (
      <Actions
        first={allocation.writeCells(found.cells.length)}
        reason={found.hasFormulas ? allocation.hasFormulas : undefined}
        onFirst={() => {
          apply(pane, found);
        }}
        then={words.frame.back}
        onThen={back}
      />
    ),
  };
}

/** What was written, and the way back. */
export function applied(
  pane: PaneController,
  result: Extract<ApplyResult, { status: "applied" }>,
): ScreenParts {
  const { words, current } = pane;
  const { allocation, numbers } = words;
  const point = current.snapshot.solved?.point;
  const table = current.snapshot.built.find((sheet) => sheet.id === "allocation");
  const unassigned = point?.rows.filter((row) => row.owner === null).length ?? 0;
  return {
    body: (
      <>
        <Back pane={pane} to={backToResult} />
        <Heading text={allocation.applied(result.cells, result.sheet)} />
        <p class="lead-text">{allocation.appliedWhere(result.column, numbers.time(result.at))}</p>
        <Note
          tone="success"
          toneName={words.frame.tones.success}
          title={allocation.takeBack}
          actions={
            <Button
              size="medium"
              onPress={() => {
                revert(pane);
              }}
            >
              <Icon name="undo" slot="start" />
              {allocation.revert(result.cells)}
            </Button>
          }
        >
          {allocation.takeBackText}
        </Note>
        <List label={allocation.afterChange}>
          {point === undefined ? null : (
            <Row
              title={allocation.heaviestRow}
              end={`${numbers.percent(heaviest(point.loads, false))} → ${numbers.percent(heaviest(point.loads))}`}
            />
          )}
          <Row title={allocation.withoutOwner} end={numbers.count(unassigned)} />
          {table === undefined ? null : (
            <Row
              title={allocation.tableRow}
              detail={allocation.sheet(table.sheet)}
              onPress={() => void goTo(pane, table.sheet, "A1")}
            />
          )}
        </List>
      </>
    ),
    foot: (
      <Actions
        first={allocation.nextSummary}
        onFirst={() => {
          pane.openStep("summary");
        }}
      />
    ),
  };
}

/** Nothing was written: why, and the cells that differ. */
export function refused(
  pane: PaneController,
  result: Extract<ApplyResult, { status: "refused" }>,
): ScreenParts {
  const { words } = pane;
  const { allocation } = words;
  const title = {
    changed: allocation.refusedChanged,
    formulas: allocation.refusedFormulas,
    protected: allocation.refusedProtected,
  }[result.reason](result.sheet, result.cells[0]);
  const text = {
    changed: allocation.refusedText,
    formulas: allocation.refusedFormulasText,
    protected: allocation.refusedProtectedText,
  }[result.reason];
  return {
    body: (
      <>
        <Back pane={pane} to={backToResult} />
        <Heading text={allocation.refused} />
        <Note tone="warning" toneName={words.frame.tones.warning} title={title}>
          {text}
        </Note>
        {result.cells.length === 0 ? null : (
          <Table
            caption={allocation.changedCells}
            head={[
              allocation.cell,
              allocation.inPreview,
              allocation.now,
              <span class="vh">{words.frame.action}</span>,
            ]}
            columns={["", "", "", "n"]}
            rows={result.cells.slice(0, 50).map((address, index) => [
              address,
              result.before[index] === "" ? allocation.blankCell : result.before[index],
              result.now[index] === "" ? allocation.blankCell : result.now[index],
              <Link
                label={`${words.frame.goTo} ${address}`}
                onPress={() => void goTo(pane, result.sheet, address)}
              >
                {words.frame.goTo}
              </Link>,
            ])}
          />
        )}
      </>
    ),
    foot: (
      <Actions
        first={allocation.previewAgain}
        onFirst={() => {
          preview(pane);
        }}
        then={words.frame.back}
        onThen={() => {
          pane.show("allocation", { name: "solved" });
        }}
      />
    ),
  };
}
