import { ownMark, readOwnMark } from "../../src/excel/own-mark";

describe("own mark", () => {
  it("is read back on the sheet it was made for", () => {
    expect(readOwnMark(ownMark("cards", "{7}"), "{7}")).toBe("cards");
  });

  it("does not count on a copy, whose worksheet id is another", () => {
    expect(readOwnMark(ownMark("cards", "{7}"), "{8}")).toBeNull();
  });

  it("does not count when it names no sheet of ours", () => {
    expect(readOwnMark('="invoices|{7}"', "{7}")).toBeNull();
    expect(readOwnMark("=Sheet1!$A$1", "{7}")).toBeNull();
    expect(readOwnMark(null, "{7}")).toBeNull();
  });
});
