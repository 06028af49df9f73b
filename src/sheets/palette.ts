/** The colours of every sheet, chart and slide: one blue hue for facts, brick for what needs action. */

/** All colours by role; nothing else may be used. */
export const palette = {
  ink: "#1F2933",
  ink2: "#4E5B69",
  ink3: "#667280",
  primary: "#1F4E79",
  mid: "#6F93B8",
  light: "#BFD1E5",
  pale: "#E6EDF5",
  py: "#A9B4BF",
  rule: "#9AA7B4",
  hair: "#DDE2E8",
  tint: "#F4F6F8",
  stayed: "#E9ECEF",
  alert: "#A8361A",
  alertFill: "#FBEAE4",
  barNegative: "#C9775F",
  warn: "#7A5200",
  warnFill: "#FFF4D9",
  input: "#FFFBEA",
  white: "#FFFFFF",
  bandLow: "#E3E7EB",
  bandWatch: "#C5CDD5",
  bandHigh: "#97A3AF",
  bandUrgent: "#5C6874",
} as const;

const tierFour = ["#173B5F", "#3E6D9C", "#A9C2DB", "#D3DCE5"] as const;
const tierMany = ["#173B5F", "#3E6D9C", "#6F93B8", "#A9C2DB", "#BFD1E5", "#D3DCE5"] as const;

/**
 * Fill of a tier: dark at the top, light at the bottom, so that the order survives in grey.
 *
 * @param rank - 0 is the top tier; null (not rated) gets the lightest fill.
 * @param tiers - Number of tiers of the scheme.
 * @returns A colour as #RRGGBB.
 */
export function tierFill(rank: number | null, tiers: number): string {
  const scale: readonly string[] = tiers > 4 ? tierMany : tierFour;
  const last = scale[scale.length - 1] ?? palette.light;
  if (rank === null) return last;
  return scale[rank] ?? last;
}

/**
 * Colour of text on a tier's fill, at a contrast of 4.5 or more.
 *
 * @param fill - A colour returned by {@link tierFill}.
 * @returns White on the two dark fills, ink on all others.
 */
export function textOnTier(fill: string): string {
  return fill === tierFour[0] || fill === tierFour[1] ? palette.white : palette.ink;
}
