import * as fc from "fast-check";
import { portfolioFigures } from "../../src/accounts/account-figures";
import { recordsOfAccounts } from "../../src/accounts/account-records";
import { cappedReadings, driverReadings, driverSources } from "../../src/accounts/driver-readings";
import { defaultServiceStandards } from "../../src/accounts/service-standards";
import { defaultSettings } from "../../src/accounts/settings";
import type { Account, Portfolio } from "../../src/accounts/records";
import { accountNamed, orderOf, portfolioOf } from "./account-named";

const AS_OF = 45_000;
const place = { sheet: "Sheet", row: 2 };

/** Readings of account a, severities to two digits, by driver. */
function readingsOf(
  account: Partial<Account>,
  parts: Partial<Portfolio> = {},
): Readonly<Record<string, string>> {
  const orders = [700, 600, 500, 300, 200, 100].map((age) => orderOf("a", AS_OF - age, 100));
  const portfolio = { ...portfolioOf([{ ...accountNamed("a"), ...account }], orders, AS_OF), ...parts };
  const records = recordsOfAccounts(portfolio);
  const figures = portfolioFigures(portfolio, records, defaultSettings);
  const [sources] = driverSources(records, figures, () => defaultServiceStandards.key);
  return Object.fromEntries(
    driverReadings(sources, defaultSettings).map(({ driver, severity }) => [driver, severity.toFixed(2)]),
  );
}

describe("driver readings", () => {
  it("are none where nothing is known", () => {
    expect(readingsOf({})).toEqual({});
  });

  it("tell a lost share of wallet from sales and spend", () => {
    expect(readingsOf({ categorySpend: 1200, categorySpendYearAgo: 900 })).toEqual({ decline: "0.44" });
  });

  it("tell smaller orders where no spend is known", () => {
    const orders = [700, 600, 300, 200].map((age) => orderOf("a", AS_OF - age, age > 365 ? 100 : 60));
    expect(readingsOf({}, { orders })).toEqual({ decline: "0.78" });
  });

  it("count a falling number of orders not at all", () => {
    const orders = [720, 700, 650, 600, 300, 200].map((age) => orderOf("a", AS_OF - age, 100));
    expect(readingsOf({}, { orders })).toEqual({});
  });

  it("take a warning by hand until it lapses", () => {
    expect([
      readingsOf({ manualFlag: 0.5, manualFlagDate: AS_OF - 180 }),
      readingsOf({ manualFlag: 0.5, manualFlagDate: AS_OF - 181 }),
    ]).toEqual([{ "manual-flag": "0.50" }, {}]);
  });

  it("tell an end of contract that comes near, and one long past no more", () => {
    expect([readingsOf({ contractEnd: AS_OF + 75 }), readingsOf({ contractEnd: AS_OF - 400 })]).toEqual([
      { "contract-end": "0.50" },
      {},
    ]);
  });

  it("tell a low score by its age", () => {
    const surveys = [{ accountId: "a", date: AS_OF - 180, score: 40, place }];
    expect(readingsOf({}, { surveys })).toEqual({ satisfaction: "0.50" });
  });

  it("tell a gap of contact from the standard, counted from when contacts were noted at all", () => {
    const visit = { person: null, cost: null, hours: null, nextDate: null, kind: null, place };
    const visits = [{ ...visit, accountId: "other", date: AS_OF - 45 }];
    expect([
      readingsOf({}, { visits }),
      readingsOf({}, { visits: [{ ...visit, accountId: "a", date: AS_OF - 51 }] }),
    ]).toEqual([{}, { "contact-gap": "0.70" }]);
  });

  it("tell an open severe complaint", () => {
    const complaint = {
      accountId: "a",
      opened: AS_OF,
      closed: null,
      severity: "severe" as const,
      reason: null,
    };
    const complaints = [{ ...complaint, firstContact: null, status: null, place }];
    expect(readingsOf({}, { complaints })).toEqual({ complaints: (1 - Math.exp(-1.5)).toFixed(2) });
  });

  it("stay within the cap the user sets, their parts in proportion", () => {
    const severity = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        severity,
        severity,
        fc.double({ min: 0.01, max: 1.5, noNaN: true }),
        (first, second, driverCap) => {
          const { driverWeights } = defaultSettings.risk;
          const readings = [
            { driver: "decline", value: null, severity: first },
            { driver: "complaints", value: null, severity: second },
          ] as const;
          const capped = cappedReadings(readings, { driverWeights, driverCap });
          const sum = capped.reduce(
            (total, reading) => total + driverWeights[reading.driver] * reading.severity,
            0,
          );
          expect(sum).toBeLessThanOrEqual(driverCap + 1e-9);
          expect(capped[0].severity * second).toBeCloseTo(capped[1].severity * first, 9);
        },
      ),
    );
  });
});
