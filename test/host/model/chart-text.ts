/** Text of saved charts that must stay on one line in every program that draws it. */
import { editZip, unzip } from "@cj-tech-master/excelts/archive";

// Exactly what the engine writes, so that charts which came with the workbook keep their own text.
const ENGINE_BODY =
  '<a:bodyPr rot="0" spcFirstLastPara="1" vertOverflow="ellipsis" wrap="square" anchor="ctr" anchorCtr="1"/>';
const LABELS = /<c:dLbls>.*?<\/c:dLbls>/gs;
const AXIS = /<c:(valAx|catAx|dateAx)>.*?<\/c:\1>/gs;

const LABEL_BODY =
  '<a:bodyPr rot="0" spcFirstLastPara="1" vertOverflow="overflow" wrap="none" anchor="ctr" anchorCtr="1"/>';
// Some programs break level axis labels at every chance; a thousandth of a degree can't be seen and stops it.
const AXIS_BODY =
  '<a:bodyPr rot="60" spcFirstLastPara="1" vertOverflow="ellipsis" wrap="none" anchor="ctr" anchorCtr="1"/>';

/**
 * One chart part with labels and axis texts that don't wrap.
 * @param xml - A chart part.
 * @returns The part; the same text when the engine did not write it.
 */
function onOneLine(xml: string): string {
  return xml
    .replace(LABELS, (labels) =>
      labels
        .replaceAll(ENGINE_BODY, LABEL_BODY)
        .replaceAll("<c:rich><a:bodyPr/>", '<c:rich><a:bodyPr wrap="none"/>'),
    )
    .replace(AXIS, (axis) => axis.replaceAll(ENGINE_BODY, AXIS_BODY));
}

/**
 * A saved workbook whose chart texts stay on one line.
 * @param bytes - An .xlsx file.
 * @returns The file; the same bytes when there is nothing to change.
 */
export async function withChartTextOnOneLine(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = unzip(bytes);
  const changed = new Map<string, string>();
  for (let number = 1; ; number += 1) {
    const name = `xl/charts/chart${String(number)}.xml`;
    const part = await archive.bytes(name);
    if (!part) break;
    const xml = new TextDecoder().decode(part);
    const text = onOneLine(xml);
    if (text !== xml) changed.set(name, text);
  }
  if (changed.size === 0) return bytes;
  const editor = await editZip(bytes);
  for (const [name, text] of changed) editor.set(name, new TextEncoder().encode(text));
  return editor.bytes();
}
