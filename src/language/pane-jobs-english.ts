/** The English words of the summary, of running jobs, of changed sources and of help. */
import { paneNumbers } from "./pane-numbers";

const { count } = paneNumbers("en-US");

function counted(n: number, one: string, other: string): string {
  return `${count(n)} ${n === 1 ? one : other}`;
}
const accounts = (n: number): string => counted(n, "account", "accounts");

/** English words around the steps; the Chinese ones have the same shape. */
export const paneJobsEnglish = {
  summary: {
    heading: "Tier summary for the meeting",
    period: "Period",
    periodText: (date: string) => `12 months to ${date}`,
    compared: "Compared with the 12 months before",
    comparedClosed: "Compared with the period closed last",
    sketch: "Sketch of the page: tables left and right, charts in the middle",
    ties: (all: string, period: string) => `Sales tie to Orders: ${all} in all, ${period} in the period`,
    differs: (difference: string) => `Sales differ from Orders by ${difference}`,
    close: "Close this period",
    closeText: (n: number, sheet: string) =>
      `Adds ${counted(n, "row", "rows")} to the sheet “${sheet}”. Next time the summary compares with them.`,
    closed: (n: number, sheet: string) => `Period closed: ${counted(n, "row", "rows")} added to “${sheet}”`,
    build: "Build summary",
    slides: "Download slides",
    done: "Summary page built",
    doneWhere: (sheet: string) => `Sheet “${sheet}”, one A4 page`,
    alive: "Figures are formulas: the page lives on without the add-in",
    slidesText: "PowerPoint, with charts that can be edited",
    copy: "Copy as plain values",
    copyText: "This page and your sheets with KAM formulas, for colleagues without the add-in",
    copied: (sheets: string) => `Plain values in “${sheets}”`,
    slidesReady: (name: string) => `${name} is in your downloads`,
    go: "Go to the page",
    sheetNames: { history: "KAM History" },
    next: "What next",
  },
  running: {
    headings: {
      load: "Opening the step",
      read: "Reading this workbook",
      sample: "Inserting the sample",
      all: "Building everything",
      tiers: "Writing the tier list",
      cards: "Building the cards",
      solve: "Finding the best owners",
      allocation: "Writing the allocation table",
      preview: "Comparing the cells",
      apply: "Writing the owners",
      revert: "Taking the change back",
      summary: "Building the summary",
      close: "Closing the period",
      slides: "Making the slides",
      copy: "Making the copy",
      settings: "Writing the settings sheet",
    },
    lead: "Into new sheets. Yours stay as they are.",
    phases: {
      looking: "Looking for tables",
      reading: "Reading",
      fitting: "Learning the order rhythm",
      scoring: "Scoring accounts",
      solving: "Finding owners",
      "writing-sample": "Sample sheets",
      "writing-scores": "Tier list",
      "writing-cards": "Cards",
      "writing-live-card": "Live card",
      "writing-allocation": "Allocation table",
      "writing-summary": "Summary",
      "writing-history": "History",
      "writing-settings": "Settings",
      "writing-standards": "Service standards",
      "writing-visit-plan": "Visit plan",
      "writing-owners": "Owners",
      reverting: "Cells",
      "making-slides": "Slides",
      copying: "Copy",
      waiting: "Paused",
    },
    progress: (phase: string, done: number, of: number) =>
      of > 1 ? `${phase}, ${count(done)} of ${count(of)}` : phase,
    left: (seconds: number) => `about ${count(seconds)} s left`,
    steps: { done: "Done", now: "In progress", waiting: "Waiting" },
    waitingHeading: "Excel is waiting for you",
    waitingTitle: "A cell is being edited.",
    waitingText: "Press Enter or Esc in the sheet. The work then goes on by itself.",
    waitingNote: "Nothing has been written since the pause.",
    paused: (subject: string | null, done: number, of: number) =>
      subject === null
        ? "Paused"
        : of > 1
          ? `Paused at ${subject}, ${count(done)} of ${count(of)}`
          : `Paused at ${subject}`,
    sayWaiting: "Excel is waiting: finish editing the cell",
    stopped: "Stopped",
    stoppedLead: "No sheet is half written.",
    nothingWritten: "Nothing was written: the workbook is as before",
    exists: "What exists",
    complete: "Complete",
    asBefore: "As before",
    sayStopped: "Stopped. No sheet is half written.",
    done: "Everything is built",
    doneLead: (sheets: number, seconds: number) =>
      `${counted(sheets, "sheet", "sheets")} in ${count(Math.max(1, Math.round(seconds)))} s. Your own sheets are unchanged.`,
    newSheets: "New sheets",
    sheetDetail: {
      scores: (n: number) => `${accounts(n)} with tier, value and risk`,
      cards: (n: number) => `${counted(n, "card", "cards")}, one page each`,
      "live-card": "One card, any account",
      allocation: (moves: number, n: number) =>
        `${moves === 0 ? "No move" : counted(moves, "move", "moves")} proposed, ${accounts(n)} with an owner`,
      summary: "One A4 page, ready to print",
    },
    goodToKnow: "Good to know",
    prospects: (n: number) =>
      `${accounts(n)} without an order ${n === 1 ? "is shown as a prospect" : "are shown as prospects"}`,
    leftOut: (n: number) => `${counted(n, "row was", "rows were")} left out: see Data check`,
    basis: {
      P: "Risks are calibrated on this workbook's own past",
      P0: "Risks are not yet validated: shown as “about”",
      R: "Too little history for probabilities: risks are a rule index",
    },
    skipped: {
      "no-managers": "No managers found: no allocation table",
      "no-orders": "No orders found: no value and no risk",
    },
    openSummary: "Open the summary",
    openSheet: "Open",
    adjust: "Adjust tiers",
  },
  interrupted: {
    headings: {
      build: "The last build was interrupted",
      owners: "The last change of owners was interrupted",
      revert: "Taking the owners back was interrupted",
      sample: "Inserting the sample was interrupted",
    },
    lead: (when: string) => `The pane was closed while it was writing (${when}). No sheet is half written.`,
    /** What became of the owners' column. */
    column: {
      owners: {
        complete: "The new owners are in the column. They can no longer be taken back here.",
        "as-before": "As before: no owner was changed",
      },
      revert: {
        complete: "The owners are back as they were",
        "as-before": "The new owners are still there. They can no longer be taken back here.",
      },
    },
  },
  stale: {
    added: (n: number, source: string, time: string) =>
      `${source}: ${counted(n, "row", "rows")} added since the build at ${time}.`,
    removed: (n: number, source: string, time: string) =>
      `${source}: ${counted(n, "row", "rows")} removed since the build at ${time}.`,
    changed: (source: string, time: string) => `${source} changed since the build at ${time}.`,
    text: "The KAM sheets still show the old figures.",
    update: "Update all",
    say: (source: string) => `${source} changed since the last build`,
  },
  help: {
    heading: "Help",
    kept: "What this workbook remembers",
    keptText: "The add-in keeps these settings in the workbook, and nothing anywhere else.",
    nothingKept: "Nothing yet",
    erase: "Forget all of it",
    erased: "Forgotten",
    functions: "Worksheet functions",
    functionsText: "KAM.TIER, KAM.CLV, KAM.CHURN_RISK and helpers, each with an example",
  },
};

/** Shape of these words in every language. */
export type PaneJobWords = typeof paneJobsEnglish;
