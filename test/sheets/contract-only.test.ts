import { scorePortfolio } from "../../src/accounts/score-portfolio";
import { defaultSettings } from "../../src/accounts/settings";
import { scoredListColumns } from "../../src/language/scored-list";
import { byExpectedLoss, scoredListRows } from "../../src/sheets/scored-list-rows";
import { accountNamed, orderOf, portfolioOf } from "../accounts/account-named";

const AS_OF = 45_000;

describe("an account with a contract and no orders", () => {
  const contract = { ...accountNamed("contract"), contractStart: AS_OF - 300, contractEnd: AS_OF + 65 };
  const buyers = Array.from({ length: 12 }, (_, index) => accountNamed(`buyer ${String(index)}`));
  const orders = Array.from({ length: 18 }, (_, month) =>
    buyers.map(({ id }, index) => orderOf(id, AS_OF - 30 * (18 - month) + index, 100 * (index + 1))),
  ).flat();
  const portfolio = portfolioOf([...buyers, contract], orders, AS_OF);
  const { accounts } = scorePortfolio(portfolio, defaultSettings);

  it.each([
    ["en-US", "not rated yet: contract without orders"],
    ["zh-CN", "暂不评级：有合同，尚无订单"],
  ] as const)(
    "stands in the scored list, not rated yet, with a rule index from its contract (%s)",
    (language, note) => {
      const rows = scoredListRows(byExpectedLoss(accounts), language, 5);
      const row = rows.find((cells) => cells[scoredListColumns.indexOf("id")] === "contract");
      const cell = (column: (typeof scoredListColumns)[number]) => row?.[scoredListColumns.indexOf(column)];
      expect([cell("tier"), cell("tierNote"), cell("basis"), cell("hours")]).toEqual(["—", note, "R", 0.2]);
      expect(cell("risk")).toBeCloseTo(0.45, 2);
      expect(rows).toHaveLength(13);
    },
  );
});
