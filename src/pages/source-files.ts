import { publishedFolder } from "../load/published-data.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { parseOrigin } from "../provenance/origin.ts";
import type { Link } from "./page-base.ts";

/** The published files that the figures of a disclosure come from, its workbook first; texts stand at their sections. */
export function sourceFiles({ record, folder, figures, statements }: Disclosure): Link[] {
  const all = [
    ...figures.values(),
    ...[...statements.values()].flatMap((own) => [...own.values()]),
  ];
  const files = new Set([
    ...all.flatMap(({ origin }) => {
      const at = parseOrigin(origin);
      return at.kind === "formula" || !at.file.startsWith(`${folder}/`) ? [] : [at.file];
    }),
    `${folder}/disclosure.json`,
  ]);
  const { reconstructed } = record.source;
  return [
    ...[...files]
      .filter((file) => /\.xlsx?$/.test(file))
      .map((file) => ({
        title: reconstructed ? "重编的工作簿" : "收到的工作簿",
        path: `${publishedFolder}/${file}`,
      })),
    ...[
      { file: "disclosure.json", title: "登记的数和来源（JSON）" },
      { file: "facts.json", title: "正文写明的数（JSON）" },
    ].flatMap(({ file, title }) =>
      files.has(`${folder}/${file}`)
        ? [{ title, path: `${publishedFolder}/${folder}/${file}` }]
        : [],
    ),
    // Only a reconstruction says from which statement a cell was taken.
    ...(reconstructed && all.some(({ takenFrom }) => takenFrom !== undefined)
      ? [
          {
            title: "每一格怎样重编（JSON）",
            path: `${publishedFolder}/${folder}/reconstruction.json`,
          },
        ]
      : []),
  ];
}
