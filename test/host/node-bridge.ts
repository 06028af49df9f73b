/** Loads the unmodified office.js into this process and answers it: the hook that native Office uses. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Receives what office.js sends. */
export interface BridgePeer {
  /** One message as text; answers go through the function that {@link connectOffice} returned. */
  receive(text: string): void;
}

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** The table of worksheet functions that the loader of office.js makes before anything else. */
interface Association {
  readonly mappings: Record<string, unknown>;
  onchange(listener: () => void): void;
}

interface OfficeGlobals {
  _richApiNativeBridge?: NativeBridge;
  Excel?: unknown;
}

const office = globalThis as typeof globalThis & OfficeGlobals;
let peer: BridgePeer | undefined;

/** What the library looks for while it loads; taken away again so that nothing else mistakes Node for a browser. */
function browserPretence(): Record<string, unknown> {
  const nothing = (): undefined => undefined;
  return {
    window: globalThis,
    location: { protocol: "https:", search: "", hash: "", hostname: "localhost", href: "https://localhost/" },
    document: {
      getElementsByTagName: () => [],
      getElementById: () => null,
      addEventListener: nothing,
      createElement: () => ({}),
      cookie: "",
    },
    addEventListener: nothing,
    navigator: { userAgent: "Node" },
    name: "",
    OSF: {},
  };
}

function functionTable(): { readonly _association: Association; associate(id: string, call: unknown): void } {
  const mappings: Record<string, unknown> = {};
  const listeners: (() => void)[] = [];
  return {
    _association: { mappings, onchange: (listener) => void listeners.push(listener) },
    associate: (id, call) => {
      mappings[id.toUpperCase()] = call;
      for (const listener of listeners) listener();
    },
  };
}

function loadLibrary(debug: boolean): void {
  const require = createRequire(path.join(process.cwd(), "package.json"));
  const folder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const code = readFileSync(
    path.join(folder, debug ? "excel-web-16.00.debug.js" : "excel-web-16.00.js"),
    "utf8",
  );
  const pretence = browserPretence();
  const added = Object.keys(pretence).filter((key) => !(key in globalThis));
  if (!("CustomFunctions" in globalThis)) Object.assign(globalThis, { CustomFunctions: functionTable() });
  const setIntervalBefore = globalThis.setInterval;
  Object.assign(globalThis, Object.fromEntries(added.map((key) => [key, pretence[key]])));
  // The library's timers must not keep a finished program alive.
  const quietInterval = (...args: Parameters<typeof setInterval>): NodeJS.Timeout =>
    setIntervalBefore(...args).unref();
  globalThis.setInterval = Object.assign(quietInterval, setIntervalBefore);
  const log = console.log;
  console.log = () => undefined;
  try {
    // An indirect eval runs the script in this realm's global scope, as a script element would, also inside jest.
    (0, eval)(code);
  } finally {
    console.log = log;
    globalThis.setInterval = setIntervalBefore;
    for (const key of added.filter((name) => name !== "OSF")) Reflect.deleteProperty(globalThis, key);
  }
}

/**
 * Connects this process's office.js to a host; loads the library at the first call. One host is connected at
 * a time.
 * @param next - Who receives the messages from now on; undefined disconnects.
 * @param options - `debug`: load the readable build, whose errors name the failing statement.
 * @returns A function that sends a message to office.js.
 */
export function connectOffice(
  next: BridgePeer | undefined,
  options: { readonly debug?: boolean } = {},
): (text: string) => void {
  peer = next;
  if (!office._richApiNativeBridge) {
    office._richApiNativeBridge = {
      sendMessageToHost: (text) => peer?.receive(text),
    };
  }
  const bridge = office._richApiNativeBridge;
  if (!office.Excel) loadLibrary(options.debug ?? true);
  return (text) => bridge.onMessageFromHost?.(text);
}
