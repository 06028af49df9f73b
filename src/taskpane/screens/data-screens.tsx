/** The Data step: first run, and what was found. */
import type { JSX } from "preact";
import type { SourceKind } from "../../intake/reading";
import { fieldName } from "../../language/fields";
import { Icon } from "../controls/icon";
import { List, Note, Row } from "../controls/lists";
import type { FoundView, SourcesView } from "../flow/views";
import { columnToChoose, sourceOf } from "../mapping";
import { buildAll, insertSample, openMapping, read } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { thingsToLookAt } from "../things-to-look-at";
import { Actions, Heading, type ScreenParts } from "./screen-parts";

const kinds: readonly SourceKind[] = [
  "accounts",
  "orders",
  "returns",
  "managers",
  "visits",
  "complaints",
  "surveys",
  "receivables",
];

/** The first screen of a workbook the add-in has not seen. */
export function firstRun(pane: PaneController): ScreenParts {
  const { firstRun: words } = pane.words;
  return {
    body: (
      <>
        <Heading text={words.heading} />
        <p class="lead-text first">{words.lead}</p>
        <ul class="bullets">
          {words.points.map((point) => (
            <li key={point.title}>
              <Icon name="sheet" tone="brand" />
              <span class="grow">
                <strong>{point.title}</strong>
                <span class="sub">{point.text}</span>
              </span>
            </li>
          ))}
        </ul>
        <div class="figure promise">
          <Icon name="lock" tone="info" />
          <span class="grow">{words.privacy}</span>
        </div>
      </>
    ),
    foot: (
      <Actions
        first={words.use}
        onFirst={() => {
          read(pane);
        }}
        then={words.sample}
        onThen={() => {
          insertSample(pane);
        }}
      />
    ),
  };
}

/** What the row of one table says. */
function sourceRow(
  pane: PaneController,
  sources: SourcesView,
  found: FoundView,
  kind: SourceKind,
): JSX.Element | null {
  const { words } = pane;
  const source = sourceOf(sources, kind);
  const open = (): void => {
    openMapping(pane, kind);
  };
  if (source === undefined) {
    if (kind !== "accounts" || found.accounts === 0) return null;
    return (
      <Row
        key={kind}
        id="row-accounts"
        title={words.sources.accounts}
        detail={words.found.fromOrders}
        onPress={open}
      />
    );
  }
  const doubts = sources.recognition.doubts.filter((doubt) => doubt.kind === kind);
  const first = doubts[0];
  if (first === undefined) {
    return (
      <Row
        key={kind}
        id={`row-${kind}`}
        title={words.sources[kind]}
        detail={words.found.sheetRows(source.sheet, source.rowCount)}
        end={<Icon name="check" tone="success" label={words.found.sure} />}
        onPress={open}
      />
    );
  }
  const { doubts: texts } = words.found;
  const what =
    first.field === "orderAmount"
      ? texts.orderAmount
      : first.field === "orderDate"
        ? texts.orderDate
        : texts.other(fieldName(first.field, pane.current.language));
  return (
    <Row
      key={kind}
      id={`row-${kind}`}
      title={words.sources[kind]}
      detail={words.found.doubt(doubts.length, what)}
      tone="warning"
      end={<Icon name="warn" tone="warning" label={words.found.toCheck} />}
      onPress={open}
    />
  );
}

/** Builds everything, or leads to the column without which nothing can be built. */
export function BuildOrChoose({ pane }: { readonly pane: PaneController }): JSX.Element {
  const { words, current } = pane;
  const { sources, freshness } = current.snapshot;
  const lacking = sources === null ? undefined : columnToChoose(sources);
  const isStale = freshness.status === "stale";
  return (
    <Actions
      first={
        lacking !== undefined ? words.found.chooseColumn : isStale ? words.stale.update : words.frame.buildAll
      }
      onFirst={() => {
        if (lacking === undefined) buildAll(pane);
        else openMapping(pane, lacking.kind);
      }}
      then={words.found.next}
      onThen={() => {
        pane.openStep("tiers");
      }}
    />
  );
}

/** What was found, with what is doubtful on top of the list. */
export function dataFound(pane: PaneController, sources: SourcesView, found: FoundView): ScreenParts {
  const { words, current } = pane;
  const { numbers } = words;
  const missing = found.missing.filter((kind) => kind !== "accounts");
  const { freshness } = current.snapshot;
  const stale = freshness.status === "stale" ? freshness : null;
  const topTier = current.snapshot.tiers?.lines[0]?.label ?? "A";
  return {
    body: (
      <>
        <Heading text={words.found.heading(found.accounts, found.orders)} />
        <p class="lead-text">
          {found.firstOrder === null || found.lastOrder === null
            ? words.found.noOrders
            : words.found.period(
                numbers.month(found.firstOrder),
                numbers.month(found.lastOrder),
                found.currency,
              )}
        </p>
        {stale === null ? null : <StaleNote pane={pane} />}
        <List label={words.found.list}>{kinds.map((kind) => sourceRow(pane, sources, found, kind))}</List>
        <List label={words.found.quality}>
          <Row
            id="row-check"
            title={words.found.dataCheck}
            detail={words.found.dataCheckDetail(thingsToLookAt(found))}
            end={
              thingsToLookAt(found) === 0 ? (
                <Icon name="check" tone="success" />
              ) : (
                numbers.count(thingsToLookAt(found))
              )
            }
            onPress={() => {
              pane.show("data", { name: "check" });
            }}
          />
          {missing.length === 0 ? null : (
            <Row
              id="row-missing"
              title={words.found.missing(missing.length)}
              detail={missing
                .map((kind) => words.sources[kind])
                .join(current.language === "zh-CN" ? "、" : ", ")}
              onPress={() => {
                pane.show("data", { name: "missing" });
              }}
            />
          )}
        </List>
        <p class="note">{words.found.makes(topTier)}</p>
      </>
    ),
    foot: <BuildOrChoose pane={pane} />,
  };
}

function StaleNote({ pane }: { readonly pane: PaneController }): JSX.Element | null {
  const { words, current } = pane;
  const { freshness } = current.snapshot;
  if (freshness.status !== "stale") return null;
  const first = freshness.changed[0];
  if (first === undefined) return null;
  const time = words.numbers.time(freshness.builtAt);
  const source = words.sources[first.kind];
  const title =
    first.rowsAdded > 0
      ? words.stale.added(first.rowsAdded, source, time)
      : first.rowsAdded < 0
        ? words.stale.removed(-first.rowsAdded, source, time)
        : words.stale.changed(source, time);
  return (
    <Note tone="warning" toneName={words.frame.tones.warning} title={title}>
      {words.stale.text}
    </Note>
  );
}
