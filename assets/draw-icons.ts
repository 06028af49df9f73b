/** Draws the add-in's icons in every size the manifest names, from icon.svg: `npm run icons`. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { findBrowser } from "../test/browser/find-browser";

async function drawIcons(): Promise<void> {
  const folder = `${__dirname}/`;
  const source = await readFile(`${folder}icon.svg`, "utf8");
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
    await writeFile(`${folder}icon-${size}.png`, image);
  }
  await browser.close();
}

void drawIcons();
