/** The live card's cells as native formulas: dealings, wallet, satisfaction, outlook, reasons, plan. */
import type { ScoredListColumn } from "../../language/scored-list";
import { accountField, between, live, ownRows, quoted, score } from "./live-sources";
import { filled, moneyText, percentOf, textOf } from "./live-text";
import type { LiveContext, MaybeCell } from "./live-context";
import { footCell, outlookCells } from "./live-outlook-values";

/** A text that depends on two thresholds of a number. */
function stateOf(value: string, act: string, watch: string, actText: string, watchText: string): string {
  return `IF(${value}${act},${quoted(actText)},IF(${value}${watch},${quoted(watchText)},"✓"))`;
}

function rhythmCells({ page, sources }: LiveContext): readonly MaybeCell[] {
  const { words, formats: f } = page;
  const s = (key: ScoredListColumn): string => score(sources, key);
  const silent = `TEXT(${live.asOf}-${live.lastOrder},"#,##0")`;
  const last = filled(words.lastOrder("#", 7), ["#", "7"], [textOf(live.lastOrder, f.date), silent]);
  const [next, from, to, factor] = [s("nextOrder"), s("windowStart"), s("windowEnd"), s("overdue")];
  const short = (day: string): string => textOf(day, f.shortDate);
  const notEnough = filled(words.notEnough(7), ["7"], [`TEXT(${s("ordersTotal")},"#,##0")`]);
  const none = `IF(${s("ordersTotal")}=0,"—",${notEnough})`;
  const window = filled(
    words.window("#", "##", "|"),
    ["#", "##", "|"],
    [textOf(next, f.date), short(from), short(to)],
  );
  const gap = (own: boolean): string =>
    filled(
      words.overdue("#", "##", own),
      ["#", "##"],
      [`TEXT(${factor},"0.0")`, `TEXT(${s("gap")},"#,##0")`],
    );
  const { missed, late } = words.states;
  return [
    ["C29", sources.orders === null ? null : `IF(${live.lastOrder}>0,${last},${quoted(words.noOrders)})`],
    ["C30", `IFERROR(IF(ISNUMBER(${next}),${window},${none}),"—")`],
    [
      "F30",
      `IFERROR(IF(ISNUMBER(${next}),IF(${live.asOf}>${to},${quoted(`◆ ${missed}`)},IF(${live.asOf}>${next},${quoted(`◇ ${late}`)},IF(${factor}>1,"","✓"))),""),"")`,
    ],
    ["C31", `IFERROR(IF(ISNUMBER(${factor}),IF(${s("ordersTotal")}>=3,${gap(true)},${gap(false)}),"—"),"—")`],
    [
      "F31",
      `IFERROR(IF(ISNUMBER(${factor}),${stateOf(factor, ">=1.5", ">1", `◆ ${late}`, `◇ ${late}`)},""),"")`,
    ],
  ];
}

function creditCells({ page, sources, facts }: LiveContext): readonly MaybeCell[] {
  const { words, formats: f } = page;
  const receivables = sources.receivables?.columns;
  const known =
    receivables?.["amount"] !== undefined &&
    (receivables["paidOn"] !== undefined || receivables["paidAmount"] !== undefined);
  if (!known) return [];
  const limit = accountField(sources, "creditLimit") ?? '"—"';
  const used = moneyText(page, live.balance);
  const share = percentOf(`(${live.balance}/${limit})`);
  const text = filled(
    words.used("#", "##", "|"),
    ["#", "##", "|"],
    [moneyText(page, limit), used, `IF(${limit}>0,${share},"—")`],
  );
  const gap = quoted(f.join(["", ""]));
  const over = quoted(`◆ ${words.states.overLimit}`);
  const cells: MaybeCell[] = [
    ["C33", `IF(ISNUMBER(${limit}),${text},"—"&${gap}&${used})`],
    [
      "F33",
      `IF(ISNUMBER(${limit}),IF(${live.balance}>${limit},${over},IF(${limit}<=0,"",IF(${live.balance}/${limit}>0.8,"◇","✓"))),"")`,
    ],
  ];
  if (receivables["due"] === undefined) return cells;
  const terms = accountField(sources, "paymentTermsDays");
  const days = (value: string): string => filled(words.terms(7), ["7"], [`TEXT(${value},"#,##0")`]);
  const paid = facts.of("daysToPay");
  const parts = [
    terms === null ? '"—"' : `IF(ISNUMBER(${terms}),${days(terms)},"—")`,
    `IF(ISNUMBER(${paid}),${days(paid)},"—")`,
    filled(words.overThirty("#"), ["#"], [moneyText(page, live.overdue)]),
  ];
  return [
    ...cells,
    ["C34", parts.join(`&${gap}&`)],
    ["F34", `IF(ROUND(${live.overdue},2)>0,${quoted(`◇ ${words.states.overdue}`)},"✓")`],
  ];
}

