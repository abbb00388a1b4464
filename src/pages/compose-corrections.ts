import { changePlace } from "../model/change-place.ts";
import { type Correction, type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import type { Change } from "../records/correction.ts";
import type { Withdrawal } from "../records/withdrawal.ts";
import { disclosurePath, pathOfFile } from "./address.ts";
import type { CorrectionEffect } from "./correction-effect.ts";
import { figureAddress } from "./figure-address.ts";
import type { CorrectionPage, ShownChange } from "./kinds/correction.ts";
import type { CorrectionsPage, ListedCorrection } from "./kinds/corrections.ts";
import type { Page } from "./page.ts";
import type { Link } from "./page-base.ts";

export const correctionsIndex: Link = { title: "更正", path: "corrections/" };

/** Where the differences of a correction stand. */
export function correctionPath(
  { folder }: Pick<Disclosure, "folder">,
  { version }: Pick<Correction["record"], "version">,
): string {
  return `${correctionsIndex.path}${folder}/${version}/`;
}

/** The list of all corrections, and a page of differences for each correction. */
export function composeCorrections(
  shown: readonly Disclosure[],
  effects: readonly CorrectionEffect[],
  withdrawn: readonly Withdrawal[],
  present: readonly Page[],
): (CorrectionsPage | CorrectionPage)[] {
  const column = correctionsIndex.title;
  const home: Link = { title: "首页", path: "" };
  const paths = new Set(present.map(({ path }) => path));
  const pages = shown.flatMap((disclosure) =>
    disclosure.corrections.map((correction): CorrectionPage => {
      const listed = listedCorrection(disclosure, correction);
      const { record } = correction;
      const effect = effects.find(
        ({ folder, version }) => folder === disclosure.folder && version === record.version,
      );
      if (!effect)
        throw new Error(`${disclosure.folder}: correction ${record.version} without effect`);
      const next = disclosure.corrections[record.version]?.superseded ?? disclosure;
      const versionLink = (version: Disclosure) => ({
        title: disclosureTitle(version),
        path: disclosurePath(version),
      });
      return {
        kind: "correction",
        path: listed.path,
        title: `${disclosureTitle(disclosure)}第${record.version}次更正`,
        description: `${record.date}更正：${record.reason}。逐处的差别，和由此改变的页面、文件、句子。`,
        trail: [home, correctionsIndex],
        column,
        published: record.date,
        searchKind: "更正",
        listed,
        earlier: versionLink(correction.superseded),
        later: versionLink(next),
        changes: record.changes.map((change, index) => ({
          before: change.before,
          after: change.after,
          place: changePlace(change, correction.superseded, next),
          path: addressOf(change, disclosure, paths),
          origin: `${disclosure.folder}/corrections.json#/corrections/${record.version - 1}/changes/${index}`,
        })),
        effect,
      };
    }),
  );
  const corrections = pages.map(({ listed }) => listed);
  return [
    {
      kind: "corrections",
      ...correctionsIndex,
      description: "本站公开以后更正和撤回的内容，逐项写明日期和原因。",
      trail: [home],
      column,
      searchKind: "更正",
      corrections: corrections.toSorted((a, b) => (a.record.date < b.record.date ? 1 : -1)),
      withdrawn: withdrawn.toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    },
    ...pages,
  ];
}

function listedCorrection(disclosure: Disclosure, { record }: Correction): ListedCorrection {
  return {
    disclosure,
    record,
    of: { title: disclosureTitle(disclosure), path: disclosurePath(disclosure) },
    path: correctionPath(disclosure, record),
  };
}

/** The page on which a change can be seen; the overview of the disclosure where none is its own. */
function addressOf(
  change: Change,
  disclosure: Disclosure,
  paths: ReadonlySet<string>,
): ShownChange["path"] {
  const base = disclosurePath(disclosure);
  const own = pageOf(change, disclosure);
  return paths.has(own.split("#")[0] ?? "") ? own : base;
}

function pageOf(change: Change, disclosure: Disclosure): string {
  const base = disclosurePath(disclosure);
  switch (change.type) {
    case "cell":
    case "row":
    case "note":
      return `${base}tables/${change.table}/`;
    case "figure":
      return figureAddress(disclosure, { id: change.figure });
    case "statement":
      return `${base}${change.section}/`;
    case "passage":
    case "field":
      return base + pathOfFile(change.file);
  }
}
