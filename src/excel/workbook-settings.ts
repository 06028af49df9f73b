/** What the add-in keeps in the workbook's own settings: small texts under keys of its own. */
import type { Session } from "./session";

const PREFIX = "KAM.";

/** One remembered thing. */
export interface Remembered {
  readonly key: string;
  /** JSON text. */
  readonly value: string;
}

/** JSON texts by key; null forgets the key. */
export type Entries = Readonly<Record<string, string | null>>;

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
 * @param entries - What is to be remembered.
 * @param how - "tidy" also after the user stopped the job.
 */
export async function remember(
  session: Session,
  entries: Entries,
  how: "request" | "tidy" = "request",
): Promise<void> {
  await session[how]((context) => {
    queueEntries(context, entries);
  });
}

/**
 * Queues what is to be remembered in the same request as something else: both happen or neither.
 *
 * @param context - The request.
 * @param entries - What is to be remembered.
 */
export function queueEntries({ workbook }: Excel.RequestContext, entries: Entries): void {
  for (const [key, value] of Object.entries(entries)) {
    if (value === null) workbook.settings.getItemOrNullObject(PREFIX + key).delete();
    else workbook.settings.add(PREFIX + key, value);
  }
}
