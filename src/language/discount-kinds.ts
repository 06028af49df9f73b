/** How the discounts of a ledger are read. */
import type { InBothLanguages, Language } from "./language";

const kinds: InBothLanguages<Readonly<Record<string, string>>> = {
  "en-US": {
    off: "the share taken off, 0.1 being 10% less",
    paid: "the share that is paid, 0.9 being 90% of the price",
    money: "money taken off the line",
  },
  "zh-CN": {
    off: "减免比例（0.1 即减 10%）",
    paid: "实付比例（0.9 即九折）",
    money: "减免金额",
  },
};

/**
 * What a column of discounts is taken for.
 *
 * @param kind - "off", "paid" or "money", as the data check says.
 * @param language - Language of the words.
 * @returns Words that end "Discounts are read as ...".
 */
export function discountKind(kind: string, language: Language): string {
  return kinds[language][kind] ?? "";
}
