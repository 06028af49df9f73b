/** What a user can change about tiers: the scheme's cuts, or the weights of a score. */
import type { JSX } from "preact";
import { criteriaWithoutData } from "../../accounts/criteria-without-data";
import type { CriterionName, Settings } from "../../accounts/settings";
import { schemeIds, type SchemeId, type TierScheme } from "../../accounts/tier-scheme";
import { Amount, Cut } from "../controls/amount";
import { Check } from "../controls/choices";
import { tryOut } from "../pane-actions";
import type { PaneController } from "../pane-controller";

const criteria: readonly CriterionName[] = [
  "netProfit",
  "sales",
  "shareOfWallet",
  "potential",
  "loyalty",
  "credit",
];

/** The scheme in force; AUTO resolves to what the scored accounts were tiered by. */
export function schemeInForce(
  pane: PaneController,
  settings: Settings,
): { readonly id: SchemeId; readonly scheme: TierScheme } {
  const { scored } = pane.current.snapshot;
  const named = settings.tiers.scheme === "AUTO" ? scored?.schemeName : settings.tiers.scheme;
  const id = schemeIds.find((one) => one === named) ?? "ABC";
  return { id, scheme: settings.tiers.schemes[id] };
}

/** The same settings under another scheme. */
export function withScheme(settings: Settings, id: SchemeId | "AUTO"): Settings {
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
export function problemOf(pane: PaneController, settings: Settings): string | null {
  const { problems } = pane.words.tiers;
  const { scheme } = schemeInForce(pane, settings);
  const rising = scheme.kind === "share" || scheme.kind === "rank";
  const ordered = scheme.cuts.every((cut, index) => {
    const before = scheme.cuts[index - 1];
    return before === undefined || (rising ? cut > before : cut < before);
  });
  if (rising && scheme.cuts.some((cut) => cut <= 0 || cut > 1)) return problems.range;
  if (scheme.kind === "score" && scheme.cuts.some((cut) => cut < 0 || cut > 100)) return problems.range;
  if (!ordered) return rising ? problems.rising : problems.falling;
  if (scheme.kind === "score" && criteria.every((name) => settings.tiers.weights[name] === 0))
    return problems.weights;
  return null;
}

/** Tries settings out, or says why they can't be used. */
export function tryRule(pane: PaneController, settings: Settings): void {
  tryOut(pane, settings, problemOf(pane, settings));
}

/** Sliders and fields of the scheme's cuts. */
export function Cuts(props: {
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
            problem={
              problem !== null && problem !== words.problems.weights && index === scheme.cuts.length - 1
                ? problem
                : undefined
            }
            notNumber={words.problems.number}
            onChange={(value) => {
              const cuts = scheme.cuts.map((old, at) =>
                at === index ? (shares ? value / 100 : value) : old,
              );
              tryRule(pane, withCuts(settings, id, cuts));
            }}
          />
        );
      })}
    </section>
  );
}

/** Criteria of a weighted score, with their weights. */
export function Weights(props: {
  readonly pane: PaneController;
  readonly settings: Settings;
  readonly problem: string | null;
}): JSX.Element {
  const { pane, settings, problem } = props;
  const { tiers: words, numbers } = pane.words;
  const total = criteria.reduce((sum, name) => sum + Math.abs(settings.tiers.weights[name]), 0);
  const { scored, sources } = pane.current.snapshot;
  const hasPayments = sources?.found?.missing.includes("receivables") === false;
  const unknown = scored === null ? null : criteriaWithoutData(scored, hasPayments);
  const weighedInVain = criteria.filter((name) => unknown?.has(name) && settings.tiers.weights[name] !== 0);
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
                tryRule(pane, withWeight(settings, name, checked ? 10 : 0));
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
                tryRule(pane, withWeight(settings, name, value));
              }}
            />
            <span class="share">{total === 0 ? "–" : numbers.percent(Math.abs(weight) / total)}</span>
          </div>
        );
      })}
      {weighedInVain.length === 0 ? null : (
        <p class="note">
          {words.noColumn(
            weighedInVain
              .map((name) => words.criterion[name])
              .join(pane.current.language === "zh-CN" ? "、" : ", "),
          )}
        </p>
      )}
      {problem === words.problems.weights ? <span class="sub tone-error">{problem}</span> : null}
    </section>
  );
}
