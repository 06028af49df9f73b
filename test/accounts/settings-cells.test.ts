import { defaultSettings, settingsLabelled } from "../../src/accounts/settings";
import { settingCells, settingsFromCells } from "../../src/accounts/settings-cells";
import { settingProblem } from "../../src/accounts/settings-check";

const read = (cells: readonly { key: string; value: string | number | boolean | null }[]) =>
  settingsFromCells(cells, defaultSettings);

describe("settings as cells", () => {
  it("read back as they were written", () => {
    const chinese = settingsLabelled("zh");
    expect(settingsFromCells(settingCells(chinese), defaultSettings)).toEqual({
      settings: chinese,
      problems: [],
    });
  });

  it("have a rule for every key, which the starting value keeps", () => {
    const broken = settingCells(defaultSettings).filter(
      ({ key, value }) => settingProblem(key, value) !== null,
    );
    expect(broken).toEqual([]);
  });

  it("take a changed cut", () => {
    const { settings } = read([{ key: "tiers.schemes.ABC.cuts.1", value: 0.7 }]);
    expect(settings.tiers.schemes.ABC.cuts).toEqual([0.7, 0.95]);
  });

  it("take a further tier where a list grows", () => {
    const { settings, problems } = read([
      { key: "tiers.schemes.CUSTOM.labels.4", value: "D" },
      { key: "tiers.schemes.CUSTOM.cuts.3", value: 500 },
      { key: "tiers.schemes.CUSTOM.classes.4", value: "floor" },
    ]);
    expect([problems, settings.tiers.schemes.CUSTOM.labels]).toEqual([[], ["A", "B", "C", "D"]]);
  });

  it("drop a tier whose cells were cleared", () => {
    const { settings, problems } = read([
      { key: "tiers.schemes.CUSTOM.labels.3", value: null },
      { key: "tiers.schemes.CUSTOM.cuts.2", value: "" },
      { key: "tiers.schemes.CUSTOM.classes.3", value: null },
    ]);
    expect([problems, settings.tiers.schemes.CUSTOM.labels]).toEqual([[], ["A", "B"]]);
  });

  it.each([
    ["value.months", "three years", "not-a-number"],
    ["value.saveRate", 20, "out-of-range"],
    ["value.months", null, "blank"],
    ["tiers.scheme", "XYZ", "not-a-choice"],
    ["card.printPhones", "maybe", "not-yes-or-no"],
    ["no.such.key", 1, "unknown-key"],
  ])("keep the starting value of %s for %p and say %s", (key, value, code) => {
    const { settings, problems } = read([{ key, value }]);
    expect([settings, problems]).toEqual([defaultSettings, [{ key, value, code }]]);
  });

  it("put a scheme back whose cuts are not in order", () => {
    const { settings, problems } = read([{ key: "tiers.schemes.ABC.cuts.1", value: 0.99 }]);
    expect([settings.tiers.schemes.ABC.cuts, problems[0].code]).toEqual([[0.8, 0.95], "cuts-not-rising"]);
  });

  it("put the weights back when all of them are 0", () => {
    const cells = Object.keys(defaultSettings.tiers.weights).map((name) => ({
      key: `tiers.weights.${name}`,
      value: 0,
    }));
    const { settings, problems } = read(cells);
    expect([settings.tiers.weights, problems[0].code]).toEqual([
      defaultSettings.tiers.weights,
      "weights-sum-to-zero",
    ]);
  });

  it("put the bands back that do not rise", () => {
    expect(read([{ key: "risk.bands.high", value: 0.7 }]).problems[0].code).toBe("bands-not-rising");
  });

  it("may leave the as-of day and the currency blank", () => {
    expect(
      read([
        { key: "asOf", value: null },
        { key: "currency", value: "" },
      ]).problems,
    ).toEqual([]);
  });
});
