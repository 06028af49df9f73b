/** The Summary step: the page for the meeting, the slides, closing the period, plain copies. */
import type { JSX } from "preact";
import { tierMovementWords } from "../../language/tier-movement";
import { List, Note, Points, Row } from "../controls/lists";
import type { BuiltSheet } from "../flow/views";
import { buildSummary, closePeriod, downloadSlides, freezeCopy } from "../closing-actions";
import { goTo } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import type { Screen } from "../pane-state";
import { InlineHelp } from "./inline-help";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** A sketch of the page: tables left and right, charts in the middle. */
function Sketch({ label }: { readonly label: string }): JSX.Element {
  return (
    <svg class="page" viewBox="0 0 280 132" role="img" aria-label={label}>
      <rect x="34" y="1" width="212" height="130" rx="2" />
      <rect class="ink" x="42" y="8" width="150" height="6" />
      {[24, 31, 38, 45].map((y) => (
        <rect key={y} class="ink" x="42" y={y} width="58" height="3" />
      ))}
      {[34, 46, 26].map((width, index) => (
        <rect key={width} class="acc" x="42" y={60 + 12 * index} width={width} height="8" />
      ))}
      {[30, 22, 15, 10, 7, 5, 4].map((height, index) => (
        <rect key={height} class="acc" x={112 + index * 9} y={56 - height} width="6" height={height} />
      ))}
      <polyline class="l" points="112,92 126,80 140,74 156,71 172,70" />
      {[24, 31, 38, 60, 67, 74].map((y) => (
        <rect key={y} class="ink" x="188" y={y} width="50" height="3" />
      ))}
      {[108, 116].map((y) => (
        <rect key={y} class="ink" x="42" y={y} width="196" height="3" />
      ))}
    </svg>
  );
}

/** Main screen of the step. */
export function summary(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const { numbers } = words;
  const { scored, sources } = current.snapshot;
  const found = sources?.found ?? null;
  const currency = scored?.currency ?? "";
  const closedOn = current.snapshot.tiers?.since?.closedOn ?? null;
  const top = current.snapshot.tiers?.lines[0];
  const difference = (scored?.salesTotal ?? 0) - (found?.ledgerTotal ?? 0);
  const ties = Math.abs(difference) < 0.005;
  const history =
    current.snapshot.built.find((sheet) => sheet.id === "history")?.sheet ?? words.summary.sheetNames.history;
  return {
    body: (
      <>
        <Heading text={words.summary.heading} />
        <dl class="facts">
          <dt>{words.summary.period}</dt>
          <dd>
            {scored === null ? words.frame.unknown : words.summary.periodText(numbers.date(scored.asOf))}
            <span class="sub">
              {closedOn === null
                ? words.summary.compared
                : tierMovementWords[current.language].compared(numbers.date(closedOn))}
            </span>
          </dd>
        </dl>
        <div class="figure">
          <Sketch label={words.summary.sketch} />
          {top === undefined ? null : <p>“{words.tiers.heading(top.accounts, top.label, top.share)}”</p>}
        </div>
        {ties ? (
          <Points
            texts={[
              words.summary.ties(numbers.exact(scored?.salesTotal ?? 0), numbers.exact(scored?.sales12 ?? 0)),
            ]}
          />
        ) : (
          <Note
            tone="warning"
            toneName={words.frame.tones.warning}
            title={words.summary.differs(`${numbers.exact(difference)} ${currency}`.trim())}
          />
        )}
        <List label={words.summary.next}>
          <Row
            title={words.summary.close}
            detail={words.summary.closeText(scored?.accounts.length ?? 0, history)}
            onPress={() => {
              closePeriod(pane);
            }}
          />
        </List>
        <InlineHelp pane={pane} topic="summary" />
      </>
    ),
    foot: (
      <Actions
        first={words.summary.build}
        onFirst={() => {
          buildSummary(pane);
        }}
        then={words.summary.slides}
        onThen={() => {
          downloadSlides(pane);
        }}
      />
    ),
  };
}

/** The page is built. */
export function summaryDone(
  pane: PaneController,
  built: BuiltSheet,
  note: Extract<Screen, { name: "summary-done" }>["note"],
): ScreenParts {
  const { words, current } = pane;
  const history =
    current.snapshot.built.find((sheet) => sheet.id === "history")?.sheet ?? words.summary.sheetNames.history;
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "summary", screen: { name: "summary" }, focus: "heading" }} />
        <Heading text={words.summary.done} />
        <p class="lead-text">{words.summary.doneWhere(built.sheet)}</p>
        {note === null ? null : (
          <Note tone="success" toneName={words.frame.tones.success} title={note(words)} />
        )}
        <Points texts={[words.summary.alive]} />
        <List label={words.summary.next}>
          <Row
            title={words.summary.slides}
            detail={words.summary.slidesText}
            onPress={() => {
              downloadSlides(pane);
            }}
          />
          <Row
            title={words.summary.close}
            detail={words.summary.closeText(current.snapshot.scored?.accounts.length ?? 0, history)}
            onPress={() => {
              closePeriod(pane);
            }}
          />
          <Row
            title={words.summary.copy}
            detail={words.summary.copyText}
            onPress={() => {
              freezeCopy(pane, "summary");
            }}
          />
        </List>
      </>
    ),
    foot: <Actions first={words.summary.go} onFirst={() => void goTo(pane, built.sheet, "A1")} />,
  };
}
