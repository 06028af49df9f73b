/** Sentences for what in the managers, the accounts or the locks can't be used as it stands. */
import type { InBothLanguages } from "./language";

const english = {
  "hours-blank": {
    what: "{manager} has no hours, though other managers have.",
    remedy: "Fill in the hours on “{sheet}”, {cell}.",
  },
  "hours-not-positive": {
    what: "{manager} has {hours} hours a month.",
    remedy: "Hours must be above 0: correct them on “{sheet}”, {cell}, or mark the manager as inactive.",
  },
  "account-hours-negative": {
    what: "{account} is to get {hours} hours a month.",
    remedy: "Hours can't be below 0: correct them on “{sheet}”, {cell}.",
  },
  "duplicate-manager": {
    what: "{manager} is listed twice, first in row {firstRow}.",
    remedy: "Delete or rename one of the two on “{sheet}”; the second is in {cell}.",
  },
  "locked-to-unknown": {
    what: "{account} is locked to “{manager}”, who is not among the managers who take accounts.",
    remedy: "Correct or clear the lock on “{sheet}”, {cell}.",
  },
  "locked-to-excluded": {
    what: "{account} is locked to {manager} and kept away from {manager}.",
    remedy: "Clear one of the two: the lock is on “{sheet}”, {cell}.",
  },
  "family-locks-differ": {
    what: "{account} is locked to {manager}, another account of its group to {other}.",
    remedy: "Lock them to one manager: this lock is on “{sheet}”, {cell}. Or let groups be parted.",
  },
  "shares-not-whole": {
    what: "The shares of {account} are “{shares}”: they don't total 100 % for its owner and co-owners.",
    remedy: "Correct them on “{sheet}”, {cell}, for example 70/30, or clear the cell.",
  },
  "account-above-target": {
    what: "{account} alone is larger than the whole value target of {manager}; it exceeds {below} of {targets} targets.",
    remedy: "Check the target on “{sheet}”, {cell}.",
  },
  "owner-unknown": {
    what: "{owner} owns {accounts} accounts and is not among the managers.",
    remedy: "Add the name to the managers, or correct it on “{sheet}”, {cell}.",
  },
};

const chinese: typeof english = {
  "hours-blank": {
    what: "其他客户经理都填了工时，{manager}没有填。",
    remedy: "请在“{sheet}”{cell}补上工时。",
  },
  "hours-not-positive": {
    what: "{manager}每月工时为 {hours}。",
    remedy: "工时必须大于 0：请在“{sheet}”{cell}更正，或将其标为停用。",
  },
  "account-hours-negative": {
    what: "{account}每月服务工时为 {hours}。",
    remedy: "工时不能小于 0：请在“{sheet}”{cell}更正。",
  },
  "duplicate-manager": {
    what: "{manager}出现了两次，第一次在第 {firstRow} 行。",
    remedy: "请在“{sheet}”上删除或改名其中一个，第二个在{cell}。",
  },
  "locked-to-unknown": {
    what: "{account}锁定给“{manager}”，但可分配的客户经理中没有此人。",
    remedy: "请更正或清空“{sheet}”{cell}的锁定。",
  },
  "locked-to-excluded": {
    what: "{account}既锁定给{manager}，又排除了{manager}。",
    remedy: "请去掉其中一项，锁定在“{sheet}”{cell}。",
  },
  "family-locks-differ": {
    what: "{account}锁定给{manager}，同一集团的另一客户却锁定给{other}。",
    remedy: "请统一锁定给一人（此处锁定在“{sheet}”{cell}），或允许集团拆分。",
  },
  "shares-not-whole": {
    what: "{account}的负责比例为“{shares}”，负责人与协同人合计不是 100%。",
    remedy: "请在“{sheet}”{cell}更正，例如 70/30，或清空。",
  },
  "account-above-target": {
    what: "仅{account}一家就超过了{manager}的全部金额目标（{targets} 个目标中超过 {below} 个）。",
    remedy: "请核对“{sheet}”{cell}的目标。",
  },
  "owner-unknown": {
    what: "{owner}名下有 {accounts} 家客户，但客户经理表中没有此人。",
    remedy: "请把姓名加入客户经理表，或更正“{sheet}”{cell}。",
  },
};

/** Problem sentences in both languages; names in braces are parameters. */
export const allocationProblemWords: InBothLanguages<typeof english> = {
  "en-US": english,
  "zh-CN": chinese,
};
