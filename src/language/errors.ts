/** Sentences for everything that can stop a job: what could not be done and what to do about it. */
import { allocationProblemWords } from "./allocation-problems";
import type { InBothLanguages, Language } from "./language";
import { namelessSheet } from "./nameless-sheet";

/** What an error card says. Names in braces are parameters. */
export interface ErrorWords {
  readonly what: string;
  readonly remedy: string;
}

const english = {
  ...allocationProblemWords["en-US"],
  "structure-protected": {
    what: "This workbook's structure is protected, so no sheet can be added.",
    remedy: "Turn off Review > Protect Workbook, then try again; or save a copy and build there.",
  },
  "sheet-protected": {
    what: "The sheet “{sheet}” is protected.",
    remedy: "Choose Review > Unprotect Sheet there, then try again.",
  },
  "workbook-read-only": {
    what: "This workbook is open for reading only.",
    remedy: "Choose Edit Workbook, or save a copy and build there.",
  },
  "cell-edit-mode": {
    what: "A cell is being edited.",
    remedy: "Press Enter or Esc in the sheet.",
  },
  "sheet-missing": {
    what: "The sheet “{sheet}” is no longer there.",
    remedy: "Someone may have renamed or deleted it. Read the workbook again.",
  },
  "table-changed": {
    what: "The table on “{sheet}” was changed in the meantime.",
    remedy: "Read the workbook again.",
  },
  "sheet-name-taken": {
    what: "There already is a sheet named “{sheet}”.",
    remedy: "Rename it and try again.",
  },
  "payload-too-large": {
    what: "Excel refused the request because it was too large.",
    remedy: "Build fewer cards at a time, or use Excel for Windows or Mac.",
  },
  "text-became-formula": {
    what: "Excel turned a text on “{sheet}” into a formula.",
    remedy: "The sheet was put back. Please report this with the details below.",
  },
  "api-missing": {
    what: "This version of Excel lacks something the add-in needs.",
    remedy: "Update Excel, or use Excel on the web.",
  },
  "excel-busy": {
    what: "Excel is busy.",
    remedy: "Wait until it has calculated, then try again.",
  },
  "excel-refused": {
    what: "Excel refused the write on “{sheet}”.",
    remedy: "Try again; if it fails again, save the workbook, reopen it and build once more.",
  },
  "selection-refused": {
    what: "Excel could not go to {address} on “{sheet}”.",
    remedy: "Switch to this workbook and press F5 to go there.",
  },
  "too-many-cells": {
    what: "The sheet “{sheet}” has more cells than Excel can pass on.",
    remedy: "Delete empty rows and columns below and beside the data.",
  },
  busy: { what: "Another job is still running.", remedy: "Wait for it or cancel it." },
  "not-read": { what: "The workbook has not been read yet.", remedy: "Open the Data step first." },
  "nothing-found": {
    what: "No accounts or orders were found. Sheets looked at: {sheets}.",
    remedy: "Choose the table yourself in the Data step.",
  },
  "source-refused": {
    what: "The data can't be used as they are: {reason}.",
    remedy: "See the first place: sheet “{sheet}”, row {row}.",
  },
  "no-managers": {
    what: "There is no one to give accounts to.",
    remedy: "Add a sheet of managers, or an owner column to the accounts.",
  },
  "no-accounts-table": {
    what: "There is no accounts table to write owners into.",
    remedy: "Write the allocation table instead.",
  },
  "no-owner-column": {
    what: "The table on “{sheet}” has no owner column.",
    remedy: "Add one, or choose it in the Data step.",
  },
  "not-solved": { what: "No allocation has been found yet.", remedy: "Press Find best owners first." },
  "nothing-to-write": { what: "There is nothing to write.", remedy: "Nothing needs to be done." },
  "source-changed": {
    what: "“{sheet}” was changed since it was read.",
    remedy: "Read the workbook again, then repeat the step.",
  },
  "account-row-lost": {
    what: "The rows of “{sheet}” changed after the owners were written. The account in row {row} then, “{account}”, is not there exactly once now.",
    remedy: "No cell was changed. Undo what was done to the rows, then revert again.",
  },
  "mapping-unknown-sheet": {
    what: "The mapping names a sheet that is not there: “{sheet}”.",
    remedy: "Correct the name in the mapping.",
  },
  "mapping-unknown-column": {
    what: "The mapping names a column that is not on “{sheet}”: “{column}”.",
    remedy: "Correct the name in the mapping.",
  },
  "mapping-unknown-field": {
    what: "The mapping for “{sheet}” names a field that {kind} do not have: “{field}”.",
    remedy: "Correct the name in the mapping.",
  },
  "settings-invalid": {
    what: "A setting can't be used: {key}.",
    remedy: "Correct it on the settings sheet.",
  },
  "already-closed": {
    what: "This period is already closed in “{sheet}”.",
    remedy: "Nothing needs to be done.",
  },
  "later-period-closed": {
    what: "A later period is already closed in “{sheet}”.",
    remedy: "Periods are closed in order. To close an earlier one, delete the rows of the later one first.",
  },
  "history-unreadable": {
    what: "“{sheet}” has a row that can't be read, at {address}.",
    remedy: "Correct or delete that row, then check the data again and close the period.",
  },
  "part-missing": {
    what: "A part of the add-in could not be loaded.",
    remedy: "Check the connection, then try again. What is open stays as it is.",
  },
  "slides-failed": { what: "The slides could not be made.", remedy: "Build the summary and try again." },
  unexpected: {
    what: "Something went wrong in the add-in.",
    remedy: "Try again; if it fails again, please report it with the details below.",
  },
} satisfies Record<string, ErrorWords>;

