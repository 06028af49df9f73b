/** Tiers the user set by hand in the scored list, with reason, who and until when. */
import type { OwnSheetTrouble } from "../../accounts/own-sheet-trouble";
import type { ScoredPortfolio } from "../../accounts/scored-account";
import type { TypedOverride } from "../../accounts/typed-overrides";
import { oldVersion } from "../../excel/old-version";
import { ownSheet } from "../../excel/own-sheet";
import type { Session } from "../../excel/session";
import type { WorkbookOutline } from "../../excel/workbook-outline";
import { OVERRIDE_FIELDS } from "../../sheets/read-back-places";

/** What was typed, and where each cell stands. */
export interface TypedOverrides {
  readonly overrides: readonly TypedOverride[];
  /** Cells that can't be used: an end that is no day, or, once scored, a label the scheme does not have. */
  readonly troubleOf: (scored: ScoredPortfolio) => readonly OwnSheetTrouble[];
}

const text = (value: string | number | boolean | undefined): string | null =>
  value === undefined || String(value).trim() === "" ? null : String(value).trim();

/**
 * Reads the tiers set by hand.
 *
 * @param session - An open conversation.
 * @param outline - The workbook as it is now.
 * @returns What was typed; nothing without a scored list.
 */
export async function readTierOverrides(session: Session, outline: WorkbookOutline): Promise<TypedOverrides> {
  const sheet = ownSheet(outline, "scores");
  if (sheet === null) return { overrides: [], troubleOf: () => [] };
  const places = new Map<string, string>();
  const { notes } = await oldVersion(session, sheet, places);
  const { label, reason, by, until } = OVERRIDE_FIELDS;
  const typed = Object.entries(notes).flatMap(([accountId, fields]) => {
    const wanted = text(fields[label]);
    return wanted === null ? [] : [{ accountId, wanted, fields }];
  });
  const isDay = (value: unknown): value is number => typeof value === "number" && value >= 1;
  const overrides = typed.map(({ accountId, wanted, fields }): TypedOverride => ({
    accountId,
    label: wanted,
    reason: text(fields[reason]),
    by: text(fields[by]),
    until: isDay(fields[until]) ? Math.floor(fields[until]) : null,
  }));
  return {
    overrides,
    troubleOf: ({ accounts, asOf }) => {
      const known = new Map(accounts.map((scored) => [scored.account.id, scored]));
      return typed.flatMap(({ accountId, wanted, fields }): OwnSheetTrouble[] => {
        const scored = known.get(accountId);
        if (scored === undefined) return [];
        const at = (field: string): Pick<OwnSheetTrouble, "kind" | "sheet" | "address"> => ({
          kind: "override",
          sheet: sheet.name,
          address: places.get(`${accountId} ${field}`) ?? "A1",
        });
        const end = fields[until];
        const holds = !isDay(end) || Math.floor(end) >= asOf;
        return [
          ...(text(end) !== null && !isDay(end)
            ? [{ ...at(until), code: "not-a-day" as const, value: String(end) }]
            : []),
          ...(holds && !scored.tier.overridden
            ? [{ ...at(label), code: "not-a-choice" as const, value: wanted }]
            : []),
        ];
      });
    },
  };
}
