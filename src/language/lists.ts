/** Words of the smaller sheets: tier history, service standards, visit plan. */
import { chineseText } from "./chinese-text";
import type { InBothLanguages } from "./language";
import { numberText } from "./formats";

/** What the smaller sheets say. */
export interface ListWords {
  readonly history: {
    readonly sheetName: string;
    readonly title: (periods: number, accounts: number) => string;
    readonly subtitle: string;
    readonly heads: Readonly<Record<string, string>>;
    readonly none: string;
  };
  readonly plan: {
    readonly sheetName: string;
    readonly title: (planned: number, due: number, share: string) => string;
    readonly subtitle: (from: string, until: string) => string;
    readonly heads: readonly string[];
    readonly kinds: Readonly<Record<string, string>>;
    readonly nobody: string;
    readonly noDay: string;
    readonly none: string;
  };
  readonly standards: {
    readonly sheetName: string;
    readonly title: (overdue: number) => string;
    /** The title where the workbook has no visits, surveys or complaints. */
    readonly titleWithoutRecords: string;
    readonly subtitle: string;
    readonly heads: readonly string[];
    /** A class with the tiers that are served as it. */
    readonly servedAs: (serviceClass: string, tiers: readonly string[]) => string;
    readonly items: readonly (readonly [key: string, label: string])[];
    readonly compliance: string;
    readonly kept: readonly [contacts: string, surveys: string, answered: string, closed: string];
    readonly kinds: Readonly<Record<string, string>>;
    readonly overdue: string;
    readonly overdueHeads: readonly [string, string, string, string, string];
    /** In the place of 0 days late. */
    readonly dueNow: string;
    readonly noneOverdue: string;
    readonly noRecords: string;
    readonly noLimit: string;
    /** A tier without a fixed date of review. */
    readonly onChange: string;
  };
}

