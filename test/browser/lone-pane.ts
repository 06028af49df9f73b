/** The pane alone in a page, the stand-in Excel in this process: what the page's thread does is the pane's own. */
import type { Page } from "@playwright/test";
import { openBook } from "../host/host";
import { Endpoint } from "../workbench/endpoint";

declare global {
  interface Window {
    /** Hands a message of office.js to the stand-in Excel. */
    toHost?: (text: string) => void;
  }
}

/**
 * Opens the pane on a workbook.
 *
 * @param page - An empty page.
 * @param url - Where the workbench is served.
 * @param bytes - The workbook.
 * @param fileName - Its name.
 * @param locale - Language Excel speaks.
 */
export async function openLonePane(
  page: Page,
  url: string,
  bytes: Uint8Array,
  fileName: string,
  locale: "en-US" | "zh-CN" = "en-US",
): Promise<void> {
  const host = await openBook(bytes, { fileName });
  const origin = `https://${new URL(url).host}`;
  // The plain binding of the browser's own protocol: Playwright's takes arguments apart in the page, which costs
  // more than office.js itself.
  const protocol = await page.context().newCDPSession(page);
  const endpoint = new Endpoint(host, { locale, fileName, conversationId: "conversation-1" }, (text) => {
    const message = `new MessageEvent("message", { data: ${JSON.stringify(text)}, origin: ${JSON.stringify(origin)} })`;
    void protocol.send("Runtime.evaluate", { expression: `window.dispatchEvent(${message})` });
  });
  protocol.on("Runtime.bindingCalled", ({ payload }) => {
    endpoint.onMessage(payload);
  });
  await protocol.send("Runtime.enable");
  await protocol.send("Runtime.addBinding", { name: "toHost" });
  await page.addInitScript(
    ([twin, language]) => {
      window.attach = (pane) => {
        pane.name = JSON.stringify({
          baseFrameName: "pane",
          hostInfo: `Excel$Web$16.00$${language}$correlation-1$$disableLogging$3`,
          xdmInfo: `conversation-1|app-1|${twin}`,
          serializerVersion: "1",
          flights: "[]",
        });
        Object.defineProperty(pane, "opener", {
          value: { postMessage: (text: string) => window.toHost?.(text) },
          configurable: true,
        });
      };
    },
    [origin, locale] as const,
  );
  await page.goto(`${url}pane/taskpane.html`);
}
