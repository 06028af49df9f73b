import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoOptions } from "../host/demo-options";
import type { HeadlessReport } from "../host/headless";
import { smallWorkbook } from "./small-workbook";

const ROOT = join(__dirname, "../..");

jest.setTimeout(120_000);

describe("the headless command", () => {
  let folder: string;
  let input: string;
  let output: string;

  /** Runs the command as `npm run demo --` does. */
  function demo(...args: readonly string[]): { readonly code: number | null; readonly said: string } {
    const run = spawnSync(process.execPath, ["--import", "tsx", "test/host/demo.ts", ...args], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, CI: "true" },
    });
    return { code: run.status, said: run.stderr };
  }

  function mapping(content: unknown): string {
    const path = join(folder, "mapping.json");
    writeFileSync(path, JSON.stringify(content));
    return path;
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "key-accounts-"));
    input = join(folder, "small.xlsx");
    output = join(folder, "out.xlsx");
    writeFileSync(input, await smallWorkbook());
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("takes as many cards as it is asked for, or says what it takes", () => {
    const report = join(folder, "report.json");
    const args = ["--in", input, "--out", output, "--build", "cards", "--report", report, "--cards"];
    expect(demo(...args, "all").code).toBe(0);
    expect((JSON.parse(readFileSync(report, "utf8")) as HeadlessReport).cards).toBe(14);
    expect(() => demoOptions(["--cards", "some"])).toThrow(
      '--cards must be all or a number from 1 up, got "some"',
    );
  });

  it("ends with 0 when everything asked for was written, by the mapping it was given", () => {
    const map = mapping({ kind: "orders", sheet: "Orders", columns: { orderAmount: "D", orderId: null } });
    const report = join(folder, "report.json");
    const args = [
      "--in",
      input,
      "--out",
      output,
      "--build",
      "scores,summary",
      "--map",
      map,
      "--report",
      report,
    ];
    expect(demo(...args)).toEqual({ code: 0, said: "" });
    expect(existsSync(output)).toBe(true);
    const written = JSON.parse(readFileSync(report, "utf8")) as HeadlessReport;
    expect(written.sheets.map(({ sheet }) => sheet)).toEqual(["KAM Scores", "KAM Summary"]);
    expect(written.accounts).toBe(14);
  });

  it("ends with 1, the sheet's name and no file when the mapping names a sheet that is not there", () => {
    const { code, said } = demo(
      "--in",
      input,
      "--out",
      output,
      "--map",
      mapping({ kind: "orders", sheet: "Sales" }),
    );
    expect(code).toBe(1);
    expect(said).toContain("The mapping names a sheet that is not there: “Sales”.");
    expect(existsSync(output)).toBe(false);
  });

  it("ends with 2 and how it is called for an option it does not know", () => {
    const { code, said } = demo("--input", input);
    expect(code).toBe(2);
    expect(said).toMatch(/unknown option "--input"[^]*npm run demo/u);
  });

  it("ends with 1 and the file's name when there is no such workbook", () => {
    const missing = join(folder, "missing.xlsx");
    const { code, said } = demo("--in", missing);
    expect(code).toBe(1);
    expect(said).toContain(`--in: can't read "${missing}"`);
  });
});
