/** The tiers in figures: accounts, sales and hours of each, and the corners of potential and value. */
import type { JSX } from "preact";
import { potentialPlaces, type PotentialStrategy } from "../../accounts/potential-value";
import { TierSign } from "../controls/drawings";
import { More, Table } from "../controls/lists";
import type { TierLine, TiersView } from "../flow/views";
import type { PaneController } from "../pane-controller";

/**
 * The table of tiers.
 *
 * @param props - The pane, the tiers and whether they are tried out: then differences stand beside the figures.
 * @returns The table.
 */
export function TiersTable({
  pane,
  view,
  trial,
}: {
  readonly pane: PaneController;
  readonly view: TiersView;
  readonly trial: boolean;
}): JSX.Element {
  const { tiers: words, numbers } = pane.words;
  const difference = (now: number, before: number): JSX.Element | null => {
    const text = trial ? numbers.change(Math.round(now) - Math.round(before)) : "";
    return text === "" ? null : <span class={now < before ? "delta down" : "delta up"}>{text}</span>;
  };
  const cells = (line: TierLine): readonly (JSX.Element | string)[] => [
    <>
      {numbers.count(line.accounts)}
      {difference(line.accounts, line.accountsBefore)}
    </>,
    line.sales === 0 ? "–" : numbers.money(line.sales),
    line.sales === 0 ? "–" : numbers.percent(line.share, 1),
    <>
      {numbers.count(Math.round(line.hours))}
      {difference(line.hours, line.hoursBefore)}
    </>,
  ];
  const [hours, monthly] = words.heads.hours;
  return (
    <Table
      caption={words.table}
      head={[
        words.heads.tier,
        words.heads.accounts,
        words.heads.sales,
        words.heads.share,
        <>
          {hours}
          {monthly === "" ? null : (
            <>
              <br />
              {monthly}
            </>
          )}
        </>,
      ]}
      columns={["", "n", "n", "n", "n"]}
      rows={[
        ...view.lines.map((line, rank) => [<TierSign rank={rank} label={line.label} />, ...cells(line)]),
        ...(view.prospects.accounts === 0
          ? []
          : [[<TierSign rank={3} label={words.prospects} />, ...cells(view.prospects)]]),
        ...(view.unrated === 0 ? [] : [[words.unrated, numbers.count(view.unrated), "–", "–", "–"]]),
      ]}
      foot={[words.total, ...cells(view.total)]}
    />
  );
}

/**
 * Potential and value: how many accounts stand in each corner.
 *
 * @param props - The pane.
 * @returns The four corners; nothing where no potential is known.
 */
export function PotentialCorners({ pane }: { readonly pane: PaneController }): JSX.Element | null {
  const { tiers: words, numbers } = pane.words;
  const places = potentialPlaces(pane.current.snapshot.scored?.accounts ?? []);
  if (places === null || places.length < 4) return null;
  const count = (wanted: PotentialStrategy): string =>
    numbers.count(places.filter(({ strategy }) => strategy === wanted).length);
  const { quad } = words;
  return (
    <More title={quad.title} open>
      <div class="quad">
        <b />
        <b>{quad.low}</b>
        <b>{quad.high}</b>
        <b>{quad.highPotential}</b>
        <span>
          <strong>{count("develop")}</strong>
          {quad.develop}
        </span>
        <span>
          <strong>{count("invest")}</strong>
          {quad.invest}
        </span>
        <b>{quad.lowPotential}</b>
        <span>
          <strong>{count("serve-lean")}</strong>
          {quad.lean}
        </span>
        <span>
          <strong>{count("keep")}</strong>
          {quad.keep}
        </span>
      </div>
    </More>
  );
}
