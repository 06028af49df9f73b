/** How a build ended: stopped, or everything there. */
import { Icon } from "../controls/icon";
import { List, More, Points, Row } from "../controls/lists";
import type { SheetState } from "../flow/job";
import type { BuildReport } from "../flow/views";
import { buildAll, goTo } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** Stopped by the user: what is complete, what is as before. */
export function cancelled(pane: PaneController, sheets: readonly SheetState[]): ScreenParts {
  const { words } = pane;
  return {
    body: (
      <>
        <Heading text={words.running.stopped} />
        <p class="lead-text">{words.running.stoppedLead}</p>
        {sheets.length === 0 ? (
          <Points texts={[words.running.nothingWritten]} />
        ) : (
          <List label={words.running.exists}>
            {sheets.map((sheet) =>
              sheet.state === "complete" ? (
                <Row
                  key={sheet.sheet}
                  icon={<Icon name="check" tone="success" label={words.running.complete} />}
                  title={sheet.sheet}
                  detail={words.running.complete}
                  onPress={() => void goTo(pane, sheet.sheet, "A1")}
                />
              ) : (
                <Row
                  key={sheet.sheet}
                  icon={<Icon name="circle" tone="info" label={words.running.asBefore} />}
                  title={sheet.sheet}
                  detail={words.running.asBefore}
                />
              ),
            )}
          </List>
        )}
      </>
    ),
    foot: (
      <Actions
        first={words.frame.buildAll}
        onFirst={() => {
          buildAll(pane);
        }}
        then={words.frame.back}
        onThen={() => {
          pane.show("data", { name: pane.current.snapshot.sources === null ? "first-run" : "found" });
        }}
      />
    ),
  };
}

/** Everything is built: the sheets, and what is good to know. */
export function buildDone(pane: PaneController, report: BuildReport): ScreenParts {
  const { words, current } = pane;
  const { running: texts } = words;
  const found = current.snapshot.sources?.found ?? null;
  const scored = current.snapshot.scored;
  const point = report.allocation === null ? undefined : report.allocation.points[report.allocation.chosen];
  const detail = (id: string): string => {
    const owned = point?.rows.filter((row) => row.owner !== null).length ?? 0;
    if (id === "scores") return texts.sheetDetail.scores(report.accounts);
    if (id === "cards") return texts.sheetDetail.cards(report.cards);
    if (id === "live-card") return texts.sheetDetail["live-card"];
    if (id === "allocation") return texts.sheetDetail.allocation(point?.moves ?? 0, owned);
    return texts.sheetDetail.summary;
  };
  const shown = report.sheets.filter((sheet) =>
    ["scores", "cards", "live-card", "allocation", "summary"].includes(sheet.id),
  );
  const prospects = scored?.accounts.filter((one) => one.stage === "prospect").length ?? 0;
  const rejected = found?.rejected.length ?? 0;
  const known = [
    ...(prospects === 0 ? [] : [texts.prospects(prospects)]),
    ...(rejected === 0 ? [] : [texts.leftOut(rejected)]),
    ...(scored === null ? [] : [texts.basis[scored.basis]]),
    ...report.skipped.map((one) => texts.skipped[one.reason]),
  ];
  const summarySheet = report.sheets.find((sheet) => sheet.id === "summary") ?? report.sheets[0];
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "data", screen: { name: "found" }, focus: "heading" }} />
        <Heading text={texts.done} />
        <p class="lead-text">{texts.doneLead(report.sheets.length, report.seconds)}</p>
        <List label={texts.newSheets}>
          {shown.map((sheet) => (
            <Row
              key={sheet.id}
              icon={<Icon name="sheet" tone="brand" />}
              title={sheet.sheet}
              detail={detail(sheet.id)}
              onPress={() => void goTo(pane, sheet.sheet, "A1")}
            />
          ))}
        </List>
        {known.length === 0 ? null : (
          <More title={texts.goodToKnow} count={words.numbers.count(known.length)}>
            <Points kind="info" small texts={known} />
          </More>
        )}
      </>
    ),
    foot: (
      <Actions
        first={texts.openSummary}
        onFirst={() => {
          if (summarySheet !== undefined) void goTo(pane, summarySheet.sheet, "A1");
        }}
        then={texts.adjust}
        onThen={() => {
          pane.show("data", { name: "found" });
          pane.openStep("tiers");
        }}
      />
    ),
  };
}
