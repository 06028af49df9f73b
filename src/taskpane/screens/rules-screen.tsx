/** The allocation's rules, each with what it does now. */
import type { JSX } from "preact";
import type { AllocationRules } from "../../allocation/allocation";
import { Link } from "../controls/button";
import { Check } from "../controls/choices";
import { Note } from "../controls/lists";
import { Select } from "../controls/select";
import type { AllocationView, RuleEffect } from "../flow/views";
import { solve } from "../closing-actions";
import { openMapping } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { InlineHelp } from "./inline-help";
import { Actions, Heading, type ScreenParts } from "./screen-parts";

const strengths = [0.5, 1, 2] as const;

/** Rules of the allocation, each with what it does now. */
export function rules(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const view = current.snapshot.allocation;
  const chosen = current.rules ?? view?.rules ?? null;
  if (view === null || chosen === null) {
    return {
      body: (
        <>
          <Heading text={words.allocation.noManagers} />
          <p class="lead-text">{words.allocation.noManagersText}</p>
        </>
      ),
      foot: (
        <Actions
          first={words.allocation.chooseTable}
          onFirst={() => {
            openMapping(pane, "managers");
          }}
        />
      ),
    };
  }
  const { numbers } = words;
  const change = (next: Partial<AllocationRules>): void => {
    const changed = { ...chosen, ...next };
    pane.update({ rules: changed });
    // The flow recounts what every rule does and puts it into its snapshot.
    pane.flow.withRules(changed);
  };
  return {
    body: (
      <>
        <Heading text={words.allocation.heading(view.managers, view.accounts)} />
        <p class="lead-text">
          {view.hoursAvailable === null
            ? view.leftOut.length === 0
              ? current.snapshot.sources?.found?.managers === null
                ? words.allocation.fromOwners
                : null
              : words.allocation.leftOut(view.leftOut.length)
            : words.allocation.need(numbers.count(view.hoursNeeded), numbers.count(view.hoursAvailable))}{" "}
          <Link
            onPress={() => {
              openMapping(pane, "managers");
            }}
          >
            {words.allocation.change}
          </Link>
        </p>
        <section class="field" aria-label={words.allocation.must}>
          <h2>{words.allocation.must}</h2>
          {view.effects.map((effect) => (
            <RuleCheck key={effect.rule} pane={pane} rules={chosen} effect={effect} onChange={change} />
          ))}
        </section>
        <h2>{words.allocation.preferred}</h2>
        <div class="pair">
          <Strength
            pane={pane}
            id="keep"
            label={words.allocation.keep}
            value={chosen.keepPresentOwners}
            onChange={(value) => {
              change({ keepPresentOwners: value });
            }}
          />
          <Strength
            pane={pane}
            id="balance"
            label={words.allocation.balance}
            value={chosen.balanceLoad}
            onChange={(value) => {
              change({ balanceLoad: value });
            }}
          />
        </div>
        <HoursNote pane={pane} view={view} />
        <InlineHelp pane={pane} topic="rules" />
      </>
    ),
    foot: (
      <Actions
        first={words.allocation.find}
        onFirst={() => {
          solve(pane, chosen);
        }}
      />
    ),
  };
}

function HoursNote({
  pane,
  view,
}: {
  readonly pane: PaneController;
  readonly view: AllocationView;
}): JSX.Element {
  const { words } = pane;
  const { numbers, allocation } = words;
  if (view.hoursColumn === null) {
    const people = numbers.count(Math.ceil(view.peopleNeeded));
    return (
      <Note tone="info" toneName={words.frame.tones.info} title={allocation.noHours}>
        {allocation.noHoursText(numbers.count(view.hoursNeeded), people, numbers.count(view.hoursPerPerson))}
      </Note>
    );
  }
  return (
    <Note tone="info" toneName={words.frame.tones.info} title={allocation.hoursFrom(view.hoursColumn)}>
      {allocation.overtime}
    </Note>
  );
}

/** Whether a rule is on, and the rules with it switched. */
function ruleState(
  rulesNow: AllocationRules,
  rule: RuleEffect["rule"],
): { readonly on: boolean; readonly switched: Partial<AllocationRules> } {
  switch (rule) {
    case "same-region":
      return {
        on: rulesNow.sameRegion === "must",
        switched: { sameRegion: rulesNow.sameRegion === "must" ? "prefer" : "must" },
      };
    case "same-language":
      return {
        on: rulesNow.sameLanguage === "must",
        switched: { sameLanguage: rulesNow.sameLanguage === "must" ? "prefer" : "must" },
      };
    case "level-fits-tier":
      return {
        on: rulesNow.levelFitsTier === "must",
        switched: { levelFitsTier: rulesNow.levelFitsTier === "must" ? "prefer" : "must" },
      };
    case "no-move-at-high-risk":
      return { on: rulesNow.noMoveAtHighRisk, switched: { noMoveAtHighRisk: !rulesNow.noMoveAtHighRisk } };
    case "fixed":
      return { on: rulesNow.lockedStay, switched: { lockedStay: !rulesNow.lockedStay } };
  }
}

function RuleCheck(props: {
  readonly pane: PaneController;
  readonly rules: AllocationRules;
  readonly effect: RuleEffect;
  readonly onChange: (next: Partial<AllocationRules>) => void;
}): JSX.Element {
  const { pane, effect, onChange } = props;
  const { allocation: words } = pane.words;
  const { on, switched } = ruleState(props.rules, effect.rule);
  const text =
    effect.rule === "fixed"
      ? words.locked(effect.held)
      : effect.rule === "no-move-at-high-risk"
        ? words.holds(effect.held)
        : !effect.applies
          ? words.noEffect
          : effect.withoutManager > 0
            ? on
              ? words.doesLeave(effect.withoutManager)
              : words.wouldLeave(effect.withoutManager)
            : words.leaves(effect.fewestManagers, effect.mostManagers);
  return (
    <Check
      checked={on}
      disabled={!effect.applies}
      sub={text}
      onChange={() => {
        onChange(switched);
      }}
    >
      {words.rules[effect.rule]}
    </Check>
  );
}

function Strength(props: {
  readonly pane: PaneController;
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): JSX.Element {
  const names = props.pane.words.allocation.strengths;
  const nearest = strengths.reduce((best, one) =>
    Math.abs(one - props.value) < Math.abs(best - props.value) ? one : best,
  );
  return (
    <Select
      id={props.id}
      label={props.label}
      value={String(nearest)}
      options={strengths.map((one, index) => ({ value: String(one), text: names[index] ?? "" }))}
      onChange={(value) => {
        props.onChange(Number(value));
      }}
    />
  );
}
