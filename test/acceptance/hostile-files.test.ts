/** Names that look like formulas, in the files as they are saved: the workbook's XML and the deck's. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipParts } from "../slides/zip-parts";
import { HOSTILE_NAMES, smallWorkbook } from "./small-workbook";

/** What stands in the hostile names and in nothing the add-in writes by itself. */
const NEEDLES = ["example.test", "calc", "SUM(1+1)", "-1+1", "=1+1", "=2+2", "＝", "＋", "onerror"];

let folder: string;
let workbook: ReadonlyMap<string, string>;
let deck: ReadonlyMap<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const [input, output, slides] = ["in.xlsx", "out.xlsx", "deck.pptx"].map((name) => join(folder, name));
  writeFileSync(input, await smallWorkbook());
  const files = ["--in", input, "--out", output, "--slides", slides];
  execFileSync(process.execPath, ["--import", "tsx", "test/host/demo.ts", ...files], { stdio: "pipe" });
  workbook = zipParts(readFileSync(output));
  deck = zipParts(readFileSync(slides));
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Texts of all elements of a kind in parts whose name fits. */
function textsOf(parts: ReadonlyMap<string, string>, name: RegExp, element: string): readonly string[] {
  const pattern = new RegExp(`<${element}(?:\\s[^>]*)?>([^<]*)</${element}>`, "g");
  return [...parts].flatMap(([part, xml]) =>
    name.test(part) ? [...xml.matchAll(pattern)].map(([, text]) => text) : [],
  );
}

const plain = (xml: string): string =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("the saved workbook", () => {
  it("holds formulas of ours, and none that came from a name", () => {
    const formulas = textsOf(workbook, /^xl\/worksheets\//, "f").map(plain);
    expect(formulas.length).toBeGreaterThan(20);
    for (const needle of NEEDLES) expect(formulas.filter((text) => text.includes(needle))).toEqual([]);
  });

  it("refers from its charts to cells only", () => {
    const references = textsOf(workbook, /^xl\/charts\//, "c:f").map(plain);
    expect(references.length).toBeGreaterThan(0);
    for (const needle of NEEDLES) expect(references.filter((text) => text.includes(needle))).toEqual([]);
  });

  it("keeps every name as text", () => {
    const texts = [...workbook].map(([, xml]) => plain(xml)).join("\n");
    for (const name of HOSTILE_NAMES) expect(texts).toContain(name.trim());
  });

  it("defines no name and links to no place that came from a name", () => {
    const others = [...workbook].filter(([part]) => /workbook\.xml$|externalLink|hyperlink/i.test(part));
    const links = textsOf(workbook, /workbook\.xml$/, "definedName").map(plain);
    for (const needle of NEEDLES) expect(links.filter((text) => text.includes(needle))).toEqual([]);
    expect(others.filter(([part]) => part.includes("externalLink"))).toEqual([]);
    for (const [, xml] of workbook) expect(xml).not.toMatch(/<hyperlink\b/);
  });
});

describe("the saved deck", () => {
  it("shows the names as text of slides and charts only", () => {
    const slides = [...deck].filter(([part]) => part.startsWith("ppt/slides/"));
    expect(slides.length).toBeGreaterThan(3);
    for (const [, xml] of slides) {
      const outside = plain(xml.replace(/<a:t>[^<]*<\/a:t>/g, ""));
      for (const needle of NEEDLES) expect(outside).not.toContain(needle);
    }
  });

  it("holds no formula in the workbooks behind its charts, and no reference made of a name", () => {
    const formulas = textsOf(deck, /embeddings.*worksheets/, "f");
    expect(formulas).toEqual([]);
    const references = textsOf(deck, /^ppt\/charts\//, "c:f").map(plain);
    expect(references.length).toBeGreaterThan(0);
    for (const needle of NEEDLES) expect(references.filter((text) => text.includes(needle))).toEqual([]);
  });
});