/** The smaller sheets' words in both languages. */
export const listWords: InBothLanguages<ListWords> = {
  "en-US": {
    history: {
      sheetName: "KAM History",
      title: (periods, accounts) =>
        `${numberText(periods)} closed period${periods === 1 ? "" : "s"}, ${numberText(accounts)} accounts`,
      subtitle: "one row an account and period; rows are only added, and read back in any order",
      heads: {
        periodEnd: "Period end",
        accountId: "Account id",
        name: "Account",
        label: "Tier",
        rank: "Rank of tier",
        modelLabel: "Tier by model",
        score: "Score",
        sales: "Sales 12 m",
        clv: "CLV",
        risk: "Risk",
        streak: "Periods in a row",
        scheme: "Scheme",
      },
      none: "no period closed yet",
    },
    plan: {
      sheetName: "KAM Visit Plan",
      title: (planned, due, share) =>
        `${numberText(planned)} of ${numberText(due)} contacts due are planned (${share})`,
      subtitle: (from, until) => `${from} to ${until}, by the service standards, on working days`,
      heads: ["Date", "Account", "Tier", "Owner", "Contact", "Due by standard", "Account id"],
      kinds: {
        visit: "visit",
        "executive-visit": "executive visit",
        review: "business review",
        survey: "satisfaction survey",
        call: "call",
      },
      nobody: "nobody",
      noDay: "◇ no day free",
      none: "nothing falls due in the quarter",
    },
    standards: {
      sheetName: "KAM Standards",
      title: (overdue) =>
        overdue === 0
          ? "Service standards: nothing is overdue"
          : `Service standards: ${numberText(overdue)} services are overdue`,
      titleWithoutRecords: "Service standards: no visits, surveys or complaints to judge by",
      subtitle: "the standards are cells of the settings sheet; change them there",
      heads: ["Standard", "Strategic", "Key", "General", "Floor"],
      servedAs: (serviceClass, tiers) => `${serviceClass} (${tiers.join(", ")})`,
      items: [
        ["managerLevel", "Manager level at least"],
        ["accountsPerManager", "Accounts a manager at most"],
        ["visitsPerYear", "Visits a year"],
        ["callsPerYear", "Calls a year"],
        ["executiveVisitsPerYear", "Executive visits a year"],
        ["reviewsPerYear", "Business reviews a year"],
        ["surveysPerYear", "Satisfaction surveys a year"],
        ["responseHours", "Answer to a request, hours"],
        ["proposalDays", "Proposal, days"],
        ["complaintResponseHours", "Answer to a complaint, hours"],
        ["complaintCloseDays", "Complaint closed, days"],
        ["supplyPriority", "Supply priority"],
        ["paymentTermsDays", "Payment terms, days"],
        ["creditMonths", "Credit limit, months of sales"],
        ["hoursPerMonth", "Client hours a month"],
        ["reviewTierMonths", "Tier reviewed again after, months"],
      ],
      compliance: "Kept, share of accounts or cases",
      kept: [
        "Accounts contacted to standard",
        "Surveys in time",
        "Complaints answered in time",
        "Complaints closed in time",
      ],
      kinds: {
        contact: "contacts",
        "executive-visit": "executive visits",
        survey: "surveys",
        complaint: "complaints closed",
      },
      overdue: "Overdue",
      overdueHeads: ["Service", "Account", "Tier", "Owner", "Days late"],
      dueNow: "due now",
      noneOverdue: "nothing overdue",
      noRecords: "not known: record visits, surveys or complaints",
      noLimit: "no limit",
      onChange: "on change",
    },
  },
  "zh-CN": {
    history: {
      sheetName: "KAM_历史",
      title: (periods, accounts) => `已结 ${numberText(periods)} 期，${numberText(accounts)} 户`,
      subtitle: "每户每期一行；只增不改，任意排序都能读回",
      heads: {
        periodEnd: "期末",
        accountId: "客户编号",
        name: "客户",
        label: "层级",
        rank: "层级序号",
        modelLabel: "模型层级",
        score: "得分",
        sales: "近12月销售额",
        clv: "CLV",
        risk: "风险",
        streak: "连续期数",
        scheme: "方案",
      },
      none: "尚未结账",
    },
    plan: {
      sheetName: "KAM_拜访计划",
      title: (planned, due, share) =>
        `应联系 ${numberText(due)} 次，已排 ${numberText(planned)} 次 (${share})`,
      subtitle: (from, until) => chineseText`${from}至${until}，按服务标准，排在工作日`,
      heads: ["日期", "客户", "层级", "负责人", "方式", "标准应访日", "客户编号"],
      kinds: {
        visit: "登门拜访",
        "executive-visit": "高层拜访",
        review: "经营回顾",
        survey: "满意度调查",
        call: "电话",
      },
      nobody: "无人",
      noDay: "◇ 无空档",
      none: "本季度没有到期事项",
    },
    standards: {
      sheetName: "KAM_服务标准",
      title: (overdue) => (overdue === 0 ? "服务标准：没有逾期" : `服务标准：逾期 ${numberText(overdue)} 项`),
      titleWithoutRecords: "服务标准：没有拜访、调查、投诉记录，无法判断是否达标",
      subtitle: "标准是设置表中的单元格，请在那里修改",
      heads: ["标准", "战略", "重点", "一般", "底线"],
      servedAs: (serviceClass, tiers) => `${serviceClass} (${tiers.join("、")})`,
      items: [
        ["managerLevel", "客户经理最低级别"],
        ["accountsPerManager", "每人最多户数"],
        ["visitsPerYear", "每年登门拜访"],
        ["callsPerYear", "每年电话/线上"],
        ["executiveVisitsPerYear", "每年高层拜访"],
        ["reviewsPerYear", "每年经营回顾"],
        ["surveysPerYear", "每年满意度调查"],
        ["responseHours", "需求响应 (小时)"],
        ["proposalDays", "方案/报价 (天)"],
        ["complaintResponseHours", "投诉响应 (小时)"],
        ["complaintCloseDays", "投诉关闭 (天)"],
        ["supplyPriority", "供货优先级"],
        ["paymentTermsDays", "账期 (天)"],
        ["creditMonths", "额度 (月均销售额倍数)"],
        ["hoursPerMonth", "每月工时"],
        ["reviewTierMonths", "层级复评间隔 (月)"],
      ],
      compliance: "达标比例",
      kept: ["联系达标户", "按时做满意度调查", "投诉按时响应", "投诉按时关闭"],
      kinds: {
        contact: "联系",
        "executive-visit": "高层拜访",
        survey: "满意度调查",
        complaint: "投诉按时关闭",
      },
      overdue: "逾期",
      overdueHeads: ["服务", "客户", "层级", "负责人", "逾期天数"],
      dueNow: "今日到期",
      noneOverdue: "没有逾期",
      noRecords: "无从判断：请先登记拜访、调查或投诉",
      noLimit: "不限",
      onChange: "有变化时",
    },
  },
};
