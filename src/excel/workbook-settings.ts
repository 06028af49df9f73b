/** What the add-in keeps in the workbook's own settings: small texts under keys of its own. */
import type { Session } from "./session";

const PREFIX = "KAM.";

/** One remembered thing. */
export interface Remembered {
  readonly key: string;
  /** JSON text. */
  readonly value: string;
}

/**
 * Everything remembered in the workbook.
 *
 * @param session - An open conversation.
 * @returns Keys without the add-in's prefix, values as JSON text.
 */
export async function rememberedSettings(session: Session): Promise<readonly Remembered[]> {
  const settings = await session.request(({ workbook }) => workbook.settings.load("items/key,items/value"));
  return settings.items
    .filter((item) => item.key.startsWith(PREFIX))
    .map((item) => ({ key: item.key.slice(PREFIX.length), value: String(item.value) }));
}

/**
 * Remembers something, or forgets it.
 *
 * @param session - An open conversation.
 * @param entries - Keys with JSON text; null forgets the key.
 */
export async function remember(
  session: Session,
  entries: Readonly<Record<string, string | null>>,
): Promise<void> {
  await session.request(({ workbook }) => {
    for (const [key, value] of Object.entries(entries)) {
      if (value === null) workbook.settings.getItemOrNullObject(PREFIX + key).delete();
      else workbook.settings.add(PREFIX + key, value);
    }
  });
}
