/**
 * The sample workbook: a made-up distributor of air conditioning, as plain sheets, the same for the same seed.
 */
import type { Language } from "../language/language";
import { accountId, accountName, accountsSheet } from "./sample-accounts";
import { storyComplaints, storyInvoices, storySurveys, storyVisits } from "./sample-contacts";
import { storyOrders } from "./sample-orders";
import type { StoryOrder } from "./sample-orders";
import { sampleSheet } from "./sample-sheet";
import type { SampleCell, SampleColumn, SampleSheet } from "./sample-sheet";
import { storyAccounts } from "./sample-story";
import type { StoryAccount } from "./sample-story";
import type { SampleWords } from "./sample-words";
import { sampleWordsEn } from "./sample-words-en";
import { sampleWordsZh } from "./sample-words-zh";

/** What the sheets are made from. */
interface Story {
  readonly accounts: readonly StoryAccount[];
  readonly orders: readonly StoryOrder[];
  readonly words: SampleWords;
  readonly seed: number;
}

type SheetKey = keyof SampleWords["headers"];

/** The seed of the sample everyone sees: any number would do. */
const sampleSeed = 20_250_930;

/**
 * The sample workbook's sheets.
 *
 * @param language - Language of all names and headers; the figures tell the same story.
 * @param seed - Any whole number; the default is the sample that is shown.
 * @returns A note that all is made up, then accounts, orders, managers, visits, complaints, surveys and
 * receivables.
 */
export function sampleWorkbook(language: Language, seed = sampleSeed): readonly SampleSheet[] {
  const words = language === "zh-CN" ? sampleWordsZh : sampleWordsEn;
  const accounts = storyAccounts(seed);
  const story: Story = { accounts, orders: storyOrders(accounts, seed), words, seed };
  return [
    noteSheet(words),
    accountsSheet(accounts, story.orders, words, seed),
    ordersSheet(story),
    managersSheet(story),
    visitsSheet(story),
    complaintsSheet(story),
    surveysSheet(story),
    receivablesSheet(story),
  ];
}

function noteSheet(words: SampleWords): SampleSheet {
  return {
    name: words.sheets.note,
    values: words.note,
    numberFormats: [null, null],
    columnWidths: [110, 560],
    table: null,
  };
}

/** A sheet whose columns are told by their keys. */
function keyedSheet(
  { words }: Story,
  key: SheetKey,
  table: string,
  formats: Readonly<Record<string, SampleColumn["format"]>>,
  rows: readonly Readonly<Record<string, SampleCell>>[],
): SampleSheet {
  const headers = words.headers[key];
  const keys = Object.keys(headers);
  const columns = keys.map((column): SampleColumn => ({
    header: headers[column],
    format: formats[column] ?? "text",
    width: column === "name" && key !== "managers" ? 150 : 78,
  }));
  return sampleSheet(
    words.sheets[key],
    table,
    columns,
    rows.map((row) => keys.map((column) => row[column] ?? null)),
  );
}

function ofAccount({ accounts, words }: Story, rank: number): { account: string; name: string } {
  return { account: accountId(rank), name: accountName(accounts[rank], words) };
}

function ordersSheet(story: Story): SampleSheet {
  const { words } = story;
  const rows = story.orders.map((order, index): Record<string, SampleCell> => ({
    id: `${order.amount < 0 ? "RT" : "SO"}${String(20001 + index)}`,
    date: order.date,
    ...ofAccount(story, order.rank),
    product: words.products[order.product],
    channel: words.channels[order.channel],
    amount: order.amount * words.moneyFactor,
    margin: order.margin * words.moneyFactor,
    salesperson: words.managers[order.manager],
  }));
  spoil(rows, story);
  return keyedSheet(story, "orders", "KamOrders", { date: "date", amount: "money", margin: "money" }, rows);
}

