/**
 * One conversation with Excel: requests that wait while a cell is being edited, stop when the user
 * stops the job, and fail with the add-in's own codes.
 */
import { Cancelled } from "./cancelled";
import type { FailurePlace } from "./failure";
import { officeErrorCode, translateError } from "./translate-error";

/** How a conversation waits and when it stops. */
export interface Patience {
  /** Called with true when Excel refuses because a cell is being edited, with false when it goes on. */
  readonly onWaiting?: (waiting: boolean) => void;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** An open conversation. Objects queued in one request must be asked for again in the next. */
export interface Session {
  /**
   * Sends one request.
   *
   * @param queue - Queues the actions; called again when Excel was in cell-edit mode.
   * @returns What `queue` returned, its loaded properties filled.
   */
  request<T>(queue: (context: Excel.RequestContext) => T): Promise<T>;
  /** The same, but sent even after the user stopped the job: for tidying up. */
  tidy<T>(queue: (context: Excel.RequestContext) => T): Promise<T>;
  /** What the following requests are about, for messages. */
  at(place: Partial<FailurePlace>): void;
}

const NOWHERE: FailurePlace = { sheet: null, row: null, column: null };
const RETRY_MILLISECONDS = 1000;

/**
 * Opens a conversation with Excel for as long as `work` runs.
 *
 * @param patience - How to wait and when to stop.
 * @param work - What to do.
 * @returns What `work` returned.
 * @throws {@link Cancelled} when the signal was aborted; {@link ExcelFailure} when Excel refused.
 */
export async function inExcel<T>(patience: Patience, work: (session: Session) => Promise<T>): Promise<T> {
  let place = NOWHERE;
  const finished: T[] = [];
  try {
    return await Excel.run(async (context) => {
      const send = async <R>(queue: (context: Excel.RequestContext) => R): Promise<R> => {
        const result = queue(context);
        try {
          await context.sync();
          return result;
        } catch (error) {
          if (officeErrorCode(error) !== "InvalidOperationInCellEditMode") throw error;
        }
        patience.onWaiting?.(true);
        await patience.pause(RETRY_MILLISECONDS);
        const retried = await send(queue);
        patience.onWaiting?.(false);
        return retried;
      };
      const stopIfAsked = (): void => {
        if (patience.signal?.aborted === true) throw new Cancelled();
      };
      const value = await work({
        request: async (queue) => {
          stopIfAsked();
          const result = await send((c) => {
            stopIfAsked();
            return queue(c);
          });
          return result;
        },
        tidy: send,
        at: (next) => {
          place = { ...NOWHERE, ...next };
        },
      });
      finished.push(value);
      return value;
    });
  } catch (error) {
    // The library ends every run with one more request, an empty one: whatever becomes of it, the work is done.
    if (finished.length > 0) return finished[0];
    throw translateError(error, place);
  }
}
