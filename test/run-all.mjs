/**
 * Runs everything `npm test` stands for and ends with one line: "N passed, N failed".
 * Two lanes side by side: the tests without a browser, and the static checks followed by the tests in a browser,
 * on the built pane.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const cache = ".cache";
mkdirSync(cache, { recursive: true });
const jestReport = `${cache}/jest.json`;
// Absolute, since Playwright takes a relative name from the folder of its configuration.
const browserReport = path.resolve(cache, "browser.json");
for (const file of [jestReport, browserReport]) rmSync(file, { force: true });

let passed = 0;
let failed = 0;
let skipped = 0;

/** Runs one command; its output is held back and printed whole, so that two lanes do not mix. */
function run(name, command, args, environment = {}) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0", ...environment },
      shell: process.platform === "win32",
    });
    let text = "";
    child.stdout.on("data", (chunk) => (text += chunk));
    child.stderr.on("data", (chunk) => (text += chunk));
    child.on("error", (error) => {
      text += String(error);
      resolve({ code: 1, text });
    });
    child.on("close", (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`\n== ${name}: ${code === 0 ? "ok" : "FAILED"} (${seconds} s)\n`);
      if (code !== 0 || name.startsWith("tests")) process.stdout.write(`${text.trim()}\n`);
      resolve({ code: code ?? 1, text });
    });
  });
}

/** A check without tests of its own counts as one. */
async function check(name, command, args) {
  const { code } = await run(name, command, args);
  if (code === 0) passed += 1;
  else failed += 1;
  return code === 0;
}

async function staticChecks() {
  await check("types", "npx", ["tsc", "-p", "."]);
  await check("lint", "npx", ["eslint", "src", "test", "--max-warnings", "0"]);
  await check("layers", "npx", ["depcruise", "src"]);
  await check("unused code", "npx", ["knip"]);
  await check("format", "npx", ["prettier", "--check", "--log-level", "warn", "."]);
}

async function testsWithoutBrowser() {
  const { code } = await run("tests", "npx", [
    "jest",
    "--forceExit",
    "--json",
    `--outputFile=${jestReport}`,
    "--silent",
  ]);
  if (!existsSync(jestReport)) {
    failed += 1;
    return;
  }
  const report = JSON.parse(readFileSync(jestReport, "utf8"));
  passed += report.numPassedTests;
  skipped += report.numPendingTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  if (code !== 0 && report.numFailedTests + report.numRuntimeErrorTestSuites === 0) failed += 1;
}

async function testsInBrowser() {
  const { code } = await run(
    "tests in a browser",
    "npx",
    ["playwright", "test", "--config", "test/browser/playwright.config.ts"],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  );
  if (!existsSync(browserReport)) {
    failed += 1;
    return;
  }
  const { stats } = JSON.parse(readFileSync(browserReport, "utf8"));
  passed += stats.expected + stats.flaky;
  skipped += stats.skipped;
  failed += stats.unexpected;
  if (code !== 0 && stats.unexpected === 0) failed += 1;
}

const built = await check("build", "npx", ["webpack", "--mode", "production"]);
await Promise.all([
  testsWithoutBrowser(),
  staticChecks().then(async () => {
    if (built) await testsInBrowser();
    else failed += 1;
  }),
]);

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;
