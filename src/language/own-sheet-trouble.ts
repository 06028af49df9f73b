/** What is wrong with a cell of the add-in's own sheets, in words. */
import type { OwnSheetTrouble } from "../accounts/own-sheet-trouble";
import type { InBothLanguages, Language } from "./language";

type Code = OwnSheetTrouble["code"];

interface TroubleWords {
  readonly reasons: Readonly<Record<Code, string>>;
  readonly instead: Readonly<Record<OwnSheetTrouble["kind"], string>>;
  readonly cell: (value: string, reason: string, instead: string) => string;
  readonly blank: string;
  readonly title: (count: number) => string;
}

const words: InBothLanguages<TroubleWords> = {
  "en-US": {
    reasons: {
      "unknown-key": "is no setting of this version",
      "not-a-number": "is not a number",
      "out-of-range": "is outside what this setting allows",
      "not-a-choice": "is none of the choices",
      "not-text": "is not a text",
      "not-yes-or-no": "is neither TRUE nor FALSE",
      blank: "must not be blank",
      "weights-sum-to-zero": "leaves all weights at 0",
      "bands-not-rising": "puts the risk bands out of order",
      "credit-days-not-rising": "puts the credit grades out of order",
      "screen-cuts-not-rising": "puts the two screening cuts out of order",
      "no-labels": "leaves a tier without a label",
      "labels-repeat": "gives two tiers the same label",
      "classes-count": "leaves a tier without a service class",
      "cuts-not-numbers": "is a cut that is not a number",
      "cuts-count": "does not fit the number of tiers",
      "cuts-range": "is a cut outside its range",
      "cuts-not-rising": "puts the cuts out of order",
      "cuts-not-falling": "puts the cuts out of order",
      "not-a-day": "is not a date",
      repeated: "stands twice for one period",
    },
    instead: {
      setting: "The starting value is used.",
      override: "It is not taken.",
      history: "The row is left out; no period can be closed until it is put right.",
    },
    cell: (value, reason, instead) => `${value} ${reason}. ${instead}`,
    blank: "A blank cell",
    title: (count) =>
      count === 1
        ? "One cell of our sheets can't be used"
        : `${String(count)} cells of our sheets can't be used`,
  },
  "zh-CN": {
    reasons: {
      "unknown-key": "不是本版本的设置项",
      "not-a-number": "不是数字",
      "out-of-range": "超出允许范围",
      "not-a-choice": "不在可选项之中",
      "not-text": "不是文字",
      "not-yes-or-no": "不是 TRUE 或 FALSE",
      blank: "不能为空",
      "weights-sum-to-zero": "使全部权重为 0",
      "bands-not-rising": "使风险分段顺序颠倒",
      "credit-days-not-rising": "使信用等级顺序颠倒",
      "screen-cuts-not-rising": "使两个初筛分界顺序颠倒",
      "no-labels": "使某一层级没有名称",
      "labels-repeat": "使两个层级重名",
      "classes-count": "使某一层级没有服务等级",
      "cuts-not-numbers": "是不为数字的分界",
      "cuts-count": "与层级数目不符",
      "cuts-range": "超出分界的范围",
      "cuts-not-rising": "使分界顺序颠倒",
      "cuts-not-falling": "使分界顺序颠倒",
      "not-a-day": "不是日期",
      repeated: "在同一期重复出现",
    },
    instead: {
      setting: "暂用默认值。",
      override: "不予采用。",
      history: "该行不参与比较，更正之前不能关账。",
    },
    cell: (value, reason, instead) => `${value}${reason}。${instead}`,
    blank: "空单元格",
    title: (count) => `KAM 工作表中有 ${String(count)} 个单元格无法使用`,
  },
};

/**
 * What is wrong with one cell and what happens instead.
 *
 * @param trouble - The cell.
 * @param language - Language of the sentence.
 * @returns For example "“abc” is not a number. The starting value is used."
 */
export function ownSheetTroubleText({ kind, code, value }: OwnSheetTrouble, language: Language): string {
  const { reasons, instead, cell, blank } = words[language];
  return cell(value === "" ? blank : `“${value}”`, reasons[code], instead[kind]);
}

/**
 * Heading above such cells.
 *
 * @param count - How many there are, at least 1.
 * @param language - Language of the heading.
 * @returns One sentence without a full stop.
 */
export function ownSheetTroubleTitle(count: number, language: Language): string {
  return words[language].title(count);
}
