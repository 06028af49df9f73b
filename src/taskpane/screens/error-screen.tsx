/** The error card: what could not be done, what was changed, what to do. */
import { flowErrorText } from "../../language/errors";
import { More, Note } from "../controls/lists";
import type { FlowError } from "../flow/flow-error";
import type { PaneController } from "../pane-controller";
import type { JobName } from "../pane-state";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** A job failed: what, where, what was changed, what to do. */
export function failed(pane: PaneController, job: JobName, error: FlowError, again: () => void): ScreenParts {
  const { words, current } = pane;
  const text = flowErrorText(error, current.language);
  const { newSheet } = error;
  const { step } = current;
  const screen = current.screens[step];
  const cell = `${error.column ?? ""}${String(error.row ?? "")}`;
  // The sentence names the sheet already, where it is about one.
  const place =
    cell === "" && error.sheet !== null && text.what.includes(error.sheet)
      ? ""
      : [error.sheet ?? "", cell].filter((part) => part !== "").join("!");
  return {
    body: (
      <>
        {newSheet === null || screen.name !== "error" ? null : (
          <Back pane={pane} to={{ step, screen: screen.behind, focus: "heading" }} />
        )}
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
          <dd>
            {text.remedy}
            {newSheet === null ? null : <span class="sub">{words.errors.besideSheet}</span>}
          </dd>
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
        then={newSheet === null ? words.frame.back : words.errors.newSheet}
        onThen={() => {
          pane.leaveError();
          if (newSheet === null) return;
          pane.flow.useNewSheet(newSheet);
          again();
        }}
      />
    ),
  };
}
