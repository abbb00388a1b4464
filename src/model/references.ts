import { originPlace } from "../figures/figure.ts";
import { type Finding, inputFault } from "../finding.ts";
import { sectionsOf } from "../forms/form.ts";
import { nearest } from "../words/nearest.ts";
import { type Disclosure, findFigure } from "./disclosure-model.ts";
import type { Evaluation } from "./evaluation.ts";

/** Every `{{figure}}` in prose, every operand of a formula and every section name must lead somewhere. */
export function checkReferences(disclosure: Disclosure, dataName: string): Finding[] {
  return [
    ...checkSections(disclosure, dataName),
    ...checkProse(disclosure, dataName),
    ...checkFormulas(disclosure, dataName),
    ...disclosure.evaluations.flatMap((evaluation) => checkEvaluation(evaluation, dataName)),
  ];
}

/** Unknown names of one text that are told: each is compared with all known ones. */
const mostOfOneFile = 1_000;

function checkSections(
  { form, folder, texts, statements }: Disclosure,
  dataName: string,
): Finding[] {
  const known = sectionsOf(form).map(({ id }) => id);
  const named = [
    ...[...texts].map(([id, { file }]) => [id, `${dataName}/${file}`] as const),
    ...[...statements.keys()].map(
      (id) => [id, `${dataName}/${folder}/facts.json · /sections`] as const,
    ),
  ];
  return named
    .filter(([id]) => !known.includes(id))
    .map(([id, where]) => unknownName(where, id, "章节", known));
}

function checkProse(disclosure: Disclosure, dataName: string): Finding[] {
  return [...disclosure.texts].flatMap(([section, { file, references }]) =>
    references
      .filter(({ name }) => !leadsSomewhere(disclosure, section, name))
      .slice(0, mostOfOneFile)
      .map(({ name, line }) => {
        const names = [
          ...(disclosure.statements.get(section)?.keys() ?? []),
          ...disclosure.figures.keys(),
        ];
        return unknownName(`${dataName}/${file} · 第 ${line} 行`, name, "数", names);
      }),
  );
}

function checkFormulas(disclosure: Disclosure, dataName: string): Finding[] {
  const groups = [...disclosure.statements, ["", disclosure.figures] as const];
  return groups.flatMap(([section, figures]) =>
    [...figures.values()].flatMap(({ formula, origin }) =>
      (formula?.operands ?? [])
        .filter((operand) => !leadsSomewhere(disclosure, section, operand))
        .map((operand) => {
          const where = `${dataName}/${originPlace(origin)}/formula`;
          return unknownName(where, operand, "数", disclosure.figures.keys());
        }),
    ),
  );
}

/** Chapters and their files belong together, and their references lead to figures of the report. */
function checkEvaluation(evaluation: Evaluation, dataName: string): Finding[] {
  const { chapters, texts, figures, file } = evaluation;
  const known = chapters.map(({ id }) => id);
  return [
    ...chapters
      .filter(({ id }) => !texts.has(id))
      .map(({ id }) => unknownName(`${dataName}/${file} · /chapters`, id, "章", texts.keys())),
    ...[...texts].flatMap(([id, text]) => [
      ...(known.includes(id) ? [] : [unknownName(`${dataName}/${text.file}`, id, "章", known)]),
      ...text.references
        .filter(({ name }) => !figures.has(name))
        .map(({ name, line }) =>
          unknownName(`${dataName}/${text.file} · 第 ${line} 行`, name, "数", figures.keys()),
        ),
    ]),
  ];
}

/** A cell of a table that could not be read has its own finding already. */
function leadsSomewhere(disclosure: Disclosure, section: string, id: string): boolean {
  const table = id.split(".")[0] ?? "";
  const isUnread =
    disclosure.form.tables.some((spec) => spec.id === table) && !disclosure.tables.has(table);
  return isUnread || findFigure(disclosure, section, id) !== undefined;
}

function unknownName(where: string, name: string, what: string, names: Iterable<string>): Finding {
  const near = nearest(name, names);
  return inputFault(
    "IN-11",
    where,
    `引用了不存在的${what}“${name}”`,
    near ? `是否应为“${near}”？` : `请先在数据中给出这个${what}。`,
  );
}
