/** Headers and footers of a sheet's pages. */
import { HostObject } from "../model/host-object";
import type { SheetModel } from "../model/sheet-model";

/** Excel.HeaderFooterGroup */
export class HeaderFooterGroupObject extends HostObject {
  override readonly hostClass = "HeaderFooterGroup";
  constructor(readonly hostSheet: SheetModel) {
    super();
  }
  get state(): string {
    return "Default";
  }
  get defaultForAllPages(): HostObject {
    return new HeaderFooterObject(this.hostSheet);
  }
}

type Part = "L" | "C" | "R";

/** Excel.HeaderFooter */
class HeaderFooterObject extends HostObject {
  override readonly hostClass = "HeaderFooter";
  constructor(readonly hostSheet: SheetModel) {
    super();
  }
  #parts(which: "oddHeader" | "oddFooter"): Record<Part, string> {
    const text = this.hostSheet.sheet.headerFooter[which] ?? "";
    const parts: Record<Part, string> = { L: "", C: "", R: "" };
    for (const [, part, content] of text.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
      if (part === "L" || part === "C" || part === "R") parts[part] = content ?? "";
    }
    return parts;
  }
  #set(which: "oddHeader" | "oddFooter", part: Part, text: string): void {
    const parts = { ...this.#parts(which), [part]: text };
    const whole = (["L", "C", "R"] as const)
      .map((key) => (parts[key] === "" ? "" : `&${key}${parts[key]}`))
      .join("");
    this.hostSheet.sheet.headerFooter[which] = whole === "" ? null : whole;
  }
  get leftHeader(): string {
    return this.#parts("oddHeader").L;
  }
  set leftHeader(text: string) {
    this.#set("oddHeader", "L", text);
  }
  get centerHeader(): string {
    return this.#parts("oddHeader").C;
  }
  set centerHeader(text: string) {
    this.#set("oddHeader", "C", text);
  }
  get rightHeader(): string {
    return this.#parts("oddHeader").R;
  }
  set rightHeader(text: string) {
    this.#set("oddHeader", "R", text);
  }
  get leftFooter(): string {
    return this.#parts("oddFooter").L;
  }
  set leftFooter(text: string) {
    this.#set("oddFooter", "L", text);
  }
  get centerFooter(): string {
    return this.#parts("oddFooter").C;
  }
  set centerFooter(text: string) {
    this.#set("oddFooter", "C", text);
  }
  get rightFooter(): string {
    return this.#parts("oddFooter").R;
  }
  set rightFooter(text: string) {
    this.#set("oddFooter", "R", text);
  }
}
