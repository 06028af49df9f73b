/** The live card's outlook as native formulas: risk, expected loss, points of risk, line of sources. */
import { actionWords } from "../../language/actions";
import type { ScoredListColumn } from "../../language/scored-list";
import { footText } from "../card/card-outlook";
import { riskPercentText, riskRangeText, type LiveContext, type MaybeCell } from "./live-context";
import { quoted, score } from "./live-sources";
import { filled, longText, moneyText, percentOf } from "./live-text";

/**
 * Cells of blocks 6 and 7's reasons: the risk, what it may cost, and what raised it.
 *
 * @param context - The card, the user's tables and the facts.
 * @returns Cells of rows 45 to 50.
 */
export function outlookCells({ page, sources, facts }: LiveContext): readonly MaybeCell[] {
  const { words, language, scored } = page;
  const s = (key: ScoredListColumn): string => score(sources, key);
  const { bands, bases } = actionWords[language];
  const risk = s("risk");
  const index = `${s("basis")}="R"`;
  const fixed = (value: string): string => `TEXT(${value},"0.00")`;
  const percent = riskPercentText(page, risk, s("basis"));
  const limits = page.settings.risk.bands;
  const band = `IF(${risk}>=${String(limits.urgent)},${quoted(bands.urgent)},IF(${risk}>=${String(limits.high)},${quoted(bands.high)},IF(${risk}>=${String(limits.watch)},${quoted(bands.watch)},${quoted(bands.low)})))`;
  const basis = `IF(${s("basis")}="P",${quoted(bases.P)},${quoted(bases.P0)})`;
  const sentence = filled(
    words.riskSentence("#", "##", "|", "¦"),
    ["#", "##", "|", "¦"],
    [percent, riskRangeText(s("riskLow"), s("riskHigh")), band, basis],
  );
  const indexed = filled(
    words.indexSentence("#", "##"),
    ["#", "##"],
    [fixed(risk), `${fixed(s("riskLow"))}&"–"&${fixed(s("riskHigh"))}`],
  );
  const loss = filled(
    (scored.marginSource === "none" ? words.inSales.lossText : words.lossText)("#", "##"),
    ["#", "##"],
    [moneyText(page, s("expectedLoss")), moneyText(page, s("profitIfKept"))],
  );
  const none = quoted(words.noRiskSentence);
  const level = (value: string, text: string): string =>
    `IFERROR(IF(ISNUMBER(${value}),IF(${index},${fixed(value)},${text}),""),"")`;
  const choose = (indexWord: string, word: string): string =>
    `IFERROR(IF(ISNUMBER(${risk}),IF(${index},${quoted(indexWord)},${quoted(word)}),""),"")`;
  const unit = quoted(language === "zh-CN" ? "点" : " pts");
  const partCells = ([1, 2, 3] as const).flatMap((place): MaybeCell[] => {
    const row = String(46 + place);
    const points = facts.of(`points${String(place)}`);
    const sign = `IF(${points}<0,"−","+")`;
    return [
      [`G${row}`, facts.of(`reason${String(place)}`)],
      [`J${row}`, points],
      [
        `L${row}`,
        `IF(ISNUMBER(${points}),${sign}&IF(${index},${fixed(`ABS(${points})`)},TEXT(ABS(${points})*100,"0")&${unit}),"")`,
      ],
    ];
  });
  return [
    [
      "D45",
      `IFERROR(IF(ISNUMBER(${risk}),IF(${index},${quoted(words.outlookNoteIndex)},${quoted(words.outlookNote(scored.horizonDays))}),""),"")`,
    ],
    ["A46", `IFERROR(IF(ISNUMBER(${risk}),IF(${index},${indexed},${sentence}),${none}),${none})`],
    [
      "C49",
      `IFERROR(IF(${index},${quoted(words.lossNotShown)},IF(ISNUMBER(${risk}),IF(ISNUMBER(${s("expectedLoss")}),${loss},${quoted(words.lossNeedsMargin)}),"—")),"—")`,
    ],
    [
      "G45",
      `IFERROR(IF(${index},${quoted(words.sections.whyIndex)},${quoted(words.sections.why)}),${quoted(words.sections.why)})`,
    ],
    ["G46", choose(words.baseIndex, words.base)],
    ["J46", `IFERROR(IF(ISNUMBER(${s("poolMean")}),${s("poolMean")},""),"")`],
    ["L46", level(s("poolMean"), percentOf(s("poolMean")))],
    ...partCells,
    ["G50", choose(words.index, words.risk)],
    ["J50", `IFERROR(IF(ISNUMBER(${risk}),${risk},""),"")`],
    ["L50", level(risk, percent.replace(page.language === "zh-CN" ? '"约"' : '"~"', '""'))],
  ];
}

/**
 * The line of sources at the card's foot.
 *
 * @param context - The card and the user's tables.
 * @returns One cell.
 */
export function footCell({ page, sources }: LiveContext): MaybeCell {
  const { plain, index } = footText(page);
  return ["A57", `${longText(plain)}&IF(${score(sources, "basis")}="R",${longText(index)},"")`];
}
