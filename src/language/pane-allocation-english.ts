/** The English words of the allocation step. */
import { paneNumbers } from "./pane-numbers";

const { count, percent, duration } = paneNumbers("en-US");

function counted(n: number, one: string, other: string): string {
  return `${count(n)} ${n === 1 ? one : other}`;
}
const accounts = (n: number): string => counted(n, "account", "accounts");
const cells = (n: number): string => counted(n, "cell", "cells");

/** English words of the allocation; the Chinese ones have the same shape. */
export const paneAllocationEnglish = {
  heading: (managers: number, n: number) => `${counted(managers, "manager", "managers")} for ${accounts(n)}`,
  leftOut: (n: number) =>
    n === 1 ? "1 more has no territory and stays out." : `${count(n)} more have no territory and stay out.`,
  need: (hours: string, available: string) =>
    `The standards need ${hours} h a month; ${available} h are available.`,
  fromOwners: "Taken from the owners in the accounts.",
  change: "Change",
  must: "Must hold",
  preferred: "Preferred",
  rules: {
    "same-region": "Same territory",
    "same-language": "Same language",
    "no-move-at-high-risk": "No move at high churn risk",
    fixed: "Locked accounts stay",
    "level-fits-tier": "Level fits the tier",
  },
  leaves: (fewest: number, most: number) =>
    fewest === most
      ? `Leaves ${counted(fewest, "manager", "managers")} for each account`
      : `Leaves ${count(fewest)} to ${count(most)} managers for each account`,
  wouldLeave: (n: number) => `Would leave ${accounts(n)} with no one`,
  doesLeave: (n: number) => `Leaves ${accounts(n)} with no one`,
  holds: (n: number) =>
    n === 0
      ? "No account is at high risk now"
      : `Holds ${accounts(n)} where ${n === 1 ? "it is" : "they are"}`,
  locked: (n: number) => (n === 0 ? "None locked in the table" : `${count(n)} locked in the table`),
  noEffect: "Changes nothing here",
  keep: "Keep present owners",
  balance: "Balance the load",
  strengths: ["Low", "Medium", "High"],
  noHours: "No hours column, so loads are balanced instead.",
  noHoursText: (hours: string, people: string, perPerson: string) =>
    `The service standards need ${hours} h a month: ${people} people at ${perPerson} h.`,
  hoursFrom: (column: string) => `Hours come from “${column}”.`,
  overtime: "Up to 15% overtime.",
  noManagers: "No managers in this workbook",
  noManagersText: "A table with the names of the managers is enough; region, level and hours make it better.",
  chooseTable: "Choose a table",
  find: "Find best owners",
  solving: "Finding the best owners",
  fromBest: "at most from the best possible",
  firstBound: "looking for the first arrangement",
  bestSoFar: "Best so far",
  bestText: (moves: number, load: number) =>
    `${counted(moves, "move", "moves")}, heaviest load ${percent(load)}`,
  time: "Time",
  duration,
  stopAnyTime: "You can stop at any time and keep the best so far.",
  proving: "Proving how good it is",
  stopKeep: "Stop, keep best",
  gapFell: (from: number, to: number, seconds: number) =>
    `The gap fell from ${percent(from, 1)} to ${percent(to, 1)} in ${counted(Math.round(seconds), "second", "seconds")}`,
  within: (n: number) => `${counted(n, "move brings", "moves bring")} everyone within ±20%`,
  withinNone: "Everyone is within ±20% already",
  heaviest: (n: number, load: number) => `${counted(n, "move", "moves")}: heaviest load ${percent(load)}`,
  proven: "Proven best",
  gap: (gap: number) => `Within ${percent(gap, 2)} of the best possible`,
  howMany: "How many accounts may move?",
  numberOfMoves: "Number of moves",
  noMove: "No move",
  movesName: (n: number) => counted(n, "move", "moves"),
  fewestName: (n: number) => `${counted(n, "move", "moves")}, fewest within 20 percent`,
  all: (n: number) => `All ${count(n)}`,
  curve: (text: string) => `Largest distance from the average load: ${text}`,
  limit: "±20%",
  manager: "Manager",
  bar: "Bar",
  now: "Now",
  after: "After",
  loads: "Load of managers before and after",
  keyNow: "now",
  keyAfter: "after",
  keyLine: "line = average",
  allManagers: (n: number) => `All ${count(n)}`,
  movesList: "Accounts that move, with reasons",
  unassigned: (n: number) => `${accounts(n)} without an owner`,
  preview: (n: number) => `Preview ${counted(n, "change", "changes")}`,
  nothing: "No owner needs to change",
  nothingText: (sheet: string, column: string) =>
    `Column ${column} of “${sheet}” already names the owners that were found.`,
  write: "Write table",
  sayDone: (text: string) => `Done. ${text}.`,
  sayGap: (gap: number) => `Within ${percent(gap, 1)} of the best possible`,
  previewHeading: (n: number, sheet: string) => `${cells(n)} in “${sheet}” will change`,
  previewWhere: (column: string, header: string, first: number, last: number) =>
    `Only column ${column} “${header}”, rows ${count(first)} to ${count(last)}`,
  cell: "Cell",
  account: "Account",
  changeHead: "Change",
  firstChanges: "First changes",
  unchangedSince: (sheet: string, time: string) => `“${sheet}” is unchanged since it was read at ${time}`,
  noFormulas: "The column holds no formulas",
  hasFormulas: "The column holds formulas: it can't be written",
  canRevert: (n: number) => `All ${cells(n)} can be reverted`,
  writeCells: (n: number) => `Write ${cells(n)}`,
  applied: (n: number, sheet: string) => `${counted(n, "owner", "owners")} changed in “${sheet}”`,
  appliedWhere: (column: string, time: string) => `Column ${column}, today ${time}`,
  takeBack: "You can take this back.",
  takeBackText: "Revert puts every cell back as it was, until this workbook is closed.",
  revert: (n: number) => `Revert ${cells(n)}`,
  afterChange: "After the change",
  heaviestRow: "Heaviest load",
  withoutOwner: "Accounts without an owner",
  tableRow: "Allocation table with reasons",
  sheet: (name: string) => `Sheet “${name}”`,
  sayApplied: (n: number, sheet: string) =>
    `${counted(n, "owner", "owners")} changed in ${sheet}. You can revert.`,
  nextSummary: "Next: Summary",
  reverted: (n: number) => `${cells(n)} ${n === 1 ? "is as it was" : "are back as they were"}`,
  revertedWhere: (sheet: string, column: string, time: string) =>
    `“${sheet}”, column ${column}, today ${time}`,
  revertedCheck: "Checked cell by cell against the copy made before the change",
  movesKept: "Moves, with reasons",
  movesKeptText: (n: number) => `${counted(n, "proposed move is", "proposed moves are")} kept`,
  editedSince: (edited: number, of: number) =>
    `${count(edited)} of ${cells(of)} ${edited === 1 ? "was" : "were"} edited since. Revert the other ${count(of - edited)}?`,
  revertOthers: (n: number) => `Revert ${count(n)}`,
  keepAll: "Keep all",
  refused: "Nothing was written",
  refusedChanged: (sheet: string) => `“${sheet}” changed after the preview.`,
  refusedFormulas: (sheet: string, cell = "") =>
    `The owner column of “${sheet}” holds formulas${cell === "" ? "" : `, first in ${cell}`}.`,
  refusedProtected: (sheet: string) => `“${sheet}” is protected.`,
  refusedText: "Someone edited it, so the preview no longer shows what would happen.",
  refusedFormulasText: "Writing over them would lose the formulas. Change what the formulas look up instead.",
  refusedProtectedText: "Choose Review > Unprotect Sheet there, then preview again.",
  changedCells: "Changed cells",
  inPreview: "In the preview",
  blankCell: "(empty)",
  previewAgain: "Preview again",
  short: (people: string) => `${people} people short`,
  shortLead: (hours: string, managers: number, available: string) =>
    `The standards need ${hours} h a month; ${counted(managers, "manager has", "managers have")} ${available} h.`,
  shortWays: "Any one of these would do",
  shorter: "Shorter standards",
  shorterText: (factor: number) => `${percent(factor)} of the hours in the standards`,
  shorterTiers: (tiers: string) => `Hours a month: ${tiers}`,
  shorterTier: (label: string, now: string, instead: string) => `${label} ${now} instead of ${instead}`,
  rulesRow: "Other rules",
  rulesRowText: "Fewer rules that must hold leave more managers for each account",
  moreHours: "More hours",
  moreHoursText: (hours: string, managers: number) =>
    `${hours} h a month more, shared by ${counted(managers, "manager", "managers")}`,
  morePeople: "More people",
  morePeopleText: (people: string, perPerson: string) => `${people} more at ${perPerson} h a month`,
  untilThen: "What the table does until then",
  untilThenList: [
    "Every account that fits has an owner",
    "Everyone works up to 15% overtime",
    "Accounts left over are listed with the reason",
  ],
  changeStandards: "Change standards",
};
