/** Serves the workbench on this machine: the page, the production pane, and office.js from node_modules. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, stat, utimes } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { sampleFile } from "./sample-file";

const ROOT = process.cwd();
const BUNDLE = path.join(ROOT, ".cache", "workbench");
const SOURCE = path.join(ROOT, "test", "workbench");
const OFFICE_SCRIPT = /<script[^>]*\bsrc="?[^"\s>]*\/office\.js"?[^>]*><\/script>/;
const PANE_HEAD = '<script src="/attach.js"></script><script src="/office/office.js"></script>';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
/** The pane's own policy: stricter than that of the page around it, which also holds a spreadsheet grid. */
const PANE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'self'",
];
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** How the workbench is served. */
export interface WorkbenchOptions {
  /** Port; 0 takes any free one. */
  readonly port?: number;
  /** Where the production build of the pane lies. */
  readonly pane?: string;
  /** Print the address and open it in the default browser. */
  readonly announce?: boolean;
}

/** A running workbench. */
export interface ServedWorkbench {
  readonly url: string;
  close(): Promise<void>;
}

/** Runs the bundler; what it prints is told only when it fails. */
function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js"), ...args],
      {
        cwd: ROOT,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        printed += text;
      });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${printed}\nwebpack ${args.join(" ")} ended with ${String(code)}.`));
    });
  });
}

/** When anything below a folder was last changed, in milliseconds. */
async function lastChange(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true });
  const times = await Promise.all(
    entries.map(async (entry) => (await stat(path.join(folder, entry))).mtimeMs),
  );
  return Math.max(0, ...times);
}

/** Bundles the page, and builds the pane where it is missing or older than its source; tells before it does. */
async function ensureBuilt(pane: string, tell: (text: string) => void): Promise<void> {
  const built = path.join(pane, "taskpane.html");
  const age = existsSync(built) ? await lastChange(pane) : 0;
  if (age < (await lastChange(path.join(ROOT, "src")))) {
    tell("Building the pane and the workbench around it; that takes about a minute …");
    await run(["--mode", "production", "--output-path", pane]);
    // The bundler leaves files alone that come out the same: they would look older than the source for good.
    await utimes(built, new Date(), new Date());
  } else tell("Putting the workbench together …");
  await run(["--config", path.join(SOURCE, "webpack.config.js")]);
}

async function paneFile(pane: string, name: string): Promise<Buffer | string> {
  const content = await readFile(path.join(pane, name));
  if (name !== "taskpane.html") return content;
  const page = content.toString("utf8");
  if (!OFFICE_SCRIPT.test(page)) throw new Error("The pane does not load office.js as a script of its own.");
  // The two changes that the production pane gets: office.js from here, and the host's hook before it.
  return page.replace(OFFICE_SCRIPT, PANE_HEAD);
}

function officeFolder(): string {
  const require = createRequire(path.join(ROOT, "package.json"));
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

async function content(
  url: URL,
  pane: string,
): Promise<{ readonly body: Buffer | string; readonly name: string } | null> {
  const [, area = "", ...rest] = decodeURIComponent(url.pathname).split("/");
  if (rest.includes("..")) return null;
  const inside = (folder: string): string => path.join(folder, ...rest);
  switch (area) {
    case "":
      return { body: await readFile(path.join(SOURCE, "workbench.html")), name: "workbench.html" };
    case "attach.js":
      return { body: await readFile(path.join(SOURCE, "attach.js")), name: area };
    case "workbench.js":
    case "workbench.css":
      return { body: await readFile(path.join(BUNDLE, area)), name: area };
    case "sample.xlsx":
      return {
        body: Buffer.from(await sampleFile(url.searchParams.get("language") === "zh-CN" ? "zh-CN" : "en-US")),
        name: area,
      };
    case "pane":
      return { body: await paneFile(pane, rest.join("/")), name: rest.join("/") };
    case "office":
      return { body: await readFile(inside(officeFolder())), name: rest.join("/") };
    default:
      return null;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR";
}

async function answer(request: IncomingMessage, response: ServerResponse, pane: string): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  try {
    const found = await content(url, pane);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    // The solver runs in a worker of its own, and only that worker compiles WebAssembly.
    const isPane = url.pathname.startsWith("/pane/");
    const policy = (isPane ? PANE_POLICY : POLICY).map((rule) =>
      isPane && found.name.endsWith(".js") && rule.startsWith("script-src")
        ? `${rule} 'wasm-unsafe-eval'`
        : rule,
    );
    response.writeHead(200, {
      "Content-Type": TYPES[path.extname(found.name)] ?? "application/octet-stream",
      "Content-Security-Policy": policy.join("; "),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    });
    response.end(found.body);
  } catch (error) {
    if (isMissing(error)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(error instanceof Error ? error.message : String(error));
  }
}

function openBrowser(url: string): void {
  const commands: Readonly<Record<string, readonly [string, ...string[]]>> = {
    darwin: ["open", url],
    win32: ["cmd", "/c", "start", "", url],
  };
  const [command, ...args] = commands[process.platform] ?? ["xdg-open", url];
  // A machine without a browser still has the printed address.
  spawn(command, args, { stdio: "ignore", detached: true }).on("error", () => undefined);
}

/**
 * Serves the workbench until it is closed.
 * @param options - Port, folder of the pane, and whether to open a browser.
 * @returns Its address, and how to end it.
 */
export async function serveWorkbench(options: WorkbenchOptions = {}): Promise<ServedWorkbench> {
  const pane = options.pane ?? path.join(ROOT, "dist");
  const announce = options.announce !== false;
  await ensureBuilt(pane, (text) => {
    if (announce) console.log(text);
  });
  await stat(path.join(pane, "taskpane.html"));
  const server = createServer((request, response) => void answer(request, response, pane));
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : (options.port ?? 0);
  const url = `http://localhost:${String(port)}/`;
  if (announce) {
    console.log(`The workbench is at ${url} (end it with Ctrl+C).`);
    openBrowser(url);
  }
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
