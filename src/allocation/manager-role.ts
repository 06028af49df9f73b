/** Whether a manager's role, as written in the workbook, is to win new accounts or to keep old ones. */

const HUNTER = /hunter|new business|business development|开拓|新客|拓展/iu;
const FARMER = /farmer|customer success|client service|customer service|维护|客服|老客|客户成功/iu;

/**
 * Reads a role.
 * @param role - Text of the role column, or null.
 * @returns "hunter" for new business, "farmer" for existing accounts, null when the text says neither or both.
 * @example
 * managerRole("New business"); // => "hunter"
 */
export function managerRole(role: string | null): "hunter" | "farmer" | null {
  const hunts = HUNTER.test(role ?? "");
  const farms = FARMER.test(role ?? "");
  if (hunts === farms) return null;
  return hunts ? "hunter" : "farmer";
}
