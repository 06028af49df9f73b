/** Calls of the add-in's worksheet functions: out of the calculation, to the client, and back into cells. */
import type { Workbook } from "@cj-tech-master/excelts";
import { BLANK, engineValue, type EngineValue } from "./engine-value";
import type { EventEntry } from "./events";

/** One parameter in the functions' metadata. */
export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
/** One function in the metadata. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly FunctionParameter[];
}
/** The metadata file that an add-in ships. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** What a call of the client came back with: success, value, error code. */
export type InvocationResult = readonly [
  id: number,
  ok: boolean,
  value: unknown,
  code?: number,
  ...rest: unknown[],
];

const INVOKE = 1000;
const CUSTOM_FUNCTIONS = 1;
const FLAG_ERRORS_ALLOWED = 4;
const BUSY: EngineValue = { kind: 4, code: "#BUSY!" };
/** Errors by the number that the client reports. */
const CODES: readonly string[] = [
  "#VALUE!",
  "#N/A",
  "#VALUE!",
  "#VALUE!",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#VALUE!",
  "#NULL!",
  "#NAME?",
  "#NAME?",
];

class ArgumentError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

interface Call {
  readonly id: number;
  readonly functionId: string;
  readonly args: readonly unknown[];
}
interface CacheEntry {
  value: EngineValue;
  pending: boolean;
  generation: number;
}

/** What the desk needs of the workbook. */
export interface CalculatingBook {
  readonly workbook: Workbook;
  markStale(): void;
  calculate(): void;
  afterCalculation: () => void;
}

/** Queues calls while the engine calculates and puts their results into its next calculation. */
export class CustomFunctionDesk {
  readonly #cache = new Map<string, CacheEntry>();
  readonly #keys = new Map<number, string>();
  #queue: Call[] = [];
  #nextId = 1;
  #generation = 0;
  #errorsAllowed = false;
  #waiting: (() => void)[] = [];
  /** Carries messages to the client. */
  deliver: (entries: EventEntry[]) => void = () => undefined;
  /** How many calls the client was asked for. */
  calls = 0;
  /** What a blank argument arrives as; reports about real Excel differ by platform and version. */
  blankArgument: null | 0 | "" = null;

  /**
   * @param book - The workbook.
   */
  constructor(readonly book: CalculatingBook) {
    book.afterCalculation = () => {
      this.#send();
    };
  }

  /**
   * Makes functions known to the workbook.
   * @param metadata - Contents of the add-in's functions file.
   * @param namespace - Prefix in formulas, such as "KAM".
   */
  register(metadata: FunctionsMetadata, namespace: string): void {
    this.#errorsAllowed = metadata.allowErrorForDataTypeAny === true;
    for (const entry of metadata.functions) {
      const call = (args: unknown[]): EngineValue => this.#value(entry, args as EngineValue[]);
      this.book.workbook.registerFunction(`${namespace}.${entry.name}`, call);
      // Files keep the calls under this name.
      this.book.workbook.registerFunction(`_xldudf_${namespace}_${entry.name}`, call);
    }
    this.reset();
  }

  /** Forgets all results, as for a newly loaded add-in. */
  reset(): void {
    this.#cache.clear();
    this.#keys.clear();
    this.#queue = [];
    this.book.markStale();
  }

  /**
   * Whether calls are under way.
   * @returns How many.
   */
  get pending(): number {
    return this.#keys.size;
  }

