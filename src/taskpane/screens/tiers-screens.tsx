/** The Tiers step: the rule, the live result, and the names that move. */
import type { JSX } from "preact";
import { schemeIds } from "../../accounts/tier-scheme";
import { tierMovementWords } from "../../language/tier-movement";
import { Link } from "../controls/button";
import { ShareBars } from "../controls/drawings";
import { List, More, Row } from "../controls/lists";
import { Select } from "../controls/select";
import type { TierMove, TiersView } from "../flow/views";
import { useTrial, writeTierList } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { InlineHelp } from "./inline-help";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";
import { SheetTroubleNote } from "./sheet-trouble-note";
import { PotentialCorners, TiersTable } from "./tiers-table";
import { Cuts, problemOf, schemeInForce, tryRule, Weights, withScheme } from "./tier-rule-controls";

/** The tiers to show: those of the trial, or the saved ones while the trial can't be used. */
function viewInForce(pane: PaneController): TiersView | null {
  const { snapshot, trial } = pane.current;
  if (trial === null || problemOf(pane, trial) !== null) return snapshot.tiers;
  return pane.flow.whatIf(trial) ?? snapshot.tiers;
}

/** Main screen of the step. */
export function tiers(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const { snapshot, trial } = current;
  const settings = trial ?? snapshot.settings;
  const problem = problemOf(pane, settings);
  const view = viewInForce(pane);
  if (view === null) return { body: <Heading text={words.found.noOrders} />, foot: <span /> };
  const { id, scheme } = schemeInForce(pane, settings);
  const { numbers } = words;
  const asOf = snapshot.scored?.asOf ?? 0;
  const movement = tierMovementWords[current.language];
  const closedOn = view.since?.closedOn ?? null;
  return {
    body: (
      <>
        <Heading text={headingOf(pane, view, trial !== null && problem === null)} />
        <SheetTroubleNote pane={pane} />
        <Select
          id="scheme"
          label={words.tiers.scheme}
          value={settings.tiers.scheme}
          options={(["AUTO", ...schemeIds] as const).map((one) => ({
            value: one,
            text: words.tiers.schemes[one],
          }))}
          note={trial === null ? words.tiers.period(numbers.date(asOf)) : words.tiers.trial}
          onChange={(value) => {
            const chosen = (["AUTO", ...schemeIds] as const).find((one) => one === value);
            if (chosen !== undefined) tryRule(pane, withScheme(settings, chosen));
          }}
        />
        <Cuts pane={pane} settings={settings} id={id} scheme={scheme} problem={problem} />
        {scheme.kind === "score" ? <Weights pane={pane} settings={settings} problem={problem} /> : null}
        <TiersTable pane={pane} view={view} trial={trial !== null} />
        {trial === null ? (
          <>
            <ShareBars
              label={words.tiers.bars}
              rows={[
                { text: words.tiers.barAccounts, shares: view.lines.map((line) => line.accounts) },
                { text: words.tiers.barSales, shares: view.lines.map((line) => Math.max(0, line.sales)) },
              ]}
            />
            <PotentialCorners pane={pane} />
            <More
              title={movement.title(closedOn === null ? null : numbers.date(closedOn))}
              count={view.moves.length}
            >
              {view.since === null ? null : (
                <p class="note">{movement.split(view.since.real, view.since.byRule, view.since.both)}</p>
              )}
              <Names pane={pane} moves={view.moves.slice(0, 4)} />
              {view.moves.length > 4 ? <ShowAll pane={pane} count={view.moves.length} /> : null}
            </More>
          </>
        ) : problem !== null || view.moves.length === 0 ? null : (
          <>
            <div class="between">
              <h2>{words.tiers.moves}</h2>
              {view.moves.length > 4 ? <ShowAll pane={pane} count={view.moves.length} /> : null}
            </div>
            <Names pane={pane} moves={view.moves.slice(0, 4)} />
          </>
        )}
        <InlineHelp pane={pane} topic="tiers" />
      </>
    ),
    foot:
      trial === null ? (
        <Actions
          first={words.tiers.write}
          onFirst={() => {
            writeTierList(pane);
          }}
          then={words.tiers.next}
          onThen={() => {
            pane.openStep("cards");
          }}
        />
      ) : (
        <Actions
          first={words.tiers.use}
          reason={problem ?? undefined}
          onFirst={() => {
            useTrial(pane, trial);
          }}
          then={words.tiers.reset}
          onThen={() => {
            pane.update({ trial: null });
          }}
        />
      ),
  };
}

function headingOf(pane: PaneController, view: TiersView, trial: boolean): string {
  const { tiers: words } = pane.words;
  if (!trial) {
    const top = view.lines[0];
    return top === undefined ? words.trialNone : words.heading(top.accounts, top.label, top.share);
  }
  const [first, ...rest] = view.transitions;
  if (first === undefined) return words.trialNone;
  return rest.length === 0
    ? words.trialHeading(first.count, first.from, first.to)
    : words.trialMany(view.moves.length);
}

function Names({
  pane,
  moves,
}: {
  readonly pane: PaneController;
  readonly moves: readonly TierMove[];
}): JSX.Element {
  const { words, current } = pane;
  const currency = current.snapshot.scored?.currency ?? null;
  return (
    <List label={words.tiers.moves}>
      {moves.map((move) => (
        <Row
          key={move.account.account.id}
          title={move.account.account.name}
          detail={[
            words.numbers.money(move.account.sales12, currency),
            tierMovementWords[current.language].cause[move.cause ?? "real"],
          ]
            .filter((part) => part !== "")
            .join(" · ")}
          end={words.tiers.arrow(move.from, move.to)}
        />
      ))}
    </List>
  );
}

function ShowAll({ pane, count }: { readonly pane: PaneController; readonly count: number }): JSX.Element {
  return (
    <Link
      id="show-all"
      onPress={() => {
        pane.show("tiers", { name: "tier-moves" });
      }}
    >
      {pane.words.tiers.showAll(count)}
    </Link>
  );
}

/** All names that move, on a screen of their own. */
export function tierMoves(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const view = viewInForce(pane);
  const moves = view?.moves ?? [];
  const closedOn = view?.since?.closedOn ?? null;
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "tiers", screen: { name: "tiers" }, focus: "show-all" }} />
        <Heading
          text={
            current.trial === null
              ? tierMovementWords[current.language].title(
                  closedOn === null ? null : words.numbers.date(closedOn),
                )
              : words.tiers.trialMany(moves.length)
          }
        />
        <Names pane={pane} moves={moves} />
      </>
    ),
    foot: (
      <Actions
        first={words.frame.back}
        onFirst={() => {
          pane.show("tiers", { name: "tiers" });
        }}
      />
    ),
  };
}
