import type { Figure } from "../../src/figures/figure.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import type { SiteModel } from "../../src/model/site-model.ts";
import type { Decimal } from "../../src/numbers/decimal.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import type { Project } from "../../src/records/project.ts";
import type { ConsistentModel } from "./consistent.ts";

/** Every number of a disclosure that somebody could mistype: cells, sentences, recorded figures, scores. */
export function breakableFigures({ figures, statements }: Disclosure): Figure[] {
  const stated = [...statements.values()].flatMap((section) => [...section.values()]);
  return [...figures.values(), ...stated].filter(({ id, value }) => value !== null && !isFree(id));
}

/** An indicator's target or actual may be anything: only its score follows from them. */
function isFree(id: string): boolean {
  return /^projects\..*\.(target|actual)$/.test(id) || /\.funds\.[12]\.rate$/.test(id);
}

/** The model with this one figure mistyped by more than any tolerance. */
export function breakFigure(
  { model, disclosure }: ConsistentModel,
  figure: Figure,
  size: number,
): SiteModel {
  const broken = { ...figure, ...mistyped(figure, size) };
  const swap = (candidate: Figure) => (candidate.origin === figure.origin ? broken : candidate);
  const swapAll = <K>(figures: ReadonlyMap<K, Figure>) =>
    new Map([...figures].map(([key, candidate]) => [key, swap(candidate)] as const));
  const record = { ...disclosure.record, figures: { ...disclosure.record.figures } };
  const changed: Disclosure = {
    ...disclosure,
    record,
    figures: swapAll(disclosure.figures),
    statements: new Map(
      [...disclosure.statements].map(([section, figures]) => [section, swapAll(figures)]),
    ),
    tables: new Map(
      [...disclosure.tables].map(([id, table]) => [
        id,
        { ...table, rows: table.rows.map((row) => ({ ...row, cells: swapAll(row.cells) })) },
      ]),
    ),
    projects: disclosure.projects.map((project) => withFigures(project, swap)),
  };
  const disclosures = model.disclosures.map((other) => (other === disclosure ? changed : other));
  return { ...model, disclosures };
}

function withFigures(project: Project, swap: (figure: Figure) => Figure): Project {
  return {
    ...project,
    funds: project.funds.map((fund) => ({
      ...fund,
      cells: Object.fromEntries(
        Object.entries(fund.cells).map(([measure, cell]) => [measure, swap(cell)]),
      ) as typeof fund.cells,
    })),
    indicators: project.indicators.map((indicator) => ({
      ...indicator,
      weight: swap(indicator.weight),
      score: swap(indicator.score),
    })),
    total: { weight: swap(project.total.weight), score: swap(project.total.score) },
  };
}

function mistyped({ value, unit, printed }: Figure, size: number): Partial<Figure> {
  const { digits, scale } = value as Decimal;
  const step = BigInt(1 + (size % 9)) * (scale > 0 && unit !== "%" && unit !== "分" ? 1000n : 100n);
  const moved = { digits: digits + (scale === 0 ? BigInt(1 + (size % 3)) : step), scale };
  return { value: moved, state: "value", printed: printed && formatDecimal(moved) };
}
