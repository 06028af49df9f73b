/** Whitespace: product lines that an account's peers buy and it does not, with what they would be worth a year. */
import type { AccountRecords } from "./account-records";
import type { PortfolioFigures } from "./account-figures";
import { productSales } from "./product-parts";
import type { Settings } from "./settings";

/** One product line an account could buy. */
export interface WhitespaceProduct {
  readonly product: string;
  /** Median of the buying peers' share of sales, times this account's sales of the last 12 months. */
  readonly value: number;
}

/** Size band of an account: its employees by powers of four, so that bands are few and wide. */
function sizeBand(employees: number | null): string | null {
  return employees === null || employees < 1
    ? null
    : `size ${String(Math.floor(Math.log(employees) / Math.log(4)))}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Shares of sales by product over the buyers of a peer group. */
interface PeerGroup {
  size: number;
  readonly shares: Map<string, number[]>;
}

function peerKey({ account }: AccountRecords): string | null {
  return account.industry ?? sizeBand(account.employees);
}

/**
 * Finds whitespace against peers: accounts of the same industry, or of the same size where no industry is
 * known, that bought in the last 12 months.
 *
 * @param records - Records of all accounts.
 * @param figures - Their figures, in the same order.
 * @param settings - Share of peers that must buy a product, least number of peers.
 * @returns Products of the account at a position, the most valuable first; null where the workbook names no
 *   products or the account has too few peers.
 */
export function whitespaceFinder(
  records: readonly AccountRecords[],
  figures: PortfolioFigures,
  settings: Settings,
): (index: number) => readonly WhitespaceProduct[] | null {
  const [asOf, yearAgo] = figures.ends;
  const bought = records.map(({ orders }) => productSales(orders, yearAgo, asOf));
  const known = bought.some((sales) => sales.size > 0);
  const groups = new Map<string, PeerGroup>();
  records.forEach((entry, index) => {
    const key = peerKey(entry);
    const total = figures.accounts[index].sales[0];
    if (key === null || bought[index].size === 0 || total <= 0) return;
    const group = groups.get(key) ?? { size: 0, shares: new Map<string, number[]>() };
    groups.set(key, group);
    group.size += 1;
    for (const [product, sales] of bought[index]) {
      const shares = group.shares.get(product);
      if (shares === undefined) group.shares.set(product, [sales / total]);
      else shares.push(sales / total);
    }
  });
  const { whitespacePeers, whitespaceLeastPeers } = settings.card;
  return (index) => {
    const key = peerKey(records[index]);
    const group = key === null ? undefined : groups.get(key);
    if (!known || group === undefined) return null;
    const own = bought[index];
    const total = figures.accounts[index].sales[0];
    const peers = group.size - (own.size > 0 && total > 0 ? 1 : 0);
    if (peers < whitespaceLeastPeers) return null;
    // What an account buys can't be compared where it bought nothing.
    if (total <= 0) return null;
    return [...group.shares]
      .filter(([product, shares]) => !own.has(product) && shares.length / peers >= whitespacePeers)
      .map(([product, shares]) => ({ product, value: median(shares) * total }))
      .sort((a, b) => b.value - a.value || (a.product < b.product ? -1 : 1));
  };
}
