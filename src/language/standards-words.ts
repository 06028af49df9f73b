/** What each service class is treated to, in words: the parts of the service standards that are no numbers. */
import type { InBothLanguages } from "./language";

/** One line of treatment: key, label, and a text for the strategic, key, general and floor class. */
export type TreatmentLine = readonly [
  key: string,
  label: string,
  strategic: string,
  keyClass: string,
  general: string,
  floor: string,
];

/** Words of the treatment. */
export interface TreatmentWords {
  readonly title: string;
  readonly lines: readonly TreatmentLine[];
  /** In the place of payment terms or a credit limit of 0. */
  readonly prepaid: string;
  /** In the place of 0 days late. */
  readonly dueNow: string;
}

/** The treatment in both languages; the texts are starting values that the user types over. */
export const treatmentWords: InBothLanguages<TreatmentWords> = {
  "en-US": {
    title: "Treatment (yours to edit)",
    lines: [
      ["manager", "Account manager", "own, senior", "own", "pooled", "named contact"],
      [
        "team",
        "Team",
        "manager, technical, service, finance, executive",
        "manager, service",
        "service",
        "service",
      ],
      [
        "support",
        "Technical support",
        "24/7, on site in 24 h",
        "12 h a day, 48 h",
        "office hours, remote",
        "remote",
      ],
      ["reception", "Reception", "executive, tailored agenda", "manager, standard agenda", "on request", "—"],
      ["price", "Price", "frame agreement, approved cap", "price steps", "list price", "list price"],
      ["grade-d", "With credit grade D", "prepay", "prepay", "prepay", "prepay"],
      ["trial", "Tailoring, trial of new products", "yes, first", "selected", "no", "no"],
      ["care", "Events and care", "all, birthdays", "annual event", "digital", "—"],
      ["review", "Letter on the business", "quarterly review", "half-yearly review", "yearly letter", "—"],
    ],
    prepaid: "prepay",
    dueNow: "now",
  },
  "zh-CN": {
    title: "服务待遇（可改写）",
    lines: [
      ["manager", "客户经理", "专属，高级", "专属", "共享", "指定联系人"],
      ["team", "服务团队", "经理、技术、客服、财务、高层", "经理、客服", "客服", "客服"],
      ["support", "技术支持", "7×24，24 小时到场", "7×12，48 小时", "工作时间，远程", "远程"],
      ["reception", "接待标准", "高层出面，专门安排", "经理接待，标准安排", "按需", "—"],
      ["price", "价格", "框架价，审批上限", "阶梯价", "标准价", "标准价"],
      ["grade-d", "信用等级 D 时", "预付", "预付", "预付", "预付"],
      ["trial", "定制 / 新品试销", "是，优先", "选择性", "否", "否"],
      ["care", "活动 / 关怀", "全部，含生日", "年度活动", "线上", "—"],
      ["review", "经营回顾", "每季度", "每半年", "年度信函", "—"],
    ],
    prepaid: "预付",
    dueNow: "现在",
  },
};
