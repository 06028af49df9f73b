/** The quieter screens of the Data step: missing tables, nothing found, help. */
import type { JSX } from "preact";
import type { SheetGrid } from "../../intake/reading";
import { nearMissText, rejectionText } from "../../language/data-check";
import { helpWords, type HelpTopic } from "../../language/pane-help";
import { Button, Link } from "../controls/button";
import { Icon } from "../controls/icon";
import { List, More, Row, Table } from "../controls/lists";
import type { SourcesView } from "../flow/views";
import { goTo, insertSample, openMapping, read } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { BuildOrChoose } from "./data-screens";
import { InlineHelp, rememberedText } from "./inline-help";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** Rows that can't be used shown one by one. */
const REFUSED_SHOWN = 20;
const topics: readonly HelpTopic[] = ["columns", "tiers", "cards", "rules", "result", "summary"];

/** Optional tables that were not found, and what each is for. */
export function missingTables(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const missing = (current.snapshot.sources?.found?.missing ?? []).filter((kind) => kind !== "accounts");
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "data", screen: { name: "found" }, focus: "row-missing" }} />
        <Heading text={words.missing.heading(missing.length)} />
        <p class="lead-text">{words.missing.lead}</p>
        <List label={words.missing.heading(missing.length)}>
          {missing.map((kind) => (
            <Row
              key={kind}
              title={words.sources[kind]}
              detail={words.missing.uses[kind]}
              onPress={() => {
                openMapping(pane, kind);
              }}
            />
          ))}
        </List>
      </>
    ),
    foot: <BuildOrChoose pane={pane} />,
  };
}

/** Neither accounts nor orders: what is needed, and what was looked at. */
export function nothingFound(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const { sources } = current.snapshot;
  if (sources !== null && sources.refused.length > 0) return nothingUsable(pane, sources);
  const nearest = sources?.nearest ?? null;
  return {
    body: (
      <>
        <Heading text={words.empty.heading} />
        <p class="lead-text">
          {nearest === null ? words.empty.lead : nearMissText(nearest, current.language)}
        </p>
        <Table caption={words.empty.needed} head={words.empty.heads} rows={words.empty.rows} />
        {sources === null ? null : <LookedAt pane={pane} sources={sources} />}
      </>
    ),
    foot: (
      <Actions
        first={words.empty.choose}
        onFirst={() => {
          openMapping(pane, nearest?.kind ?? "orders");
        }}
        then={words.firstRun.sample}
        onThen={() => {
          insertSample(pane);
        }}
      />
    ),
  };
}

/** Tables were found, but none of their rows can be used: why, and to read again once that is put right. */
function nothingUsable(pane: PaneController, sources: SourcesView): ScreenParts {
  const { words, current } = pane;
  const { check } = words;
  return {
    body: (
      <>
        <Heading text={check.heading(sources.refused.length)} />
        <Table
          caption={check.leftOutRows}
          head={[check.where, check.why, <span class="vh">{words.frame.action}</span>]}
          columns={["", "", "n"]}
          rows={sources.refused.slice(0, REFUSED_SHOWN).map((row) => {
            const cell = `${row.column ?? "A"}${String(row.row)}`;
            return [
              `${row.sheet} ${cell}`,
              rejectionText(row, current.language),
              <Link
                label={`${words.frame.goTo} ${row.sheet} ${cell}`}
                onPress={() => void goTo(pane, row.sheet, cell)}
              >
                {words.frame.goTo}
              </Link>,
            ];
          })}
        />
        <LookedAt pane={pane} sources={sources} />
      </>
    ),
    foot: (
      <Actions
        first={check.again}
        onFirst={() => {
          read(pane);
        }}
        then={words.empty.choose}
        onThen={() => {
          openMapping(pane, "orders");
        }}
      />
    ),
  };
}

/** The sheets that were looked at, with what each was taken for. */
function LookedAt(props: { readonly pane: PaneController; readonly sources: SourcesView }): JSX.Element {
  const { sources } = props;
  const { words, current } = props.pane;
  const textOf = (grid: SheetGrid): string => {
    const source = sources.recognition.sources.find(
      ({ sheet, table }) => sheet === grid.sheet && table === grid.table,
    );
    if (source !== undefined) return words.sources[source.kind];
    return grid.totalRows === 0 ? words.empty.emptySheet : words.empty.noHeaders;
  };
  return (
    <More title={words.empty.lookedAt(sources.sheetsLookedAt)} open>
      <ul class="checks">
        {sources.samples.map((grid) => (
          <li key={`${grid.sheet} ${grid.table ?? ""}`}>
            <Icon name="sheet" tone="info" size={16} />
            <span class="grow">
              {grid.sheet}
              {current.language === "zh-CN" ? "：" : ": "}
              {textOf(grid)}
            </span>
          </li>
        ))}
      </ul>
    </More>
  );
}

/** Help: the functions' pages, and everything the workbook remembers. */
export function help(
  pane: PaneController,
  kept: readonly { readonly key: string; readonly value: string }[],
  onForget: () => void,
): ScreenParts {
  const { words, current } = pane;
  return {
    body: (
      <>
        <Back
          pane={pane}
          to={{
            step: "data",
            screen: { name: current.snapshot.sources === null ? "first-run" : "found" },
            focus: "heading",
          }}
        />
        <Heading text={words.help.heading} />
        <h2>{words.help.functions}</h2>
        <p>
          <Link
            onPress={() => {
              pane.surroundings.openHelp(current.language);
            }}
          >
            {words.help.functionsText}
          </Link>
        </p>
        <h2>{helpWords[current.language].how}</h2>
        {topics.map((topic) => (
          <InlineHelp key={topic} pane={pane} topic={topic} />
        ))}
        <h2>{words.help.kept}</h2>
        <p class="note">{words.help.keptText}</p>
        {kept.length === 0 ? (
          <p>{words.help.nothingKept}</p>
        ) : (
          <dl class="facts">
            {kept.map((entry) => {
              const { name, says } = rememberedText(pane, entry.key, entry.value);
              return (
                <>
                  <dt>{name}</dt>
                  <dd>{says}</dd>
                </>
              );
            })}
          </dl>
        )}
        {kept.length === 0 ? null : (
          <div>
            <Button onPress={onForget}>{words.help.erase}</Button>
          </div>
        )}
      </>
    ),
    foot: (
      <Actions
        first={words.frame.back}
        onFirst={() => {
          pane.show("data", { name: current.snapshot.sources === null ? "first-run" : "found" });
        }}
      />
    ),
  };
}