/** Codes that have a sentence. */
export type ErrorCode = keyof typeof english;

const chinese: Record<ErrorCode, ErrorWords> = {
  ...allocationProblemWords["zh-CN"],
  "structure-protected": {
    what: "工作簿结构受保护，无法新增工作表。",
    remedy: "请在“审阅 > 保护工作簿”中取消保护后重试，或另存副本后再生成。",
  },
  "sheet-protected": {
    what: "工作表“{sheet}”受保护。",
    remedy: "请在该表点“审阅 > 撤消工作表保护”，然后重试。",
  },
  "workbook-read-only": {
    what: "工作簿以只读方式打开。",
    remedy: "请点“编辑工作簿”，或另存副本后再生成。",
  },
  "cell-edit-mode": { what: "有单元格正在编辑。", remedy: "请在表格中按 Enter 或 Esc。" },
  "sheet-missing": {
    what: "工作表“{sheet}”已不存在。",
    remedy: "可能被改名或删除了，请重新读取工作簿。",
  },
  "table-changed": { what: "“{sheet}”上的表格已被改动。", remedy: "请重新读取工作簿。" },
  "sheet-name-taken": { what: "已有名为“{sheet}”的工作表。", remedy: "请改名后重试。" },
  "payload-too-large": {
    what: "请求过大，Excel 没有接受。",
    remedy: "请分几次生成资料卡，或使用 Windows、Mac 版 Excel。",
  },
  "text-became-formula": {
    what: "Excel 把“{sheet}”上的文字当成了公式。",
    remedy: "工作表已恢复原样，请附上下面的技术细节反馈给我们。",
  },
  "api-missing": {
    what: "当前 Excel 版本缺少本加载项需要的功能。",
    remedy: "请更新 Excel，或使用网页版 Excel。",
  },
  "excel-busy": { what: "Excel 正忙。", remedy: "请等计算完成后重试。" },
  "excel-refused": {
    what: "Excel 拒绝写入“{sheet}”。",
    remedy: "请重试；若仍失败，请保存并重新打开工作簿后再生成。",
  },
  "selection-refused": {
    what: "Excel 无法定位到“{sheet}”的 {address}。",
    remedy: "请切换到本工作簿，按 F5 定位。",
  },
  "too-many-cells": {
    what: "工作表“{sheet}”单元格过多，Excel 无法传送。",
    remedy: "请删除数据下方和右侧的空行空列。",
  },
  busy: { what: "另一项任务还在进行。", remedy: "请等待完成或取消。" },
  "not-read": { what: "还没有读取工作簿。", remedy: "请先打开“数据”一步。" },
  "nothing-found": {
    what: "查看了 {sheets} 张表，没有找到客户或订单。",
    remedy: "请在“数据”一步自己选择数据表。",
  },
  "source-refused": {
    what: "数据无法直接使用：{reason}。",
    remedy: "第一处：工作表“{sheet}”第 {row} 行。",
  },
  "no-managers": {
    what: "没有可分配客户的客户经理。",
    remedy: "请增加客户经理表，或在客户表中增加负责人列。",
  },
  "no-accounts-table": { what: "没有可写入负责人的客户表。", remedy: "请改为写入分配表。" },
  "no-owner-column": {
    what: "“{sheet}”上的表没有负责人列。",
    remedy: "请增加该列，或在“数据”一步中选择。",
  },
  "not-solved": { what: "还没有求出分配方案。", remedy: "请先点“求最优分配”。" },
  "nothing-to-write": { what: "没有需要写入的内容。", remedy: "无需处理。" },
  "source-changed": {
    what: "“{sheet}”读取之后有改动。",
    remedy: "请重新读取工作簿，再重复这一步。",
  },
  "account-row-lost": {
    what: "写入负责人之后，“{sheet}”的行有变动：当时在第 {row} 行的客户“{account}”现在找不到，或不止一行。",
    remedy: "没有改动任何单元格。请先撤销对行的改动，再撤回。",
  },
  "mapping-unknown-sheet": {
    what: "对应关系中的工作表不存在：“{sheet}”。",
    remedy: "请更正名称。",
  },
  "mapping-unknown-column": {
    what: "对应关系中的列不在“{sheet}”上：“{column}”。",
    remedy: "请更正名称。",
  },
  "mapping-unknown-field": {
    what: "“{sheet}”的对应关系中有未知字段：“{field}”（{kind}）。",
    remedy: "请更正名称。",
  },
  "settings-invalid": { what: "有一项设置无法使用：{key}。", remedy: "请在设置表中更正。" },
  "already-closed": { what: "“{sheet}”中本期已关账。", remedy: "无需处理。" },
  "later-period-closed": {
    what: "“{sheet}”中已有更晚的一期关账。",
    remedy: "各期须按先后关账。要补关较早的一期，请先删除较晚一期的行。",
  },
  "history-unreadable": {
    what: "“{sheet}”的 {address} 所在行无法读取。",
    remedy: "请更正或删除该行，重新检查数据后再关账。",
  },
  "part-missing": {
    what: "加载项有一部分没能加载。",
    remedy: "请检查网络后重试，已打开的内容不受影响。",
  },
  "slides-failed": { what: "幻灯片没有生成。", remedy: "请先生成汇总页，再重试。" },
  unexpected: {
    what: "加载项出错。",
    remedy: "请重试；若仍失败，请附上下面的技术细节反馈给我们。",
  },
};

