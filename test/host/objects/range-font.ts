/** Fill and font of a range. */
import type { Font } from "@cj-tech-master/excelts";
import { fileColor, wireColor } from "../model/cell-style";
import { HostObject } from "../model/host-object";
import type { FormatTarget } from "./format-target";
import { sharedTrait } from "./shared-trait";

/** range.format.fill */
export class RangeFill extends HostObject {
  override readonly hostClass = "RangeFill";
  constructor(readonly hostRange: FormatTarget) {
    super();
  }
  get color(): string | null {
    return sharedTrait(this.hostRange, ({ fill }) =>
      fill?.type === "pattern" && fill.pattern !== "none"
        ? (wireColor(fill.fgColor) ?? "#FFFFFF")
        : "#FFFFFF",
    );
  }
  set color(color: string | null) {
    if (color === null) return;
    this.hostRange.hostFormat({ fill: { type: "pattern", pattern: "solid", fgColor: fileColor(color) } });
  }
  get pattern(): string | null {
    return sharedTrait(this.hostRange, ({ fill }) =>
      fill?.type === "pattern" && fill.pattern === "solid" ? "Solid" : "None",
    );
  }
  clear(): void {
    this.hostRange.hostFormat({ fill: null });
  }
}

/** range.format.font */
export class RangeFont extends HostObject {
  override readonly hostClass = "RangeFont";
  constructor(readonly hostRange: FormatTarget) {
    super();
  }
  #trait<T>(trait: (font: Partial<Font>) => T): T | null {
    const { styles } = this.hostRange.hostPlace().sheet.book;
    return sharedTrait(this.hostRange, (style) => trait(styles.fontOf(style)));
  }
  get bold(): boolean | null {
    return this.#trait((font) => font.bold ?? false);
  }
  set bold(bold: boolean | null) {
    if (bold === null) return;
    this.hostRange.hostFormat({ font: { bold } });
  }
  get italic(): boolean | null {
    return this.#trait((font) => font.italic ?? false);
  }
  set italic(italic: boolean | null) {
    if (italic === null) return;
    this.hostRange.hostFormat({ font: { italic } });
  }
  get strikethrough(): boolean | null {
    return this.#trait((font) => font.strike ?? false);
  }
  set strikethrough(strike: boolean | null) {
    if (strike === null) return;
    this.hostRange.hostFormat({ font: { strike } });
  }
  get underline(): string | null {
    return this.#trait((font) => (font.underline && font.underline !== "none" ? "Single" : "None"));
  }
  set underline(underline: string | null) {
    if (underline === null) return;
    this.hostRange.hostFormat({ font: { underline: underline === "None" ? "none" : "single" } });
  }
  get color(): string | null {
    return this.#trait((font) => wireColor(font.color) ?? "#000000");
  }
  set color(color: string | null) {
    if (color === null) return;
    this.hostRange.hostFormat({ font: { color: fileColor(color) } });
  }
  get name(): string | null {
    return this.#trait((font) => font.name ?? "Calibri");
  }
  set name(name: string | null) {
    if (name === null) return;
    // A scheme would make the theme's font win over the name that was just set.
    this.hostRange.hostFormat({ font: { name, scheme: "none", family: 2 } });
  }
  get size(): number | null {
    return this.#trait((font) => font.size ?? 11);
  }
  set size(size: number | null) {
    if (size === null) return;
    this.hostRange.hostFormat({ font: { size } });
  }
}
