/** The data check: what was left out, what is the user's call, what was handled. */
import type { JSX } from "preact";
import type { Finding, Rejection } from "../../intake/reading";
import { findingText, rejectionText } from "../../language/data-check";
import { Link } from "../controls/button";
import { Icon } from "../controls/icon";
import { More, Table } from "../controls/lists";
import { goTo, read } from "../pane-actions";
import type { PaneController } from "../pane-controller";
import { thingsToLookAt } from "../things-to-look-at";
import { Actions, Back, Heading, type ScreenParts } from "./screen-parts";

/** Rejected rows and findings, in three groups: left out, the user's call, handled. */
export function dataCheck(pane: PaneController): ScreenParts {
  const { words, current } = pane;
  const found = current.snapshot.sources?.found ?? null;
  const rejected: readonly Rejection[] = found?.rejected ?? [];
  const findings: readonly Finding[] = found?.findings ?? [];
  const count = found === null ? 0 : thingsToLookAt(found);
  const { language } = current;
  const shown = rejected.slice(0, 50);
  const leftOut = findings.filter((finding) => finding.group === "left-out");
  const yourCall = findings.filter((finding) => finding.group === "your-call");
  const handled = findings.filter((finding) => finding.group === "handled");
  const link = (sheet: string, address: string): JSX.Element => (
    <Link label={`${words.frame.goTo} ${sheet} ${address}`} onPress={() => void goTo(pane, sheet, address)}>
      {words.frame.goTo}
    </Link>
  );
  return {
    body: (
      <>
        <Back pane={pane} to={{ step: "data", screen: { name: "found" }, focus: "row-check" }} />
        <Heading text={words.check.heading(count)} />
        <p class="lead-text">{words.check.lead}</p>
        <h2>{words.check.leftOut}</h2>
        {shown.length + leftOut.length === 0 ? (
          <ul class="checks">
            <li>
              <Icon name="check" tone="success" />
              <span class="grow">{words.check.nothingLeftOut(found?.orders ?? 0)}</span>
            </li>
          </ul>
        ) : (
          <Table
            caption={words.check.leftOutRows}
            head={[words.check.where, words.check.why, <span class="vh">{words.frame.action}</span>]}
            columns={["", "", "n"]}
            rows={[
              ...leftOut.map((finding) => [
                [finding.sheet, finding.places[0] ?? ""].join(" "),
                findingText(finding, language),
                finding.places[0] === undefined ? "" : link(finding.sheet, finding.places[0]),
              ]),
              ...shown.map((row) => [
                `${row.sheet} ${row.column ?? ""}${String(row.row)}`,
                rejectionText(row, language),
                link(row.sheet, `${row.column ?? "A"}${String(row.row)}`),
              ]),
            ]}
          />
        )}
        {rejected.length > shown.length ? (
          <p class="note">{words.frame.showMore(rejected.length - shown.length)}</p>
        ) : null}
        {yourCall.length === 0 ? null : (
          <>
            <h2>{words.check.yourCall}</h2>
            <Table
              caption={words.check.yourCallRows}
              head={[words.check.where, words.check.what, <span class="vh">{words.frame.action}</span>]}
              columns={["", "", "n"]}
              rows={yourCall.map((finding) => [
                [finding.sheet, finding.places.slice(0, 2).join(", ")].join(" "),
                findingText(finding, language),
                finding.places[0] === undefined ? "" : link(finding.sheet, finding.places[0]),
              ])}
            />
          </>
        )}
        {handled.length === 0 ? null : (
          <More
            title={words.check.handled}
            count={words.check.rows(handled.reduce((sum, finding) => sum + finding.count, 0))}
            open
          >
            <ul class="checks">
              {handled.map((finding, index) => (
                <li key={index}>
                  <Icon name="check" tone="success" size={16} />
                  <span class="grow">{findingText(finding, language)}</span>
                </li>
              ))}
            </ul>
          </More>
        )}
      </>
    ),
    foot: (
      <Actions
        first={words.check.again}
        onFirst={() => {
          read(pane);
        }}
      />
    ),
  };
}
