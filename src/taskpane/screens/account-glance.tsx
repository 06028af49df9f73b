/** The account shown first on the live card, in three figures. */
import type { JSX } from "preact";
import type { ScoredAccount } from "../../accounts/scored-account";
import type { PaneController } from "../pane-controller";

/** One account at a glance, as its card will show it. */
export function Glance({
  pane,
  scored,
}: {
  readonly pane: PaneController;
  readonly scored: ScoredAccount;
}): JSX.Element {
  const { words, current } = pane;
  const { numbers } = words;
  const portfolio = current.snapshot.scored;
  const currency = portfolio?.currency ?? null;
  const rank = 1 + (portfolio?.accounts ?? []).filter((one) => one.sales12 > scored.sales12).length;
  const { clv, risk } = scored;
  const missing =
    current.snapshot.sources?.found?.missing.filter((kind) => kind !== "accounts" && kind !== "returns") ??
    [];
  return (
    <div class="figure">
      <div class="between">
        <strong class="grow">{scored.account.name}</strong>
        {scored.tier.label === null ? null : <span class="tag">{words.cards.tier(scored.tier.label)}</span>}
      </div>
      <dl class="kpis">
        <div>
          <dt>{words.cards.sales}</dt>
          <dd>
            {numbers.money(scored.sales12, currency)}
            <small>{words.cards.rank(rank)}</small>
          </dd>
        </div>
        <div>
          <dt>{words.cards.expected(clv === null ? 3 : Math.round(clv.months / 12))}</dt>
          <dd>
            {clv === null ? words.frame.unknown : numbers.money(clv.mean, currency)}
            {clv === null ? null : <small>{numbers.moneyRange(clv.p10, clv.p90)}</small>}
          </dd>
        </div>
        <div>
          <dt>{words.cards.risk}</dt>
          <dd>
            {risk === null
              ? words.frame.unknown
              : risk.basis === "R"
                ? words.cards.riskIndex(risk.value)
                : risk.basis === "P0"
                  ? words.cards.riskAbout(risk.value)
                  : numbers.percent(risk.value)}
            {risk === null ? null : (
              <small>
                {risk.basis === "P"
                  ? words.cards.riskRange(risk.low, risk.high)
                  : words.cards.riskBasis[risk.basis]}
              </small>
            )}
          </dd>
        </div>
      </dl>
      <span class="sub">
        {[
          scored.owner === null ? words.cards.noOwner : words.cards.owner(scored.owner),
          ...(missing.length === 0
            ? []
            : [
                words.cards.noData(
                  missing.map((kind) => words.sources[kind]).join(current.language === "zh-CN" ? "、" : ", "),
                ),
              ]),
        ].join(" · ")}
      </span>
    </div>
  );
}
