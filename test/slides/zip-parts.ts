/** Reads the parts of an Office file. */
import { inflateRawSync } from "node:zlib";

/**
 * XML parts of a zip file by name, read from its central directory; parts of zip files inside it, too.
 *
 * @param file - The file.
 * @returns Name and text of each part; an inner file's parts are named after it.
 */
export function zipParts(file: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const end = file.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = file.readUInt16LE(at + 10);
    const size = file.readUInt32LE(at + 20);
    const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    const local = file.readUInt32LE(at + 42);
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(begin, begin + size);
    const part = method === 8 ? inflateRawSync(data) : data;
    if (name.endsWith(".xml")) parts.set(name, part.toString("utf8"));
    if (name.endsWith(".xlsx"))
      for (const [inner, text] of zipParts(part)) parts.set(`${name}/${inner}`, text);
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
