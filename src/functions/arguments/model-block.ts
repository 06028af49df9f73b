/** A fitted model as two columns of cells, label and value, and back: last month's fit held still. */
import type { OrderModel } from "../../accounts/order-model";
import { invalidArgument } from "../worksheet-error";
import { cellValue, type Cells } from "./cells";

type Leaf = number | string | boolean | null;
type Tree = Leaf | { readonly [key: string]: Tree } | readonly Tree[];

const EMPTY_LIST = "(none)";
const NOTHING = "(null)";

/**
 * A model as cells. Labels are paths, such as "timing.1.parameters.alpha"; times are in weeks.
 *
 * @param model - The fitted model.
 * @returns Two columns, one row a figure.
 */
export function blockOfOrderModel(
  model: OrderModel,
): readonly (readonly [string, number | string | boolean])[] {
  const rows: (readonly [string, number | string | boolean])[] = [];
  const walk = (path: string, value: unknown): void => {
    if (value === null || value === undefined) rows.push([path, NOTHING]);
    else if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
      rows.push([path, value]);
    } else if (Array.isArray(value) || ArrayBuffer.isView(value)) {
      const list = Array.from(value as ArrayLike<unknown>);
      if (list.length === 0) rows.push([path, EMPTY_LIST]);
      list.forEach((item, index) => {
        walk(`${path}.${String(index + 1)}`, item);
      });
    } else {
      for (const [key, item] of Object.entries(value)) walk(path === "" ? key : `${path}.${key}`, item);
    }
  };
  walk("", model);
  return rows;
}

/**
 * A model from the cells FIT returned.
 *
 * @param cells - Two columns; rows with an empty label are passed over.
 * @returns The model.
 * @throws WorksheetError when the block has another shape or lacks a figure.
 */
export function orderModelOfBlock(cells: Cells): OrderModel {
  const root: Record<string, Tree> = {};
  for (const row of cells) {
    if (row.length < 2)
      throw invalidArgument({ code: "model-block", reason: "two columns, label and value" });
    const label = cellValue(row[0]);
    if (typeof label !== "string" || label === "") continue;
    plant(root, label.split("."), leafOf(row[1]));
  }
  const model = grown(root);
  if (!isOrderModel(model)) {
    throw invalidArgument({ code: "model-block", reason: "name, timing and parameters are needed" });
  }
  return model;
}

function leafOf(cell: unknown): Tree {
  const value = cellValue(cell);
  if (value === EMPTY_LIST) return [];
  return value === NOTHING || value === "" ? null : value;
}

function plant(root: Record<string, Tree>, path: readonly string[], leaf: Tree): void {
  let branch = root;
  path.forEach((key, depth) => {
    if (depth === path.length - 1) {
      branch[key] = leaf;
      return;
    }
    const next = Object.hasOwn(branch, key) ? branch[key] : undefined;
    const grownBranch = typeof next === "object" && next !== null && !Array.isArray(next) ? next : {};
    branch[key] = grownBranch;
    branch = grownBranch as Record<string, Tree>;
  });
}

/** Branches whose keys are 1, 2, 3 … become lists again. */
function grown(tree: Tree): Tree {
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return tree;
  const entries = Object.entries(tree);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index + 1));
  if (isList) return entries.map(([, item]) => grown(item));
  return Object.fromEntries(entries.map(([key, item]) => [key, grown(item)]));
}

/** The block is FIT's own, so the figures every answer needs stand for the rest. */
function isOrderModel(tree: unknown): tree is OrderModel {
  if (typeof tree !== "object" || tree === null) return false;
  const model = tree as { readonly [Key in keyof OrderModel]?: unknown };
  if (typeof model.name !== "string" || !Array.isArray(model.timing) || model.timing.length === 0)
    return false;
  if (!Array.isArray(model.timingDraws) || typeof model.accounts !== "number") return false;
  return model.timing.every((part: unknown) => {
    const { weight, parameters } = part as { readonly weight?: unknown; readonly parameters?: unknown };
    if (typeof weight !== "number" || typeof parameters !== "object" || parameters === null) return false;
    return Object.values(parameters).every((value) => typeof value === "number" || typeof value === "string");
  });
}
