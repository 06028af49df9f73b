import fc from "fast-check";
import { cellBytes } from "../../src/excel/payload";

describe("size of a request", () => {
  it("is never underestimated for a text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // The envelope of Excel on the web escapes the JSON text once more.
        const bytes = Buffer.byteLength(JSON.stringify(text));
        expect(cellBytes(text)).toBeGreaterThanOrEqual(bytes);
      }),
    );
  });

  it("holds the longest number and its comma", () => {
    expect(cellBytes(-0.0000010139898620193331)).toBe("-0.0000010139898620193331,".length);
  });

  it("is never underestimated for numbers and logical values", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()), (value) => {
        expect(cellBytes(value)).toBeGreaterThanOrEqual(JSON.stringify(value).length);
      }),
    );
  });
});
