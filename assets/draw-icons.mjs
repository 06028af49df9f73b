/** Draws the add-in's icons in every size the manifest names, from icon.svg: `npm run icons`. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findBrowser } from "../test/browser/find-browser.mjs";

const folder = new URL("./", import.meta.url);
const source = await readFile(new URL("icon.svg", folder), "utf8");
const browser = await chromium.launch(await findBrowser());
const page = await browser.newPage();
for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
  );
  const image = await page.screenshot({
    omitBackground: true,
    clip: { x: 0, y: 0, width: size, height: size },
  });
  await writeFile(new URL(`icon-${size}.png`, folder), image);
}
await browser.close();
