import { join } from "node:path";
import type { Form } from "../../forms/form.ts";
import { askedOfImport } from "../../import/other-figures.ts";
import { writeWhole } from "../../import/write-import.ts";
import { parseDisclosureRecords, parseSharedRecords } from "../../model/parse-records.ts";
import type { AskedFigure } from "../../records/asked-figures.ts";
import type { DisclosureRecord } from "../../records/disclosure.ts";
import { missingBases } from "../../scaffold/to-do.ts";
import type { Bench } from "../bench.ts";
import { type Changeable, changeableAs } from "../changeable.ts";
import { hashOf } from "../data-state.ts";
import { type PlaceParts, pathOf } from "../desk-place.ts";
import { type DeskRoom, noSuchPlace, type ShownPage } from "../desk-room.ts";
import { figureGroups, figureValues, withFigures } from "../figure-form.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { figuresPage } from "../pages/figures-page.ts";
import { fieldOf } from "../read-form.ts";
import { type FieldFault, type FieldValues, newerFaults, readValues } from "../record-form.ts";
import { surveyOf } from "../remembered-survey.ts";

/** The figures that no table holds: counts, staff, procurement by kind. */
export const figuresRoom: DeskRoom = {
  async show(bench, at) {
    const found = await findFigures(bench, at);
    return found ? draw(bench, at, found) : noSuchPlace;
  },
  async take(bench, at, form) {
    const found = await findFigures(bench, at);
    if (!found || found.change === "not") return noSuchPlace;
    const { asked, file, hash } = found;
    const fields = asked.map(({ id, label, unit }) => ({ name: id, label, unit }));
    const values = readValues(form, fields);
    const again = (faults: readonly FieldFault[]) => draw(bench, at, found, { values, faults });
    if (fieldOf(form, "shown") !== hash) {
      return again(newerFaults(figureValues(asked, found.record), values, fields));
    }
    const { record, faults } = withFigures(found.record, asked, values);
    if (faults.length > 0) return again(faults);
    writeWhole(join(bench.data, file), `${JSON.stringify(record, null, 2)}\n`);
    return { notice: { tone: "done", text: "已保存。" } };
  },
};

interface FoundFigures {
  readonly record: DisclosureRecord;
  readonly form: Form;
  readonly asked: readonly AskedFigure[];
  /** Below the data folder. */
  readonly file: string;
  readonly hash: string;
  readonly change: Changeable;
}

async function findFigures(
  { data, site }: Bench,
  at: PlaceParts,
): Promise<FoundFigures | undefined> {
  const { raw, model } = await surveyOf(data);
  const folder = `${at.unit}/${at.year}/${at.kind}`;
  const own = raw.disclosures.find((one) => one.folder === folder);
  const record = own && parseDisclosureRecords(own, raw.name, []).record;
  const form = parseSharedRecords(raw, []).forms.find(({ id }) => id === record?.form);
  if (!record || !form) return undefined;
  const file = `${folder}/disclosure.json`;
  const disclosure = model?.disclosures.find((one) => one.folder === folder);
  const known = askedOfImport(raw, record, form);
  const bases = disclosure ? missingBases(disclosure, model?.disclosures ?? []) : [];
  const isAsked = ({ id }: AskedFigure) => known.every((one) => one.id !== id);
  return {
    record,
    form,
    asked: [...known, ...bases.filter(isAsked)],
    file,
    hash: hashOf(raw, file),
    change: changeableAs(record.status, site),
  };
}

function draw(
  { token, told }: Bench,
  at: PlaceParts,
  found: FoundFigures,
  again?: { readonly values: FieldValues; readonly faults: readonly FieldFault[] },
): ShownPage {
  const { record, form, asked, hash } = found;
  const main = figuresPage({
    token,
    at,
    year: record.year,
    groups: figureGroups(asked, form),
    values: again?.values ?? figureValues(asked, record),
    faults: again?.faults ?? [],
    hash,
    change: found.change,
  });
  const notice = told?.at === pathOf("figures", at) ? told.notice : undefined;
  return { page: deskLayout({ title: "表格之外的数", notice, main }), status: again && 422 };
}
