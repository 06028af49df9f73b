/** Parts of the .xlsx package that the engine does not handle: unusual spellings of XML, add-in settings. */
import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { xmlDecode, xmlEncode } from "@cj-tech-master/excelts";

const SETTINGS_PART = "customXml/stand-in-settings.xml";
const WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const NAMESPACE = "urn:key-accounts:stand-in-settings";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Namespaces whose elements the engine knows without a prefix only. */
const UNPREFIXED = [
  MAIN,
  "http://schemas.openxmlformats.org/package/2006/relationships",
  "http://schemas.openxmlformats.org/package/2006/content-types",
];
/** Namespaces of strict OOXML and what the usual files say instead. */
const STRICT: Readonly<Record<string, string>> = {
  "http://purl.oclc.org/ooxml/spreadsheetml/main": MAIN,
  "http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONS,
  "http://purl.oclc.org/ooxml/drawingml/main": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "http://purl.oclc.org/ooxml/drawingml/chart": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing":
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
};

const decoder = new TextDecoder();
const encoder = new TextEncoder();

function plainPrefixes(xml: string): string {
  let text = xml.replace(/^\uFEFF/, "");
  for (const [strict, usual] of Object.entries(STRICT)) text = text.replaceAll(strict, usual);
  for (const namespace of UNPREFIXED) {
    const prefix = new RegExp(`xmlns:(\\w+)="${namespace}"`).exec(text)?.[1];
    if (prefix === undefined || text.includes(`xmlns="${namespace}"`)) continue;
    text = text
      .replaceAll(`<${prefix}:`, "<")
      .replaceAll(`</${prefix}:`, "</")
      .replaceAll(`xmlns:${prefix}="${namespace}"`, `xmlns="${namespace}"`);
  }
  for (const [, prefix] of text.matchAll(new RegExp(`xmlns:(\\w+)="${RELATIONS}"`, "g"))) {
    if (prefix !== undefined && prefix !== "r") {
      text = text.replaceAll(` ${prefix}:`, " r:").replaceAll(`xmlns:${prefix}=`, "xmlns:r=");
    }
  }
  // Filters by colour, icon or day, and a plain run before formatted ones, are more than the engine reads.
  text = text.replace(/<(?:colorFilter|iconFilter|top10|dateGroupItem)\b[^>]*\/>/g, "");
  return text.replace(/<is>\s*(<t\b[^>]*>[^<]*<\/t>)\s*(?=<r>)/g, "<is><r>$1</r>");
}

const WORKSHEET = /<Relationship\b[^>]*\/relationships\/worksheet"[^>]*>/g;

function attribute(element: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? "";
}

/** The parts by name, with the workbook in the folder "xl" and its sheets numbered, where the engine looks. */
function usualPlaces(parts: ReadonlyMap<string, string>): Map<string, string> {
  const start = /<Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(parts.get("_rels/.rels") ?? "")?.[0] ?? "";
  const workbook = attribute(start, "Target").replace(/^\//, "");
  const folder = workbook.includes("/") ? workbook.slice(0, workbook.lastIndexOf("/") + 1) : "";
  const places = new Map<string, string>();
  const relations = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  for (const name of parts.keys()) {
    const own = name.startsWith(folder) && !/^(?:_rels|docProps)\/\.?|^\[/.test(name);
    places.set(name, own || name === relations ? `xl/${name.slice(folder.length)}` : name);
  }
  places.set(workbook, "xl/workbook.xml");
  places.set(relations, WORKBOOK_RELATIONS);
  for (const [index, [element]] of [...(parts.get(relations) ?? "").matchAll(WORKSHEET)].entries()) {
    const target = attribute(element, "Target");
    const name = target.startsWith("/") ? target.slice(1) : folder + target;
    places.set(name, `xl/worksheets/sheet${String(index + 1)}.xml`);
  }
  return places;
}

function numberedSheets(relations: string): string {
  let index = 0;
  return relations.replace(WORKSHEET, (element) => {
    index += 1;
    return element.replace(/\bTarget="[^"]*"/, `Target="worksheets/sheet${String(index)}.xml"`);
  });
}

/**
 * Rewrites a package as most programs write it: the usual folders and names of parts, no prefix on spreadsheet
 * elements, the usual prefix on relationship ids, forward slashes, transitional instead of strict names.
 * @param bytes - An .xlsx file.
 * @returns The same workbook, spelt as usual.
 */
export async function usualSpelling(bytes: Uint8Array): Promise<Uint8Array> {
  const texts = new Map<string, string>();
  const others = new Map<string, Uint8Array>();
  const editor = await editZip(bytes);
  for await (const entry of unzip(bytes).entries()) {
    if (entry.path.endsWith("/")) continue;
    const name = entry.path.replaceAll("\\", "/").replace(/^\[content_types\]\.xml$/i, "[Content_Types].xml");
    const content = await entry.bytes();
    if (/\.(?:xml|rels)$/i.test(name)) texts.set(name, plainPrefixes(decoder.decode(content)));
    else others.set(name, content);
    editor.delete(entry.path);
  }
  const places = usualPlaces(texts);
  for (const [name, content] of others) editor.set(name, content);
  for (const [name, text] of texts) {
    const place = places.get(name) ?? name;
    editor.set(place, encoder.encode(place === WORKBOOK_RELATIONS ? numberedSheets(text) : text));
  }
  return editor.bytes();
}

/**
 * Settings of add-ins in a file that this host saved.
 * @param bytes - An .xlsx file.
 * @returns Values by key.
 */
export async function settingsIn(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const settings = new Map<string, unknown>();
  const part = await unzip(bytes).bytes(SETTINGS_PART);
  if (!part) return settings;
  for (const [, key = "", value = ""] of decoder
    .decode(part)
    .matchAll(/<setting key="([^"]*)">([^<]*)<\/setting>/g)) {
    settings.set(xmlDecode(key), JSON.parse(xmlDecode(value)));
  }
  return settings;
}

/**
 * Adds settings of add-ins to a saved file, as a part that other programs pass over.
 * @param bytes - An .xlsx file.
 * @param settings - Values by key.
 * @returns The file with the settings.
 */
export async function withSettings(
  bytes: Uint8Array,
  settings: ReadonlyMap<string, unknown>,
): Promise<Uint8Array> {
  if (settings.size === 0) return bytes;
  const relations = await unzip(bytes).bytes(WORKBOOK_RELATIONS);
  if (!relations) return bytes;
  const items = [...settings].map(
    ([key, value]) => `<setting key="${xmlEncode(key)}">${xmlEncode(JSON.stringify(value))}</setting>`,
  );
  const relation = `<Relationship Id="rIdStandInSettings" Type="${CUSTOM_XML}" Target="../${SETTINGS_PART}"/>`;
  const editor = await editZip(bytes);
  editor.set(SETTINGS_PART, encoder.encode(`<settings xmlns="${NAMESPACE}">${items.join("")}</settings>`));
  editor.set(
    WORKBOOK_RELATIONS,
    encoder.encode(decoder.decode(relations).replace("</Relationships>", `${relation}</Relationships>`)),
  );
  return editor.bytes();
}
