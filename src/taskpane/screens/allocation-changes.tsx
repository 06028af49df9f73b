/** What changed since the allocation written last, and why. */
import type { JSX } from "preact";
import type { AllocationChanges } from "../../allocation/allocation";
import { outcomeWords } from "../../language/allocation-outcome";
import { formats } from "../../language/formats";
import { List, More, Row } from "../controls/lists";
import type { PaneController } from "../pane-controller";

/** Most lines shown. */
const MOST_LINES = 50;

/**
 * The accounts whose owner differs from the last allocation, each with the likeliest cause.
 *
 * @param props - The pane and the changes.
 * @returns A list to unfold, or a line saying that nothing differs.
 */
export function ChangesSince(props: {
  readonly pane: PaneController;
  readonly changes: AllocationChanges;
}): JSX.Element {
  const { pane, changes } = props;
  const { language, snapshot } = pane.current;
  const words = outcomeWords[language];
  const date = formats[language].dateText(changes.since);
  if (changes.rows.length === 0) return <p class="lead-text">{words.unchanged(date)}</p>;
  const names = new Map((snapshot.scored?.accounts ?? []).map((one) => [one.account.id, one.account.name]));
  return (
    <More title={words.since(date)} count={pane.words.numbers.count(changes.rows.length)}>
      <List label={words.since(date)}>
        {changes.rows.slice(0, MOST_LINES).map((change) => (
          <Row
            key={change.accountId}
            title={names.get(change.accountId) ?? change.accountId}
            detail={words.why[change.why](change)}
            end={
              <>
                {change.before ?? words.noOne} →<br />
                {change.now ?? words.noOne}
              </>
            }
          />
        ))}
      </List>
    </More>
  );
}
