/** How complete an account's record is against what its service class should have on file. */
import type { AccountRecords } from "./account-records";
import type { ServiceStandard } from "./service-standards";

/** Fields of a full record in the order they matter: a lower class is expected to have the first of them. */
function fieldsOf({ account, visits, surveys, complaints, receivables }: AccountRecords): readonly boolean[] {
  const named = (person: typeof account.decider): boolean => person?.name != null;
  return [
    account.owner !== null,
    account.industry !== null,
    account.region !== null,
    account.address !== null,
    named(account.decider),
    account.employees !== null || account.annualRevenue !== null,
    account.paymentTermsDays !== null,
    account.creditLimit !== null,
    account.contractEnd !== null,
    visits !== null && visits.length > 0,
    account.categorySpend !== null,
    account.growthPotential !== null,
    surveys !== null && surveys.length > 0,
    receivables !== null && receivables.length > 0,
    account.keyNeed !== null,
    account.ownership !== null,
    named(account.finance),
    named(account.user),
    account.serviceNeed !== null,
    account.competitor !== null,
    account.switchingCost !== null,
    account.cooperationDepth !== null,
    account.loyalty.some((factor) => factor !== null),
    account.target !== null,
    complaints !== null,
    account.coOwner !== null || account.executiveSponsor !== null,
  ];
}

/**
 * Filled over expected fields.
 *
 * @param records - Records of the account.
 * @param standard - Its service standard: what share of all fields is expected.
 * @returns 0 to 1. Fields beyond what is expected make up for missing ones.
 */
export function completeness(records: AccountRecords, standard: ServiceStandard): number {
  const fields = fieldsOf(records);
  const filled = fields.filter(Boolean).length;
  const expected = Math.max(1, Math.round(standard.expectedFields * fields.length));
  return Math.min(1, filled / expected);
}
