/** While a job runs, when it was stopped, when everything is built, and when it failed. */
import type { JSX } from "preact";
import { flowErrorText } from "../../language/errors";
import { Button } from "../controls/button";
import { FallingGap } from "../controls/drawings";
import { Icon } from "../controls/icon";
import { List, More, Note, ProgressBar, Row } from "../controls/lists";
import type { FlowError } from "../flow/flow-error";
import type { Phase, SheetState } from "../flow/job";
import type { BuildReport } from "../flow/views";
import { buildAll, goTo } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import type { JobName, RunningJob } from "../pane-state";
import { Actions, Heading, type ScreenParts } from "./screen-parts";

const buildPhases: readonly Phase[] = [
  "reading",
  "scoring",
  "writing-scores",
  "writing-cards",
  "solving",
  "writing-allocation",
  "writing-summary",
];

/** Progress of the whole build as a share: phases done, and the part of the present one. */
function shareDone(job: RunningJob): number | undefined {
  const { progress } = job;
  if (progress === null) return undefined;
  const part = progress.of > 0 ? progress.done / progress.of : 0;
  if (job.name !== "all") return progress.of > 1 ? part * 100 : undefined;
  const index = buildPhases.indexOf(progress.phase);
  const done = Math.max(index, buildPhases.filter((phase) => job.phasesDone.includes(phase)).length);
  return ((done + part) / buildPhases.length) * 100;
}

/** "about 20 s left", only after 3 seconds and 10 percent, in steps of five. */
function timeLeft(pane: PaneController, job: RunningJob): string | null {
  const share = (shareDone(job) ?? 0) / 100;
  if (job.seconds < 3 || share < 0.1 || share >= 1 || job.name === "solve") return null;
  const left = (job.seconds / share) * (1 - share);
  return pane.words.running.left(Math.max(5, Math.round(left / 5) * 5));
}

function JobFoot({ pane, job }: { readonly pane: PaneController; readonly job: RunningJob }): JSX.Element {
  const { words } = pane;
  const { running } = words;
  const { progress } = job;
  const waiting = progress?.phase === "waiting";
  const name = progress === null ? running.headings[job.name] : running.phases[progress.phase];
  const reading = progress !== null && (progress.phase === "reading" || progress.phase === "looking");
  const text =
    progress === null
      ? name
      : waiting
        ? running.paused(progress.subject ?? running.headings[job.name], progress.done, progress.of)
        : job.name === "solve"
          ? words.allocation.proving
          : reading && progress.subject !== null
            ? (progress.phase === "looking" ? words.reading.progress : words.reading.rows)(
                progress.subject,
                progress.done,
                progress.of,
              )
            : running.progress(name, progress.done, progress.of);
  const left = timeLeft(pane, job);
  return (
    <div class="job">
      <span class="text">
        {job.stopping ? words.frame.stopping : left === null ? text : `${text} · ${left}`}
      </span>
      <ProgressBar label={running.headings[job.name]} value={shareDone(job)} />
      <Button
        size="medium"
        id="cancel"
        ariaDisabled={job.stopping}
        onPress={() => {
          pane.cancel();
        }}
      >
        {job.name === "solve" ? words.allocation.stopKeep : words.frame.cancel}
      </Button>
    </div>
  );
}

