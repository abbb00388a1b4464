import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tablesWorkbook } from "../src/downloads/workbook.ts";
import { builtInForms } from "../src/forms/built-in-forms.ts";
import { reconstructTables } from "../src/model/reconstruct.ts";
import {
  disclosureSchema,
  factsSchema,
  reconstructionSchema,
  type StatedFigure,
} from "../src/records/disclosure.ts";
import { projectRoot } from "../src/write/write-pages.ts";
import { multiplied } from "./multiplied.ts";
import { seededRandom } from "./random.ts";
import { syntheticText } from "./synthetic-text.ts";

const example = join(projectRoot, "data");
const pattern = join(example, "nmg-bigdata/2024/final-accounts");
const years = [2021, 2022, 2023, 2024];
const notice = "为测量速度而生成的合成数据，不是任何单位的预算或决算。";

/**
 * Writes a data folder of made-up units, four years each. Structure and proportions are those of the
 * example; every amount is a whole multiple of the example's, so that all sums and rates hold. Names and
 * sentences are plainly synthetic. The same count gives the same bytes.
 */
export function writeSyntheticData(folder: string, disclosures: number): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(example, "glossary.json"), join(folder, "glossary.json"));
  writeJson(join(folder, "site.json"), {
    schemaVersion: 1,
    name: "合成数据",
    description: notice,
    publisher: "合成数据",
    banner: notice,
    noindex: true,
  });
  for (let index = 0; index < disclosures; index++) {
    const number = String(Math.floor(index / years.length) + 1).padStart(4, "0");
    const unit = { id: `synthetic-${number}`, name: `示例单位${number}` };
    writeJson(join(folder, `units/${unit.id}.json`), {
      schemaVersion: 1,
      ...unit,
      nature: "合成的事业单位",
    });
    writeDisclosure(folder, unit, years[index % years.length] ?? 2024, seededRandom(index + 1));
  }
}

/** The files of one disclosure, its workbook rebuilt as the program rebuilds it. */
function writeDisclosure(
  data: string,
  unit: { readonly id: string; readonly name: string },
  year: number,
  random: () => number,
): void {
  const folder = `${unit.id}/${year}/final-accounts`;
  // More than eight times the example would be more than a unit plausibly spends.
  const factor = 2 + Math.floor(random() * 7);
  const facts = factsSchema.parse(readJson(join(pattern, "facts.json")));
  const reconstruction = reconstructionSchema.parse(readJson(join(pattern, "reconstruction.json")));
  const record = disclosureSchema.parse(readJson(join(pattern, "disclosure.json")));
  const scaled = (figures: Readonly<Record<string, StatedFigure>>) => multiplied(figures, factor);
  const written = {
    "disclosure.json": {
      ...record,
      unit: unit.id,
      year,
      dates: { published: `${year + 1}-08-26` },
      source: { title: notice, publisher: unit.name, reconstructed: true },
      units: [{ name: unit.name, nature: "合成的事业单位" }],
      projects: record.projects?.map(({ id }, index) => ({ id, name: `示例项目${index + 1}` })),
      evaluations: record.evaluations?.map(({ id, grade }) => ({ id, name: "示例项目", grade })),
      contact: undefined,
      figures: scaled(record.figures),
    },
    "facts.json": {
      ...facts,
      sections: Object.fromEntries(
        Object.entries(facts.sections).map(([section, figures]) => [section, scaled(figures)]),
      ),
    },
    "reconstruction.json": reconstruction,
  };
  for (const [name, value] of Object.entries(written)) writeJson(join(data, folder, name), value);
  mkdirSync(join(data, folder, "text"));
  for (const name of readdirSync(join(pattern, "text"))) {
    const text = syntheticText(random, readFileSync(join(pattern, "text", name), "utf8"));
    writeFileSync(join(data, folder, "text", name), text);
  }
  const form = builtInForms.find(({ id }) => id === record.form);
  if (!form) throw new Error(`no form ${record.form}`);
  const { tables } = reconstructTables({
    dataName: "data",
    folder,
    form,
    record: written["disclosure.json"],
    facts: written["facts.json"],
    reconstruction,
  });
  writeFileSync(join(data, folder, "tables.xlsx"), tablesWorkbook(tables, unit.name));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}
