import type { OutputFile } from "../downloads/downloads.ts";
import { tablesWorkbook } from "../downloads/workbook.ts";
import type { Figure } from "../figures/figure.ts";
import { toWriteMark } from "../figures/to-write.ts";
import { type Form, proseSections, sectionsOf, sectionTitle } from "../forms/form.ts";
import { type Disclosure, disclosureTitle, statementOf } from "../model/disclosure-model.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import type { DisclosureRecord, StatedFigure } from "../records/disclosure.ts";
import { schemaLink } from "../records/schema-link.ts";
import { otherFiguresTitle } from "../sheets/other-figures-sheet.ts";
import { type Asked, askedOf } from "./asked-figures.ts";
import { templateFigures } from "./template-figures.ts";
import { templateTables } from "./template-tables.ts";

/** What a new disclosure is made from. */
export interface ScaffoldInput {
  /** The disclosure of an earlier year, of the same unit and kind. */
  readonly last: Disclosure;
  readonly form: Form;
  readonly year: number;
  /** The budget of the new year, for the base 年初预算 of its final accounts. */
  readonly budget?: Disclosure;
}

/**
 * The files of next year's disclosure, relative to its folder: a draft with its form and metadata, last
 * year's figures as the base of the changes, a workbook to fill in, and texts marked as left to write.
 */
export function scaffoldDisclosure(input: ScaffoldInput): OutputFile[] {
  const { last, form, year } = input;
  const asked = askedOf({ ...last, form });
  const figures = { ...previousFigures(input, asked), ...initialBudgets(input, asked) };
  const further = templateFigures({ form, year, last, given: figures });
  const record: DisclosureRecord = {
    $schema: schemaLink(`${last.folder}/disclosure.json`, "disclosure"),
    schemaVersion: 1,
    unit: last.record.unit,
    year,
    kind: last.record.kind,
    form: form.id,
    status: "draft",
    dates: {},
    source: {
      title: `${disclosureTitle({ ...last, record: { ...last.record, year } })}公开`,
      publisher: last.record.source.publisher,
      reconstructed: false,
    },
    figures,
    units: last.record.units,
    terms: last.record.terms,
    contact: last.record.contact,
  };
  return [
    { path: "disclosure.json", content: `${JSON.stringify(record, null, 2)}\n` },
    {
      path: "tables.xlsx",
      content: tablesWorkbook(templateTables(form, last.tables), last.unit.name, [
        { name: otherFiguresTitle, sheet: further, headRows: 0 },
      ]),
    },
    ...sectionTexts(input, asked),
  ];
}

/** 上年决算 of every cell whose change a section tells: the figure of last year's table or text. */
function previousFigures({ last }: ScaffoldInput, { figures }: Asked) {
  const isAdjacent = (id: string) => id.endsWith("-previous");
  return recordFigures([...figures].filter(isAdjacent), (id) => {
    const cell = id.slice(0, -"-previous".length);
    return { figure: last.figures.get(cell) ?? statementOf(last, cell), suffix: "（上年决算）" };
  });
}

/** 年初预算 of every cell that a section measures against it, as the year's budget gives it. */
function initialBudgets({ budget }: ScaffoldInput, { figures }: Asked) {
  if (!budget) return {};
  return recordFigures(
    [...figures].filter((id) => id.endsWith("-initial-budget")),
    (id) => {
      const cell = id.slice(0, -"-initial-budget".length);
      return {
        figure: budget.figures.get(cell) ?? statementOf(budget, cell),
        suffix: "（年初预算）",
      };
    },
  );
}

function recordFigures(
  ids: readonly string[],
  source: (id: string) => { readonly figure?: Figure; readonly suffix: string },
): Record<string, StatedFigure> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const { figure, suffix } = source(id);
      if (!figure?.value) return [];
      const { label, unit, value } = figure;
      return [[id, { label: `${label}${suffix}`, printed: formatDecimal(value), unit }] as const];
    }),
  );
}

/** One Markdown file for each section that asks for words; each passage says that it is left to write. */
function sectionTexts({ last, form, year }: ScaffoldInput, { passages }: Asked): OutputFile[] {
  const prose = proseSections(form);
  return sectionsOf(form).flatMap((section): OutputFile[] => {
    const earlier = last.texts.get(section.id);
    // Where figures tell the section, a body only goes on when there was one.
    const hasBody = prose.includes(section) || earlier?.body.markdown.trim();
    const asked = [...(passages.get(section.id) ?? [])];
    const wanted = asked.filter((id) => id !== "" || hasBody);
    if (wanted.length === 0) return [];
    const about = sectionTitle(section, year);
    const hint = earlier ? `；上年的文字见 ${earlier.file}` : "";
    const body = wanted.includes("") ? [`${toWriteMark}${about}${hint}。`] : [];
    const named = wanted
      .filter((id) => id !== "")
      .map((id) => {
        const title = earlier?.passages.get(id)?.title ?? "变动原因";
        return `## ${title} {#${id}}\n\n${toWriteMark}请写明；没有这项内容时删去本段。`;
      });
    return [{ path: `text/${section.id}.md`, content: `${[...body, ...named].join("\n\n")}\n` }];
  });
}
