/** Scores a portfolio: tier, value, risk, rhythm, stage and the next best action of every account. */
import { portfolioFigures, type AccountFigures } from "./account-figures";
import { recordsOfAccounts } from "./account-records";
import { churnRisks, indexedRisk } from "./churn-risk";
import { actionFacts, valuableFrom } from "./action-facts";
import { contactsDone } from "./contact-compliance";
import { driversProven, learnDriverWeights } from "./driver-learning";
import { cappedReadings, driverReadings, driverSources, isOpen } from "./driver-readings";
import { drivenRisk, type DriverReading } from "./drivers";
import { lifecycleStage, stageOfYears } from "./lifecycle";
import { nextBestActions } from "./next-best-actions";
import { heldOrderModel } from "./order-model";
import { riskBasis } from "./risk-basis";
import type { Portfolio } from "./records";
import { contractIndex, restsOnRules, type RuleIndex } from "./rule-index";
import { orderScores, type OrderScore } from "./score-orders";
import type {
  LifecycleStage,
  LifetimeValueEstimate,
  Risk,
  RiskBand,
  ScoredAccount,
  ScoredPortfolio,
} from "./scored-account";
import { contactsDue } from "./service-standards";
import type { Settings } from "./settings";
import { assignTiers, type ClosedTier, type TierOverride } from "./tier-assignment";
import { tierCandidates } from "./tier-candidates";
import { whitespaceFinder } from "./whitespace";

/** What scoring takes besides the workbook's records. */
export interface ScoreOptions {
  /** Tiers set by hand in the settings sheet. */
  readonly overrides?: readonly TierOverride[];
  /** Last closed period by account id; its tiers are held by the hysteresis. */
  readonly closed?: ReadonlyMap<string, ClosedTier>;
}

function bandOf(risk: Risk, bands: Settings["risk"]["bands"]): RiskBand | null {
  if (risk.basis === "R") return null;
  if (risk.value < bands.watch) return "low";
  if (risk.value < bands.high) return "watch";
  return risk.value < bands.urgent ? "high" : "urgent";
}

function stageOf(
  figures: AccountFigures,
  score: OrderScore | undefined,
  { asOf, yearlyTotals }: Portfolio,
): LifecycleStage {
  const { orderDays, firstOrder, lastOrder, sales } = figures;
  if (yearlyTotals === true) return stageOfYears(sales[0], sales[1], figures.salesTotal, orderDays.length);
  if (firstOrder === null || lastOrder === null || score === undefined) return "prospect";
  return lifecycleStage({
    orders: orderDays.length,
    firstDay: firstOrder,
    lastDay: lastOrder,
    orderDays,
    asOf,
    horizonDays: score.ownHorizonDays,
    overdueFactor: score.nextOrder.overdueFactor,
    sales12: sales[0],
    sales12Before: sales[1],
  });
}

/** Indices of accounts that have a contract and no orders, by position. */
function contractIndices(
  portfolio: Portfolio,
  hasOrders: (place: number) => boolean,
): ReadonlyMap<number, RuleIndex> {
  return new Map(
    portfolio.accounts.flatMap((account, place) => {
      const index = hasOrders(place) ? null : contractIndex(account, portfolio.asOf);
      return index === null ? [] : [[place, index] as const];
    }),
  );
}

/** Lifetime value less the service hours of the months ahead, for as long as the account is likely to stay. */
function netOfService(
  clv: LifetimeValueEstimate | null,
  costPerYear: number,
  { value: { discountPerYear } }: Settings,
): LifetimeValueEstimate | null {
  if (clv === null || costPerYear === 0) return clv;
  let months = 0;
  for (let month = 1; month <= clv.months; month += 1) months += (1 + discountPerYear) ** (-month / 12);
  const cost = (costPerYear / 12) * months * clv.probabilityAlive;
  return { ...clv, mean: clv.mean - cost, p10: clv.p10 - cost, p90: clv.p90 - cost };
}

/**
 * Scores every account of a portfolio.
 *
 * Accounts without an order are prospects: no value, no risk. Where the workbook knows no margin, net profit
 * is null, and lifetime value, profit-if-kept and expected loss are in sales; `marginSource` says so.
 *
 * @param portfolio - Records of the workbook.
 * @param settings - All settings.
 * @param options - Overrides and the last closed period.
 * @returns One scored account per account, in the order of the accounts table.
 */
