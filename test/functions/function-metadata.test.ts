import { englishMetadata, functionAssets, localised } from "../../build/function-metadata.js";
import { helpIndexPage, helpPage } from "../../src/functions/help/help-page";
import { chineseDescriptions } from "../../src/language/function-descriptions";
import { associated } from "./worksheet-call";

const base = "https://example.com/kam/";
let english: Awaited<ReturnType<typeof englishMetadata>>;
let assets: Readonly<Record<string, string>>;
beforeAll(async () => {
  english = await englishMetadata();
  assets = await functionAssets(base, { chineseDescriptions, helpPage, helpIndexPage });
});
const parsed = (file: string): typeof english => JSON.parse(assets[file]) as typeof english;

/** The signatures of the functions, which never change: new arguments are optional and last. */
const signatures: Readonly<Record<string, string>> = {
  TIER: "values, [population], [scheme], [weights]",
  CLV: "account, order_accounts, order_dates, order_amounts, [margin], [months], [discount], [as_of], [output], [model], [language]",
  CHURN_RISK:
    "account, order_accounts, order_dates, [order_amounts], [horizon_days], [drivers], [as_of], [output], [model], [language]",
  "CLV.RETENTION": "margin_per_period, retention_rate, [discount_per_period], [periods]",
  "TIER.WHY": "values_of_one_account, population, [scheme], [weights], [language]",
  "CHURN_RISK.WHY":
    "account, order_accounts, order_dates, [order_amounts], [horizon_days], [drivers], [as_of], [model], [language]",
  NEXT_ORDER: "account, order_accounts, order_dates, [order_amounts], [as_of], [output], [model]",
  LIFECYCLE: "account, order_accounts, order_dates, [order_amounts], [as_of], [language]",
  RFM: "account, order_accounts, order_dates, order_amounts, [as_of], [bins], [language]",
  FIT: "order_accounts, order_dates, order_amounts, [as_of], [language]",
  BACKTEST: "order_accounts, order_dates, order_amounts, [holdout_months], [language]",
};

describe("function metadata", () => {
  it("describes exactly the functions that are associated", () => {
    expect(english.functions.map(({ id }) => id).sort()).toEqual([...associated.keys()].sort());
    expect([...associated.keys()].sort()).toEqual(Object.keys(signatures).sort());
  });
  it("has the signatures that sheets rely on", () => {
    for (const { id, parameters } of english.functions) {
      const names = parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name));
      expect(`${id}(${names.join(", ")})`).toBe(`${id}(${signatures[id]})`);
    }
  });
  it("lets error cells reach the functions", () => {
    expect(parsed("functions.json").allowErrorForDataTypeAny).toBe(true);
    expect(parsed("functions.zh-CN.json").allowErrorForDataTypeAny).toBe(true);
  });
  it("takes ranges of any content and returns blocks", () => {
    for (const { parameters, result } of english.functions) {
      const ranges = parameters.filter(({ dimensionality }) => dimensionality === "matrix");
      expect(ranges.length).toBeGreaterThan(0);
      expect(ranges.every(({ type }) => type === "any")).toBe(true);
      expect(result.dimensionality).toBe("matrix");
    }
  });
  it("names functions so that no cell address, built-in name or short name is among them", () => {
    for (const { id, name } of english.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z._]{2,}$/);
    }
  });
  it("says everything in one line and in Chinese too", () => {
    for (const file of ["functions.json", "functions.zh-CN.json"]) {
      for (const { id, description, parameters } of parsed(file).functions) {
        for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
          expect(`${id}: ${text}`).toMatch(/: \S[^\n]*[.。]$/);
          if (file.includes("zh")) expect(`${id}: ${text}`).toMatch(/\p{Script=Han}/u);
        }
      }
    }
  });
  it("differs between languages in words only", () => {
    const bare = (metadata: typeof english): unknown =>
      metadata.functions.map(({ id, parameters, result }) => ({
        id,
        result,
        parameters: parameters.map(({ description: _, ...rest }) => rest),
      }));
    expect(bare(parsed("functions.zh-CN.json"))).toEqual(bare(parsed("functions.json")));
  });
  it("has no Chinese words for arguments that do not exist", () => {
    for (const [id, { parameters }] of Object.entries(chineseDescriptions)) {
      const known = english.functions.find((each) => each.id === id)?.parameters.map(({ name }) => name);
      const shared = [
        "account",
        "order_accounts",
        "order_dates",
        "order_amounts",
        "as_of",
        "model",
        "language",
      ];
      const own = Object.keys(parameters).filter((name) => !shared.includes(name));
      expect(known).toEqual(expect.arrayContaining(own));
    }
  });
  it("refuses to build without a translation", () => {
    expect(() => localised(english, {})).toThrow("no translation of");
  });
  it("links each function to a page that is built", () => {
    for (const [file, language] of [
      ["functions.json", "en-US"],
      ["functions.zh-CN.json", "zh-CN"],
    ]) {
      for (const { helpUrl } of parsed(file).functions) {
        expect(helpUrl.startsWith(base)).toBe(true);
        expect(helpUrl.endsWith(`.${language}.html`)).toBe(true);
        expect(assets).toHaveProperty([helpUrl.slice(base.length)]);
      }
    }
  });
});

describe("the help index", () => {
  it.each(["en-US", "zh-CN"])("links every function in %s", (language) => {
    const page = assets[`help/index.${language}.html`];
    const missing = english.functions.filter((each) => !page.includes(`>KAM.${each.id}</a>`));
    expect(missing).toEqual([]);
  });
});
