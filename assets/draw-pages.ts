/**
 * Draws the pictures of the add-in's pages: a card, the tier summary and the allocation of the made-up sample,
 * in both languages, as they print: `npm run gallery`. It needs LibreOffice and Poppler.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { allocationWords } from "../src/language/allocation-table";
import { cardWords } from "../src/language/card";
import type { Language } from "../src/language/language";
import { summaryWords } from "../src/language/summary";
import { runHeadless } from "../test/host/headless";

const WIDTH_PIXELS = 900;
const MOST_BYTES = 350_000;
const OUT = path.join(__dirname, "screenshots");
const WORKBOOK_PART = "xl/workbook.xml";
const LANGUAGES: Readonly<Record<string, Language>> = { en: "en-US", zh: "zh-CN" };

const run = promisify(execFile);

/** Runs a program of the machine; a missing one is named with what to install. */
async function program(name: string, from: string, args: readonly string[]): Promise<string> {
  try {
    return (await run(name, [...args])).stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new Error(`"${name}" is not installed; the pictures are drawn with ${from}.`, { cause: error });
    throw error;
  }
}

/** The workbook with only the named sheets visible: hidden ones don't print. */
async function withVisibleSheets(bytes: Uint8Array, names: readonly string[]): Promise<Uint8Array> {
  const part = await unzip(bytes).bytes(WORKBOOK_PART);
  if (!part) throw new Error("The saved workbook has no workbook part.");
  let first = -1;
  let index = -1;
  const xml = new TextDecoder()
    .decode(part)
    .replace(/<sheet\b[^>]*>/g, (sheet) => {
      index += 1;
      const shown = names.some((name) => sheet.includes(`name="${name}"`));
      if (shown && first < 0) first = index;
      const plain = sheet.replace(/ state="\w+"/, "");
      return shown ? plain : plain.replace("<sheet", '<sheet state="hidden"');
    })
    .replace(/activeTab="\d+"/, () => `activeTab="${first}"`);
  if (first < 0) throw new Error(`None of the sheets ${names.join(", ")} is in the saved workbook.`);
  const editor = await editZip(bytes);
  editor.set(WORKBOOK_PART, new TextEncoder().encode(xml));
  return editor.bytes();
}

async function pageCount(pdf: string): Promise<number> {
  const info = await program("pdfinfo", "Poppler", [pdf]);
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0);
}

async function drawPage(pdf: string, page: number, name: string): Promise<void> {
  const target = path.join(OUT, name);
  const at = String(page);
  await program("pdftoppm", "Poppler", [
    ...["-png", "-singlefile", "-f", at, "-l", at],
    ...["-scale-to-x", String(WIDTH_PIXELS), "-scale-to-y", "-1", pdf, target],
  ]);
  const { size } = await stat(`${target}.png`);
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes, more than ${MOST_BYTES}.`);
  console.log(`Drew ${name}.png, ${Math.round(size / 1000)} KB`);
}

async function drawLanguage(short: string, language: Language, folder: string): Promise<void> {
  const result = await runHeadless({
    bytes: null,
    language,
    parts: ["cards", "allocation", "summary"],
    mapping: null,
    slides: false,
  });
  if (result.status !== "written") throw new Error(`The sample was not built: ${result.status}.`);
  const names = [cardWords, allocationWords, summaryWords].map((words) => words[language].sheetName);
  const book = path.join(folder, `${short}.xlsx`);
  await writeFile(book, await withVisibleSheets(result.workbook, names));
  await program("soffice", "LibreOffice", [
    "--headless",
    `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
    ...["--convert-to", "pdf", "--outdir", folder, book],
  ]);
  const pdf = path.join(folder, `${short}.pdf`);
  await readFile(pdf).catch((error: unknown) => {
    throw new Error("LibreOffice made no PDF of the workbook.", { cause: error });
  });
  // Cards take a page each and come first; the allocation follows; the summary is the last page.
  const pages = await pageCount(pdf);
  const { cards } = result.report;
  if (pages < cards + 2) throw new Error(`Expected at least ${cards + 2} pages, got ${pages}.`);
  await drawPage(pdf, 1, `card-${short}`);
  await drawPage(pdf, cards + 1, `allocation-${short}`);
  await drawPage(pdf, pages, `summary-${short}`);
}

async function drawPages(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const folder = await mkdtemp(path.join(tmpdir(), "pages-"));
  try {
    for (const [short, language] of Object.entries(LANGUAGES)) await drawLanguage(short, language, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

drawPages().then(
  // The client library keeps timers running, so the process has to be ended.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
