/** While owners are sought: the gap falls, the best so far stands, and stopping keeps it. */
import type { JSX } from "preact";
import { FallingGap } from "../controls/drawings";
import type { PaneController } from "../pane-controller";
import type { RunningJob } from "../pane-state";
import { Heading } from "./screen-parts";

/**
 * The body of the running search.
 *
 * @param props - The pane and its running job.
 * @returns The body; the foot is that of every job.
 */
export function Solving({
  pane,
  job,
}: {
  readonly pane: PaneController;
  readonly job: RunningJob;
}): JSX.Element {
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
