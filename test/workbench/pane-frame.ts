/** Connects the pane in its frame to the open workbook: what Excel's web page does around an add-in. */
import type { Host } from "../host/host";
import { Endpoint } from "./endpoint";

interface PaneWindow extends Window {
  readonly MessageEvent: typeof MessageEvent;
}

declare global {
  interface Window {
    /** Called by the script that the server puts first into the pane. */
    attach?: (pane: PaneWindow) => void;
  }
}

/** Holds the current endpoint; each load of the pane gets a fresh one. */
export class PaneFrame {
  #loads = 0;
  #endpoint: Endpoint | undefined;
  host: Host;
  locale: string;

  /**
   * @param frame - The frame of the pane.
   * @param host - The open workbook.
   * @param locale - Language of the user interface.
   */
  constructor(
    readonly frame: HTMLIFrameElement,
    host: Host,
    locale: string,
  ) {
    this.host = host;
    this.locale = locale;
    window.attach = (pane) => {
      this.#attach(pane);
    };
  }

  /**
   * Loads the pane anew, for another workbook or language.
   * @param host - The open workbook.
   * @param locale - Language of the user interface.
   */
  reload(host: Host, locale: string): void {
    this.host = host;
    this.locale = locale;
    this.frame.src = `/pane/taskpane.html?load=${String((this.#loads += 1))}`;
  }

  /**
   * Presses a button of the ribbon that runs a function.
   * @param functionName - Name in the manifest.
   */
  runCommand(functionName: string): void {
    this.#endpoint?.runCommand(functionName);
  }

  #attach(pane: PaneWindow): void {
    this.#loads += 1;
    const conversationId = `conversation-${String(this.#loads)}`;
    // The client trusts a host with https on its own hostname; this twin of our origin is only a string.
    const twin = `https://${location.host}`;
    pane.name = JSON.stringify({
      baseFrameName: "pane",
      hostInfo: `Excel$Web$16.00$${this.locale}$correlation-1$$disableLogging$3`,
      xdmInfo: `${conversationId}|app-1|${twin}`,
      serializerVersion: "1",
      flights: "[]",
    });
    const endpoint = new Endpoint(
      this.host,
      { locale: this.locale, fileName: this.host.workbook.fileName, conversationId },
      (data) => {
        setTimeout(() => {
          pane.dispatchEvent(new pane.MessageEvent("message", { data, origin: twin }));
        });
      },
    );
    this.#endpoint = endpoint;
    this.host.functions.reset();
    const opener = {
      postMessage: (text: string) => {
        setTimeout(() => {
          // A message of a pane that was left meanwhile is not for this workbook any more.
          if (this.#endpoint === endpoint) endpoint.onMessage(text);
        });
      },
    };
    Object.defineProperty(pane, "opener", { value: opener, configurable: true });
  }
}
