/** Not enough hours for the standards: by how much, and what would help. */
import { List, More, Points, Row } from "../controls/lists";
import type { SolvedView } from "../flow/views";
import { writeAllocation } from "../closing-actions";
import { openSettings } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { InlineHelp } from "./inline-help";
import { Actions, Heading, type ScreenParts } from "./screen-parts";

/** Hours by tier that would fit: "A 4.5 instead of 16, B 2.0 …", for tiers that have accounts. */
function hoursThatFit(pane: PaneController, factor: number): string {
  const { words, current } = pane;
  const { settings, tiers } = current.snapshot;
  const hours = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  const lines = (tiers?.lines ?? []).filter((line) => line.accounts > 0);
  if (lines.length === 0) return words.allocation.shorterText(factor);
  const texts = lines.map(({ label, serviceClass }) => {
    const { hoursPerMonth } = settings.standards[serviceClass];
    return words.allocation.shorterTier(label, hours(hoursPerMonth * factor), String(hoursPerMonth));
  });
  return words.allocation.shorterTiers(texts.join(current.language === "zh-CN" ? "，" : ", "));
}

/** By how much the hours fall short, what would help, and what the table does meanwhile. */
export function short(pane: PaneController, view: SolvedView): ScreenParts {
  const { allocation: words, numbers } = pane.words;
  const { result, point } = view;
  const available = result.hoursAvailable ?? 0;
  const missing = Math.max(0, result.hoursNeeded - available);
  const people = (missing / result.hoursPerPerson).toFixed(1);
  const managers = point.loads.length;
  const moving = point.rows.filter((row) => row.moved).length;
  return {
    body: (
      <>
        <Heading text={words.short(people)} />
        <p class="lead-text">
          {words.shortLead(numbers.count(result.hoursNeeded), managers, numbers.count(available))}
        </p>
        <h2>{words.shortWays}</h2>
        <List label={words.shortWays}>
          <Row
            title={words.shorter}
            detail={hoursThatFit(pane, available / Math.max(1, result.hoursNeeded))}
            onPress={() => {
              openSettings(pane);
            }}
          />
          <Row title={words.moreHours} detail={words.moreHoursText(numbers.count(missing), managers)} />
          <Row
            title={words.morePeople}
            detail={words.morePeopleText(people, numbers.count(result.hoursPerPerson))}
          />
        </List>
        <More title={words.untilThen} open>
          <Points kind="info" small texts={words.untilThenList} />
        </More>
        <List label={words.must}>
          <Row
            id="all-moves"
            title={words.movesList}
            end={numbers.count(moving)}
            onPress={() => {
              pane.show("allocation", { name: "moves" });
            }}
          />
          <Row
            title={words.rulesRow}
            detail={words.rulesRowText}
            onPress={() => {
              pane.show("allocation", { name: "rules" });
            }}
          />
        </List>
        <InlineHelp pane={pane} topic="rules" />
      </>
    ),
    foot: (
      <Actions
        first={words.changeStandards}
        onFirst={() => {
          openSettings(pane);
        }}
        then={words.write}
        onThen={() => {
          writeAllocation(pane);
        }}
      />
    ),
  };
}