/** Error sentences in both languages. */
const errorWords: InBothLanguages<Readonly<Record<ErrorCode, ErrorWords>>> = {
  "en-US": english,
  "zh-CN": chinese,
};

/** An error as far as its sentence needs it. */
export interface ErrorWithPlace {
  readonly code: ErrorCode;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/**
 * What an error card says.
 *
 * @param error - The error.
 * @param language - Language of the sentences.
 * @returns What happened and what to do, parameters filled; an unknown parameter reads "–".
 */
export function flowErrorText(error: ErrorWithPlace, language: Language): ErrorWords {
  const { code, sheet, row, column, parameters } = error;
  const cell = cellText(row, column, language);
  const known: Readonly<Record<string, string | number | null>> = { sheet, row, column, cell, ...parameters };
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
      Object.hasOwn(known, name) && known[name] !== null ? String(known[name]) : "–",
    );
  const { what, remedy } = errorWords[language][code];
  const said = (text: string): string => fill(known["sheet"] === null ? namelessSheet(text, language) : text);
  return { what: said(what), remedy: said(remedy) };
}

/** "cell D3", or "row 3" where no single cell is meant. */
function cellText(row: number | null, column: string | null, language: Language): string | null {
  if (row === null) return null;
  if (language === "zh-CN") return column === null ? `第 ${row} 行` : ` ${column}${row} `;
  return column === null ? `row ${row}` : `cell ${column}${row}`;
}
