/** The live card's cells as native formulas: head, basics, profile, performance. */
import { actionWords } from "../../language/actions";
import { MOST_CHANGE } from "../card/card-header";
import type { CardPage } from "../card/card-page";
import type { ScoredListColumn } from "../../language/scored-list";
import { contactCosts } from "./live-helpers";
import { riskPercentText, riskRangeText, type LiveContext, type MaybeCell } from "./live-context";
import { performanceCells } from "./live-performance-values";
import { accountField, live, quoted, score, sumBetween } from "./live-sources";
import { directedText, filled, joinedText, moneyText, orDash, pairedText, textOf } from "./live-text";

/** Change against a year before with its direction. */
function changeText(page: CardPage, now: string, before: string): string {
  const change = `((${now}-${before})/ABS(${before}))`;
  const most = String(MOST_CHANGE);
  const text = `IF(${change}>=${most},"▲ >+${String(MOST_CHANGE * 100)}%",${directedText(change, `TEXT(ABS(${change}),"0%")`, "0.005")})`;
  const sentence = filled(page.words.vsPrior("#"), ["#"], [text]);
  const none = quoted(page.words.noPriorYear);
  return `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),IF(${before}=0,${none},${sentence}),${none})`;
}

function headCells({ page, sources }: LiveContext): readonly MaybeCell[] {
  const { words, language } = page;
  const s = (key: ScoredListColumn): string => score(sources, key);
  const index = `${s("basis")}="R"`;
  const stages = actionWords[language].stages;
  const act = [stages["declining"], stages["dormant"], stages["lost"]]
    .map((stage) => `${s("stage")}=${quoted(stage ?? "")}`)
    .join(",");
  const risk = s("risk");
  const band = `IF(${s("state")}="—","",${s("state")}&" ")`;
  const range = riskRangeText(s("riskLow"), s("riskHigh"));
  const note = filled(words.riskNote(page.scored.horizonDays, "#", "##"), ["#", "##"], [s("basis"), range]);
  const total = s("ordersTotal");
  const many = filled(words.ruleIndexNote(7), ["7"], [`TEXT(${total},"#,##0")`]);
  const indexNote = `IF(${total}=1,${quoted(words.ruleIndexNote(1))},${many})`;
  const region = accountField(sources, "region");
  const ownership = accountField(sources, "ownership");
  const tier = language === "en-US" ? `UPPER(${s("tier")})` : s("tier");
  const places = [region, ownership].flatMap((field) => (field === null ? [] : [field]));
  const dataTo = quoted(words.dataTo(page.formats.dateText(page.scored.asOf)));
  return [
    ["A2", region === null ? null : joinedText(page, [live.id, ...places, dataTo])],
    [
      "I1",
      orDash(
        `IF(${index},"R "&TEXT(${risk},"0.00"),IF(ISNUMBER(${risk}),${band}&${riskPercentText(page, risk, s("basis"))},"—"))`,
      ),
    ],
    ["I2", `IFERROR(IF(${index},${indexNote},IF(ISNUMBER(${risk}),${note},${quoted(words.noRisk)})),"")`],
    ["K1", `IF(${live.tierRank}=0,${badgeText(page)},${tier})`],
    ["A4", orDash(s("owner"))],
    ["C4", accountField(sources, "coOwner")],
    ["E4", accountField(sources, "executiveSponsor")],
    ["G4", orDash(`IF(OR(${act}),"◆ ","")&${s("stage")}`)],
  ];
}

/** What the badge says of an account without a tier. */
function badgeText(page: CardPage): string {
  const { badge } = page.words;
  const [prospect, none] = [badge.prospect, badge.notRated].map((word) =>
    quoted(page.language === "en-US" ? word.toUpperCase() : word),
  );
  return `IF(${live.firstRow}>0,${none ?? ""},${prospect ?? ""})`;
}

function tileCells(context: LiveContext): readonly MaybeCell[] {
  const { page, sources, lists } = context;
  const { words, language } = page;
  const s = (key: ScoredListColumn): string => score(sources, key);
  const cost = contactCosts(sources, lists, live.yearAgo, live.asOf, "unpriced");
  const counted: readonly MaybeCell[] =
    sources.orders === null
      ? []
      : [
          ["A6", "C20"],
          ["C6", sumBetween(sources.orders, "amount", null, live.asOf)],
          ["I6", `IF(${live.firstOrder}=0,"—",(${live.asOf}-${live.firstOrder})/365.25)`],
          ["A8", changeText(page, "A6", "D20")],
          [
            "C8",
            `IF(AND(A6>0,ABS(A6-C6)<0.005),${quoted(words.allInTwelve)},${filled(words.inTwelve("#"), ["#"], [moneyText(page, "A6")])})`,
          ],
          [
            "I8",
            `IF(ISNUMBER(I6),${filled(words.since("#"), ["#"], [textOf(live.firstOrder, language === "en-US" ? "mmm yyyy" : "yyyy-mm")])},${quoted(words.noOrders)})`,
          ],
        ];
  return [
    ...counted,
    ["E6", cost],
    [
      "E8",
      cost === null
        ? null
        : `IF(D20="—",${quoted(words.noPriorYear)},${changeText(page, "E6", live.costBefore)})`,
    ],
    ["G6", orDash(s("netProfit"))],
    ["K6", orDash(`IF(ISNUMBER(${s("profitIfKept")}),${s("clv")},"—")`)],
  ];
}

