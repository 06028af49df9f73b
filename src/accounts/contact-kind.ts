/** Kinds of contact, told from what the workbook says of a visit in English or Chinese. */
import type { Visit } from "./records";
import type { ContactCosts } from "./settings";

/** A kind of contact with a unit cost of its own. */
export type ContactKind = keyof ContactCosts;

// Executive first: "executive visit" is both.
const patterns: readonly (readonly [RegExp, ContactKind])[] = [
  [/exec|senior|board|高层|总经理|总监/i, "executive"],
  [/mail|letter|gift|post|邮件|信函|书信|贺卡|礼品|纪念品|寄/i, "mail"],
  [/online|video|web|teams|zoom|wechat|meeting link|线上|视频|微信|网络|远程/i, "online"],
  [/call|phone|tel|电话|致电/i, "call"],
];

/**
 * Kind of a contact; what is not recognised is a visit in person.
 *
 * @param kind - As written in the workbook.
 * @returns The kind.
 * @example
 * contactKind("高层拜访"); // => "executive"
 */
export function contactKind(kind: string | null): ContactKind {
  if (kind === null) return "visit";
  return patterns.find(([pattern]) => pattern.test(kind))?.[1] ?? "visit";
}

/**
 * Whether a contact was in person.
 *
 * @param visit - A contact.
 * @returns True for visits of any level.
 */
export function inPerson(visit: Pick<Visit, "kind">): boolean {
  const kind = contactKind(visit.kind);
  return kind === "visit" || kind === "executive";
}

/**
 * What a contact cost.
 *
 * @param visit - A contact.
 * @param costs - Unit costs by kind.
 * @returns Its own cost, else the unit cost of its kind.
 */
export function contactCost(visit: Visit, costs: ContactCosts): number {
  return visit.cost ?? costs[contactKind(visit.kind)];
}
