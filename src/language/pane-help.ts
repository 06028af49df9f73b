/** Explanations on the pane, and what the workbook remembers, in words: loaded with the screens of the steps. */
import type { InBothLanguages } from "./language";

/** What an explanation is about. */
export type HelpTopic = "columns" | "tiers" | "cards" | "rules" | "result" | "summary";

interface HelpWords {
  readonly how: string;
  readonly topics: Readonly<Record<HelpTopic, { readonly title: string; readonly lines: readonly string[] }>>;
  /** Names of what is kept in the workbook's settings. */
  readonly kept: Readonly<
    Record<"builtAt" | "labels" | "sources" | "mapping" | "allocation" | "notes", string>
  >;
  readonly other: string;
  readonly languageOf: Readonly<Record<"en" | "zh", string>>;
  readonly fingerprints: (sheets: string) => string;
  readonly allocation: string;
  readonly notes: string;
  readonly none: string;
}

const english: HelpWords = {
  how: "How it works",
  topics: {
    columns: {
      title: "How columns are found",
      lines: [
        "By their headers and by what stands in them. Press a column's name to take another.",
        "Your choice is kept in this workbook, for tables with these headers.",
      ],
    },
    tiers: {
      title: "How tiers are made",
      lines: [
        "ABC: accounts in the order of their sales; A are those that bring the first 80%, B the next 15%.",
        "Score: each thing that counts gives up to 100 points, weighted as you say.",
        "Hours a month come from the service standards on the settings sheet.",
        "Moving a cut only tries it out. The button at the foot saves it and writes the tier list.",
      ],
    },
    cards: {
      title: "What the figures of a card mean",
      lines: [
        "Expected: what the account is likely to bring in the years ahead. In 8 of 10 cases it lies within the range.",
        "Churn risk: how likely no order comes in the time set on the settings sheet. R is an index, not a percentage.",
        "Expected loss: churn risk times what would be lost.",
        "What you type into plans and notes stays when the cards are built again.",
      ],
    },
    rules: {
      title: "How owners are found",
      lines: [
        "What must hold is never broken. What is preferred is weighed: more of one costs some of the other.",
        "Load is the hours a manager's accounts need against the hours the manager has; without an hours column, against the average.",
        "Your sheets change only after you have seen every cell.",
      ],
    },
    result: {
      title: "How to read the result",
      lines: [
        "A point on the line: how far the most uneven load is from the average when that many accounts move.",
        "“Within 0.1% of the best possible” means that no other choice can be better by more than that.",
        "Choosing another number of moves shows it at once; nothing is written.",
      ],
    },
    summary: {
      title: "What closing a period does",
      lines: [
        "It keeps every account's tier, sales and risk as they are now, in a sheet of its own.",
        "The next summary compares with it and tells real changes from those made by a new rule.",
      ],
    },
  },
  kept: {
    builtAt: "Last build",
    labels: "Tier names in",
    sources: "To notice changes",
    mapping: "Your columns for",
    allocation: "Last allocation",
    notes: "Your notes",
  },
  other: "A setting",
  languageOf: { en: "English", zh: "Chinese" },
  fingerprints: (sheets) => `Number of rows and a check sum of ${sheets}`,
  allocation: "Owners as written last, to show what changed",
  notes: "Notes typed on cards of accounts that are not there at present",
  none: "none",
};

const chinese: HelpWords = {
  how: "使用说明",
  topics: {
    columns: {
      title: "怎样识别列",
      lines: [
        "看表头，也看列里的内容。点列名可以改选其他列。",
        "您的选择保存在本工作簿，表头相同的表都适用。",
      ],
    },
    tiers: {
      title: "怎样分层",
      lines: [
        "ABC：客户按销售额从大到小排，累计到 80% 的是 A，再到 95% 的是 B。",
        "评分：每项最高 100 分，按您给的权重合计。",
        "月工时取自设置表里的服务标准。",
        "拖动分界只是试算，点下方按钮才保存并写入分层名单。",
      ],
    },
    cards: {
      title: "资料卡上的数字是什么意思",
      lines: [
        "预期：客户今后几年大约能带来多少，十次有八次落在区间内。",
        "流失风险：在设置表规定的时间内不再下单的可能性。R 是指数，不是百分比。",
        "预期损失：流失风险乘以可能失去的金额。",
        "您在计划和备注里写的内容，重新生成后仍然保留。",
      ],
    },
    rules: {
      title: "怎样求分配",
      lines: [
        "“必须满足”的规则绝不违反；“尽量满足”的互相权衡，此多则彼少。",
        "负荷：名下客户所需工时与本人工时之比；没有工时列时，与平均相比。",
        "每个单元格都给您看过之后，才会改您的表。",
      ],
    },
    result: {
      title: "怎样看分配结果",
      lines: [
        "线上每一点：换这么多客户时，最不均衡的一位与平均负荷相差多少。",
        "“与最优相差不超过 0.1%”：换成任何别的分法，最多只能再好这么一点。",
        "改选换人数立即显示结果，不写入任何内容。",
      ],
    },
    summary: {
      title: "关账有什么用",
      lines: [
        "把每个客户此时的层级、销售额和风险记在单独的工作表里。",
        "下期汇总与它比较，分清哪些是真实变化，哪些只是规则改了。",
      ],
    },
  },
  kept: {
    builtAt: "上次生成",
    labels: "层级名称",
    sources: "用于发现改动",
    mapping: "您选的列",
    allocation: "上次分配",
    notes: "您的备注",
  },
  other: "其他设置",
  languageOf: { en: "英文", zh: "中文" },
  fingerprints: (sheets) => `${sheets}的行数和校验值`,
  allocation: "上次写入的负责人，用来显示变化",
  notes: "目前不在表中的客户，其资料卡上您写的内容",
  none: "没有",
};

/** The words in both languages. */
export const helpWords: InBothLanguages<HelpWords> = { "en-US": english, "zh-CN": chinese };