/** The three slips the note speaks of: an unknown account, a date with two readings, an amount in ten-thousands. */
function spoil(rows: Record<string, SampleCell>[], story: Story): void {
  const small = (from: number): number =>
    story.orders.findIndex((order, index) => index > from && order.rank > 38 && order.amount > 0);
  const orphan = small(300);
  rows[orphan] = { ...rows[orphan], account: "KA-999", name: story.words.names[59] };
  const twoWays = small(700);
  rows[twoWays] = { ...rows[twoWays], date: "03/04/24" };
  const regular = story.orders.findIndex(
    (order, index) => index > 1000 && order.rank === 20 && order.amount > 0,
  );
  const amount = Number(rows[regular].amount);
  rows[regular] = { ...rows[regular], amount: amount / 10_000, margin: null };
}

function managersSheet(story: Story): SampleSheet {
  const { words } = story;
  const levels = [3, 3, 2, 2, 1, 2, 2];
  const hours = [84, 84, 84, 84, 60, 84, null];
  const second = [3, 4, 3, 4, 1, 2, null];
  const industry = [0, 1, 5, 3, null, 2, 6];
  const regions = [0, 1, 2, 3, 4, 0, 1];
  const rows = words.managers.map((name, index) => ({
    id: `E${String(401 + index * 7)}`,
    name,
    level: levels[index],
    role: words.roles[index < 2 ? 0 : index === 4 ? 2 : 1],
    region: words.regions[regions[index]],
    second: second[index] === null ? null : words.regions[second[index]],
    industry: industry[index] === null ? null : words.industries[industry[index]].industry,
    hours: hours[index],
    limit: [14, 14, 16, 16, 18, 16, null][index],
    strategic: [5, 5, 2, 2, 0, 2, null][index],
    target: [2.2e6, 1.9e6, 1.3e6, 1.2e6, 0.8e6, 0.9e6, null].map((value) =>
      value === null ? null : value * words.moneyFactor,
    )[index],
    status: words.left[index === 6 ? 0 : 1],
  }));
  return keyedSheet(
    story,
    "managers",
    "KamManagers",
    { hours: "count", limit: "count", strategic: "count", target: "money" },
    rows,
  );
}

function visitsSheet(story: Story): SampleSheet {
  const { words } = story;
  const rows = storyVisits(story.accounts, story.seed).map((visit) => ({
    ...ofAccount(story, visit.rank),
    date: visit.date,
    kind: words.contactKinds[visit.kind],
    person: words.managers[visit.manager],
    cost: visit.cost === 0 ? null : visit.cost * words.moneyFactor,
    hours: visit.hours,
    next: visit.next,
  }));
  return keyedSheet(story, "visits", "KamVisits", { date: "date", next: "date", cost: "money" }, rows);
}

function complaintsSheet(story: Story): SampleSheet {
  const { words } = story;
  const rows = storyComplaints(story.accounts, story.seed).map((complaint) => ({
    ...ofAccount(story, complaint.rank),
    opened: complaint.opened,
    closed: complaint.closed,
    severity: words.severities[complaint.severity],
    reason: words.reasons[complaint.reason],
    first: words.people[complaint.person],
    status: words.caseStatus[complaint.closed === null ? 0 : 1],
  }));
  return keyedSheet(story, "complaints", "KamComplaints", { opened: "date", closed: "date" }, rows);
}

function surveysSheet(story: Story): SampleSheet {
  const rows = storySurveys(story.accounts, story.seed).map(({ rank, date, score }) => ({
    ...ofAccount(story, rank),
    date,
    score,
  }));
  return keyedSheet(story, "surveys", "KamSurveys", { date: "date" }, rows);
}

function receivablesSheet(story: Story): SampleSheet {
  const { accounts, orders, words, seed } = story;
  const rows = storyInvoices(accounts, orders, seed).map((invoice) => ({
    ...ofAccount(story, invoice.rank),
    invoiced: invoice.invoiced,
    due: invoice.due,
    amount: invoice.amount * words.moneyFactor,
    paidOn: invoice.paidOn,
    paid: invoice.paidOn === null ? null : invoice.amount * words.moneyFactor,
  }));
  const formats = { invoiced: "date", due: "date", paidOn: "date", amount: "money", paid: "money" } as const;
  return keyedSheet(story, "receivables", "KamReceivables", formats, rows);
}
