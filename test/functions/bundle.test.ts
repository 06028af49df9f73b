import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { associated } from "./worksheet-call";

type WorksheetFunction = (...values: unknown[]) => unknown;

let folder: string;
let code: string;
const functions = new Map<string, WorksheetFunction>();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "functions-"));
  const webpack = require.resolve("webpack/bin/webpack.js");
  const build = ["--mode", "production", "--config-name", "functions", "--output-path", folder];
  execFileSync(process.execPath, [webpack, ...build], { stdio: "pipe" });
  code = readFileSync(join(folder, "functions.js"), "utf8");
  // A context without Office, DOM or timers: the functions must load with nothing but a place to register.
  const bare = createContext({
    CustomFunctions: { associate: (id: string, call: WorksheetFunction) => functions.set(id, call) },
  });
  runInContext(code, bare);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("the functions bundle", () => {
  it("is one script of at most 60 KB compressed", () => {
    expect(gzipSync(code).length).toBeLessThan(60 * 1024);
    expect(readdirSync(folder).filter((file) => file.endsWith(".js"))).toEqual(["functions.js"]);
  });
  it("registers every function with nothing but CustomFunctions.associate", () => {
    expect([...functions.keys()].sort()).toEqual([...associated.keys()].sort());
  });
  it("answers when called with matrices", () => {
    const answer = functions.get("TIER")?.([[50], [30], [15], [4], [1]], null, [["ABC"]], null);
    expect(JSON.stringify(answer)).toBe('[["A"],["A"],["B"],["C"],["C"]]');
  });
  it("throws an error with code and message where the host brings no error type", () => {
    const call = (): unknown => functions.get("TIER")?.([[5]]);
    expect(call).toThrow("population is missing");
  });
  it("speaks to no server", () => {
    expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(/);
  });
});
