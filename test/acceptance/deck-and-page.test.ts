import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openHost } from "../host/node-host";
import { zipParts } from "../slides/zip-parts";

jest.setTimeout(120_000);

const SOURCE = path.join(__dirname, "../../../shared/data/adventureworks/adventureworks-key-accounts.xlsx");
const present = existsSync(SOURCE);

(present ? describe : describe.skip)("page and deck of AdventureWorks", () => {
  let folder = "";
  let page: readonly (readonly unknown[])[] = [];
  let deck = "";

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "deck-"));
    const [workbook, slides] = ["out.xlsx", "deck.pptx"].map((name) => path.join(folder, name));
    const script = path.join(__dirname, "../host/demo.ts");
    const options = ["--in", SOURCE, "--out", workbook, "--slides", slides];
    const build = ["--build", "scores,summary", "--language", "zh-CN"];
    execFileSync(process.execPath, ["--import", "tsx", script, ...options, ...build], { stdio: "pipe" });
    const host = await openHost(readFileSync(workbook));
    page = host.values("KAM_汇总");
    host.dispose();
    deck = [...zipParts(readFileSync(slides))]
      .filter(([part]) => part.startsWith("ppt/slides/slide"))
      .map(([, xml]) => xml)
      .join(" ");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const shown = (text: string): boolean => deck.includes(`>${text}<`);
  const whole = (value: unknown): string => Math.round(Number(value)).toLocaleString("en-US");

  it("say the same title", () => {
    expect(shown(String(page[0][0]))).toBe(true);
  });

  it("show the same accounts, sales and values in every tier", () => {
    for (const row of [5, 6, 7, 8]) {
      expect(shown(whole(page[row][2]))).toBe(true);
      expect(shown(whole(page[row][4]))).toBe(true);
      expect(shown(String(page[row][8]))).toBe(true);
    }
    expect([5, 6, 7].map((row) => page[row][2])).toEqual([155, 99, 376]);
  });

  it("show the same movement", () => {
    const title = page.findIndex((line) => line.some((cell) => cell === "迁移矩阵 (户)"));
    for (const down of [3, 4, 5, 6])
      for (const value of page[title + down].slice(21, 26))
        if (typeof value === "number" && value > 0)
          expect(shown(String(value)) || shown(`▲ ${String(value)}`) || shown(`▼ ${String(value)}`)).toBe(
            true,
          );
  });

  it("tie to the source's 64,429,841.82", () => {
    expect(Number(page[9][4]) * 1e4).toBeCloseTo(64_429_841.82, 2);
  });
});
