/** The Tiers step: scheme, cuts or weights, the live result, and the names that move. */
import type { JSX } from "preact";
import type { Settings, CriterionName } from "../../accounts/settings";
import { schemeIds, type SchemeId, type TierScheme } from "../../accounts/tier-scheme";
import { Amount, Cut } from "../controls/amount";
import { Check } from "../controls/choices";
import { ShareBars, TierSign } from "../controls/drawings";
import { List, More, Row, Table } from "../controls/lists";
import { Link } from "../controls/button";
import { Select } from "../controls/select";
import type { TierLine, TierMove, TiersView } from "../flow/views";
import { tryOut, useTrial, writeTierList } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

const criteria: readonly CriterionName[] = [
  "netProfit",
  "sales",
  "shareOfWallet",
  "potential",
  "loyalty",
  "credit",
];

/** The scheme in force; AUTO resolves to what the scored accounts were tiered by. */
function schemeInForce(
  pane: PaneController,
  settings: Settings,
): { readonly id: SchemeId; readonly scheme: TierScheme } {
  const { scored } = pane.current.snapshot;
  const named = settings.tiers.scheme === "AUTO" ? scored?.schemeName : settings.tiers.scheme;
  const id = schemeIds.find((one) => one === named) ?? "ABC";
  return { id, scheme: settings.tiers.schemes[id] };
}

function withScheme(settings: Settings, id: SchemeId | "AUTO"): Settings {
  return { ...settings, tiers: { ...settings.tiers, scheme: id } };
}

function withCuts(settings: Settings, id: SchemeId, cuts: readonly number[]): Settings {
  const scheme = { ...settings.tiers.schemes[id], cuts };
  return {
    ...settings,
    tiers: { ...settings.tiers, scheme: id, schemes: { ...settings.tiers.schemes, [id]: scheme } },
  };
}

function withWeight(settings: Settings, name: CriterionName, weight: number): Settings {
  return {
    ...settings,
    tiers: { ...settings.tiers, weights: { ...settings.tiers.weights, [name]: weight } },
  };
}

/** Why a trial can't be used, or null. */
function problemOf(pane: PaneController, settings: Settings): string | null {
  const { problems } = pane.words.tiers;
  const { scheme } = schemeInForce(pane, settings);
  const rising = scheme.kind === "share" || scheme.kind === "rank";
  const ordered = scheme.cuts.every((cut, index) => {
    const before = scheme.cuts[index - 1];
    return before === undefined || (rising ? cut > before : cut < before);
  });
  if (rising && scheme.cuts.some((cut) => cut <= 0 || cut > 1)) return problems.range;
  if (scheme.kind === "score" && scheme.cuts.some((cut) => cut < 0 || cut > 100)) return problems.range;
  if (!ordered) return problems.order;
  if (scheme.kind === "score" && criteria.every((name) => settings.tiers.weights[name] === 0))
    return problems.weights;
  return null;
}

