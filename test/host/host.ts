/** The stand-in Excel: one workbook, answered through the requests of the unmodified office.js. */
import { runRequest, type InterpreterWorld } from "./interpreter";
import { responseBytes, type ResponseBody } from "./request-body";
import {
  failure,
  faultOf,
  FIVE_MEGABYTES,
  isOfTheClient,
  type HostFaults,
  type HostRequest,
} from "./request-faults";
import { addressOf, MAX_COLUMNS, MAX_ROWS } from "./model/a1";
import { BookModel } from "./model/book-model";
import { CustomFunctionDesk } from "./model/custom-functions";
import type { EventEntry } from "./model/events";
import type { CellValue } from "./model/cell-content";
import { HostError } from "./model/host-error";
import type { HostObject } from "./model/host-object";
import type { SheetModel } from "./model/sheet-model";
import type { LiveRange } from "./model/shift-cells";
import { openWorkbook, saveWorkbook } from "./model/workbook-file";
import { RangeAreasObject } from "./objects/areas";
import { RangeObject } from "./objects/range";
import { AddinInternalService, CustomFunctionsService } from "./objects/services";
import { WorkbookObject } from "./objects/workbook";
import { WorkbookRoot } from "./objects/workbook-root";

/** What the add-in has cost so far. */
export interface HostCounters {
  /** Request messages, the client's own late clean-up included. */
  requests: number;
  /** Requests that a context.sync() of the add-in caused. */
  syncs: number;
  bytesIn: number;
  bytesOut: number;
  largestRequest: number;
  largestResponse: number;
}

/** How a workbook is opened. */
export interface HostOptions {
  /** The workbook's name as the add-in sees it. */
  readonly fileName?: string;
}

/** One open workbook and everything office.js may ask of it. */
export class Host implements InterpreterWorld {
  readonly counters: HostCounters = {
    requests: 0,
    syncs: 0,
    bytesIn: 0,
    bytesOut: 0,
    largestRequest: 0,
    largestResponse: 0,
  };
  readonly faults: HostFaults = { cellEditMode: false, payloadLimit: FIVE_MEGABYTES };
  readonly root: WorkbookObject;
  readonly workbook: WorkbookRoot;
  /** The add-in's worksheet functions. */
  readonly functions: CustomFunctionDesk;
  readonly #missing = new Map<string, number>();
  readonly #references = new Map<string, HostObject>();
  readonly #referenceIds = new Map<HostObject, string>();
  #nextReference = 1;
  #batch: LiveRange[] = [];
  /** Called after each request that may have changed something. */
  readonly afterRequest = new Set<() => void>();

