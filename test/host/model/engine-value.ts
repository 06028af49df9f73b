/** Values of the formula engine. */

/** The engine's values: 0 blank, 1 number, 2 text, 3 logical, 4 error, 5 array. */
export interface EngineValue {
  readonly kind: number;
  readonly value?: unknown;
  readonly code?: string;
  readonly rows?: readonly (readonly EngineValue[])[];
  readonly height?: number;
  readonly width?: number;
}

/** A blank cell. */
export const BLANK: EngineValue = { kind: 0 };

/**
 * A result of the client for the engine.
 * @param value - A plain value, an error or a matrix, as office.js sends it.
 * @returns An array only when it fills more than one cell.
 */
export function engineValue(value: unknown): EngineValue {
  if (!Array.isArray(value)) return scalarValue(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(scalarValue) : [scalarValue(row)]));
  const [first] = rows;
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return { kind: 4, code: "#CALC!" };
  if (rows.length === 1 && width === 1) return first?.[0] ?? BLANK;
  return {
    kind: 5,
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, index) => row[index] ?? { kind: 4, code: "#N/A" }),
    ),
    height: rows.length,
    width,
  };
}

function scalarValue(value: unknown): EngineValue {
  if (value === null || value === undefined) return { kind: 1, value: 0 };
  if (typeof value === "number")
    return Number.isFinite(value) ? { kind: 1, value } : { kind: 4, code: "#NUM!" };
  if (typeof value === "boolean") return { kind: 3, value };
  if (typeof value === "string") return { kind: 2, value };
  if (typeof value !== "object") return { kind: 4, code: "#VALUE!" };
  const rich = value as { readonly type?: string; readonly basicValue?: unknown; readonly code?: string };
  if (rich.type === "Error" || rich.type === "CustomFunctionError") {
    const code = typeof rich.basicValue === "string" ? rich.basicValue : rich.code;
    return { kind: 4, code: code ?? "#VALUE!" };
  }
  return rich.basicValue === undefined ? { kind: 4, code: "#VALUE!" } : scalarValue(rich.basicValue);
}