/** Main screen of the step. */
export function tiers(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const { snapshot, trial } = current;
  const settings = trial ?? snapshot.settings;
  const problem = problemOf(pane, settings);
  const saved = snapshot.tiers;
  const view = trial === null || problem !== null ? saved : (pane.flow.whatIf(trial) ?? saved);
  if (view === null) return { body: <Heading text={words.found.noOrders} />, foot: <span /> };
  const { id, scheme } = schemeInForce(pane, settings);
  const { numbers } = words;
  const asOf = snapshot.scored?.asOf ?? 0;
  return {
    body: (
      <>
        <Heading text={headingOf(pane, view, trial !== null)} />
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
            if (chosen !== undefined) tryOut(pane, withScheme(settings, chosen));
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
            {scheme.kind === "score" ? <Quad pane={pane} /> : null}
            <More title={words.tiers.changes} count={view.moves.length}>
              <Names pane={pane} moves={view.moves.slice(0, 4)} />
              {view.moves.length > 4 ? <ShowAll pane={pane} count={view.moves.length} /> : null}
            </More>
          </>
        ) : view.moves.length === 0 ? null : (
          <>
            <div class="between">
              <h2>{words.tiers.moves}</h2>
              {view.moves.length > 4 ? <ShowAll pane={pane} count={view.moves.length} /> : null}
            </div>
            <Names pane={pane} moves={view.moves.slice(0, 4)} />
          </>
        )}
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

function Cuts(props: {
  readonly pane: PaneController;
  readonly settings: Settings;
  readonly id: SchemeId;
  readonly scheme: TierScheme;
  readonly problem: string | null;
}): JSX.Element | null {
  const { pane, settings, id, scheme, problem } = props;
  if (scheme.cuts.length === 0) return null;
  const { tiers: words } = pane.words;
  const shares = scheme.kind === "share" || scheme.kind === "rank";
  const text = {
    share: words.cutShare,
    rank: words.cutRank,
    score: words.cutScore,
    cuts: words.cutValue,
    rfm: words.cutValue,
    breaks: words.cutValue,
  }[scheme.kind];
  const name = {
    share: words.cutShareName,
    rank: words.cutRankName,
    score: words.cutScoreName,
    cuts: words.cutValueName,
    rfm: words.cutValueName,
    breaks: words.cutValueName,
  }[scheme.kind];
  const largest = Math.max(...scheme.cuts) * 2;
  return (
    <section class="field" aria-label={words.cuts}>
      {scheme.cuts.map((cut, index) => {
        const label = scheme.labels[index] ?? "";
        return (
          <Cut
            key={index}
            text={text(label)}
            label={name(label)}
            value={shares ? Math.round(cut * 10_000) / 100 : cut}
            min={0}
            max={scheme.kind === "cuts" ? Math.max(100, largest) : 100}
            {...(shares ? { unit: words.percentUnit } : {})}
            problem={problem !== null && index === scheme.cuts.length - 1 ? problem : undefined}
            notNumber={words.problems.number}
            onChange={(value) => {
              const cuts = scheme.cuts.map((old, at) =>
                at === index ? (shares ? value / 100 : value) : old,
              );
              tryOut(pane, withCuts(settings, id, cuts));
            }}
          />
        );
      })}
    </section>
  );
}

function Weights(props: {
  readonly pane: PaneController;
  readonly settings: Settings;
  readonly problem: string | null;
}): JSX.Element {
  const { pane, settings, problem } = props;
  const { tiers: words, numbers } = pane.words;
  const total = criteria.reduce((sum, name) => sum + Math.abs(settings.tiers.weights[name]), 0);
  return (
    <section class="field" aria-label={words.criteria}>
      <div class="weight">
        <span class="label">{words.criteria}</span>
        <span class="label end">{words.weight}</span>
        <span class="label end">{words.part}</span>
      </div>
      {criteria.map((name) => {
        const weight = settings.tiers.weights[name];
        return (
          <div class="weight" key={name}>
            <Check
              checked={weight !== 0}
              onChange={(checked) => {
                tryOut(pane, withWeight(settings, name, checked ? 10 : 0));
              }}
            >
              {words.criterion[name]}
            </Check>
            <Amount
              label={words.weightOf(words.criterion[name])}
              value={weight}
              problem={undefined}
              notNumber={words.problems.number}
              onChange={(value) => {
                tryOut(pane, withWeight(settings, name, value));
              }}
            />
            <span class="share">{total === 0 ? "–" : numbers.percent(Math.abs(weight) / total)}</span>
          </div>
        );
      })}
      {problem === words.problems.weights ? <span class="sub tone-error">{problem}</span> : null}
    </section>
  );
}

function TiersTable({
  pane,
  view,
  trial,
}: {
  readonly pane: PaneController;
  readonly view: TiersView;
  readonly trial: boolean;
}): JSX.Element {
  const { tiers: words, numbers } = pane.words;
  const difference = (now: number, before: number): JSX.Element | null => {
    const text = trial ? numbers.change(Math.round(now) - Math.round(before)) : "";
    return text === "" ? null : <span class={now < before ? "delta down" : "delta up"}>{text}</span>;
  };
  const cells = (line: TierLine): readonly (JSX.Element | string)[] => [
    <>
      {numbers.count(line.accounts)}
      {difference(line.accounts, line.accountsBefore)}
    </>,
    line.sales === 0 ? "–" : numbers.money(line.sales),
    line.sales === 0 ? "–" : numbers.percent(line.share, 1),
    <>
      {numbers.count(Math.round(line.hours))}
      {difference(line.hours, line.hoursBefore)}
    </>,
  ];
  const [hours, monthly] = words.heads.hours;
  return (
    <Table
      caption={words.table}
      head={[
        words.heads.tier,
        words.heads.accounts,
        words.heads.sales,
        words.heads.share,
        <>
          {hours}
          {monthly === "" ? null : (
            <>
              <br />
              {monthly}
            </>
          )}
        </>,
      ]}
      columns={["", "n", "n", "n", "n"]}
      rows={[
        ...view.lines.map((line, rank) => [<TierSign rank={rank} label={line.label} />, ...cells(line)]),
        ...(view.prospects.accounts === 0
          ? []
          : [[<TierSign rank={3} label={words.prospects} />, ...cells(view.prospects)]]),
        ...(view.unrated === 0 ? [] : [[words.unrated, numbers.count(view.unrated), "–", "–", "–"]]),
      ]}
      foot={[words.total, ...cells(view.total)]}
    />
  );
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
          detail={words.numbers.money(move.account.sales12, currency)}
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

/** Potential and value: how many accounts stand in each corner, split at the medians. */
function Quad({ pane }: { readonly pane: PaneController }): JSX.Element | null {
  const { tiers: words, numbers } = pane.words;
  const accounts = (pane.current.snapshot.scored?.accounts ?? [])
    .map((one) => ({ value: one.sales12, potential: one.account.categorySpend ?? one.account.annualRevenue }))
    .filter((one): one is { value: number; potential: number } => one.potential !== null && one.value > 0);
  if (accounts.length < 4) return null;
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const value = middle(accounts.map((one) => one.value));
  const potential = middle(accounts.map((one) => one.potential));
  const count = (high: boolean, large: boolean): string =>
    numbers.count(
      accounts.filter((one) => one.value >= value === large && one.potential >= potential === high).length,
    );
  const { quad } = words;
  return (
    <More title={quad.title} open>
      <div class="quad">
        <b />
        <b>{quad.low}</b>
        <b>{quad.high}</b>
        <b>{quad.highPotential}</b>
        <span>
          <strong>{count(true, false)}</strong>
          {quad.develop}
        </span>
        <span>
          <strong>{count(true, true)}</strong>
          {quad.invest}
        </span>
        <b>{quad.lowPotential}</b>
        <span>
          <strong>{count(false, false)}</strong>
          {quad.lean}
        </span>
        <span>
          <strong>{count(false, true)}</strong>
          {quad.keep}
        </span>
      </div>
    </More>
  );
}

/** All names that move, on a screen of their own. */
export function tierMoves(pane: PaneController): ScreenParts {
  const { current, words } = pane;
  const view = current.trial === null ? current.snapshot.tiers : pane.flow.whatIf(current.trial);
  const moves = view?.moves ?? [];
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "tiers", screen: { name: "tiers" }, focus: "show-all" }} />
        <Heading text={words.tiers.trialMany(moves.length)} />
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
