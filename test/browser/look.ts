/** Looks at one state of the pane after another: axe in three themes, and sideways scrolling at two widths. */
import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { paneFrame } from "./pane-excel";
import type { Bench } from "./workbench-test";

/** What axe answers, as far as it is read here. */
interface AxeAnswer {
  readonly violations: readonly { readonly id: string; readonly targets: string }[];
  /** Elements that were looked at. */
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

/** Themes differ in colours alone: every rule is held against the first, those about colours against the others. */
const themes = [
  { name: "light", colorScheme: "light", forcedColors: "none", only: null },
  { name: "dark", colorScheme: "dark", forcedColors: "none", only: ["color-contrast", "link-in-text-block"] },
  { name: "high contrast", colorScheme: "light", forcedColors: "active", only: ["color-contrast"] },
] as const;
const widths = [320, 350] as const;
/** Where pictures of all states go, for a person to look at. */
const folder = process.env["PANE_PICTURES"];

/** Notes what is wrong with the states of one pane. */
export class Look {
  readonly trouble: string[] = [];
  readonly seen: string[] = [];

  /**
   * @param bench - The open workbench.
   * @param language - Language of the pane.
   */
  constructor(
    readonly bench: Bench,
    readonly language: string,
  ) {}

  /**
   * Checks the present state.
   *
   * @param state - Its name; violations are noted with it, the theme, the rule and the elements.
   */
  async at(state: string): Promise<void> {
    const { page } = this.bench;
    this.seen.push(state);
    for (const { name, colorScheme, forcedColors, only } of themes) {
      // Without motion: colours that are still on their way to the theme's would be measured.
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
      await this.themed(colorScheme);
      const { violations, looked } = await this.axe(only);
      if (looked === 0) this.note(`${state}, ${name}: axe saw nothing of the pane`);
      for (const { id, targets } of violations) this.note(`${state}, ${name}: ${id}: ${targets}`);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await this.themed("light");
    for (const width of widths) {
      await this.setWidth(width);
      const wide = await paneFrame(this.bench).evaluate(() => {
        const main = document.querySelector("main");
        return main === null ? 0 : main.scrollWidth - main.clientWidth;
      });
      if (wide > 0) this.note(`${state}: ${String(wide)} px wider than a pane of ${String(width)} px`);
    }
    if (folder === undefined) return;
    const number = String(this.seen.length).padStart(2, "0");
    const picture = `${number}-${state.replaceAll(" ", "-")}-${this.language.slice(0, 2)}`;
    await page.locator("#pane").screenshot({ path: `${folder}/${picture}.png` });
  }

  /** Says what is wrong at once: a later state that is not reached must not hide it. */
  private note(text: string): void {
    this.trouble.push(text);
    console.log(`${this.language}: ${text}`);
  }

  /** Waits until the pane has put on its theme; without Office it has none. */
  private async themed(theme: string): Promise<void> {
    const worn = (): Promise<string> =>
      paneFrame(this.bench).evaluate(() => document.documentElement.dataset["theme"] ?? "none");
    await expect.poll(worn, { intervals: [10, 20, 50, 100] }).toMatch(new RegExp(`^(?:none|${theme})$`));
  }

  /** Runs axe inside the pane's frame: through the page around it, each run opens a page of its own. */
  private async axe(only: readonly string[] | null): Promise<AxeAnswer> {
    const frame = paneFrame(this.bench);
    if (!(await frame.evaluate(() => window.axe !== undefined)))
      await new AxeBuilder({ page: this.bench.page })
        .include("#pane")
        .withRules(["document-title"])
        .analyze();
    return frame.evaluate(async (rules) => {
      if (window.axe === undefined) throw new Error("axe is not in the pane.");
      // Names inside Fluent's elements are given after their first frame.
      for (let frames = 0; frames < 3; frames++)
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      const result = await window.axe.run(document, {
        resultTypes: ["violations", "passes"],
        ...(rules === null ? { rules: { "target-size": { enabled: true } } } : { runOnly: rules }),
      });
      return {
        violations: result.violations.map(({ id, nodes }) => ({
          id,
          targets: nodes.map(({ target }) => target.join(" ")).join("; "),
        })),
        looked: new Set(result.passes.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" "))))
          .size,
      };
    }, only);
  }

  /** Sets the width of the pane. */
  private async setWidth(width: number): Promise<void> {
    await this.bench.page.evaluate((pixels) => {
      const pane = document.getElementById("pane");
      if (pane !== null) pane.style.cssText += `;width:${String(pixels)}px;flex:none`;
    }, width);
  }
}
