/** How large a request becomes, so that none passes the 5 MB Excel on the web accepts. */

/**
 * Largest request or answer that is planned for, in bytes. Well below the 5 MB, because putting a request together
 * keeps the pane from answering: up to 100 ms at this size.
 */
export const REQUEST_BYTES = 2_000_000;

/** Bytes of one queued action on a range with its object path, as JSON. */
export const ACTION_BYTES = 170;

/**
 * Bytes of a cell value in a request or response.
 *
 * @param value - A cell's value.
 * @returns An upper estimate of its JSON text in UTF-8 plus the comma.
 */
export function cellBytes(value: unknown): number {
  if (value === null || value === undefined) return 5;
  // The longest number has a sign, six zeros, a point and 17 digits: -0.0000010139898620193331.
  if (typeof value !== "string") return 26;
  let bytes = 4;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    // Quotes, backslashes and control characters are escaped, and the web's envelope escapes them once more.
    bytes += code > 127 ? 3 : code < 32 || code === 34 || code === 92 ? 7 : 1;
  }
  return bytes;
}
