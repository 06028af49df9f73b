/**
 * Finds a Chromium for the browser tests and the screenshots: one that is installed (Chrome, Edge or
 * Chromium), else the one that travels inside an npm package (Linux, x64).
 */
import { existsSync } from "node:fs";

const installed = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

// Nothing here should talk to the network: every service of the browser's own is off.
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Launch options for Playwright's chromium: the browser's path and its arguments. */
export async function findBrowser(): Promise<{ readonly executablePath: string; readonly args: string[] }> {
  const found = installed.find((path) => path !== "" && existsSync(path));
  if (found !== undefined) return { executablePath: found, args: quiet };
  const { default: packaged } = await import("@sparticuz/chromium");
  return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet] };
}
