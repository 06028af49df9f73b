/** The requirement table: complete, and every place it names exists. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { englishMetadata } from "../../build/function-metadata.js";

const root = path.join(__dirname, "../..");
const table = readFileSync(path.join(__dirname, "requirements.md"), "utf8");
const rows = [...table.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map((match) => ({
  number: Number(match[1]),
  made: match[3].trim(),
  where: match[4].trim(),
}));

describe("the requirement table", () => {
  test("has every row once, in order", () => {
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 94 }, (_, index) => index + 1));
  });

  test("names only files that exist", () => {
    const files = [...table.matchAll(/`((?:src|test|README)[^`]*)`/g)].map((match) => match[1]);
    expect(files.length).toBeGreaterThan(90);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test("names only functions that are offered", async () => {
    const metadata = await englishMetadata();
    const offered = new Set(metadata.functions.map((one) => `KAM.${one.name}`));
    const named = rows.flatMap((row) =>
      [...row.where.matchAll(/`(KAM\.[A-Z_.]+)`/g)].map((match) => match[1]),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !offered.has(name))).toEqual([]);
  });

  test("gives every row a place or the issue that will", () => {
    expect(rows.filter((row) => row.made === "" || !/`[^`]+`|issue \d/.test(row.where))).toEqual([]);
  });
});

const promises = [...table.matchAll(/^\| S(\d+) \|.*\| ([^|]+) \|$/gm)];

describe("the promises that hold for every sheet, screen and write", () => {
  test("name a test each that shows them", () => {
    expect(promises.length).toBeGreaterThan(10);
    expect(promises.map((row) => Number(row[1]))).toEqual(promises.map((_, index) => index + 1));
    expect(promises.filter((row) => !/`test\/[^`]+`/.test(row[2])).map((row) => row[0])).toEqual([]);
  });
});

const requirements = path.join(root, "../shared/design/requirements.md");
(existsSync(requirements) ? describe : describe.skip)(
  "the requirement table against the requirements",
  () => {
    test("has a row for each of theirs", () => {
      const asked = [...readFileSync(requirements, "utf8").matchAll(/^\|(\d+)\|/gm)].map((match) =>
        Number(match[1]),
      );
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((number) => rows.every((row) => row.number !== number))).toEqual([]);
    });
  },
);
