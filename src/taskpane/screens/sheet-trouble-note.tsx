/** A message that names cells of the add-in's own sheets which can't be used, with a way there. */
import type { JSX } from "preact";
import { ownSheetTroubleText, ownSheetTroubleTitle } from "../../language/own-sheet-trouble";
import { Link } from "../controls/button";
import { Note } from "../controls/lists";
import { goTo } from "../pane-actions";
import type { PaneController } from "../pane-controller";

/** Cells at fault shown in full. */
const SHOWN_TROUBLE = 3;

/** Cells of the settings and history sheets that can't be used, each with its address. */
export function SheetTroubleNote({ pane }: { readonly pane: PaneController }): JSX.Element | null {
  const { words, current } = pane;
  const { sheetTrouble } = current.snapshot;
  const [first] = sheetTrouble;
  if (first === undefined) return null;
  return (
    <Note
      tone="warning"
      toneName={words.frame.tones.warning}
      title={ownSheetTroubleTitle(sheetTrouble.length, current.language)}
      actions={
        <Link
          label={words.frame.goToCell(first.sheet, first.address)}
          onPress={() => void goTo(pane, first.sheet, first.address)}
        >
          {words.frame.goTo}
        </Link>
      }
    >
      {sheetTrouble.slice(0, SHOWN_TROUBLE).map((one) => (
        <span class="sub" key={`${one.sheet} ${one.address}`}>
          {`${one.sheet} ${one.address}: ${ownSheetTroubleText(one, current.language)}`}
        </span>
      ))}
      {sheetTrouble.length > SHOWN_TROUBLE ? (
        <span class="sub">{words.frame.showMore(sheetTrouble.length - SHOWN_TROUBLE)}</span>
      ) : null}
    </Note>
  );
}
