import { type Finding, inputFault } from "../../finding.ts";
import { findNames } from "../../words/find-names.ts";
import type { Rule } from "../rule.ts";

/**
 * No name of a person is published: art. 15 of the Government Information Disclosure Regulations protects
 * privacy, and a page once read cannot be called back. So it blocks whatever the status. What only looks
 * like a name is allowed by `allowedNames` of `site.json`.
 */
export const noPersonalNames: Rule = (disclosure, { settings }) => {
  const allowed = new Set((settings.allowedNames ?? []).map(({ text }) => text));
  const { folder, record, unit, projects, terms, texts, tables, statements, evaluations } =
    disclosure;
  const records: readonly (readonly [string, unknown])[] = [
    [`${folder}/disclosure.json`, record],
    [`units/${unit.id}.json`, unit],
    ["glossary.json", terms],
    // Their maps of figures and chapters are no plain records; chapters are read below.
    ...evaluations.map((evaluation) => [evaluation.file, evaluation] as const),
    ...projects.map((project) => [`${folder}/projects/${project.id}.json`, project] as const),
    [
      `${folder}/facts.json`,
      [...statements.values()].flatMap((figures) =>
        [...figures.values()].map(({ label }) => label),
      ),
    ],
    ...[...tables.values()].map(
      ({ sheet, rows, notes, emptyReason }) =>
        [
          `${folder}/tables.xlsx · ${sheet}`,
          [rows.map(({ label }) => label), notes, emptyReason],
        ] as const,
    ),
  ];
  const chapters = evaluations.flatMap((evaluation) => [...evaluation.texts.values()]);
  const passages = [...texts.values(), ...chapters].flatMap(({ file, body, passages }) =>
    [body, ...passages.values()].map(({ title, markdown, line }) => ({
      file,
      title,
      markdown,
      line,
    })),
  );
  return [
    ...records.flatMap(([where, value]) =>
      stringsIn(value).flatMap((text) => findNames(text).map(({ name }) => fault(where, name))),
    ),
    ...passages.flatMap(({ file, title, markdown, line }) => [
      ...findNames(title).map(({ name }) => fault(`${file} · 第 ${line} 行`, name)),
      ...findNames(markdown).map(({ name, index }) =>
        fault(`${file} · 第 ${line + markdown.slice(0, index).split("\n").length - 1} 行`, name),
      ),
    ]),
  ].filter(({ stated }, index, all) => {
    const firstOfIt = all.findIndex(
      (other) => other.stated === stated && other.where === all[index]?.where,
    );
    return !allowed.has(stated ?? "") && firstOfIt === index;
  });
};

function fault(where: string, name: string): Finding {
  return inputFault(
    "PN-01",
    where,
    `“${name}”像是个人姓名，公开件里不应出现`,
    "请删去姓名，可改写为“（姓名略）”；如不是姓名，请在 site.json 的 allowedNames 里写明这个词和理由。",
    { stated: name },
  );
}

/** Every text in a record, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value && typeof value === "object") return Object.values(value).flatMap(stringsIn);
  return [];
}
