/** Looks at one state of the pane after another: axe in three themes, its measures, and two widths. */
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { paneFrame } from "./pane-excel";
import type { Bench } from "./workbench-test";

/** What axe answers, as far as it is read here. */
interface AxeAnswer {
  readonly violations: readonly { readonly id: string; readonly targets: string }[];
  /** Rules that found something to look at. */
  readonly looked: number;
}
interface AxeRule {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}
declare global {
  interface Window {
    /** Put into the pane by the first look. */
    axe?: {
      run(
        context: Document,
        options: object,
      ): Promise<{ readonly violations: readonly AxeRule[]; readonly passes: readonly AxeRule[] }>;
    };
  }
}

/**
 * Themes differ in colours alone: every rule is held against the first, those about colours against the others.
 * The narrow width takes its turn in one of them.
 */
const themes = [
  { name: "light", width: 350, colorScheme: "light", forcedColors: "none", only: null },
  {
    name: "dark",
    width: 320,
    colorScheme: "dark",
    forcedColors: "none",
    only: ["color-contrast", "link-in-text-block"],
  },
  {
    name: "high contrast",
    width: 320,
    colorScheme: "light",
    forcedColors: "active",
    only: ["color-contrast"],
  },
] as const;
const HEIGHT = 760;
const FOOT = 57;
const TOP = 40;
/** Names inside Fluent's elements are given after their first frame. */
const FRAMES = 3;
/** Where pictures of all states go, for a person to look at. */
const folder = process.env["PANE_PICTURES"];

/** Notes what is wrong with the states of the panes of one language. */
export class Look {
  readonly trouble: string[] = [];

  /**
   * @param bench - The open pane.
   * @param language - Language of the pane.
   * @param seen - Names of the states so far; added to.
   */
  constructor(
    readonly bench: Bench,
    readonly language: "en-US" | "zh-CN",
    readonly seen: string[],
  ) {}

  /**
   * Checks the present state.
   *
   * @param state - Its name; violations are noted with it, the theme, the rule and the elements.
   * @param options - How.
   * @param options.anew - The pane is opened anew in each theme: it is not far enough to change it.
   */
  async at(state: string, { anew = false } = {}): Promise<void> {
    this.seen.push(state);
    for (const theme of themes) {
      await this.putOn(theme, anew);
      const { violations, looked } = await this.axe(theme.only, theme === themes[0] ? FRAMES : 1);
      if (looked === 0) this.note(`${state}, ${theme.name}: axe saw nothing of the pane`);
      for (const { id, targets } of violations) this.note(`${state}, ${theme.name}: ${id}: ${targets}`);
      if (theme.name !== "dark") await this.measure(state, theme.width);
      if (theme.name === "high contrast") await this.picture(state, "contrast");
    }
    await this.putOn(themes[0], anew);
    if (folder === undefined) return;
    await this.picture(state, "350");
    await this.bench.page.setViewportSize({ width: 320, height: HEIGHT });
    await this.picture(state, "320");
    await this.putOn(themes[0], anew);
  }

  /** Says what is wrong at once: a later state that is not reached must not hide it. */
  private note(text: string): void {
    this.trouble.push(text);
    console.log(`${this.language}: ${text}`);
  }

  /** Puts on a theme and waits until the pane wears it; without Office it has none. */
  private async putOn(
    { colorScheme, forcedColors, width }: (typeof themes)[number],
    anew: boolean,
  ): Promise<void> {
    const { page } = this.bench;
    // Without motion: colours that are still on their way to the theme's would be measured.
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: HEIGHT });
    if (anew) {
      await page.reload();
      await expect(page.locator("h1")).toBeVisible();
    }
    const worn = (): Promise<string> =>
      paneFrame(this.bench).evaluate(() => document.documentElement.dataset["theme"] ?? "none");
    await expect
      .poll(worn, { intervals: [10, 20, 50, 100] })
      .toMatch(new RegExp(`^(?:none|${colorScheme})$`));
  }

  /** Nothing is wider than the pane, no label is cut, and head and foot keep their heights. */
  private async measure(state: string, width: number): Promise<void> {
    const found = await paneFrame(this.bench).evaluate(() => {
      const main = document.querySelector("main");
      const height = (selector: string): number | null =>
        document.querySelector(selector)?.getBoundingClientRect().height ?? null;
      const labels = document.querySelectorAll("h1, h2, fluent-button, fluent-tab, .status .text");
      const cut = [...labels].filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight, className }) =>
          clientWidth > 0 &&
          (scrollWidth > clientWidth + 1 || (className === "text" && scrollHeight > clientHeight + 1)),
      );
      return {
        wide: main === null ? 0 : main.scrollWidth - main.clientWidth,
        foot: height("footer"),
        top: height(".status"),
        cut: cut.map((one) => one.textContent ?? "").join("; "),
      };
    });
    if (found.wide > 0)
      this.note(`${state}: ${String(found.wide)} px wider than a pane of ${String(width)} px`);
    if (found.cut !== "") this.note(`${state}: cut at ${String(width)} px: ${found.cut}`);
    if (found.foot !== null && found.foot !== FOOT)
      this.note(`${state}: the foot is ${String(found.foot)} px high`);
    if (found.top !== null && found.top !== TOP)
      this.note(`${state}: the top line is ${String(found.top)} px high`);
  }

  /** Takes a picture, as high as the state is, where pictures are asked for. */
  private async picture(state: string, kind: string): Promise<void> {
    if (folder === undefined) return;
    const { page } = this.bench;
    const width = page.viewportSize()?.width ?? 350;
    const rest = await paneFrame(this.bench).evaluate(() => {
      const main = document.querySelector("main");
      return main === null ? 0 : Math.max(0, main.scrollHeight - main.clientHeight);
    });
    await page.setViewportSize({ width, height: HEIGHT + rest });
    const number = String(this.seen.length).padStart(2, "0");
    const name = `${number}-${state.replaceAll(/[^\w]+/gu, "-")}-${this.language.slice(0, 2)}-${kind}`;
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.setViewportSize({ width, height: HEIGHT });
  }

  /** Runs axe inside the pane: through Playwright each run would open a page of its own. */
  private async axe(only: readonly string[] | null, frames: number): Promise<AxeAnswer> {
    const frame = paneFrame(this.bench);
    if (!(await frame.evaluate(() => window.axe !== undefined)))
      await new AxeBuilder({ page: this.bench.page }).withRules(["document-title"]).analyze();
    return frame.evaluate(
      async ([rules, wait]) => {
        if (window.axe === undefined) throw new Error("axe is not in the pane.");
        for (let passed = 0; passed < wait; passed++)
          await new Promise((resolve) => {
            requestAnimationFrame(resolve);
          });
        const result = await window.axe.run(document, {
          resultTypes: ["violations"],
          ...(rules === null ? { rules: { "target-size": { enabled: true } } } : { runOnly: rules }),
        });
        return {
          violations: result.violations.map(({ id, nodes }) => ({
            id,
            targets: nodes.map(({ target }) => target.join(" ")).join("; "),
          })),
          looked: result.passes.length,
        };
      },
      [only, frames] as const,
    );
  }
}
