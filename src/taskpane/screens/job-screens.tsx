/** While a job runs: what it does now, how far it is, and how to stop it. */
import type { JSX } from "preact";
import { Button } from "../controls/button";
import { Icon } from "../controls/icon";
import { Note, ProgressBar } from "../controls/lists";
import type { Phase } from "../flow/job";
import type { PaneController } from "../pane-controller";
import type { RunningJob } from "../pane-state";
import { stepScreens } from "./late-screens";
import { Heading, type ScreenParts } from "./screen-parts";

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
        ? running.paused(progress.subject, progress.done, progress.of)
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
  const late = stepScreens(pane);
  if (job.name === "solve" && late !== null && late !== "missing")
    return { busy: true, foot, body: <late.Solving pane={pane} job={job} /> };
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

function Phases({ pane, job }: { readonly pane: PaneController; readonly job: RunningJob }): JSX.Element {
  const { running: words } = pane.words;
  const present = job.progress?.phase;
  const at = buildPhases.findIndex((phase) => phase === present);
  return (
    <ol class="steps">
      {buildPhases.map((phase, index) => {
        const now = phase === present;
        // What was read and scored before the build has no progress of its own in it.
        const done = !now && (index < at || job.phasesDone.includes(phase));
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
