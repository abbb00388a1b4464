import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import type { Term } from "../records/disclosure.ts";
import { disclosurePath } from "./address.ts";
import { correctionPath } from "./compose-corrections.ts";
import { composeDisclosure } from "./compose-disclosure.ts";
import type { CorrectionEffect } from "./correction-effect.ts";
import type { Page } from "./page.ts";
import type { CorrectionNote } from "./page-base.ts";

/** The pages of the versions that corrections have superseded: out of search, each with a link to what stands now. */
export function composeSuperseded(
  shown: readonly Disclosure[],
  terms: readonly Term[],
  present: readonly Page[],
): Page[] {
  const paths = new Set(present.map(({ path }) => path));
  return shown.flatMap((disclosure) =>
    disclosure.corrections.flatMap(({ record, superseded }) => {
      const base = disclosurePath(superseded);
      const current = disclosurePath(disclosure);
      const correction = noteOf(disclosure, record);
      return composeDisclosure(superseded, terms, { comparisons: [] }).map((page): Page => {
        const same = current + page.path.slice(base.length);
        const path = paths.has(same) ? same : current;
        const { searchKind: _, searchSection: __, ...shownPage } = page;
        return {
          ...shownPage,
          superseded: { by: { title: disclosureTitle(disclosure), path }, correction },
        };
      });
    }),
  );
}

/** Pages with a note of the corrections that changed them; the overview of a disclosure has all of its. */
export function withCorrectionNotes(
  pages: readonly Page[],
  effects: readonly CorrectionEffect[],
): Page[] {
  const changed = new Map(
    effects.map(({ folder, version, pages }) => [
      `${folder} ${version}`,
      new Set(pages.map(({ path }) => path)),
    ]),
  );
  return pages.map((page) => {
    if (!("disclosure" in page) || page.disclosure.corrections.length === 0) return page;
    const { disclosure, path } = page;
    const correctedBy = disclosure.corrections
      .filter(
        ({ record }) =>
          page.kind === "disclosure" ||
          changed.get(`${disclosure.folder} ${record.version}`)?.has(path),
      )
      .map(({ record }) => noteOf(disclosure, record));
    return correctedBy.length === 0 ? page : { ...page, correctedBy };
  });
}

function noteOf(
  disclosure: Disclosure,
  { version, date, reason }: Disclosure["corrections"][number]["record"],
): CorrectionNote {
  return {
    version,
    date,
    reason,
    path: correctionPath(disclosure, { version }),
    earlier: `${disclosurePath(disclosure)}v${version}/`,
  };
}