export function scorePortfolio(
  portfolio: Portfolio,
  settings: Settings,
  options: ScoreOptions = {},
): ScoredPortfolio {
  const { asOf } = portfolio;
  const records = recordsOfAccounts(portfolio);
  const figures = portfolioFigures(portfolio, records, settings);
  const scores = orderScores(portfolio, records, figures.margins, settings);
  const scoreAt = (index: number): OrderScore | undefined => scores?.byId.get(portfolio.accounts[index].id);

  const clvs = portfolio.accounts.map((_, index) => scoreAt(index)?.clv?.mean ?? null);
  const tiers = assignTiers(tierCandidates(portfolio.accounts, figures, clvs), settings.tiers, {
    asOf,
    ...options,
  });

  const sources = driverSources(
    records,
    figures,
    (index) => settings.standards[tiers.assignments[index].serviceClass],
  );
  const placeOf = new Map(portfolio.accounts.map((account, index) => [account.id, index]));
  const learning =
    scores === null
      ? null
      : learnDriverWeights(portfolio, settings, scores.histories, scores.model, scores.horizonDays);
  const proven = driversProven(learning?.evidence ?? null);
  const driverWeights = learning?.weights ?? settings.risk.driverWeights;
  const horizonDays = scores?.horizonDays ?? settings.risk.horizonLeastDays;
  const readings = (place: number): readonly DriverReading[] =>
    cappedReadings(driverReadings(sources[place], settings), {
      driverWeights,
      driverCap: settings.risk.driverCap,
    });
  const contracts = contractIndices(portfolio, (place) => scoreAt(place) !== undefined);
  const meanContract = [...contracts.values()].reduce((sum, { value }) => sum + value, 0) / contracts.size;
  const contractRisk = (place: number): Risk | null => {
    const index = contracts.get(place);
    const { contractEnd } = portfolio.accounts[place];
    if (index === undefined || contractEnd === null) return null;
    // The contract's end is what the index itself is made of.
    const others = readings(place).filter(({ driver }) => driver !== "contract-end");
    const driven = drivenRisk(index.value, others, driverWeights);
    const first = { driver: "contract-end", value: contractEnd - asOf, points: 0 } as const;
    return indexedRisk(index, meanContract, horizonDays, driven, first);
  };
  const risks =
    scores === null
      ? []
      : churnRisks(scores.model, scores.histories, {
          horizonDays: scores.horizonDays,
          weights: driverWeights,
          driversProven: proven,
          drivers: scores.histories.ids.map((id) => {
            const place = placeOf.get(id);
            return place === undefined ? null : readings(place);
          }),
        });
  const whitespace = whitespaceFinder(records, figures, settings);
  const valuable = valuableFrom(figures.accounts);

  const accounts = portfolio.accounts.map((account, index): ScoredAccount => {
    const own = figures.accounts[index];
    const score = scoreAt(index);
    const tier = tiers.assignments[index];
    const standard = settings.standards[tier.serviceClass];
    const { visits, surveys, complaints } = records[index];
    const stage = stageOf(own, score, portfolio);
    const rawRisk = score === undefined ? contractRisk(index) : risks[score.index];
    const risk = rawRisk === null ? null : { ...rawRisk, band: bandOf(rawRisk, settings.risk.bands) };
    const serviceHours = account.serviceHours ?? standard.hoursPerMonth;
    const serviceCost = 12 * serviceHours * settings.value.serviceCostPerHour;
    const netProfit = own.contribution[0] === null ? null : own.contribution[0] - serviceCost;
    const money = risk !== null && risk.basis !== "R" ? (score?.yearIfKept ?? null) : null;
    const profitIfKept =
      money === null ? null : money - (figures.margins.source === "none" ? 0 : serviceCost);
    // A lost account leaves the list: what it brought is gone already, not at risk.
    const atRisk = risk !== null && stage !== "lost";
    const expectedLoss = profitIfKept === null || !atRisk ? null : risk.value * Math.max(0, profitIfKept);
    const satisfaction = surveys?.at(-1)?.score ?? null;
    const facts = actionFacts(sources[index], settings, {
      stage,
      tier,
      risk,
      overdueFactor: score?.nextOrder.overdueFactor ?? null,
      whitespaceValue: whitespace(index)?.reduce((sum, { value }) => sum + value, 0) ?? null,
      netProfit,
      valuable: own.salesTotal >= valuable,
      expectedLoss: figures.margins.source === "none" ? null : expectedLoss,
    });
    return {
      account,
      owner: account.owner,
      ownerFrom: account.owner === null || portfolio.ownerSource === "none" ? null : portfolio.ownerSource,
      tier,
      stage,
      sales12: own.sales[0],
      sales12Before: own.sales[1],
      salesTotal: own.salesTotal,
      orders12: own.orders[0],
      orders12Before: own.orders[1],
      ordersTotal: own.ordersTotal,
      firstOrder: own.firstOrder,
      lastOrder: own.lastOrder,
      margin12: own.margin[0],
      netProfit12: netProfit,
      clv: netOfService(score?.clv ?? null, figures.margins.source === "none" ? 0 : serviceCost, settings),
      risk,
      nextOrder: score?.nextOrder ?? null,
      profitIfKept,
      expectedLoss,
      satisfaction,
      visitsDone: visits === null ? null : contactsDone(visits, standard, asOf - 90, asOf),
      visitsStandard: visits === null ? null : contactsDue(standard, 90),
      openComplaints:
        complaints === null ? null : complaints.filter((complaint) => isOpen(complaint, asOf)).length,
      serviceHours,
      shrinking: own.halfYear[1] > 0 && own.halfYear[0] < settings.risk.shrinkingShare * own.halfYear[1],
      recommended: nextBestActions(facts, settings, asOf).at(0) ?? null,
    };
  });
  const sum = (pick: (account: ScoredAccount) => number): number =>
    accounts.reduce((total, account) => total + pick(account), 0);
  return {
    accounts,
    asOf,
    currency: settings.currency ?? portfolio.currency,
    schemeName: tiers.now.schemeId,
    tierLabels: tiers.now.scheme.labels,
    tierClasses: tiers.now.scheme.classes,
    horizonDays,
    modelName: scores?.model.name ?? "",
    basis: scores === null ? "R" : riskBasis(scores.model, Number.POSITIVE_INFINITY),
    orderModel: scores === null || restsOnRules(scores.model) ? null : heldOrderModel(scores.model),
    learntDrivers: learning && {
      weights: learning.weights,
      dataShare: learning.dataShare,
      events: learning.events,
      proven,
    },
    marginRate: figures.marginRate,
    marginSource: figures.margins.source,
    salesTotal: sum(({ salesTotal }) => salesTotal),
    sales12: sum(({ sales12 }) => sales12),
    sales12Before: sum(({ sales12Before }) => sales12Before),
  };
}