  /**
   * @param book - The workbook model.
   * @param options - How the workbook presents itself.
   */
  constructor(
    readonly book: BookModel,
    options: HostOptions = {},
  ) {
    this.workbook = new WorkbookRoot(book, options.fileName ?? "Book1.xlsx", () => this.#liveRanges());
    this.functions = new CustomFunctionDesk(book);
    this.services.set(
      "Microsoft.ExcelServices.CustomFunctions",
      new CustomFunctionsService(this.functions, () => {
        this.functionsReady();
      }),
    );
    this.services.set("Microsoft.InternalService.AddinInternalService", new AddinInternalService());
    this.root = new WorkbookObject(this.workbook, (reference) => {
      this.#forget(reference);
    });
  }

  /** Called when the client can take calls of worksheet functions. */
  functionsReady: () => void = () => undefined;

  /** Where messages to the client go. */
  set deliver(deliver: (entries: EventEntry[]) => void) {
    this.workbook.events.deliver = deliver;
    this.functions.deliver = deliver;
  }

  /**
   * Members of the object model that were asked for and are not here.
   * @returns "Class.member" with how often, most wanted first.
   */
  get missing(): { readonly member: string; readonly count: number }[] {
    return [...this.#missing].map(([member, count]) => ({ member, count })).sort((a, b) => b.count - a.count);
  }

  /**
   * Kept references; 0 when the client has cleaned up.
   * @returns How many ranges are kept for the client.
   */
  get references(): number {
    return this.#references.size;
  }

  *#liveRanges(): Iterable<LiveRange> {
    const seen = new Set<LiveRange>(this.#batch);
    for (const object of this.#references.values()) if (isLive(object)) seen.add(object);
    yield* seen;
  }

  #forget(reference: string): void {
    const gone = reference === "*" ? [...this.#references.keys()] : [reference];
    for (const id of gone) {
      const object = this.#references.get(id);
      if (object) this.#referenceIds.delete(object);
      this.#references.delete(id);
    }
  }

  service(typeName: string): HostObject | undefined {
    return this.services.get(typeName);
  }
  /** Services that office.js asks for by type name. */
  readonly services = new Map<string, HostObject>();

  referenced(id: string): HostObject | undefined {
    return this.#references.get(id);
  }
  keep(object: HostObject): string | undefined {
    if (!isLive(object)) return undefined;
    const known = this.#referenceIds.get(object);
    if (known !== undefined) return known;
    const id = `${object.hostClass}/${String(this.#nextReference++)}`;
    this.#references.set(id, object);
    this.#referenceIds.set(object, id);
    return id;
  }
  referenceOf(object: HostObject): string | undefined {
    return this.#referenceIds.get(object);
  }
  seen(object: HostObject): void {
    if (isLive(object)) this.#batch.push(object);
  }
  missed(member: string): void {
    this.#missing.set(member, (this.#missing.get(member) ?? 0) + 1);
  }
  listen(object: HostObject, event: string, on: boolean): void {
    this.workbook.events.listen(object, event, on);
  }

  /**
   * Answers a request.
   * @param request - Body and flags as office.js sent them.
   * @param bytes - Size of the body on the wire.
   * @returns The response body.
   */
  answer(request: HostRequest, bytes: number): ResponseBody {
    const { counters, faults } = this;
    counters.requests += 1;
    counters.bytesIn += bytes;
    counters.largestRequest = Math.max(counters.largestRequest, bytes);
    if (!isOfTheClient(request.body)) counters.syncs += 1;
    if (bytes > faults.payloadLimit) {
      return failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    }
    const fault = faultOf(faults, request);
    if (fault) return fault;
    this.#batch = [];
    const response = runRequest(this, request.body);
    this.#batch = [];
    this.#reportChanges("ThisLocalAddin");
    const size = responseBytes(response);
    counters.bytesOut += size;
    counters.largestResponse = Math.max(counters.largestResponse, size);
    for (const listener of this.afterRequest) listener();
    return size > faults.payloadLimit
      ? failure("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.")
      : response;
  }

  #reportChanges(triggerSource: string): void {
    for (const [sheet, area] of this.book.takeChanges()) {
      this.workbook.dirty = true;
      this.workbook.events.report("DataChanged", sheet.id, {
        address: addressOf(area),
        changeType: "RangeEdited",
        source: "Local",
        triggerSource,
      });
    }
  }

  /**
   * Types into cells as a person at the grid does.
   * @param sheetName - The sheet.
   * @param row - Row index from 0.
   * @param column - Column index from 0.
   * @param inputs - Rows of what is typed.
   */
  type(sheetName: string, row: number, column: number, inputs: readonly (readonly unknown[])[]): void {
    const sheet = this.sheet(sheetName);
    this.workbook.requireEditable(sheet);
    for (const [down, line] of inputs.entries()) {
      for (const [right, input] of line.entries()) sheet.enter(row + down, column + right, input);
    }
    this.book.calculate();
    this.#reportChanges("Unknown");
  }

  /**
   * Waits until no worksheet function of the add-in is under way, and calculates.
   * @returns A promise kept when all cells show their results.
   */
  settled(): Promise<void> {
    return this.functions.settled();
  }

  /**
   * A sheet by its name, for tests.
   * @param name - The sheet's name.
   * @returns Its model.
   */
  sheet(name: string): SheetModel {
    const sheet = this.book.findSheet(name);
    if (!sheet) throw new HostError("ItemNotFound", `There is no sheet "${name}".`);
    return sheet;
  }

  /**
   * All values of a sheet's used range, for tests.
   * @param name - The sheet's name.
   * @returns Rows of values from A1 on.
   */
  values(name: string): CellValue[][] {
    this.book.calculate();
    const sheet = this.sheet(name);
    const used = sheet.usedArea({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, true);
    if (!used) return [];
    return Array.from({ length: used.row + used.rows }, (_, row) =>
      Array.from({ length: used.column + used.columns }, (_unused, column) => sheet.value(row, column)),
    );
  }

  /**
   * Everything that may not change on a sheet of the user's: contents, styles, merges, sizes.
   * @param name - The sheet's name.
   * @returns One line a cell; equal lists mean an untouched sheet.
   */
  fingerprint(name: string): string[] {
    const sheet = this.sheet(name);
    const lines = sheet.merged.areas().map((merge) => `merge ${addressOf(merge)}`);
    sheet.eachCell({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, (cell, row, column) => {
      lines.push(
        `${cell.address} ${JSON.stringify([sheet.formula(row, column), sheet.value(row, column), cell.style])}`,
      );
    });
    return lines;
  }

  /**
   * The workbook as a file.
   * @returns Bytes of an .xlsx file.
   */
  async save(): Promise<Uint8Array> {
    this.book.calculate();
    return saveWorkbook(this.book);
  }
}

function isLive(object: HostObject): object is HostObject & LiveRange {
  return object instanceof RangeObject || object instanceof RangeAreasObject;
}

/**
 * Opens a workbook in the stand-in Excel.
 * @param bytes - An .xlsx file, or null for a new workbook with one empty sheet.
 * @param options - How the workbook presents itself.
 * @returns The host.
 * @throws WorkbookFileError when the file can't be opened, saying why.
 */
export async function openBook(bytes: Uint8Array | null, options: HostOptions = {}): Promise<Host> {
  const { workbook, settings } = await openWorkbook(bytes);
  return new Host(new BookModel(workbook, settings), options);
}
