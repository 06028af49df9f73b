/** The main job with the mouse, in both languages: read, build everything, save, nothing leaves the page. */
import { readFile } from "node:fs/promises";
import { openBook } from "../host/host";
import { expect, test, type Bench } from "./workbench-test";

const words = {
  "en-US": {
    first: "See your key accounts in one place",
    found: /^60 accounts, [\d,]+ orders$/,
    done: "Everything is built",
    sheets: ["KAM Scores", "KAM Cards", "KAM Allocation", "KAM Summary"],
  },
  "zh-CN": {
    first: "一张销售表，看清大客户",
    found: /^60 个客户，[\d,]+ 张订单$/,
    done: "全部生成完成",
    sheets: ["KAM_评分", "KAM_资料卡", "KAM_分配", "KAM_汇总"],
  },
} as const;

/** Saves the workbook as a person does and opens the file again. */
async function saved(bench: Bench): Promise<Awaited<ReturnType<typeof openBook>>> {
  const [download] = await Promise.all([bench.page.waitForEvent("download"), bench.page.click("#save")]);
  return openBook(new Uint8Array(await readFile(await download.path())));
}

for (const language of ["en-US", "zh-CN"] as const) {
  test(`builds all sheets from the sample workbook in ${language}`, async ({ bench }) => {
    const text = words[language];
    await bench.open(language);
    await bench.heading(text.first);
    await bench.primary();
    await bench.heading(text.found);
    await bench.primary();
    await bench.heading(text.done);
    const host = await saved(bench);
    const names = host.book.sheets().map((sheet) => sheet.sheet.name);
    expect(names).toEqual(expect.arrayContaining([...text.sheets]));
    expect(bench.outside).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
}

test("evaluates worksheet functions typed into cells, spilled ones too", async ({ bench }) => {
  await bench.open("en-US");
  const grid = bench.page.locator('#grid canvas[id^="univer-sheet-main-canvas"]');
  await grid.click({ position: { x: 420, y: 260 } });
  await bench.page.keyboard.type("=KAM.TIER({100;50;10;5})");
  await bench.page.keyboard.press("Enter");
  await bench.page.waitForTimeout(500);
  await grid.click({ position: { x: 420, y: 420 } });
  await bench.page.keyboard.type(
    "=KAM.CHURN_RISK(Orders!C2,Orders!C2:C400,Orders!B2:B400,Orders!G2:G400,180)",
  );
  await bench.page.keyboard.press("Enter");
  await bench.page.waitForTimeout(4_000);
  const host = await saved(bench);
  const sheet = host.book.sheets()[0];
  const results = new Map<string, unknown>();
  for (let row = 0; row < 60; row++) {
    for (let column = 0; column < 20; column++) {
      const formula = sheet.formula(row, column);
      if (typeof formula === "string" && formula.includes("KAM.")) {
        results.set(
          formula.slice(0, 9),
          [0, 1, 2, 3].map((down) => sheet.value(row + down, column)),
        );
      }
    }
  }
  expect(results.get("=KAM.TIER")).toEqual(["A", "A", "B", "C"]);
  const [risk] = results.get("=KAM.CHUR") as number[];
  expect(risk).toBeGreaterThan(0);
  expect(risk).toBeLessThan(1);
});
