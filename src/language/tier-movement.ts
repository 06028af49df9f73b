/** What the pane says about accounts that changed tier since the period before. */
import type { MoveCause } from "../accounts/tier-migration";
import { chineseText } from "./chinese-text";
import { numberText } from "./formats";
import type { InBothLanguages } from "./language";

/** Words on movement between periods. */
export interface TierMovementWords {
  /** Heading of the names; `closed` is the end of the closed period compared with, null = a year before. */
  readonly title: (closed: string | null) => string;
  readonly split: (real: number, byRule: number, both: number) => string;
  /** What the summary will compare with. */
  readonly compared: (closed: string) => string;
  /** Beside a name; nothing where the account itself changed. */
  readonly cause: Readonly<Record<MoveCause, string>>;
}

/** The words in both languages. */
export const tierMovementWords: InBothLanguages<TierMovementWords> = {
  "en-US": {
    title: (closed) =>
      closed === null
        ? "Names that change from a year before"
        : `Names that change since ${closed} was closed`,
    split: (real, byRule, both) =>
      byRule + both === 0
        ? `${numberText(real)} real changes, none by the rule.`
        : `${numberText(real)} real, ${numberText(byRule)} only by the changed rule, ${numberText(both)} by both: ` +
          `${numberText(real + byRule + both)} in all.`,
    compared: (closed) => `Compared with the period closed on ${closed}`,
    cause: { real: "", rule: "by the rule", both: "by the rule and itself" },
  },
  "zh-CN": {
    title: (closed) =>
      closed === null ? "与一年前相比变动的客户" : chineseText`与${closed}关账时相比变动的客户`,
    split: (real, byRule, both) =>
      byRule + both === 0
        ? `真实变化 ${numberText(real)} 户，没有因规则变动的。`
        : `真实变化 ${numberText(real)} 户，仅因规则变动 ${numberText(byRule)} 户，两者兼有 ${numberText(both)} 户，` +
          `合计 ${numberText(real + byRule + both)} 户。`,
    compared: (closed) => chineseText`对比${closed}关账的一期`,
    cause: { real: "", rule: "因规则", both: "规则与自身" },
  },
};
