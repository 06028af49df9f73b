/** The pane's words in English: sentence case, one idea a line. */
import { paneNumbers } from "./pane-numbers";

const numbers = paneNumbers("en-US");
const { count, money, percent } = numbers;

/** "1 account", "2 accounts". */
function counted(n: number, one: string, other: string): string {
  return `${count(n)} ${n === 1 ? one : other}`;
}
/** A tier's label inside a sentence: "A", but "strategic". */
const inSentence = (label: string): string =>
  label.replace(/^[A-Z](?=[a-z]+$)/, (first) => first.toLowerCase());
const accounts = (n: number): string => counted(n, "account", "accounts");
const cells = (n: number): string => counted(n, "cell", "cells");

/** English words of the pane; the Chinese ones have the same shape. */
export const paneEnglish = {
  numbers,
  counts: { accounts, cells },
  frame: {
    title: "Key Accounts",
    steps: "Steps",
    tabs: { data: "Data", tiers: "Tiers", cards: "Cards", allocation: "Allocation", summary: "Summary" },
    welcome: "Welcome",
    firstRun: "Key accounts",
    notBuilt: "Not built yet",
    building: "Building",
    builtToday: (time: string) => `Built today, ${time}`,
    builtOn: (date: string) => `Built ${date}`,
    stoppedAt: (time: string) => `Stopped at ${time}`,
    changedAt: (source: string, time: string) => `${source} changed at ${time}`,
    update: "Update",
    more: "More",
    buildAll: "Build all",
    revertLast: "Revert last change",
    openSettings: "Open settings sheet",
    help: "Help",
    cancel: "Cancel",
    stopping: "Stopping",
    back: "Back",
    goTo: "Go to",
    goToCell: (sheet: string, address: string) => `Go to ${sheet} ${address}`,
    copyAddress: (address: string) => `Excel could not select it. The cell is ${address}.`,
    showAll: (n: number) => `Show all ${count(n)}`,
    showMore: (n: number) => `Show ${count(n)} more`,
    next: (step: string) => `Next: ${step}`,
    search: "Search",
    noMatch: "Nothing matches",
    action: "Action",
    tones: { info: "Information", success: "Done", warning: "Warning", error: "Error" },
    unknown: "–",
  },
  sources: {
    accounts: "Accounts",
    orders: "Orders",
    returns: "Returns",
    managers: "Account managers",
    visits: "Visits",
    complaints: "Complaints",
    surveys: "Surveys",
    receivables: "Payments",
  },
  firstRun: {
    heading: "See your key accounts in one place",
    lead: "From the sales sheets you already have:",
    points: [
      { title: "Tiers", text: "who matters most, and what changes if the rule does" },
      { title: "Account cards", text: "sales, risk and next steps on one page" },
      { title: "Allocation", text: "who should own which account, with reasons" },
      { title: "Summary", text: "one page and slides for the meeting" },
    ],
    privacy: "Your data stays in this workbook. Your own sheets change only after you have seen a preview.",
    use: "Use this workbook",
    sample: "Insert sample",
  },
  reading: {
    heading: "Reading this workbook",
    lead: "Headers and a few rows of each sheet",
    sheets: "Reading sheets",
    say: "Reading the workbook",
    progress: (subject: string, done: number, of: number) =>
      `${subject} · sheet ${count(done)} of ${count(of)}`,
    rows: (subject: string, done: number, of: number) => `${subject} · row ${count(done)} of ${count(of)}`,
  },
  found: {
    heading: (a: number, orders: number) => `${accounts(a)}, ${counted(orders, "order", "orders")}`,
    period: (from: string, to: string, currency: string | null) =>
      `Orders from ${from} to ${to}${currency === null ? "" : `, in ${currency}`}`,
    noOrders: "No orders in this workbook",
    list: "Found in this workbook",
    quality: "Quality of the data",
    sheetRows: (sheet: string, n: number) => `Sheet “${sheet}” · ${counted(n, "row", "rows")}`,
    fromOrders: "Taken from the customers of the orders",
    doubt: (n: number, what: string) => `Check ${counted(n, "column", "columns")}: ${what}`,
    doubts: {
      orderAmount: "which amount to use",
      orderDate: "which date to use",
      other: (field: string) => `which column is ${field.toLowerCase()}`,
    },
    sure: "Sure",
    toCheck: "To check",
    dataCheck: "Data check",
    dataCheckDetail: (n: number) =>
      n === 0 ? "Nothing to look at" : `${counted(n, "thing", "things")} to look at, none stops the build`,
    missing: (n: number) => `Not found: ${counted(n, "optional table", "optional tables")}`,
    makes: (tier: string) =>
      `Build all makes a tier list, cards for ${inSentence(tier)} accounts, an allocation table and a summary, each in a new sheet.`,
    next: "Next: Tiers",
    chooseColumn: "Choose a column",
    say: (a: number, orders: number, doubts: number) =>
      `Found ${accounts(a)} and ${counted(orders, "order", "orders")}.${doubts === 0 ? "" : ` ${counted(doubts, "column", "columns")} to check.`}`,
  },
  map: {
    table: "Table",
    rows: (n: number) => `${counted(n, "row", "rows")} below the headers`,
    headerRow: "Headers in row",
    noHeaders: "No headers in this row.",
    check: (n: number) => `Check ${counted(n, "column", "columns")}`,
    fitsToo: (header: string) => `“${header}” fits too.`,
    netAmount: (header: string) =>
      `“${header}” fits too, but includes tax and freight. We take the net amount.`,
    notFound: "Required, no column found",
    recognised: "Recognised",
    recognisedColumns: "Recognised columns",
    heads: ["We need", "Your column", "First value"],
    none: "None of these",
    optional: "Optional, no column found",
    use: "Use these columns",
    noTable: "Nothing is read for it",
    nowhere: "Not in this workbook",
    useNone: "Go on without",
    changing: "Choose another column",
    change: (field: string) => `Column for ${field}`,
  },
  check: {
    heading: (n: number) => (n === 0 ? "Nothing to look at" : `${counted(n, "thing", "things")} to look at`),
    lead: "None of them stops the build.",
    leftOut: "Left out",
    nothingLeftOut: (orders: number) => `Nothing: all ${counted(orders, "order is", "orders are")} used`,
    leftOutRows: "Rows left out",
    yourCall: "Your call",
    yourCallRows: "For you to decide",
    handled: "Handled for you",
    rows: (n: number) => counted(n, "row", "rows"),
    where: "Where",
    what: "What",
    why: "Why",
    again: "Check again",
  },
  missing: {
    heading: (n: number) => `${counted(n, "optional table", "optional tables")} not found`,
    lead: "The build works without them; the parts they feed stay empty.",
    uses: {
      accounts: "Owners, regions and everything on the card",
      orders: "Sales, value and risk",
      returns: "Orders that came back",
      managers: "Allocation and load",
      visits: "Visits against the standard",
      complaints: "Open cases and their reasons",
      surveys: "Satisfaction and its trend",
      receivables: "Credit grade and late payment",
    },
    choose: "Choose a table",
  },
  empty: {
    heading: "No accounts or orders found",
    lead: "One of these is enough:",
    needed: "What is needed",
    heads: ["A table with", "on each row"],
    rows: [
      ["Orders", "customer, date, amount"],
      ["Accounts", "name, yearly sales"],
    ],
    lookedAt: (n: number) => `Looked at ${counted(n, "sheet", "sheets")}`,
    emptySheet: "empty",
    noHeaders: "no header row recognised",
    choose: "Choose a table",
  },
  errors: {
    heading: (job: string) => `${job} could not be finished`,
    jobs: {
      load: "This step",
      read: "Reading",
      sample: "The sample",
      all: "The build",
      tiers: "The tier list",
      cards: "The cards",
      solve: "The allocation",
      allocation: "The allocation table",
      preview: "The preview",
      apply: "The change of owners",
      revert: "The revert",
      summary: "The summary",
      close: "Closing the period",
      slides: "The slides",
      copy: "The copy",
      settings: "The settings sheet",
    },
    changed: "Changed",
    nothingChanged: "Nothing. The workbook is as before.",
    complete: (sheets: string) => `Complete: ${sheets}. The rest is as before.`,
    whatToDo: "What to do",
    details: "Details for support",
    again: "Try again",
    newSheet: "Use a new sheet",
    besideSheet: "Or use a new sheet: this one then stays as it is.",
  },
  money,
  percent,
};

/** Shape of the pane's words in every language. */
export type PaneWords = typeof paneEnglish;