function caseCells({ page, sources, facts }: LiveContext): readonly MaybeCell[] {
  const { words } = page;
  const { complaints, visits } = sources;
  const known = complaints?.columns["opened"] !== undefined && complaints.columns["closed"] !== undefined;
  const cells: MaybeCell[] = [];
  if (known) {
    const age = `TEXT(${live.asOf}-${live.openSince},"#,##0")`;
    const count = `TEXT(${live.openCases},"#,##0")`;
    // Severities are words of the user's, so they are looked up while the count is still the same.
    const counted = filled(words.openCases(7, null, 8), ["7", "8"], [count, age]);
    cells.push(
      [
        "C36",
        `IF(${live.openCases}=0,${quoted(words.none)},IF(${live.openCases}=${facts.of("openCases")},${facts.of("C36")},${counted}))`,
      ],
      ["F36", `IF(${live.openCases}>0,${quoted(`◆ ${words.states.open}`)},"✓")`],
      [
        "C41",
        `IF(${live.cases}=0,${quoted(words.none)},IF(${live.cases}=${facts.of("cases")},${facts.of("C41")},${filled(words.complaints(7, null), ["7"], [`TEXT(${live.cases},"#,##0")`])}))`,
      ],
      ["F41", `IF(${live.cases}=0,"✓",IF(${live.cases}=${facts.of("cases")},${facts.of("F41")},""))`],
    );
  }
  const next = visits?.columns["next"];
  if (visits !== null && next !== undefined) {
    const planned = `COUNTIFS(${ownRows(visits)},${between(next, live.asOf, null)})`;
    const text = filled(words.openActions(7), ["7"], [`TEXT(${planned},"#,##0")`]);
    cells.push(["C37", `IF(${planned}=0,${quoted(words.none)},${text})`]);
    cells.push(["F37", `IF(${planned}=0,"✓","")`]);
  }
  return cells;
}

function walletCells({ page, sources }: LiveContext): readonly MaybeCell[] {
  const { words } = page;
  const spend = accountField(sources, "categorySpend");
  if (spend === null) return [];
  const before = accountField(sources, "categorySpendYearAgo");
  const target = page.settings.card.shareOfWalletTarget;
  const none = quoted(words.noData);
  const share = (sales: string, of: string | null): string =>
    of === null
      ? none
      : `IF(AND(ISNUMBER(${of}),ISNUMBER(${sales})),IF(${of}>0,${sales}/${of},${none}),${none})`;
  const goal = String(target ?? 0);
  const points = page.language === "zh-CN" ? "点" : " pts";
  const gap = filled(
    words.walletGap("#", "##"),
    ["#", "##"],
    [`TEXT((${goal}-I34)*100,"0")&${quoted(points)}`, moneyText(page, `((${goal}-I34)*${spend})`)],
  );
  const full = quoted(words.walletFull);
  return [
    ["I34", share("C20", spend)],
    ["L34", 'IF(ISNUMBER(I34),I34,"—")'],
    ["I35", share("D20", before)],
    ["L35", 'IF(ISNUMBER(I35),I35,"—")'],
    ["J33", `IF(ISNUMBER(I34),${quoted(words.walletNote)},"")`],
    [
      "G37",
      `IF(ISNUMBER(I34),${target === null ? full : `IF(${goal}>I34,${gap},${full})`},${quoted(words.walletNeeds)})`,
    ],
  ];
}

