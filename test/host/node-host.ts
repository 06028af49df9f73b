/** The stand-in Excel in Node: `Excel.run` of the unmodified office.js works against an open workbook. */
import type { Host } from "./host";
import { openBook, type HostOptions } from "./host";
import type { RequestBody } from "./request-body";
import { connectOffice } from "./node-bridge";

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body: RequestBody };
}

/** A host that this process's office.js can talk to. */
export interface NodeHost extends Host {
  /** Makes the global `Excel` talk to this host from now on. */
  install(): void;
  /** Disconnects. */
  dispose(): void;
}

/**
 * Opens a workbook for `Excel.run` in Node. Call `install()` on the result before using `Excel`.
 * @param bytes - An .xlsx file, or null for a new workbook with one empty sheet.
 * @param options - How the workbook presents itself; `debug` loads the readable office.js.
 * @returns The host.
 * @throws WorkbookFileError when the file can't be opened.
 */
export async function openHost(
  bytes: Uint8Array | null,
  options: HostOptions & { readonly debug?: boolean } = {},
): Promise<NodeHost> {
  const host = await openBook(bytes, options);
  const receive = (text: string): void => {
    const message = JSON.parse(text) as BridgeMessage;
    // The client expects its answer later, never inside the call.
    setImmediate(() => {
      const body = host.answer(
        { body: message.message.body, flags: message.flags ?? 0 },
        Buffer.byteLength(text),
      );
      send(JSON.stringify({ id: message.id, type: 2, message: { statusCode: 200, headers: {}, body } }));
    });
  };
  let send: (text: string) => void = () => undefined;
  return Object.assign(host, {
    install(): void {
      send = connectOffice({ receive }, options);
      host.deliver = (entries) => {
        setImmediate(() => {
          send(JSON.stringify({ type: 3, message: { entries } }));
        });
      };
    },
    dispose(): void {
      connectOffice(undefined);
    },
  });
}
