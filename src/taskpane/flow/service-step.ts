/** Service standards with what is overdue, and the visit plan of the coming quarter. */
import { serviceCompliance } from "../../accounts/service-compliance";
import { visitPlan } from "../../accounts/visit-plan";
import { standardsSheetLayout } from "../../sheets/standards-sheet-layout";
import { visitPlanLayout } from "../../sheets/visit-plan-layout";
import type { FlowCore } from "./flow-core";
import type { BuiltSheet } from "./views";
import type { SheetWriter } from "./write-own";

/**
 * Writes the service standards and what is overdue against them.
 *
 * @param core - Shared state after reading.
 * @param writer - Writes own sheets.
 * @returns What was written.
 */
export function buildStandards(core: FlowCore, writer: SheetWriter): Promise<BuiltSheet> {
  const { portfolio, scored, settings } = core.needScored();
  const compliance = serviceCompliance(portfolio, scored, settings);
  const layout = standardsSheetLayout(compliance, settings, core.language, scored.asOf);
  return writer.write(layout, "writing-standards", compliance.overdue.length);
}

/**
 * Writes the visit plan.
 *
 * @param core - Shared state after reading.
 * @param writer - Writes own sheets.
 * @returns What was written.
 */
export function buildVisitPlan(core: FlowCore, writer: SheetWriter): Promise<BuiltSheet> {
  const { portfolio, scored, settings } = core.needScored();
  const plan = visitPlan(portfolio, scored, settings);
  return writer.write(visitPlanLayout(plan, core.language), "writing-visit-plan", plan.contacts.length);
}
