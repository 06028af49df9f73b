/** Sentences for what in the managers, the accounts or the locks can't be used as it stands. */
import type { InBothLanguages } from "./language";

const english = {
  "hours-blank": {
    what: "{manager} has no hours, though other managers have.",
    remedy: "Fill in the hours on “{sheet}”, row {row}.",
  },
  "hours-not-positive": {
    what: "{manager} has {hours} hours a month.",
    remedy: "Hours must be above 0: correct them on “{sheet}”, row {row}, or mark the manager as inactive.",
  },
  "account-hours-negative": {
    what: "{account} is to get {hours} hours a month.",
    remedy: "Hours can't be below 0: correct them on “{sheet}”, row {row}.",
  },
  "duplicate-manager": {
    what: "{manager} is listed twice, first in row {firstRow}.",
    remedy: "Delete or rename one of the two on “{sheet}”; the second is in row {row}.",
  },
  "locked-to-unknown": {
    what: "{account} is locked to “{manager}”, who is not among the managers who take accounts.",
    remedy: "Correct or clear its cell in the Lock column of the allocation sheet.",
  },
  "locked-to-excluded": {
    what: "{account} is locked to {manager} and kept away from {manager}.",
    remedy: "Clear one of the two in the Lock column of the allocation sheet.",
  },
  "family-locks-differ": {
    what: "{account} is locked to {manager}, another account of its group to {other}.",
    remedy: "Lock them to one manager in the Lock column of the allocation sheet, or let groups be parted.",
  },
  "shares-not-whole": {
    what: "The shares of {account} are “{shares}”: they don't total 100 % for its owner and co-owners.",
    remedy: "Correct them on “{sheet}”, row {row}, for example 70/30, or clear the cell.",
  },
  "account-above-target": {
    what: "{account} alone is larger than the whole value target of {manager}.",
    remedy: "Check the target on “{sheet}”, row {row}.",
  },
  "owner-unknown": {
    what: "{owner} owns {accounts} accounts and is not among the managers.",
    remedy: "Add the name to the managers, or correct it on “{sheet}”, row {row}.",
  },
};

const chinese: typeof english = {
  "hours-blank": {
    what: "其他客户经理都填了工时，{manager}没有填。",
    remedy: "请在“{sheet}”第 {row} 行补上工时。",
  },
  "hours-not-positive": {
    what: "{manager}每月工时为 {hours}。",
    remedy: "工时必须大于 0：请在“{sheet}”第 {row} 行更正，或将其标为停用。",
  },
  "account-hours-negative": {
    what: "{account}每月服务工时为 {hours}。",
    remedy: "工时不能小于 0：请在“{sheet}”第 {row} 行更正。",
  },
  "duplicate-manager": {
    what: "{manager}出现了两次，第一次在第 {firstRow} 行。",
    remedy: "请在“{sheet}”上删除或改名其中一个，第二个在第 {row} 行。",
  },
  "locked-to-unknown": {
    what: "{account}锁定给“{manager}”，但可分配的客户经理中没有此人。",
    remedy: "请在分配表的“锁定”列中更正或清空。",
  },
  "locked-to-excluded": {
    what: "{account}既锁定给{manager}，又排除了{manager}。",
    remedy: "请在分配表的“锁定”列中去掉其中一项。",
  },
  "family-locks-differ": {
    what: "{account}锁定给{manager}，同一集团的另一客户却锁定给{other}。",
    remedy: "请在分配表的“锁定”列中统一锁定给一人，或允许集团拆分。",
  },
  "shares-not-whole": {
    what: "{account}的负责比例为“{shares}”，负责人与协同人合计不是 100%。",
    remedy: "请在“{sheet}”第 {row} 行更正，例如 70/30，或清空。",
  },
  "account-above-target": {
    what: "仅{account}一家就超过了{manager}的全部金额目标。",
    remedy: "请核对“{sheet}”第 {row} 行的目标。",
  },
  "owner-unknown": {
    what: "{owner}名下有 {accounts} 家客户，但客户经理表中没有此人。",
    remedy: "请把姓名加入客户经理表，或更正“{sheet}”第 {row} 行。",
  },
};

/** Problem sentences in both languages; names in braces are parameters. */
export const allocationProblemWords: InBothLanguages<typeof english> = {
  "en-US": english,
  "zh-CN": chinese,
};
