/** What all screens share: the heading, the foot with its one primary button, the way back. */
import type { JSX } from "preact";
import { Button, Link } from "../controls/button";
import { Icon } from "../controls/icon";
import type { PaneController } from "../pane-controller";
import type { Screen, Step } from "../pane-state";

/** A screen: what scrolls and what stays at the foot. */
export interface ScreenParts {
  readonly body: JSX.Element;
  readonly foot: JSX.Element;
  /** Without tabs (first run). */
  readonly bare?: boolean;
  readonly busy?: boolean;
}

/** The heading: the answer of the screen. Takes the focus after a change of screen. */
export function Heading({ text }: { readonly text: string }): JSX.Element {
  return (
    <h1 id="heading" tabIndex={-1}>
      {text}
    </h1>
  );
}

/** The foot: one primary button, at most one plain button left of it, a reason when the primary can't act. */
export function Actions(props: {
  readonly first: string;
  readonly onFirst: () => void;
  readonly then?: string | undefined;
  readonly onThen?: (() => void) | undefined;
  readonly reason?: string | undefined;
}): JSX.Element {
  const { first, onFirst, then, onThen, reason } = props;
  return (
    <div class="actions">
      {then === undefined || onThen === undefined ? null : <Button onPress={onThen}>{then}</Button>}
      <Button
        kind="primary"
        wide
        id="primary"
        ariaDisabled={reason !== undefined}
        title={reason}
        onPress={onFirst}
      >
        {first}
      </Button>
    </div>
  );
}

/** The link back to where a detail screen was opened from. */
export function Back(props: {
  readonly pane: PaneController;
  readonly text?: string;
  readonly to: { readonly step: Step; readonly screen: Screen; readonly focus: string };
}): JSX.Element {
  const { pane, to } = props;
  return (
    <div>
      <Link
        id="back"
        onPress={() => {
          pane.show(to.step, to.screen, to.focus);
        }}
      >
        <span class="back">
          <Icon name="back" size={16} />
          {props.text ?? pane.words.frame.tabs[to.step]}
        </span>
      </Link>
    </div>
  );
}
