import { answers, itExplains, type BadInput } from "./explained";
import { call, column } from "./worksheet-call";

const sales = column(500, 300, 120, 50, 30);
const two = [
  [5, 1],
  [3, 2],
  [1, 9],
];
const tierCases: readonly BadInput[] = [
  [
    "text among the values, in its own row",
    "TIER",
    [
      [
        ["many", 5],
        [3, 4],
      ],
      null,
      "战略3",
    ],
    '#VALUE! values must be a number, found "many" in row 1, column 1',
    "#VALUE! values 第 1 行第 1 列须为数字，现为“many”",
  ],
  [
    "currencies mixed among the values",
    "TIER",
    [column("$5", 7, "€9")],
    "#VALUE! values mixes currencies: row 1 is in $, row 3 in EUR",
    "#VALUE! values 混用币种：第 1 行为 $，第 3 行为 EUR",
  ],
  [
    "a scheme nobody knows",
    "TIER",
    [sales, null, "白金"],
    '#VALUE! scheme "白金" is not known: ABC, 80/20, STRATEGIC3, VIP, PLATINUM, RFM, BREAKS 2 to 26, or a range of cuts',
    "#VALUE! 不认识的方案“白金”：ABC、80/20、战略3、VIP、铂金、RFM、BREAKS 2 至 26，或一块分界区域",
  ],
  [
    "shares that do not rise",
    "TIER",
    [sales, null, [[0.5, 0.95, 0.8]]],
    "#VALUE! scheme in column 3: shares must rise from left to right",
    "#VALUE! 方案第 3 列：占比须从左到右递增",
  ],
  [
    "shares in hundredths",
    "TIER",
    [sales, null, [[80, 95]]],
    "#VALUE! scheme in column 1: shares must lie between 0 and 1, score cuts between 0 and 100",
    "#VALUE! 方案第 1 列：占比须在 0 与 1 之间，得分分界须在 0 与 100 之间",
  ],
  [
    "cuts that are not monotone",
    "TIER",
    [
      sales,
      null,
      [
        ["Gold", 300],
        ["Silver", 50],
        ["Bronze", 100],
        ["Basic", ""],
      ],
    ],
    "#VALUE! scheme in row 3: cuts must fall from the best label down, without equals",
    "#VALUE! 方案第 3 行：分界点须从最高级往下递减，不能相等",
  ],
  [
    "a label that is missing",
    "TIER",
    [
      sales,
      null,
      [
        ["Level", "From"],
        ["Gold", 300],
        ["", 50],
        ["Basic", ""],
      ],
    ],
    "#VALUE! scheme in row 3: a label is missing",
    "#VALUE! 方案第 3 行：缺少标签",
  ],
  [
    "a label that stands twice",
    "TIER",
    [
      sales,
      null,
      [
        ["Gold", 300],
        ["Silver", 50],
        ["Gold", ""],
      ],
    ],
    "#VALUE! scheme in row 3: a label appears twice",
    "#VALUE! 方案第 3 行：标签重复",
  ],
  [
    "a cut that is a word",
    "TIER",
    [
      sales,
      null,
      [
        ["Gold", 300],
        ["Silver", "some"],
        ["Basic", 10],
      ],
    ],
    "#VALUE! scheme in row 2: a cut is not a number; only the lowest label may go without",
    "#VALUE! 方案第 2 行：分界点不是数字；只有最低一级可以不填",
  ],
  [
    "weights that are all 0",
    "TIER",
    [two, null, "STRATEGIC3", [[0, 0]]],
    "#VALUE! weights: all are 0",
    "#VALUE! 权重全为 0",
  ],
  [
    "a weight that is a word",
    "TIER",
    [two, null, "STRATEGIC3", [[1, "high"]]],
    '#VALUE! weights must be a number, found "high" in column 2',
    "#VALUE! weights 第 2 列须为数字，现为“high”",
  ],
  [
    "too many weights",
    "TIER",
    [two, null, "STRATEGIC3", [[1, 2, 3]]],
    "#VALUE! 3 weights for 2 criteria: give one each",
    "#VALUE! 2 项指标配了 3 个权重：须一一对应",
  ],
  [
    "a population of another width",
    "TIER",
    [[[5]], two],
    "#VALUE! population must have 1 column, it has 2",
    "#VALUE! population 须为 1 列，现有 2 列",
  ],
  [
    "text in the row that is explained",
    "TIER.WHY",
    [[[5, "good"]], two],
    '#VALUE! values_of_one_account must be a number, found "good" in column 2',
    "#VALUE! values_of_one_account 第 2 列须为数字，现为“good”",
  ],
];

describe("bad values, schemes and weights", () => {
  itExplains(tierCases);
});

describe("tiers of odd values", () => {
  it("share the better tier when all are equal", () => {
    const equal = column(7, 7, 7, 7);
    expect(new Set(answers("TIER", equal))).toEqual(new Set(["A"]));
    expect(new Set(answers("TIER", equal, null, "VIP"))).toEqual(new Set(["VIP"]));
    expect(new Set(answers("TIER", equal, null, "BREAKS 3"))).toEqual(new Set(["A"]));
    expect(new Set(answers("TIER", equal, null, "战略3"))).toEqual(new Set(["一般"]));
  });
  it("fill the better tiers first when accounts are fewer than tiers", () => {
    expect(answers("TIER", column(9, 2), null, "BREAKS 5")).toEqual(["A", "B"]);
    expect(answers("TIER", column(9), column(9), "ABC")).toEqual(["A"]);
  });
  it("are lowest for 0 and below, unrated for blanks, and errors stay in their row", () => {
    expect(answers("TIER", column(100, 0, -5, "", "#N/A", { code: "#DIV/0!" }, 3))).toEqual([
      "A",
      "C",
      "C",
      "unrated",
      "#N/A",
      "#DIV/0!",
      "C",
    ]);
    expect(answers("TIER", column(100, "", 5), null, "铂金")).toEqual(["铂金", "未评级", "铅质"]);
  });
  it("take numbered labels and cuts in either order", () => {
    const rising = [
      [3, ""],
      [2, 50],
      [1, 300],
    ];
    expect(answers("TIER", sales, null, rising)).toEqual(["1", "1", "2", "2", "3"]);
  });
  it("say in TIER.WHY why an account is not rated, and what a negative value means", () => {
    const why = (...values: unknown[]): unknown[][] => call("TIER.WHY", ...values);
    expect(why([[""]], sales).at(-1)).toEqual([
      "reason",
      "too little is known: a value is blank or no number",
    ]);
    expect(why([[0]], column(0, -5), "ABC", null, "zh").at(-1)).toEqual(["原因", "全体中没有大于 0 的数值"]);
    expect(
      why([[5]], sales, [
        ["Gold", 300],
        ["Silver", 50],
      ]).slice(2),
    ).toEqual([
      ["next tier", "+45.0 to reach Silver"],
      ["reason", "below the lowest cut"],
    ]);
    expect(why([[-5]], sales, null, null, "zh").at(-1)).toEqual(["备注", "小于 0：归入最低一级，不计入合计"]);
  });
});