function surveyCells({ page, sources }: LiveContext): readonly MaybeCell[] {
  const { words, settings, formats: f } = page;
  const surveys = sources.surveys;
  if (surveys?.columns["date"] === undefined || surveys.columns["score"] === undefined) return [];
  // The latest day stands first in the chart's helper column.
  const day = "$Q$30";
  const count = `TEXT(${live.surveys},"#,##0")`;
  const latest = filled(
    words.latest("#", "##", 7),
    ["#", "##", "7"],
    [`TEXT(${live.latestScore},"0")`, textOf(day, f.date), count],
  );
  const target = String(settings.risk.satisfactionTarget);
  const below = quoted(`◆ ${words.states.below} ${target}`);
  const stale = `IF(${live.asOf}-${day}>${String(settings.card.surveyStaleDays)},${quoted(`◇ ${words.states.stale}`)},"✓")`;
  const oldest = `INDEX($O$30:$O$35,1)`;
  const change = `(${live.latestScore}-${oldest})`;
  const arrow = `IF(ROUND(${change},0)>0,"▲ +",IF(ROUND(${change},0)<0,"▼ −","■ "))&TEXT(ABS(${change}),"0")`;
  const trend = filled(words.overSurveys("#", 7), ["#", "7"], [arrow, `TEXT(MIN(6,${live.surveys}),"0")`]);
  return [
    ["C39", `IF(${live.surveys}=0,"—",${latest})`],
    ["F39", `IF(${live.surveys}=0,"",IF(${live.latestScore}<${target},${below},${stale}))`],
    ["C40", `IF(${live.surveys}<2,"—",${trend})`],
  ];
}

function visitCells({ page, sources }: LiveContext): readonly MaybeCell[] {
  const { words } = page;
  if (sources.visits?.columns["date"] === undefined) return [];
  const standard = live.visitsStandard;
  const text = filled(
    words.visits(7, "#", "##"),
    ["7", "#", "##"],
    [
      live.visits,
      `TEXT(${standard},IF(${standard}=INT(${standard}),"0","0.0"))`,
      percentOf(`(${live.visits}/${standard})`),
    ],
  );
  const share = `${live.visits}/${standard}`;
  const { gap } = words.states;
  return [
    [
      "C43",
      `IF(ISNUMBER(${standard}),IF(${standard}>0,${text},TEXT(${live.visits},"0")),TEXT(${live.visits},"0"))`,
    ],
    [
      "F43",
      `IF(ISNUMBER(${standard}),IF(${standard}>0,IF(${share}>=1,"✓",IF(${share}<0.6,${quoted(`◆ ${gap}`)},${quoted(`◇ ${gap}`)})),""),"")`,
    ],
  ];
}

/**
 * Cells of the lower half of the live card.
 *
 * @param context - The card, the user's tables and the facts.
 * @returns Cells of rows 28 to 58; those whose tables lack a column are null or left out.
 */
export function lowerLiveCells(context: LiveContext): readonly MaybeCell[] {
  const { page, sources } = context;
  const referrals = accountField(sources, "referrals");
  const count = (value: string): string => filled(page.words.referrals(7), ["7"], [`TEXT(${value},"#,##0")`]);
  return [
    ...rhythmCells(context),
    ...creditCells(context),
    ...caseCells(context),
    ...walletCells(context),
    ...surveyCells(context),
    ...visitCells(context),
    ["C44", referrals === null ? null : `IF(ISNUMBER(${referrals}),${count(referrals)},"—")`],
    ...outlookCells(context),
    footCell(context),
  ];
}
