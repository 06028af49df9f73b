/** How a build ended: stopped, cut off by a closed pane, or everything there. */
import type { JSX } from "preact";
import { Icon } from "../controls/icon";
import { List, More, Points, Row } from "../controls/lists";
import type { SheetState } from "../flow/job";
import type { BuildReport } from "../flow/views";
import type { Unfinished } from "../flow/unfinished";
import { leaveInterrupted, nothingFound, whenInterrupted } from "../interrupted";
import { buildAll, goTo, insertSample } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** The sheets of a job that did not come to its end: complete, or as before. */
function SheetStates(props: {
  readonly pane: PaneController;
  readonly sheets: readonly SheetState[];
  /** What to say of a sheet, where "complete" and "as before" do not say it. */
  readonly details?: Readonly<Record<SheetState["state"], string>>;
}): JSX.Element {
  const { pane, sheets } = props;
  const { running: words } = pane.words;
  if (sheets.length === 0) return <Points texts={[words.nothingWritten]} />;
  const names = { complete: words.complete, "as-before": words.asBefore };
  const details = props.details ?? names;
  return (
    <List label={words.exists}>
      {sheets.map(({ sheet, state }) => {
        const done = state === "complete";
        const icon = (
          <Icon name={done ? "check" : "circle"} tone={done ? "success" : "info"} label={names[state]} />
        );
        const open = done ? { onPress: () => void goTo(pane, sheet, "A1") } : {};
        return <Row key={sheet} icon={icon} title={sheet} detail={details[state]} {...open} />;
      })}
    </List>
  );
}

/** The pane was closed while a job wrote: what is complete, what is as before, and how to go on. */
export function interrupted(pane: PaneController, unfinished: Unfinished): ScreenParts {
  const { words } = pane;
  const { kind, sheets } = unfinished;
  const column = kind === "owners" || kind === "revert" ? words.interrupted.column[kind] : null;
  const back = (): void => {
    leaveInterrupted(pane, "data");
  };
  const actions = nothingFound(pane)
    ? kind === "sample"
      ? { first: words.firstRun.sample, onFirst: insertSample }
      : { first: words.frame.back, onFirst: back }
    : column === null
      ? { first: words.frame.buildAll, onFirst: buildAll }
      : {
          first: words.frame.next(words.frame.tabs.allocation),
          onFirst: () => {
            leaveInterrupted(pane, "allocation");
          },
        };
  return {
    body: (
      <>
        <Heading text={words.interrupted.headings[kind]} />
        <p class="lead-text">{words.interrupted.lead(whenInterrupted(pane, unfinished))}</p>
        <SheetStates pane={pane} sheets={sheets} {...(column === null ? {} : { details: column })} />
      </>
    ),
    foot: (
      <Actions
        first={actions.first}
        onFirst={() => {
          actions.onFirst(pane);
        }}
        {...(actions.first === words.frame.back ? {} : { then: words.frame.back, onThen: back })}
      />
    ),
  };
}

/** Stopped by the user: what is complete, what is as before. */
export function cancelled(pane: PaneController, sheets: readonly SheetState[]): ScreenParts {
  const { words } = pane;
  return {
    body: (
      <>
        <Heading text={words.running.stopped} />
        <p class="lead-text">{words.running.stoppedLead}</p>
        <SheetStates pane={pane} sheets={sheets} />
      </>
    ),
    foot: (
      <Actions
        first={words.frame.buildAll}
        onFirst={() => {
          buildAll(pane);
        }}
        then={words.frame.back}
        onThen={() => {
          pane.show("data", { name: pane.current.snapshot.sources === null ? "first-run" : "found" });
        }}
      />
    ),
  };
}

/** Everything is built: the sheets, and what is good to know. */
export function buildDone(pane: PaneController, report: BuildReport): ScreenParts {
  const { words, current } = pane;
  const { running: texts } = words;
  const found = current.snapshot.sources?.found ?? null;
  const scored = current.snapshot.scored;
  const point = report.allocation === null ? undefined : report.allocation.points[report.allocation.chosen];
  const detail = (id: string): string => {
    const owned = point?.rows.filter((row) => row.owner !== null).length ?? 0;
    if (id === "scores") return texts.sheetDetail.scores(report.accounts);
    if (id === "cards") return texts.sheetDetail.cards(report.cards);
    if (id === "live-card") return texts.sheetDetail["live-card"];
    if (id === "allocation") return texts.sheetDetail.allocation(point?.moves ?? 0, owned);
    return texts.sheetDetail.summary;
  };
  const shown = report.sheets.filter((sheet) =>
    ["scores", "cards", "live-card", "allocation", "summary"].includes(sheet.id),
  );
  const prospects = scored?.accounts.filter((one) => one.stage === "prospect").length ?? 0;
  const rejected = found?.rejected.length ?? 0;
  const known = [
    ...(prospects === 0 ? [] : [texts.prospects(prospects)]),
    ...(rejected === 0 ? [] : [texts.leftOut(rejected)]),
    ...(scored === null ? [] : [texts.basis[scored.basis]]),
    ...report.skipped.map((one) => texts.skipped[one.reason]),
  ];
  const summarySheet = report.sheets.find((sheet) => sheet.id === "summary") ?? report.sheets[0];
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "data", screen: { name: "found" }, focus: "heading" }} />
        <Heading text={texts.done} />
        <p class="lead-text">{texts.doneLead(report.sheets.length, report.seconds)}</p>
        <List label={texts.newSheets}>
          {shown.map((sheet) => (
            <Row
              key={sheet.id}
              icon={<Icon name="sheet" tone="brand" />}
              title={sheet.sheet}
              detail={detail(sheet.id)}
              onPress={() => void goTo(pane, sheet.sheet, "A1")}
            />
          ))}
        </List>
        {known.length === 0 ? null : (
          <More title={texts.goodToKnow} count={words.numbers.count(known.length)}>
            <Points kind="info" small texts={known} />
          </More>
        )}
      </>
    ),
    foot: (
      <Actions
        first={texts.openSummary}
        onFirst={() => {
          if (summarySheet !== undefined) void goTo(pane, summarySheet.sheet, "A1");
        }}
        then={texts.adjust}
        onThen={() => {
          pane.show("data", { name: "found" });
          pane.openStep("tiers");
        }}
      />
    ),
  };
}
