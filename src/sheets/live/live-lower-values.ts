/** The live card's cells as native formulas: dealings, wallet, satisfaction, outlook, reasons, plan. */
import type { CardPage } from "../card/card-page";
import type { ScoredListColumn } from "../../language/scored-list";
import { accountField, countBetween, live, quoted, score, type LiveSources } from "./live-sources";
import { moneyText, orDash, textOf, type LiveCell } from "./live-values";

/** Splits a sentence of ours at its placeholders, so that formulas can put figures between the words. */
function pieces(sentence: string): readonly string[] {
  return sentence.split("#").map(quoted);
}

function dealingCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const { words, formats: f } = page;
  const s = (key: ScoredListColumn): string => score(sources, key);
  const date = sources.orders.columns["date"] ?? "";
  const last = `MAXIFS(${date},${sources.orders.account},${live.id})`;
  const hasOrder = `COUNTIFS(${sources.orders.account},${live.id})>0`;
  const gap = quoted(page.formats.join(["", ""]));
  const [, ago = '""'] = pieces(words.daysAgo(0).replace("0", "#"));
  const factor = s("overdue");
  const [, between = '""', after = '""'] = pieces(words.overdue("#", "#", true));
  const receivables = sources.receivables;
  const open =
    receivables?.columns["amount"] === undefined || receivables.columns["paidAmount"] === undefined
      ? '"—"'
      : `SUMIFS(${receivables.columns["amount"]},${receivables.account},${live.id})-SUMIFS(${receivables.columns["paidAmount"]},${receivables.account},${live.id})`;
  const limit = accountField(sources, "creditLimit");
  const money = (value: string): string => `IF(ISNUMBER(${value}),${moneyText(page, `(${value})`)},"—")`;
  const terms = accountField(sources, "paymentTermsDays");
  const cases = sources.complaints;
  const openCases =
    cases?.columns["closed"] === undefined
      ? null
      : `COUNTIFS(${cases.account},${live.id},${cases.columns["closed"]},"")`;
  return [
    [
      "C29",
      `IF(${hasOrder},${textOf(last, f.date)}&${gap}&TEXT(${live.asOf}-${last},"0")&${ago},${quoted(words.noOrders)})`,
    ],
    [
      "C30",
      `IFERROR(IF(ISNUMBER(${s("nextOrder")}),${textOf(s("nextOrder"), f.date)}&" ("&${textOf(s("windowStart"), f.shortDate)}&" – "&${textOf(s("windowEnd"), f.shortDate)}&")","—"),"—")`,
    ],
    [
      "F30",
      `IFERROR(IF(ISNUMBER(${s("windowEnd")}),IF(${live.asOf}>${s("windowEnd")},${quoted(`◆ ${words.states.missed}`)},IF(${live.asOf}>${s("nextOrder")},${quoted(`◇ ${words.states.late}`)},"✓")),""),"")`,
    ],
    [
      "C31",
      `IFERROR(IF(ISNUMBER(${factor}),TEXT(${factor},"0.0")&${between}&TEXT(${s("gap")},"0")&${after},"—"),"—")`,
    ],
    [
      "F31",
      `IFERROR(IF(ISNUMBER(${factor}),IF(${factor}>=1.5,${quoted(`◆ ${words.states.late}`)},IF(${factor}>1,${quoted(`◇ ${words.states.late}`)},"✓")),""),"")`,
    ],
    ["C32", '"—"'],
    ["C33", open === '"—"' ? money(limit) : `${money(limit)}&${gap}&${money(open)}`],
    [
      "F33",
      open === '"—"'
        ? '""'
        : `IF(ISNUMBER(${limit}),IF(${open}>${limit},${quoted(`◆ ${words.states.overLimit}`)},"✓"),"")`,
    ],
    [
      "C34",
      `IF(ISNUMBER(${terms}),TEXT(${terms},"0")&${quoted(page.language === "zh-CN" ? "天" : " d")},"—")`,
    ],
    ["F34", '""'],
    ["C35", '"—"'],
    [
      "C36",
      openCases === null
        ? quoted(words.noData)
        : `IF(${openCases}=0,${quoted(words.none)},TEXT(${openCases},"0"))`,
    ],
    ["F36", openCases === null ? '""' : `IF(${openCases}>0,${quoted(`◆ ${words.states.open}`)},"✓")`],
    ["C37", '"—"'],
    ["F37", '""'],
  ];
}

function walletCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const spend = accountField(sources, "categorySpend");
  const target = page.settings.card.shareOfWalletTarget;
  const none = quoted(page.words.noData);
  const now = `IF(ISNUMBER(${spend}),MIN(1,C20/${spend}),${none})`;
  return [
    ["I34", now],
    ["L34", 'IF(ISNUMBER(I34),I34,"—")'],
    ["I35", none],
    ["L35", '"—"'],
    ["I36", target === null ? none : String(target)],
    ["L36", target === null ? '"—"' : String(target)],
    ["J33", '""'],
    ["G37", `IF(ISNUMBER(I34),${quoted(page.words.walletFull)},${quoted(page.words.walletNeeds)})`],
  ];
}

function satisfactionCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const { words, settings, formats: f } = page;
  const surveys = sources.surveys;
  const gap = quoted(page.formats.join(["", ""]));
  const complaints = countBetween(sources.complaints, "opened", live.yearAgo, live.asOf);
  const visits = countBetween(sources.visits, "date", `(${live.asOf}-90)`, live.asOf);
  const standard = score(sources, "visitsStandard");
  const day = surveys?.columns["date"];
  const column = surveys?.columns["score"];
  const known = surveys !== null && day !== undefined && column !== undefined;
  const count = known ? `COUNTIFS(${surveys.account},${live.id})` : "0";
  const target = String(settings.risk.satisfactionTarget);
  const latestDay = known ? `MAXIFS(${day},${surveys.account},${live.id})` : "0";
  return [
    [
      "C39",
      known
        ? `IFERROR(IF(${count}=0,"—",TEXT(${live.latestScore},"0")&${gap}&${textOf(latestDay, f.date)}&${gap}&"n = "&${count}),"—")`
        : '"—"',
    ],
    [
      "F39",
      known
        ? `IF(ISNUMBER(${live.latestScore}),IF(${live.latestScore}<${target},"◆ < ${target}","✓"),"")`
        : '""',
    ],
    ["C40", '"—"'],
    [
      "C41",
      complaints === '"—"'
        ? quoted(words.noData)
        : `IF(${complaints}=0,${quoted(words.none)},TEXT(${complaints},"0"))`,
    ],
    ["F41", '""'],
    ["C42", '"—"'],
    [
      "C43",
      visits === '"—"'
        ? quoted(words.noData)
        : `IFERROR(IF(ISNUMBER(${standard}),${visits}&${quoted(page.language === "zh-CN" ? " / " : " of ")}&TEXT(${standard},"0.#"),TEXT(${visits},"0")),TEXT(${visits},"0"))`,
    ],
    [
      "F43",
      visits === '"—"'
        ? '""'
        : `IFERROR(IF(ISNUMBER(${standard}),IF(${visits}>=${standard},"✓",IF(${visits}<0.6*${standard},"◆ ","◇ ")&${quoted(words.states.gap)}),""),"")`,
    ],
    ["C44", accountField(sources, "referrals")],
  ];
}

function outlookCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  const { words, scored } = page;
  const s = (key: ScoredListColumn): string => score(sources, key);
  const risk = s("risk");
  const gap = page.language === "zh-CN" ? "，" : "  ·  ";
  const [lossBefore = '""', lossBetween = '""', lossAfter = '""'] = pieces(words.lossText("#", "#"));
  const accounts = scored.accounts.length;
  const [rankBefore = '""', rankAfter = '""'] = pieces(words.tierRank(1, accounts, "").replace("1", "#"));
  const rank = page.language === "zh-CN" ? `${rankBefore}&${s("rank")}&${rankAfter}` : `"#"&${s("rank")}`;
  const plain = (value: string): string => `TEXT(${value},"0.00")`;
  const percent = (value: string): string => `TEXT(${value},"0%")`;
  const reasonRow = (place: 1 | 2 | 3): readonly LiveCell[] => {
    const row = String(46 + place);
    const name = `reason${String(place)}` as ScoredListColumn;
    const points = s(`points${String(place)}` as ScoredListColumn);
    const sign = `IF(${points}<0,"−","+")`;
    const unit = page.language === "zh-CN" ? "点" : " pts";
    return [
      [`G${row}`, `IFERROR(${s(name)}&"","")`],
      [`J${row}`, `IFERROR(IF(ISNUMBER(${points}),${points},""),"")`],
      [
        `L${row}`,
        `IFERROR(IF(ISNUMBER(${points}),${sign}&IF(${s("basis")}="R",${plain(`ABS(${points})`)},TEXT(ABS(${points})*100,"0")&${quoted(unit)}),""),"")`,
      ],
    ];
  };
  const level = (value: string): string =>
    `IFERROR(IF(ISNUMBER(${value}),IF(${s("basis")}="R",${plain(value)},${percent(value)}),""),"")`;
  return [
    ["D45", '""'],
    [
      "A46",
      `IFERROR(IF(ISNUMBER(${risk}),IF(${s("basis")}="R","R "&${plain(risk)}&" ("&${plain(s("riskLow"))}&"–"&${plain(s("riskHigh"))}&")",${percent(risk)}&" ("&${percent(s("riskLow"))}&"–"&${percent(s("riskHigh"))}&")"&${quoted(gap)}&${s("state")}&${quoted(gap)}&${s("basis")}),${quoted(words.noRiskSentence)}),${quoted(words.noRiskSentence)})`,
    ],
    [
      "C49",
      `IFERROR(IF(${s("basis")}="R",${quoted(words.lossNotShown)},IF(ISNUMBER(${s("expectedLoss")}),${lossBefore}&${moneyText(page, s("expectedLoss"))}&${lossBetween}&${moneyText(page, s("profitIfKept"))}&${lossAfter},${quoted(words.lossNeedsMargin)})),"—")`,
    ],
    ["C50", orDash(`${rank}&IF(${s("nextTier")}="",""," · "&${s("nextTier")})`)],
    ["G45", quoted(words.sections.why)],
    ["G46", quoted(words.base)],
    ["J46", `IFERROR(IF(ISNUMBER(${s("poolMean")}),${s("poolMean")},""),"")`],
    ["L46", level(s("poolMean"))],
    ...reasonRow(1),
    ...reasonRow(2),
    ...reasonRow(3),
    ["G50", quoted(words.risk)],
    ["J50", `IFERROR(IF(ISNUMBER(${risk}),${risk},""),"")`],
    ["L50", level(risk)],
  ];
}

function planCells(sources: LiveSources): readonly LiveCell[] {
  const s = (key: ScoredListColumn): string => orDash(score(sources, key));
  const cells: LiveCell[] = [
    ["A53", '"☐ 1"'],
    ["B53", s("action")],
    ["F53", s("reason")],
    ["I53", s("by")],
    ["K53", s("due")],
    ["L53", `IFERROR(IF(${score(sources, "costCap")}="","—",${score(sources, "costCap")}),"—")`],
  ];
  for (const row of ["54", "55", "56"]) {
    cells.push([`A${row}`, '"☐"']);
    for (const column of ["B", "F", "I", "K", "L"]) cells.push([`${column}${row}`, '""']);
  }
  return cells;
}

/**
 * Cells of the lower half of the live card.
 *
 * @param page - The card that was drawn for its labels and styles.
 * @param sources - Where the user's tables stand.
 * @returns Every value cell of rows 28 to 56.
 */
export function lowerLiveCells(page: CardPage, sources: LiveSources): readonly LiveCell[] {
  return [
    ...dealingCells(page, sources),
    ...walletCells(page, sources),
    ...satisfactionCells(page, sources),
    ...outlookCells(page, sources),
    ...planCells(sources),
  ];
}
