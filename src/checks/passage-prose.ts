import { type Figure, printFigure } from "../figures/figure.ts";
import { replaceReferences } from "../figures/section-text.ts";
import { isToWrite } from "../figures/to-write.ts";
import { type Prose, readProse } from "../prose/prose.ts";
import type { Ledger } from "./ledger.ts";

/** A passage of a section's text as it reads with its figures in it. */
export interface PassageProse {
  readonly section: string;
  /** Below the data folder, with the line on which the passage begins. */
  readonly file: string;
  readonly line: number;
  readonly prose: Prose;
}

const known = new WeakMap<Ledger, readonly PassageProse[]>();

/** The passages of all texts, read once for each ledger. What a draft has still to say is left out. */
export function passagesOf(ledger: Ledger): readonly PassageProse[] {
  const found = known.get(ledger) ?? readPassages(ledger);
  known.set(ledger, found);
  return found;
}

function readPassages(ledger: Ledger): readonly PassageProse[] {
  return [...ledger.disclosure.texts].flatMap(([section, { file, body, passages }]) =>
    [body, ...passages.values()]
      .filter((passage) => !isToWrite(passage))
      .map(({ markdown, line }) => {
        const printed = replaceReferences(markdown, (id) => plain(ledger.within(section, id)));
        return { section, file, line, prose: readProse(printed, "markdown", ledger.model.wording) };
      }),
  );
}

/** Number and unit alone: a word or a blank that the template left, and a count, are judged as figures. */
function plain(figure: Figure | undefined): string {
  if (!figure?.value) return "0";
  const isMoney = figure.unit.endsWith("元") || figure.unit === "%";
  return isMoney ? `${printFigure(figure)}${figure.unit}` : "若干";
}

/** The place of something in a passage, as outcomes give it. */
export function placeInPassage({ section, file, line, prose }: PassageProse, at: number) {
  const number = line + prose.positionAt(at).line - 1;
  return { origin: `${file}#L${number}`, line: { file, section, number }, operands: [] };
}
