/** Taking written owners back: all as it was, or some cells edited since. */
import type { RevertResult } from "../flow/views";
import { List, Points, Row } from "../controls/lists";
import { preview, revert, writeAllocation } from "../closing-actions";
import { goTo } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { backToResult } from "./apply-screens";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** Everything is as it was. */
export function reverted(
  pane: PaneController,
  result: Extract<RevertResult, { status: "reverted" }>,
  at: number,
  column: string,
): ScreenParts {
  const { words, current } = pane;
  const { allocation, numbers } = words;
  const moves = current.snapshot.solved?.point.moves ?? 0;
  return {
    body: (
      <>
        <Heading text={allocation.reverted(result.cells)} />
        <p class="lead-text">{allocation.revertedWhere(result.sheet, column, numbers.time(at))}</p>
        <Points texts={[allocation.revertedCheck]} />
        <List label={allocation.movesKept}>
          <Row
            title={allocation.movesKept}
            detail={allocation.movesKeptText(moves)}
            onPress={() => {
              pane.show("allocation", { name: "solved" });
            }}
          />
        </List>
      </>
    ),
    foot: (
      <Actions
        first={allocation.preview(moves)}
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

/** Some cells were edited after the write: revert the others, or keep all. */
export function editedSince(
  pane: PaneController,
  result: Extract<RevertResult, { status: "edited-since" }>,
): ScreenParts {
  const { allocation, frame } = pane.words;
  const others = result.cells - result.edited.length;
  return {
    body: (
      <>
        <Back pane={pane} to={backToResult} />
        <Heading text={allocation.editedSince(result.edited.length, result.cells)} />
        <List label={allocation.changedCells}>
          {result.edited.slice(0, 50).map((address) => (
            <Row
              key={address}
              title={address}
              end={frame.goTo}
              onPress={() => void goTo(pane, result.sheet, address)}
            />
          ))}
        </List>
      </>
    ),
    foot: (
      <Actions
        first={allocation.revertOthers(others)}
        onFirst={() => {
          revert(pane, true);
        }}
        then={allocation.keepAll}
        onThen={() => {
          pane.show("allocation", { name: "solved" });
        }}
      />
    ),
  };
}
