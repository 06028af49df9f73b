/** The pane's frame: state of the workbook on top, five steps, one screen, one foot, one live region. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "./controls/button";
import { Icon } from "./controls/icon";
import { revert } from "./closing-actions";
import { buildAll, openHelp, openSettings } from "./pane-actions";
import type { PaneController } from "./pane-controller";
import { useFocus } from "./pane-focus";
import { STEPS, type Step } from "./pane-state";
import { whenInterrupted } from "./interrupted";
import { columnToChoose } from "./mapping";
import { presentScreen } from "./screens/present-screen";

/** The words and the tone of the top line. */
function status(pane: PaneController): { readonly text: string; readonly tone: "stale" | "ok" | null } {
  const { words, current } = pane;
  const { frame, numbers, sources } = words;
  const { freshness, firstRun } = current.snapshot;
  if (
    current.job !== null &&
    current.job.visible &&
    current.job.name !== "read" &&
    current.job.name !== "solve"
  ) {
    return { text: frame.building, tone: null };
  }
  if (freshness.status === "stale") {
    const first = freshness.changed[0];
    const source = first === undefined ? sources.orders : sources[first.kind];
    return { text: frame.changedAt(source, numbers.time(freshness.noticedAt)), tone: "stale" };
  }
  const { data } = current.screens;
  if (data.name === "interrupted")
    return { text: frame.stoppedAt(whenInterrupted(pane, data.unfinished)), tone: null };
  if (current.stoppedAt !== null && current.screens.data.name === "cancelled") {
    return { text: frame.stoppedAt(numbers.time(current.stoppedAt)), tone: null };
  }
  if (freshness.status === "fresh") {
    const today = Math.floor(pane.surroundings.now()) === Math.floor(freshness.builtAt);
    const text = today
      ? frame.builtToday(numbers.time(freshness.builtAt))
      : frame.builtOn(numbers.date(freshness.builtAt));
    return { text, tone: "ok" };
  }
  return {
    text: firstRun && current.screens.data.name === "first-run" ? frame.firstRun : frame.notBuilt,
    tone: null,
  };
}

/** Whether everything that is needed for a build was found. */
function canBuild(pane: PaneController): boolean {
  const { sources } = pane.current.snapshot;
  return sources !== null && sources.found !== null && columnToChoose(sources) === undefined;
}

function TopLine({ pane }: { readonly pane: PaneController }): JSX.Element {
  const { words, current } = pane;
  const { text, tone } = status(pane);
  return (
    <div class={tone === "stale" ? "status stale" : "status"}>
      {tone === null ? null : (
        <Icon
          name={tone === "stale" ? "warn" : "check"}
          size={16}
          tone={tone === "stale" ? "warning" : "success"}
        />
      )}
      <span class="text" id="status">
        {text}
      </span>
      {tone === "stale" && current.job === null && canBuild(pane) ? (
        <Button
          size="small"
          onPress={() => {
            buildAll(pane);
          }}
        >
          {words.frame.update}
        </Button>
      ) : null}
      <MoreMenu pane={pane} />
    </div>
  );
}

interface MenuElement extends HTMLElement {
  readonly closeMenu: () => void;
}

function MenuItem(props: {
  readonly text: string;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly lang?: string;
  readonly onPress: () => void;
}): JSX.Element {
  const { text, disabled = false, checked, lang, onPress } = props;
  // Fluent sends no click for Enter and Space, and leaves the menu open after a choice of one.
  const press = (event: Event): void => {
    if (disabled) return;
    const menu = (event.currentTarget as HTMLElement).closest<MenuElement>("fluent-menu");
    menu?.closeMenu();
    onPress();
  };
  return (
    <fluent-menu-item
      role={checked === undefined ? "menuitem" : "menuitemradio"}
      disabled={disabled}
      aria-disabled={disabled ? "true" : undefined}
      checked={checked}
      aria-checked={checked === undefined ? undefined : String(checked)}
      {...(lang === undefined ? {} : { lang })}
      onClick={press}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Enter" || event.key === " ") press(event);
      }}
    >
      {text}
    </fluent-menu-item>
  );
}

