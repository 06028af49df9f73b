/** Opens the small workbook with its flow, and compares workbooks before and after. */
import type { Flow } from "../../src/taskpane/flow/flow";
import type { Outcome } from "../../src/taskpane/flow/job";
import { openFlow } from "../host/headless";
import type { NodeHost } from "../host/node-host";
import { isOfTheClient } from "../host/request-faults";

/** A workbook with its flow, read and scored. */
export interface Opened {
  readonly host: NodeHost;
  readonly flow: Flow;
}

/**
 * Opens a workbook, boots the flow and reads.
 *
 * @param bytes - The workbook.
 * @returns The host and the flow; dispose of the host.
 */
export async function opened(bytes: Uint8Array): Promise<Opened> {
  const pair = await openFlow(bytes, "en-US");
  done(await pair.flow.boot());
  done(await pair.flow.read({}));
  return pair;
}

/**
 * The value of a job that must have ended well.
 *
 * @param outcome - How it ended.
 * @returns Its value.
 * @throws Error naming how it ended instead.
 */
export function done<T>(outcome: Outcome<T>): T {
  if (outcome.status === "done") return outcome.value;
  throw new Error(outcome.status === "failed" ? outcome.error.details : outcome.status);
}

/** Everything on each sheet: contents, styles, merges. */
export type Fingerprints = Readonly<Record<string, readonly string[]>>;

/**
 * Fingerprints of all sheets.
 *
 * @param host - The workbook.
 * @returns By sheet name; equal ones mean untouched sheets.
 */
export function fingerprints(host: NodeHost): Fingerprints {
  return Object.fromEntries(sheetNames(host).map((name) => [name, host.fingerprint(name)]));
}

/**
 * Names of all sheets.
 *
 * @param host - The workbook.
 * @returns In workbook order.
 */
export function sheetNames(host: NodeHost): readonly string[] {
  return host.book.sheets().map(({ sheet }) => sheet.name);
}

/**
 * Fingerprints of the sheets the user brought.
 *
 * @param host - The workbook.
 * @returns Those of the small workbook.
 */
export function userFingerprints(host: NodeHost): Fingerprints {
  const all = fingerprints(host);
  return Object.fromEntries(USER_SHEETS.map((name) => [name, all[name]]));
}

/** Sheets of the small workbook. */
export const USER_SHEETS: readonly string[] = ["Sheet1", "Accounts", "Orders", "Managers"];

/**
 * Makes the n-th request from now run only partly and fail, as Excel does when one action is refused.
 *
 * @param host - The workbook.
 * @param nth - 1 = the next request.
 * @param share - Share of its actions that still run, 0 to 1.
 * @returns Takes the fault away; answers whether it struck.
 */
export function failMidway(host: NodeHost, nth: number, share: number): () => boolean {
  const answer = host.answer.bind(host);
  let count = 0;
  host.answer = (request, bytes) => {
    if (isOfTheClient(request.body)) return answer(request, bytes);
    count += 1;
    if (count !== nth) return answer(request, bytes);
    const actions = request.body.Actions ?? [];
    const ran = Math.floor(actions.length * share);
    answer({ ...request, body: { ...request.body, Actions: actions.slice(0, ran) } }, bytes);
    const error = {
      Code: "GeneralException",
      Message: "refused",
      Location: "",
      HttpStatusCode: 500,
      ActionIndex: ran,
    };
    return { Results: [], Error: error };
  };
  return () => {
    host.answer = answer;
    return count >= nth;
  };
}

/**
 * Loses every request from the n-th on, as when the pane is closed; what was sent before has run whole.
 *
 * @param host - The workbook.
 * @param nth - 1 = the next request.
 * @returns How another pane is opened, and whether the n-th request was made.
 */
export function closePaneAt(
  host: NodeHost,
  nth: number,
): { readonly open: () => void; readonly reached: () => boolean } {
  const answer = host.answer.bind(host);
  let count = 0;
  const lost = {
    Code: "GeneralException",
    Message: "closed",
    Location: "",
    HttpStatusCode: 500,
    ActionIndex: 0,
  };
  host.answer = (request, bytes) => {
    if (!isOfTheClient(request.body)) count += 1;
    if (count < nth) return answer(request, bytes);
    return { Results: [], Error: lost };
  };
  return {
    open: () => {
      host.answer = answer;
    },
    reached: () => count >= nth,
  };
}
