/**
 * Headers of further modules, editions and interfaces of CRM and ERP systems (`crm-modules.tsv`), written from
 * knowledge of what they export, with what a person would choose.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { headerOutcome } from "./intake";

const LISTS = readFileSync(join(__dirname, "crm-modules.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"));
const EXPORTS = LISTS.filter(([, , , expected]) => expected !== "-");
const OTHERS = LISTS.filter(([, , , expected]) => expected === "-");
const HIGH = 0.8;

describe("header lists of CRM and ERP systems", () => {
  it.each(EXPORTS)("%s, %s", (system, object, headers, expected) => {
    const { fields } = headerOutcome({ system, object, headers: headers.split("|") });
    const wanted = expected.split("|").map((pair) => pair.split("=", 2));
    const found = wanted.map(([field]) => [field, field in fields ? fields[field].header : "nothing"]);
    expect(found).toEqual(wanted);
  });

  it.each(OTHERS)("%s, %s: no field is sure", (system, object, headers) => {
    const { fields } = headerOutcome({ system, object, headers: headers.split("|") });
    expect(Object.entries(fields).filter(([, { confidence }]) => confidence >= HIGH)).toEqual([]);
  });
});
