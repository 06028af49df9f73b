import type { Settings } from "../../src/accounts/settings";
import { summaryWords } from "../../src/language/summary";
import { done, opened } from "./opened-flow";
import { smallWorkbook } from "./small-workbook";

jest.setTimeout(60_000);

/** Settings of one period: its end, and the cuts of ABC. */
function settingsOf(settings: Settings, asOf: number, cuts: readonly number[]): Settings {
  const { schemes } = settings.tiers;
  return {
    ...settings,
    asOf,
    tiers: { ...settings.tiers, schemes: { ...schemes, ABC: { ...schemes.ABC, cuts } } },
  };
}

describe("two closed periods", () => {
  it("split the movement into real and by rule, the same in the pane and on the page, adding up", async () => {
    const { flow, host } = await opened(await smallWorkbook());
    const start = flow.snapshot().settings;
    const last = flow.snapshot().sources?.found?.asOf ?? 0;
    const first = last - 180;
    done(await flow.useSettings(settingsOf(start, first, [0.5, 0.9])));
    done(await flow.read({}));
    done(await flow.closePeriod());
    done(await flow.useSettings(settingsOf(start, last, [0.8, 0.95])));
    done(await flow.read({}));

    const view = flow.snapshot().tiers;
    const { closedOn, real, byRule, both } = view?.since ?? { closedOn: null, real: 0, byRule: 0, both: 0 };
    expect(closedOn).toBe(first);
    expect(byRule).toBeGreaterThan(0);
    expect(real + byRule + both).toBe(view?.moves.length);

    const { sheet } = done(await flow.buildSummary());
    const cells = host.values(sheet).map((line) => line.slice(0, 26));
    const title = cells.findIndex((line) => line.includes(summaryWords["en-US"].migration.title));
    // Tiers A to C stand in the four columns before the last two, lost and total.
    const matrix = [3, 4, 5].map((down) => cells[title + down].slice(21, 24).map(Number));
    const moved = matrix.flatMap((line, before) => line.filter((_, now) => now !== before));
    expect(moved.reduce((sum, count) => sum + count, 0)).toBe(real + byRule + both);
    expect(cells.flat()).toContain(summaryWords["en-US"].migration.split(real, byRule, both));

    done(await flow.closePeriod());
    expect(await flow.closePeriod()).toMatchObject({ status: "failed", error: { code: "already-closed" } });
    host.dispose();
  });
});