  /**
   * Calculates until no call is under way.
   * @returns A promise kept when every function has answered.
   */
  async settled(): Promise<void> {
    this.book.calculate();
    while (this.pending > 0) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      this.book.calculate();
    }
  }

  #value(entry: FunctionMetadata, args: readonly EngineValue[]): EngineValue {
    let values: unknown[];
    try {
      values = this.#marshal(entry, args);
    } catch (error) {
      if (error instanceof ArgumentError)
        return error.code === "#BUSY!" ? BUSY : { kind: 4, code: error.code };
      throw error;
    }
    const key = `${entry.id}(${JSON.stringify(values)})`;
    let known = this.#cache.get(key);
    if (!known) {
      known = { value: BUSY, pending: true, generation: this.#generation };
      this.#cache.set(key, known);
      const id = this.#nextId++;
      this.#keys.set(id, key);
      this.#queue.push({ id, functionId: entry.id, args: values });
    }
    known.generation = this.#generation;
    return known.value;
  }

  #marshal({ parameters = [] }: FunctionMetadata, args: readonly EngineValue[]): unknown[] {
    const last = parameters.at(-1);
    const repeating = last?.repeating === true ? parameters.length - 1 : Infinity;
    if (args.length > parameters.length && repeating === Infinity) throw new ArgumentError("#VALUE!");
    const fixed = parameters.slice(0, Math.min(parameters.length, repeating)).map((parameter, index) => {
      const value = args[index];
      // A parameter left out arrives as null whatever its type.
      if (!value) {
        if (parameter.optional !== true) throw new ArgumentError("#VALUE!");
        return null;
      }
      return this.#argument(parameter, value);
    });
    if (!last || repeating === Infinity) return fixed;
    return [...fixed, args.slice(repeating).map((value) => this.#argument(last, value))];
  }

  #argument(parameter: FunctionParameter, value: EngineValue): unknown {
    if (parameter.dimensionality === "matrix") {
      const rows = value.kind === 5 ? (value.rows ?? []) : [[value]];
      return rows.map((row) => row.map((cell) => this.#scalar(parameter, cell)));
    }
    const cell = value.kind === 5 ? (value.rows?.[0]?.[0] ?? BLANK) : value;
    return this.#scalar(parameter, cell);
  }

  #scalar({ type, optional }: FunctionParameter, cell: EngineValue): unknown {
    if (cell.kind === 4) {
      const code = cell.code ?? "#VALUE!";
      if (code === "#BUSY!" || !this.#errorsAllowed || (type !== undefined && type !== "any"))
        throw new ArgumentError(code);
      return { type: "CustomFunctionError", code };
    }
    if (cell.kind === 0) {
      if (type === "number") return optional === true ? null : 0;
      return type === "string" && optional !== true ? "" : this.blankArgument;
    }
    if (type === "number" && typeof cell.value !== "number") {
      const number =
        typeof cell.value === "boolean" ? Number(cell.value) : Number(String(cell.value).trim() || NaN);
      if (Number.isNaN(number)) throw new ArgumentError("#VALUE!");
      return number;
    }
    if (type === "string")
      return typeof cell.value === "boolean" ? String(cell.value).toUpperCase() : String(cell.value);
    if (type === "boolean" && typeof cell.value !== "boolean") {
      if (typeof cell.value === "number") return cell.value !== 0;
      throw new ArgumentError("#VALUE!");
    }
    return cell.value;
  }

  /** After a calculation: asks the client for what is missing, all in one message. */
  #send(): void {
    for (const [key, entry] of this.#cache) {
      if (entry.generation < this.#generation && !entry.pending) this.#cache.delete(key);
    }
    this.#generation += 1;
    if (this.#queue.length === 0) return;
    const calls = this.#queue;
    this.#queue = [];
    this.calls += calls.length;
    const flags = this.#errorsAllowed ? FLAG_ERRORS_ALLOWED : 0;
    this.deliver(
      calls.map(({ id, functionId, args }) => [
        CUSTOM_FUNCTIONS,
        INVOKE,
        "",
        JSON.stringify([id, functionId, args, "", flags, null]),
        id,
      ]),
    );
  }

  /**
   * Takes results of the client.
   * @param results - One entry a call.
   */
  take(results: readonly InvocationResult[]): void {
    for (const [id, ok, value, code] of results) {
      const key = this.#keys.get(id);
      const entry = key === undefined ? undefined : this.#cache.get(key);
      this.#keys.delete(id);
      if (!entry) continue;
      entry.pending = false;
      entry.value = ok ? engineValue(value) : { kind: 4, code: CODES[code ?? 0] ?? "#VALUE!" };
    }
    this.book.markStale();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