/** The screen of a job that takes longer than a second. */
export function running(pane: PaneController, job: RunningJob): ScreenParts {
  const { words } = pane;
  const foot = <JobFoot pane={pane} job={job} />;
  if (job.progress?.phase === "waiting") {
    return {
      busy: true,
      foot,
      body: (
        <>
          <Heading text={words.running.waitingHeading} />
          <Note tone="warning" toneName={words.frame.tones.warning} title={words.running.waitingTitle}>
            {words.running.waitingText}
          </Note>
          <p class="note">{words.running.waitingNote}</p>
        </>
      ),
    };
  }
  if (job.name === "read") {
    return {
      busy: true,
      foot,
      body: (
        <>
          <Heading text={words.reading.heading} />
          <p class="lead-text">{words.reading.lead}</p>
          <ul class="list" aria-hidden="true">
            {[60, 72, 54, 66].map((width) => (
              <li key={width}>
                <div class="row">
                  <span class="grow">
                    <span class="skel" style={{ width: `${width * 0.6}%` }} />
                    <span class="skel" style={{ width: `${width}%` }} />
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  }
  if (job.name === "solve") return { busy: true, foot, body: <Solving pane={pane} job={job} /> };
  return {
    busy: true,
    foot,
    body: (
      <>
        <Heading text={words.running.headings[job.name]} />
        <p class="lead-text">{words.running.lead}</p>
        {job.name === "all" ? <Phases pane={pane} job={job} /> : null}
      </>
    ),
  };
}

function Solving({ pane, job }: { readonly pane: PaneController; readonly job: RunningJob }): JSX.Element {
  const { allocation, numbers } = pane.words;
  const solver = job.progress?.solver;
  const gap = solver?.gap ?? null;
  const first = job.gaps[0];
  return (
    <>
      <Heading text={allocation.solving} />
      <div class="figure">
        {gap === null || first === undefined ? (
          <span class="sub">{allocation.firstBound}</span>
        ) : (
          <>
            <div>
              <span class="big">{numbers.percent(gap, 1)}</span>
              <span class="sub">{allocation.fromBest}</span>
            </div>
            <FallingGap gaps={job.gaps} label={allocation.gapFell(first.gap, gap, job.seconds)} />
          </>
        )}
      </div>
      <dl class="facts">
        {solver === undefined || solver.moves === null || solver.heaviestLoad === null ? null : (
          <>
            <dt>{allocation.bestSoFar}</dt>
            <dd>{allocation.bestText(solver.moves, solver.heaviestLoad)}</dd>
          </>
        )}
        <dt>{allocation.time}</dt>
        <dd>{allocation.duration(job.seconds)}</dd>
      </dl>
      <p class="note">{allocation.stopAnyTime}</p>
    </>
  );
}

function Phases({ pane, job }: { readonly pane: PaneController; readonly job: RunningJob }): JSX.Element {
  const { running: words } = pane.words;
  const present = job.progress?.phase;
  return (
    <ol class="steps">
      {buildPhases.map((phase) => {
        const now = phase === present;
        const done = !now && job.phasesDone.includes(phase);
        return (
          <li key={phase} class={now || done ? "" : "todo"}>
            <Icon
              name={done ? "check" : now ? "right" : "circle"}
              tone={done ? "success" : now ? "brand" : "info"}
              label={done ? words.steps.done : now ? words.steps.now : words.steps.waiting}
            />
            <span class="grow">{now ? <strong>{words.phases[phase]}</strong> : words.phases[phase]}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Stopped by the user: what is complete, what is as before. */
export function cancelled(pane: PaneController, sheets: readonly SheetState[]): ScreenParts {
  const { words } = pane;
  return {
    body: (
      <>
        <Heading text={words.running.stopped} />
        <p class="lead-text">{words.running.stoppedLead}</p>
        {sheets.length === 0 ? null : (
          <List label={words.running.exists}>
            {sheets.map((sheet) =>
              sheet.state === "complete" ? (
                <Row
                  key={sheet.sheet}
                  icon={<Icon name="check" tone="success" label={words.running.complete} />}
                  title={sheet.sheet}
                  detail={words.running.complete}
                  onPress={() => void goTo(pane, sheet.sheet, "A1")}
                />
              ) : (
                <Row
                  key={sheet.sheet}
                  icon={<Icon name="circle" tone="info" label={words.running.asBefore} />}
                  title={sheet.sheet}
                  detail={words.running.asBefore}
                />
              ),
            )}
          </List>
        )}
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
            <ul class="checks">
              {known.map((text) => (
                <li key={text}>
                  <Icon name="info" tone="info" size={16} />
                  <span class="grow">{text}</span>
                </li>
              ))}
            </ul>
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

/** A job failed: what, where, what was changed, what to do. */
export function failed(pane: PaneController, job: JobName, error: FlowError, again: () => void): ScreenParts {
  const { words, current } = pane;
  const text = flowErrorText(error, current.language);
  const place = [
    error.sheet,
    error.column === null && error.row === null ? null : `${error.column ?? ""}${String(error.row ?? "")}`,
  ]
    .filter((part): part is string => part !== null && part !== "")
    .join("!");
  return {
    body: (
      <>
        <Heading text={words.errors.heading(words.errors.jobs[job])} />
        <Note tone="error" toneName={words.frame.tones.error} title={text.what}>
          {place}
        </Note>
        <dl class="facts">
          <dt>{words.errors.changed}</dt>
          <dd>
            {error.changed === "nothing" || error.changed.length === 0
              ? words.errors.nothingChanged
              : words.errors.complete(error.changed.join(", "))}
          </dd>
          <dt>{words.errors.whatToDo}</dt>
          <dd>{text.remedy}</dd>
        </dl>
        <More title={words.errors.details}>
          <span class="note">{error.details}</span>
        </More>
      </>
    ),
    foot: (
      <Actions
        first={words.errors.again}
        onFirst={() => {
          pane.leaveError();
          again();
        }}
        then={words.frame.back}
        onThen={() => {
          pane.leaveError();
        }}
      />
    ),
  };
}