/** A contact person: name, title and phone, the phone masked unless the settings say otherwise. */
function person({ page, sources }: LiveContext, who: "decider" | "user" | "finance"): string | null {
  const name = accountField(sources, `${who}Name`);
  if (name === null) return null;
  const title = accountField(sources, `${who}Title`);
  const phone = accountField(sources, `${who}Phone`);
  const gap = quoted(page.language === "zh-CN" ? " " : ", ");
  const titled =
    title === null ? name : `IF(${title}="—",${name},IF(${name}="—",${title},${name}&${gap}&${title}))`;
  if (phone === null) return titled;
  const masked = page.settings.card.printPhones
    ? phone
    : `IF(${phone}="—","—",IF(AND(LEN(${phone})=11,ISNUMBER(VALUE(${phone}))),LEFT(${phone},3)&"****"&RIGHT(${phone},4),LEFT(${phone},MAX(0,LEN(${phone})-4))&"****"))`;
  // VALUE fails for a number written with signs between its digits.
  const safe = page.settings.card.printPhones
    ? masked
    : `IFERROR(${masked},LEFT(${phone},MAX(0,LEN(${phone})-4))&"****")`;
  return joinedText(page, [titled, safe]);
}

function contractCells({ page, sources }: LiveContext): readonly MaybeCell[] {
  const { words, formats: f, settings } = page;
  const end = accountField(sources, "contractEnd");
  if (end === null) return [];
  const left = `(${end}-${live.asOf})`;
  const date = textOf(end, f.date);
  const ahead = filled(words.contract("#", 7), ["#", "7"], [date, `TEXT(${left},"#,##0")`]);
  const over = filled(words.contractOver("#", 7), ["#", "7"], [date, `TEXT(-${left},"#,##0")`]);
  const { contractRedDays, contractAmberDays } = settings.card;
  return [
    ["C17", `IF(ISNUMBER(${end}),IF(${left}<0,${over},${ahead}),"—")`],
    [
      "F17",
      `IF(ISNUMBER(${end}),IF(${left}<=${String(contractRedDays)},${quoted(`◆ ${words.renew}`)},IF(${left}<=${String(contractAmberDays)},${quoted(`◇ ${words.renew}`)},"✓")),"")`,
    ],
  ];
}

/** One of our words for a judgement from 1 up. */
function wordOf(words: readonly string[], value: string): string {
  const list = words.map(quoted).join(",");
  return `CHOOSE(MAX(1,MIN(${String(words.length)},ROUND(${value},0))),${list})`;
}

function fieldCells(context: LiveContext): readonly MaybeCell[] {
  const { page, sources } = context;
  const { words, formats: f, settings } = page;
  const a = (field: string): string | null => accountField(sources, field);
  const joined = (parts: readonly (string | null)[]): string | null => {
    const known = parts.flatMap((part) => (part === null ? [] : [part]));
    return known.length === 0 ? null : joinedText(page, known);
  };
  const paired = (parts: readonly (string | null)[]): string | null =>
    parts.every((part) => part === null)
      ? null
      : pairedText(
          page,
          parts.map((part) => part ?? '"—"'),
        );
  const number = (field: string, text: (value: string) => string): string | null => {
    const value = a(field);
    return value === null ? null : `IF(ISNUMBER(${value}),${text(value)},${value})`;
  };
  const loyalty = ["Quality", "Effect", "Relationship", "Idea", "ExtraValue"].map((name) =>
    a(`loyalty${name}`),
  );
  const factors = loyalty.flatMap((factor) => (factor === null ? [] : [factor]));
  const gap = quoted(page.language === "zh-CN" ? " / " : " · ");
  const switching = number("switchingCost", (value) =>
    filled(words.ofFive("#", 7), ["#", "7"], [wordOf(words.levels, value), `TEXT(${value},"0")`]),
  );
  return [
    ["C10", a("region") === null ? null : joined([a("industry"), a("region")])],
    [
      "C11",
      joined([
        a("ownership"),
        number("employees", (value) => filled(words.staff("#"), ["#"], [`TEXT(${value},"#,##0")`])),
        number("annualRevenue", (value) => filled(words.ownSales("#"), ["#"], [moneyText(page, value)])),
      ]),
    ],
    [
      "C12",
      // Where the place stands in columns of its own, the address was put together from them.
      [a("city"), a("province"), a("country")].some((part) => part !== null)
        ? null
        : joined([
            a("address"),
            a("website"),
            settings.card.printTaxId
              ? number("taxId", (value) => filled(words.taxId("#"), ["#"], [value]))
              : null,
          ]),
    ],
    ["C13", person(context, "decider")],
    ["C14", person(context, "user")],
    ["C15", person(context, "finance")],
    [
      "C16",
      sources.orders === null ? null : `IF(${live.firstOrder}>0,${textOf(live.firstOrder, f.date)},"—")`,
    ],
    ...contractCells(context),
    ["I12", a("keyNeed")],
    ["I13", a("serviceNeed")],
    [
      "I14",
      paired([
        number("growthPotential", (value) => wordOf(words.levels, value)),
        number("cooperationDepth", (value) => wordOf(words.depths, value)),
      ]),
    ],
    ["I15", paired([switching, a("competitor")])],
    [
      "I16",
      factors.length < loyalty.length
        ? null
        : `IF(AND(${factors.map((factor) => `${factor}="—"`).join(",")}),"—",${filled(words.subjective("#"), ["#"], [factors.join(`&${gap}&`)])})`,
    ],
  ];
}

/**
 * Cells of the upper half of the live card.
 *
 * @param context - The card, the user's tables and the facts.
 * @returns Cells of rows 1 to 27; those whose tables lack a column are null or left out.
 */
export function upperLiveCells(context: LiveContext): readonly MaybeCell[] {
  return [...headCells(context), ...tileCells(context), ...fieldCells(context), ...performanceCells(context)];
}
