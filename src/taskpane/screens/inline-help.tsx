/** Help where it is needed: an explanation folded at the end of a screen, and what the workbook remembers. */
import type { JSX } from "preact";
import { helpWords, type HelpTopic } from "../../language/pane-help";
import { More } from "../controls/lists";
import { parsedJson } from "../flow/parsed-json";
import type { PaneController } from "../pane-controller";

/**
 * An explanation to unfold.
 *
 * @param props - The pane and what it is about.
 * @returns The fold.
 */
export function InlineHelp(props: { readonly pane: PaneController; readonly topic: HelpTopic }): JSX.Element {
  const { title, lines } = helpWords[props.pane.current.language].topics[props.topic];
  return (
    <More title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </More>
  );
}

/** Text under a key of a parsed object. */
function textAt(value: unknown, key: string): string | null {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : null;
  return typeof found === "string" ? found : null;
}

/**
 * One thing the workbook remembers, as a reader understands it.
 *
 * @param pane - The pane.
 * @param key - Key of the setting.
 * @param text - Its JSON text.
 * @returns Its name and what it says.
 */
export function rememberedText(
  pane: PaneController,
  key: string,
  text: string,
): { readonly name: string; readonly says: string } {
  const { words, current } = pane;
  const help = helpWords[current.language];
  const comma = current.language === "zh-CN" ? "、" : ", ";
  const value = parsedJson(text);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const names = (texts: readonly (string | null)[]): string =>
    [...new Set(texts.filter((one) => one !== null && one !== ""))].join(comma) || help.none;
  switch (key) {
    case "builtAt": {
      const { date, time } = words.numbers;
      return {
        name: help.kept.builtAt,
        says: typeof value === "number" ? `${date(value)} ${time(value)}` : help.none,
      };
    }
    case "labels":
      return { name: help.kept.labels, says: help.languageOf[value === "zh" ? "zh" : "en"] };
    case "sources":
      return {
        name: help.kept.sources,
        says: help.fingerprints(names(list.map((one) => textAt(one, "sheet")))),
      };
    case "mapping": {
      const kinds: Readonly<Record<string, string>> = words.sources;
      const chosen = list.map((one) => {
        const kind = textAt(
          typeof one === "object" && one !== null ? Reflect.get(one, "override") : null,
          "kind",
        );
        return kind === null ? null : (kinds[kind] ?? kind);
      });
      return { name: help.kept.mapping, says: names(chosen) };
    }
    case "allocation":
      return { name: help.kept.allocation, says: help.allocation };
    case "notes":
      return { name: help.kept.notes, says: text === "{}" ? help.none : help.notes };
    default:
      return { name: help.other, says: key };
  }
}
