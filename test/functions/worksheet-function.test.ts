import { worksheetFunction } from "../../src/functions/worksheet-function";
import { invalidArgument, notAvailable } from "../../src/functions/worksheet-error";
import { ExcelError } from "./custom-functions-stub";

const thrownBy = (call: () => unknown): unknown => {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
};
const missing = invalidArgument({ code: "argument-missing", argument: "values" });
const host = globalThis as { CustomFunctions?: unknown; Office?: unknown };

describe("a worksheet function", () => {
  it("throws Excel's own error with code and message", () => {
    const call = worksheetFunction(() => {
      throw missing;
    });
    expect(thrownBy(call)).toEqual(new ExcelError("#VALUE!", "values is missing"));
  });
  it("returns errors of single cells as Excel's own", () => {
    const problem = notAvailable({ code: "account-unknown", account: "Acme" });
    expect(worksheetFunction(() => [[1, problem]])()).toEqual([
      [1, new ExcelError("#N/A", "Acme does not appear in the order data")],
    ]);
  });
  it("shows the rule of a model that the arguments break", () => {
    const call = worksheetFunction(() => {
      throw new RangeError("months must lie above 0, got -1");
    });
    expect(thrownBy(call)).toEqual(new ExcelError("#VALUE!", "months must lie above 0, got -1"));
  });
  it("lets faults of our own pass as they are", () => {
    const fault = new TypeError("x is undefined");
    const call = worksheetFunction(() => {
      throw fault;
    });
    expect(thrownBy(call)).toBe(fault);
  });
  it("leaves blanks blank, because Excel would show null as 0, and has no cell without a number", () => {
    expect(worksheetFunction(() => [[null, undefined, NaN, Infinity, 0]])()).toEqual([
      ["", "", new ExcelError("#NUM!"), new ExcelError("#NUM!"), 0],
    ]);
  });
  it("speaks the reader's language in messages, which are not kept in the file", () => {
    host.Office = { context: { displayLanguage: "zh-CN" } };
    const call = worksheetFunction(() => {
      throw missing;
    });
    const error = thrownBy(call);
    delete host.Office;
    expect(error).toEqual(new ExcelError("#VALUE!", "缺少参数 values"));
  });
  it("works where the host has no error type, with the same code and message", () => {
    const kept = host.CustomFunctions;
    host.CustomFunctions = { associate: () => undefined };
    const call = worksheetFunction(() => {
      throw missing;
    });
    const error = thrownBy(call);
    host.CustomFunctions = kept;
    expect(error).toMatchObject({ code: "#VALUE!", message: "values is missing" });
  });
});
