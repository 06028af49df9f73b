/** The Cards step: one live card or a book of picked accounts, and what was built. */
import type { JSX } from "preact";
import { Link } from "../controls/button";
import { Check, Radios } from "../controls/choices";
import { Icon } from "../controls/icon";
import { List, Row } from "../controls/lists";
import { LongSelect, Select } from "../controls/select";
import type { CardsBuilt, PickRow } from "../flow/views";
import { buildCards, goTo } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import type { CardsState } from "../pane-state";
import { Glance } from "./account-glance";
import { InlineHelp } from "./inline-help";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

const everyone = "\u0000";
const firstPicked = 20;

/** Accounts the filters leave, and those picked of them. */
function pickedRows(pane: PaneController): {
  readonly rows: readonly PickRow[];
  readonly picked: readonly PickRow[];
} {
  const { cards } = pane.current;
  const all = pane.flow.pickList();
  const topTier = all.find((row) => row.tierRank === 0)?.tier ?? everyone;
  const tier = cards.tier ?? topTier;
  const rows = all.filter(
    (row) => (tier === everyone || row.tier === tier) && (cards.owner === null || row.owner === cards.owner),
  );
  const { picked } = cards;
  const chosen = picked === null ? rows.slice(0, firstPicked) : rows.filter((row) => picked.has(row.id));
  return { rows, picked: chosen };
}

/** Main screen of the step. */
export function cards(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const state = current.cards;
  const change = (next: Partial<CardsState>): void => {
    pane.update({ cards: { ...pane.current.cards, ...next } });
  };
  const live = state.mode === "live";
  const { rows, picked } = pickedRows(pane);
  const first = pane.flow.pickList()[0];
  return {
    body: (
      <>
        <Heading text={words.cards.heading} />
        <Radios
          name="mode"
          label={words.cards.what}
          value={state.mode}
          options={[
            { value: "live", text: words.cards.live, sub: words.cards.liveText },
            { value: "book", text: words.cards.book, sub: words.cards.bookText },
          ]}
          onChange={(value) => {
            change({ mode: value === "live" ? "live" : "book" });
          }}
        />
        {live ? (
          <LivePick
            pane={pane}
            chosenId={state.liveAccountId ?? first?.id ?? null}
            find={state.find}
            onChange={change}
          />
        ) : (
          <BookPick pane={pane} rows={rows} picked={picked} onChange={change} />
        )}
        <InlineHelp pane={pane} topic="cards" />
      </>
    ),
    foot: live ? (
      <Actions
        first={words.cards.buildLive}
        onFirst={() => {
          if (pane.current.cards.liveAccountId === null && first !== undefined)
            change({ liveAccountId: first.id });
          buildCards(pane, []);
        }}
        then={words.cards.next}
        onThen={() => {
          pane.openStep("allocation");
        }}
      />
    ) : (
      <Actions
        first={words.cards.build(picked.length)}
        reason={picked.length === 0 ? words.cards.pickOne : undefined}
        onFirst={() => {
          buildCards(
            pane,
            picked.map((row) => row.id),
          );
        }}
        then={words.cards.next}
        onThen={() => {
          pane.openStep("allocation");
        }}
      />
    ),
  };
}

type Change = (next: Partial<CardsState>) => void;

function LivePick(props: {
  readonly pane: PaneController;
  readonly chosenId: string | null;
  readonly find: string;
  readonly onChange: Change;
}): JSX.Element {
  const { pane, chosenId, find, onChange } = props;
  const { words, current } = pane;
  const all = pane.flow.pickList();
  const wanted = find.trim().toLowerCase();
  const matching = all.filter(
    (row) => wanted === "" || `${row.name} ${row.id}`.toLowerCase().includes(wanted),
  );
  const chosen = all.find((row) => row.id === chosenId);
  // What is sought comes first; what is chosen stays in the list, else the field would lose it.
  const first = matching.slice(0, 8);
  const offered = chosen === undefined || first.includes(chosen) ? first : [...first.slice(0, 7), chosen];
  const scored = current.snapshot.scored?.accounts.find((one) => one.account.id === chosenId);
  return (
    <>
      <Select
        id="first-account"
        label={words.cards.first}
        value={chosenId ?? ""}
        options={offered.map((row) => ({ value: row.id, text: `${row.name} · ${row.id}` }))}
        onType={(text) => {
          onChange({ find: text });
        }}
        onChange={(value) => {
          onChange({ liveAccountId: value, find: "" });
        }}
      />
      {scored === undefined ? null : <Glance pane={pane} scored={scored} />}
    </>
  );
}

