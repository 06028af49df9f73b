/** What the pane says when it can't start: kept apart from its other words, which may be what is missing. */
import type { InBothLanguages } from "./language";

/** A heading and what to do. */
interface StartProblem {
  readonly heading: string;
  readonly text: string;
}

/** Opened outside Excel; a part did not arrive at the start; the part of a step did not arrive later. */
export const startWords: InBothLanguages<{
  readonly noOffice: StartProblem;
  readonly notLoaded: StartProblem;
  readonly stepNotLoaded: StartProblem;
}> = {
  "en-US": {
    noOffice: {
      heading: "The pane needs Excel",
      text: "Open it from the Home tab in Excel. If you did, office.js could not be loaded: check the connection and reload.",
    },
    notLoaded: {
      heading: "The add-in could not start",
      text: "A part of it could not be loaded. Check the connection, close the pane and open it again. The workbook is as before.",
    },
    stepNotLoaded: {
      heading: "This step could not be opened",
      text: "A part of the add-in could not be loaded. Check the connection, then try again. The workbook is as before.",
    },
  },
  "zh-CN": {
    noOffice: {
      heading: "此窗格需要在 Excel 中使用",
      text: "请在 Excel 的“开始”选项卡打开。如果已在 Excel 中，说明 office.js 没有加载成功：请检查网络后重新打开。",
    },
    notLoaded: {
      heading: "加载项没能启动",
      text: "有一部分没能加载。请检查网络，关闭此窗格后重新打开。工作簿与之前一样。",
    },
    stepNotLoaded: {
      heading: "这一步没能打开",
      text: "加载项有一部分没能加载。请检查网络，然后重试。工作簿与之前一样。",
    },
  },
};