function MoreMenu({ pane }: { readonly pane: PaneController }): JSX.Element {
  const { words, current } = pane;
  const { frame } = words;
  const busy = current.job !== null;
  return (
    <fluent-menu>
      <fluent-button
        id="more"
        slot="trigger"
        appearance="subtle"
        size="medium"
        icon-only
        role="button"
        aria-label={frame.more}
        title={frame.more}
      >
        <Icon name="more" />
      </fluent-button>
      <fluent-menu-list role="menu" aria-label={frame.more}>
        <MenuItem
          text={frame.buildAll}
          disabled={busy || !canBuild(pane)}
          onPress={() => {
            buildAll(pane);
          }}
        />
        <MenuItem
          text={frame.revertLast}
          disabled={busy || current.snapshot.revert === null}
          onPress={() => {
            revert(pane);
          }}
        />
        <MenuItem
          text={frame.openSettings}
          disabled={busy}
          onPress={() => {
            openSettings(pane);
          }}
        />
        <div role="separator" class="menu-line" />
        <MenuItem
          text="English"
          lang="en"
          disabled={busy}
          checked={current.language === "en-US"}
          onPress={() => {
            void pane.setLanguage("en-US");
          }}
        />
        <MenuItem
          text="中文"
          lang="zh-CN"
          disabled={busy}
          checked={current.language === "zh-CN"}
          onPress={() => {
            void pane.setLanguage("zh-CN");
          }}
        />
        <div role="separator" class="menu-line" />
        <MenuItem text={frame.help} disabled={busy} onPress={() => void openHelp(pane)} />
      </fluent-menu-list>
    </fluent-menu>
  );
}

function Tabs({ pane }: { readonly pane: PaneController }): JSX.Element {
  const { words, current } = pane;
  const usable =
    current.job === null && current.snapshot.sources?.found !== null && current.snapshot.sources !== null;
  return (
    <fluent-tablist
      size="small"
      activeid={`tab-${current.step}`}
      aria-label={words.frame.steps}
      onChange={(event: Event) => {
        const id = (event.currentTarget as HTMLElement & { activeid?: string }).activeid?.replace("tab-", "");
        const step = STEPS.find((one) => one === id);
        if (step !== undefined && step !== pane.current.step) pane.openStep(step);
      }}
    >
      {STEPS.map((step: Step) => (
        <fluent-tab
          key={step}
          slot="tab"
          id={`tab-${step}`}
          aria-controls="body"
          disabled={!usable && step !== current.step}
        >
          {words.frame.tabs[step]}
        </fluent-tab>
      ))}
    </fluent-tablist>
  );
}

/**
 * The whole pane.
 *
 * @param props - The controller; the pane draws itself again after every change of it.
 * @returns The page.
 */
export function Pane({ pane }: { readonly pane: PaneController }): JSX.Element {
  const [, redraw] = useState(0);
  useEffect(
    () =>
      pane.subscribe(() => {
        redraw((count) => count + 1);
      }),
    [pane],
  );
  useEffect(() => {
    document.documentElement.lang = pane.current.language;
    document.title = pane.words.frame.title;
  }, [pane.current.language]);
  const { current, words } = pane;
  const screen = presentScreen(pane);
  const bare = screen.bare === true;
  const running = current.job !== null;
  useFocus(pane);
  return (
    <div class="pane">
      <header>
        <TopLine pane={pane} />
        {bare ? null : <Tabs pane={pane} />}
      </header>
      <main>
        <div
          id="body"
          class="body"
          tabIndex={0}
          role={bare ? "group" : "tabpanel"}
          aria-label={bare ? words.frame.welcome : undefined}
          aria-labelledby={bare ? undefined : `tab-${current.step}`}
          aria-busy={screen.busy === true ? "true" : undefined}
          inert={running && !(current.job?.visible ?? false)}
        >
          {screen.body}
          {current.address === null ? null : (
            <p class="note address">{words.frame.copyAddress(current.address)}</p>
          )}
        </div>
      </main>
      <footer>{screen.foot}</footer>
      <div class="vh" role="status" aria-live="polite" id="say">
        {current.say}
      </div>
    </div>
  );
}
