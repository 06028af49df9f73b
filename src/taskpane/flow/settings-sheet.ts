/** The settings sheet: its cells are what the user set, and the pane shows what the sheet says. */
import { settingsLabelled } from "../../accounts/settings";
import { settingsSheetLayout } from "../../sheets/settings-sheet-layout";
import type { FlowCore } from "./flow-core";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

/**
 * Writes the settings in use to their sheet; what stood there before is replaced.
 *
 * @param core - Shared state.
 * @param writer - Writes own sheets.
 * @returns What was written.
 */
export async function writeSettings(core: FlowCore, writer: SheetWriter): Promise<BuiltSheet> {
  const { settings, sources, sheetTrouble, scored } = core.snapshot();
  const asOf = sources?.found?.asOf ?? Math.floor(core.options.now());
  const starting = settingsLabelled(core.labels);
  const learnt = scored?.learntDrivers ?? null;
  const layout = settingsSheetLayout(settings, starting, core.language, asOf, learnt);
  const built = await writer.write(layout, "writing-settings", 1, { replaceTyped: true });
  core.update({ sheetTrouble: sheetTrouble.filter(({ kind }) => kind !== "setting") });
  return built;
}
