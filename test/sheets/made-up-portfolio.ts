/** A made-up scored portfolio for layout tests. */
import type { ScoredAccount, ScoredPortfolio } from "../../src/accounts/scored-account";
import type { Language } from "../../src/language/language";
import { AS_OF, madeUpAccount, madeUpRisk, madeUpScored, madeUpTier } from "./made-up-accounts";

/** Names for made-up lists, awkward ones included. */
const madeUpNames: Readonly<Record<Language, readonly string[]>> = {
  "en-US": [
    "Eastside Sporting Goods",
    "Tenth Bike Store",
    "Fitness Sport Boutique",
    "Bicycle Merchandise Warehouse",
    "Affordable Sports Equipment",
    "Preferred Bikes",
    "Separate Parts Corporation",
    "Sure & Reliable Sporting Goods",
    "=Tiny Bike Boutique",
    "Westside Plaza",
  ],
  "zh-CN": [
    "苏州百川机电工程",
    "宁波安泰机电工程",
    "成都博冷节能科技",
    "佛山华宇空调工程",
    "重庆恒暖节能科技",
    "天津中舒环境科技",
    "绍兴金泽环境科技",
    "宁波华制空调工程",
    "常州远大诚暖通设备",
    "重庆金泽环境科技",
  ],
};

/** Owners for made-up lists. */
export const madeUpOwners: Readonly<Record<Language, readonly string[]>> = {
  "en-US": ["José Saraiva", "Shu Ito", "Jillian Carson", "Michael Blythe", "Ranjit Varkey Chudukatil"],
  "zh-CN": ["陈佳", "孙悦", "林涛", "赵磊", "何俊"],
};

/** Tier labels of a four-tier scheme. */
export const madeUpTierLabels: Readonly<Record<Language, readonly string[]>> = {
  "en-US": ["Strategic", "Key", "General", "Floor"],
  "zh-CN": ["战略", "重点", "一般", "底线"],
};

/**
 * A small scored portfolio.
 *
 * @param language - Language of names and labels.
 * @param count - Number of accounts.
 * @returns Accounts in falling order of sales, every tenth with a rule index.
 */
export function madeUpPortfolio(language: Language, count: number): ScoredPortfolio {
  const labels = madeUpTierLabels[language];
  const classes = ["strategic", "key", "general", "floor"] as const;
  const accounts = Array.from({ length: count }, (_, index): ScoredAccount => {
    const names = madeUpNames[language];
    const rank = index < count * 0.05 ? 0 : index < count * 0.2 ? 1 : index < count * 0.5 ? 2 : 3;
    const label = labels[rank] ?? "";
    const ruleIndexed = index % 10 === 9;
    const value = ((index * 37) % 90) / 100 + 0.03;
    const sales = Math.round(900000 / (index + 2));
    const profit = sales * 0.22;
    return {
      ...madeUpScored,
      account: {
        ...madeUpAccount,
        id: `C${String(index + 1).padStart(4, "0")}`,
        name: (names[index % names.length] ?? "") + (index < names.length ? "" : ` ${String(index)}`),
      },
      owner: madeUpOwners[language][index % 5] ?? null,
      tier: { ...madeUpTier, label, rank, serviceClass: classes[rank] ?? "floor" },
      sales12: sales,
      sales12Before: Math.round(sales * (0.7 + ((index * 13) % 60) / 100)),
      risk: ruleIndexed
        ? { ...madeUpRisk, value, low: value / 2, high: Math.min(1, value * 1.6), basis: "R", band: null }
        : {
            ...madeUpRisk,
            value,
            low: value * 0.8,
            high: Math.min(1, value * 1.15),
            basis: index % 7 === 5 ? "P0" : "P",
            band: value >= 0.6 ? "urgent" : value >= 0.35 ? "high" : value >= 0.15 ? "watch" : "low",
          },
      profitIfKept: ruleIndexed ? null : profit,
      expectedLoss: ruleIndexed ? null : profit * value,
      clv:
        madeUpScored.clv === null
          ? null
          : { ...madeUpScored.clv, mean: profit * 2, p10: profit, p90: profit * 3 },
    };
  });
  return {
    accounts,
    asOf: AS_OF,
    currency: language === "zh-CN" ? "CNY" : "USD",
    schemeName: "VIP",
    tierLabels: labels,
    tierClasses: classes,
    horizonDays: 182,
    modelName: "MBG/NBD",
    basis: "P",
    marginRate: 0.24,
    marginSource: "rate",
    salesTotal: accounts.reduce((sum, account) => sum + account.salesTotal, 0),
    sales12: accounts.reduce((sum, account) => sum + account.sales12, 0),
    sales12Before: accounts.reduce((sum, account) => sum + account.sales12Before, 0),
  };
}
