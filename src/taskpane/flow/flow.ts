/**
 * The main job without a window: read, compute, preview, write. The pane's buttons and the headless
 * command run the same functions. Nothing here touches the DOM, and nothing throws: see `Outcome`.
 */
import type { Settings } from "../../accounts/settings";
import type { AllocationRules } from "../../allocation/allocation";
import type { MappingOverride, SourceKind } from "../../intake/reading";
import type { Language } from "../../language/language";
import type { OwnSheetId } from "../../sheets/sheet-layout";
import type { JobOptions, Outcome } from "./job";
import type { Unfinished } from "./unfinished";
import type {
  AllocationView,
  ApplyPreview,
  ApplyResult,
  BuildPart,
  BuildReport,
  BuiltSheet,
  CardsBuilt,
  CardsChoice,
  ColumnSample,
  FlowSnapshot,
  Freshness,
  MadeFile,
  PickRow,
  RevertResult,
  SolvedView,
  SourcesView,
  TiersView,
} from "./views";

/** All the pane and the headless command can do. One job runs at a time; a second one fails with "busy". */
export interface Flow {
  /** Present state; a new object after every change. */
  snapshot(): FlowSnapshot;
  /** @param listener - Called after every change. @returns Stops listening. */
  subscribe(listener: () => void): () => void;
  /** Language of everything written from now on. */
  setLanguage(language: Language): void;

  /** Loads what the workbook remembers: mapping, rules, build time, a job that did not come to its end. */
  boot(
    job?: JobOptions,
  ): Promise<Outcome<{ readonly firstRun: boolean; readonly interrupted: Unfinished | null }>>;
  /** Forgets the job that did not come to its end; the next one that writes does so, too. */
  dismissInterrupted(): Promise<Outcome<null>>;
  /** Finds and reads the tables; `mapping` replaces what is remembered. */
  read(
    options: JobOptions & { readonly mapping?: readonly MappingOverride[] },
  ): Promise<Outcome<SourcesView>>;
  /** Takes the user's choice of columns, remembers it in the workbook and reads again. */
  setMapping(mapping: readonly MappingOverride[], job?: JobOptions): Promise<Outcome<SourcesView>>;
  /** All columns of a sheet or table with their first values, for the mapping screen. */
  columns(sheet: string, table: string | null, headerRow: number): readonly ColumnSample[];
  /** What these columns most likely are, for a kind of table the user says it is: field -> column from 0. */
  likelyColumns(
    kind: SourceKind,
    sheet: string,
    table: string | null,
    headerRow: number,
  ): Readonly<Record<string, number>>;
  /** Writes the made-up sample workbook's sheets into this workbook. */
  insertSample(job?: JobOptions): Promise<Outcome<readonly string[]>>;

  /** Tiers under trial settings, from memory; compared with the saved ones. Null before reading. */
  whatIf(trial: Settings): TiersView | null;
  /** Saves settings to the settings sheet, rescores and rewrites the tier list. */
  useSettings(settings: Settings, job?: JobOptions): Promise<Outcome<BuiltSheet>>;
  writeTierList(job?: JobOptions): Promise<Outcome<BuiltSheet>>;

  /** Accounts to pick for cards, best tier and largest expected loss first. */
  pickList(): readonly PickRow[];
  buildCards(choice: CardsChoice, job?: JobOptions): Promise<Outcome<CardsBuilt>>;

  /** Rules with what each does now; recomputed from memory. Null without managers. */
  withRules(rules: AllocationRules): AllocationView | null;
  /** Finds the best owners; aborting keeps the best so far as a result. */
  solve(rules: AllocationRules, job?: JobOptions): Promise<Outcome<SolvedView>>;
  /** Another point of the moves curve, from memory. */
  choosePoint(index: number): SolvedView | null;
  writeAllocation(job?: JobOptions): Promise<Outcome<BuiltSheet>>;
  previewApply(job?: JobOptions): Promise<Outcome<ApplyPreview>>;
  /** Writes the previewed owners after comparing the cells again in the same batch. */
  apply(preview: ApplyPreview, job?: JobOptions): Promise<Outcome<ApplyResult>>;
  /** Puts back values, formulas and formats of the last write; `keepEdited` leaves cells edited since. */
  revert(options?: JobOptions & { readonly keepEdited?: boolean }): Promise<Outcome<RevertResult>>;

  /** From now on a kind of sheet is written beside the present one, which stays as it is; see `FlowError.newSheet`. */
  useNewSheet(id: OwnSheetId): void;

  buildSummary(job?: JobOptions): Promise<Outcome<BuiltSheet>>;
  /** Appends one row an account to the history sheet. */
  closePeriod(job?: JobOptions): Promise<Outcome<{ readonly sheet: string; readonly rows: number }>>;
  downloadSlides(job?: JobOptions): Promise<Outcome<MadeFile>>;
  /**
   * Copies an own sheet, and the user's sheets that hold formulas of the add-in, as plain values for colleagues
   * without the add-in.
   */
  freezeCopy(
    id: OwnSheetId,
    job?: JobOptions,
  ): Promise<Outcome<{ readonly sheet: string; readonly others: readonly string[] }>>;
  /** Everything, with the defaults: cards are those of the top tier, at most 50. */
  buildAll(options?: JobOptions & { readonly parts?: readonly BuildPart[] }): Promise<Outcome<BuildReport>>;

  /** Compares the sources with the last build; never rebuilds. */
  checkFreshness(): Promise<Outcome<Freshness>>;
  /** Selects a cell, e.g. "Orders", "B17". */
  goTo(sheet: string, address: string): Promise<Outcome<null>>;
  /** Opens the settings sheet, writing it with the present settings when there is none. */
  openSettings(job?: JobOptions): Promise<Outcome<{ readonly sheet: string }>>;
  /** Everything the add-in keeps in the workbook's settings, and a way to erase it. */
  remembered(): Promise<Outcome<readonly { readonly key: string; readonly value: string }[]>>;
  forget(): Promise<Outcome<null>>;
}
