/** Entry of the task pane: waits for Office, puts on the theme, draws the pane. */
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";
import { render } from "preact";
import "./fluent-elements";
import "./pane.css";
import { LANGUAGES, type Language } from "../language/language";
import { loadPaneWords } from "../language/pane";
import { startWords } from "../language/start-words";
import { BrowserMemory } from "./browser-memory";
import { listenToKeys } from "./keyboard";
import { Pane } from "./pane";
import { boot, checkFreshness, listenToEdits } from "./pane-actions";
import { PaneController } from "./pane-controller";
import { STEPS } from "./pane-state";
import { workerAllocation } from "./worker-allocation";
import { workerScores } from "./worker-scores";
import { workerSolver } from "./worker-solver";

const fonts: Readonly<Record<Language, string>> = {
  "en-US": "'Segoe UI', -apple-system, 'Open Sans', sans-serif",
  "zh-CN": "'Segoe UI', 'PingFang SC', 'Microsoft YaHei UI', 'Noto Sans CJK SC', sans-serif",
};
const officeWaitMilliseconds = 25_000;

/** Excel serial of the present local moment. */
function serialNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}

/** Office's theme if it names one, else the system's, else light. */
function darkTheme(): boolean {
  const office =
    typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.officeTheme;
  if (office?.bodyBackgroundColor !== undefined) {
    const hex = office.bodyBackgroundColor.replace("#", "");
    const lightness = [0, 2, 4].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0);
    if (!Number.isNaN(lightness)) return lightness < 384;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Puts on the theme in force; only that one is loaded. */
async function putOnTheme(language: Language): Promise<void> {
  const dark = darkTheme();
  const { theme } = dark
    ? await import(/* webpackChunkName: "theme-dark" */ "./themes/dark")
    : await import(/* webpackChunkName: "theme-light" */ "./themes/light");
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  setTheme({ ...theme, fontFamilyBase: fonts[language] });
}

/** Width of this platform's scroll bar, so that both gutters look equal with and without one. */
function measureScrollbar(): void {
  const probe = document.createElement("div");
  probe.className = "probe";
  const inner = document.createElement("div");
  probe.append(inner);
  document.body.append(probe);
  document.documentElement.style.setProperty("--scrollbar", `${probe.offsetWidth - inner.offsetWidth}px`);
  probe.remove();
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

function chooseLanguage(memory: BrowserMemory): Language {
  const remembered = LANGUAGES.find((one) => one === memory.get("language"));
  if (remembered !== undefined) return remembered;
  const shown = (Office.context as Office.Context | undefined)?.displayLanguage ?? navigator.language;
  return shown.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

async function start(root: HTMLElement): Promise<void> {
  const memory = new BrowserMemory(
    (Office.context as { partitionKey?: string } | undefined)?.partitionKey ?? "",
  );
  const language = chooseLanguage(memory);
  measureScrollbar();
  const [words, { createFlow }] = await Promise.all([
    loadPaneWords(language),
    import(/* webpackChunkName: "flow" */ "./flow/create-flow"),
    putOnTheme(language),
  ]);
  const flow = createFlow({
    language,
    now: serialNow,
    seconds: () => performance.now() / 1000,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    score: workerScores(
      () => new Worker(new URL("./score-worker.ts", import.meta.url)),
      () => new Promise((resolve) => setTimeout(resolve)),
    ),
    allocate: workerAllocation(() => new Worker(new URL("./allocation-worker.ts", import.meta.url))),
    watch: true,
    loadSolver: () => Promise.resolve(workerSolver()),
  });
  const pane = new PaneController(
    flow,
    {
      clock: () => performance.now(),
      now: serialNow,
      later: (milliseconds, action) => {
        const timer = setTimeout(action, milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
      remember: (key, value) => {
        memory.set(key, value);
        if (key === "language") void putOnTheme(value === "zh-CN" ? "zh-CN" : "en-US");
      },
      download,
      loadWords: loadPaneWords,
      openHelp: (spoken) => {
        window.open(`help/index.${spoken}.html`, "_blank", "noopener");
      },
    },
    language,
    words,
    STEPS.find((one) => one === memory.get("step")) ?? "data",
  );
  render(<Pane pane={pane} />, root);
  listenToKeys();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    void putOnTheme(pane.current.language);
  });
  window.addEventListener("focus", () => void checkFreshness(pane));
  listenToEdits(pane);
  void boot(pane);
}

/** Without Office, or without all of its own parts, the pane says so plainly. */
function cannotStart(root: HTMLElement, problem: "noOffice" | "notLoaded"): void {
  const language: Language = navigator.language.startsWith("zh") ? "zh-CN" : "en-US";
  const { heading, text } = startWords[language][problem];
  document.documentElement.lang = language;
  render(
    <div class="pane">
      <main>
        <div class="body">
          <h1>{heading}</h1>
          <p>{text}</p>
        </div>
      </main>
    </div>,
    root,
  );
}

const root = document.getElementById("app");
if (root !== null) {
  if (typeof Office === "undefined") cannotStart(root, "noOffice");
  else {
    const waiting = setTimeout(() => {
      cannotStart(root, "noOffice");
    }, officeWaitMilliseconds);
    void Office.onReady((info) => {
      clearTimeout(waiting);
      if ((info.host as Office.HostType | null) === null) cannotStart(root, "noOffice");
      else {
        start(root).catch((error: unknown) => {
          cannotStart(root, "notLoaded");
          throw error;
        });
      }
    });
  }
}