function BookPick(props: {
  readonly pane: PaneController;
  readonly rows: readonly PickRow[];
  readonly picked: readonly PickRow[];
  readonly onChange: Change;
}): JSX.Element {
  const { pane, rows, picked, onChange } = props;
  const { words, current } = pane;
  const { numbers } = words;
  const all = pane.flow.pickList();
  const tiersOffered = [
    ...new Set(
      all
        .filter((row) => row.tier !== null)
        .sort((a, b) => (a.tierRank ?? 99) - (b.tierRank ?? 99))
        .map((row) => row.tier ?? ""),
    ),
  ];
  const owners = [...new Set(all.map((row) => row.owner).filter((owner): owner is string => owner !== null))];
  const pickedIds = new Set(picked.map((row) => row.id));
  const currency = current.snapshot.scored?.currency ?? null;
  const detail = (row: PickRow): string =>
    [
      row.expectedLoss === null
        ? words.cards.salesText(numbers.money(row.sales12, currency))
        : words.cards.loss(numbers.money(row.expectedLoss, currency)),
      row.owner ?? words.cards.noOwner,
    ].join(" · ");
  return (
    <>
      <div class="pair">
        <Select
          id="tier-filter"
          label={words.cards.tierFilter}
          value={current.cards.tier ?? all.find((row) => row.tierRank === 0)?.tier ?? everyone}
          options={[
            ...tiersOffered.map((tier) => ({ value: tier, text: tier })),
            { value: everyone, text: words.cards.allTiers },
          ]}
          onChange={(value) => {
            onChange({ tier: value, picked: null });
          }}
        />
        <LongSelect
          id="owner-filter"
          label={words.cards.ownerFilter}
          value={current.cards.owner ?? everyone}
          options={[
            { value: everyone, text: words.cards.everyone },
            ...owners.map((owner) => ({ value: owner, text: owner })),
          ]}
          onChange={(value) => {
            onChange({ owner: value === everyone ? null : value, picked: null });
          }}
        />
      </div>
      <div class="between">
        <h2>{words.cards.picked(picked.length, rows.length)}</h2>
        {rows.length === 0 ? null : picked.length < Math.min(firstPicked, rows.length) ? (
          <Link
            onPress={() => {
              onChange({ picked: new Set(rows.slice(0, firstPicked).map((row) => row.id)) });
            }}
          >
            {rows.length > firstPicked
              ? words.cards.pickFirst(firstPicked)
              : words.cards.pickAll(rows.length)}
          </Link>
        ) : picked.length < rows.length ? (
          <Link
            onPress={() => {
              onChange({ picked: new Set(rows.map((row) => row.id)) });
            }}
          >
            {words.cards.pickAll(rows.length)}
          </Link>
        ) : (
          <Link
            onPress={() => {
              onChange({ picked: new Set() });
            }}
          >
            {words.cards.pickNone}
          </Link>
        )}
      </div>
      <div class="scroll" tabIndex={0} role="group" aria-label={words.cards.list}>
        {rows.slice(0, 400).map((row) => (
          <Check
            key={row.id}
            checked={pickedIds.has(row.id)}
            sub={detail(row)}
            onChange={(checked) => {
              const next = new Set(pickedIds);
              if (checked) next.add(row.id);
              else next.delete(row.id);
              onChange({ picked: next });
            }}
          >
            {row.name}
          </Check>
        ))}
      </div>
      <p class="note" id="reason">
        {picked.length === 0 ? words.cards.pickOne : words.cards.pages(picked.length)}
      </p>
    </>
  );
}

/** What was built. */
export function cardsDone(pane: PaneController, built: CardsBuilt, live: boolean): ScreenParts {
  const { words, current } = pane;
  const missing = built.emptyFor
    .map((kind) => words.sources[kind])
    .join(current.language === "zh-CN" ? "、" : ", ");
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "cards", screen: { name: "cards" }, focus: "heading" }} />
        <Heading text={live ? words.cards.doneLive : words.cards.done(built.cards)} />
        <p class="lead-text">{words.cards.doneWhere(built.sheet, built.cards)}</p>
        <List label={words.cards.result}>
          <Row icon={<Icon name="check" tone="success" />} title={words.cards.unchanged} />
          {built.notesKeptOnCards === 0 ? null : (
            <Row
              icon={<Icon name="check" tone="success" />}
              title={words.cards.notesKept(built.notesKeptOnCards)}
            />
          )}
          {built.emptyFor.length === 0 ? null : (
            <Row
              icon={<Icon name="info" tone="info" />}
              title={words.cards.emptyBlocks(built.emptyFor.length)}
              detail={words.cards.emptyDetail(missing)}
            />
          )}
        </List>
      </>
    ),
    foot: (
      <Actions
        first={words.cards.go}
        onFirst={() => void goTo(pane, built.sheet, "A1")}
        then={words.cards.next}
        onThen={() => {
          pane.show("cards", { name: "cards" });
          pane.openStep("allocation");
        }}
      />
    ),
  };
}
