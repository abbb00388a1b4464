import { subjectOfId } from "../claims/figure-subjects.ts";
import type { DataTable, DataValue } from "../datasets/data-table.ts";
import { type Figure, printFigure, stateOfFigure } from "../figures/figure.ts";
import type { TableRow } from "../figures/table.ts";
import type { ColumnSpec } from "../forms/form.ts";
import { type Disclosure, versionNumber } from "../model/disclosure-model.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import { isMoneyUnit } from "../numbers/money.ts";
import {
  type MeasureType,
  type ObservationField,
  type ObservationPart,
  observationColumns,
} from "./observation-columns.ts";

/** One figure with the place where readers meet it. */
export interface Observation {
  readonly figure: Figure;
  readonly part: ObservationPart;
  readonly partId: string;
  readonly partTitle: string;
  /** Below the site's root. */
  readonly address: string;
  readonly row?: TableRow;
  readonly column?: ColumnSpec;
  /** Why there is no number. */
  readonly reason?: string;
  /** Undefined for what follows from several disclosures. */
  readonly disclosure?: Disclosure;
}

type Fields = { readonly [field in ObservationField]: DataValue };

/** Observations as rows of the long table. */
export function observationTable(
  name: string,
  title: string,
  observations: readonly Observation[],
): DataTable {
  const rows = observations.map((observation) => {
    const fields = fieldsOf(observation);
    return observationColumns.map(({ name: field }) => fields[field] ?? null);
  });
  return { name, title, columns: observationColumns, primaryKey: ["id"], rows };
}

/** The id of an observation in the whole site. */
export function observationId({ disclosure, part, partId, figure }: Observation): string {
  const within = disclosure ? `${disclosure.folder}#` : "#";
  return `${within}${part}/${partId}/${figure.id}`;
}

function fieldsOf(observation: Observation): Fields {
  const { figure, disclosure, row, column, part } = observation;
  const record = disclosure?.record;
  const isOwn = part !== "project" && part !== "report" && part !== "comparison";
  const subject = record && isOwn ? subjectOfId(figure.id, record.kind) : undefined;
  const { formula } = figure;
  return {
    id: observationId(observation),
    unit_id: disclosure?.unit.id ?? null,
    unit_name: disclosure?.unit.name ?? null,
    year: record ? String(record.year) : null,
    kind: record?.kind ?? null,
    status: record?.status ?? null,
    part,
    part_id: observation.partId || null,
    part_title: observation.partTitle || null,
    figure_id: figure.id,
    concept: subject?.concept ?? null,
    code: row?.code ?? null,
    label: row?.label ?? figure.label,
    row_id: row?.id ?? null,
    level: row ? String(row.level) : null,
    column_id: column?.id ?? null,
    column_label: column?.path.join("·") ?? null,
    phase: subject?.phase ?? null,
    fund_scope: subject?.scope ?? null,
    measure_type: measureType(figure, subject?.kind),
    value: figure.value ? formatDecimal(figure.value) : null,
    decimal: figure.value ? formatDecimal(figure.value) : null,
    unit_of_measure: figure.unit || null,
    printed: figure.value ? printFigure(figure) : (figure.printed ?? null),
    direction_word: figure.word ?? null,
    stated_year: figure.year === undefined ? null : String(figure.year),
    state: stateOfFigure(figure),
    reason: observation.reason ?? formula?.because ?? null,
    origin: figure.place ? figure.origin : null,
    formula: formulaOf(figure),
    findings: findingsOf(figure),
    address: observation.address,
    version: disclosure ? String(versionNumber(disclosure)) : null,
  };
}

function measureType({ unit }: Figure, kind: MeasureType = "amount"): MeasureType {
  if (kind !== "amount" || isMoneyUnit(unit)) return kind;
  if (unit === "%" || unit === "百分比") return "rate";
  return unit === "分" ? "score" : "count";
}

/** What is computed has its formula for an origin, with the disclosures of its operands where there are several. */
function formulaOf({ place, origin, formula }: Figure): string | null {
  if (!place) return origin.slice(1);
  return formula ? `${formula.rule}(${formula.operands.join(", ")})` : null;
}

function findingsOf({ marks = [] }: Figure): string | null {
  const rules = new Set(marks.map(({ rule }) => rule));
  return rules.size > 0 ? [...rules].join(" ") : null;
}
