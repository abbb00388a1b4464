import type { Figure } from "../../figures/figure.ts";
import { compareDecimals, formatDecimal, sumDecimals } from "../../numbers/decimal.ts";
import type { Project } from "../../records/project.ts";
import type { Ledger } from "../ledger.ts";
import { type Weights, weighted, weightsAt } from "../standards.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

type Level = (typeof weighted)[number];

const names: Readonly<Record<Level, string>> = {
  execution: "预算执行率",
  cost: "成本指标",
  output: "产出指标",
  benefit: "效益指标",
  satisfaction: "满意度指标",
};
const firstLevels: Partial<Readonly<Record<Level, RegExp>>> = {
  cost: /^成本/,
  output: /^产出/,
  benefit: /^效益/,
  satisfaction: /满意度/,
};

export const weightsAreAsPrescribed: TieOut = {
  id: "PF-07",
  title: {
    zh: "分值按当年的规定分配：预算执行率10、产出50、效益30、满意度10；设成本指标的，成本20、产出40、效益20",
    en: "Weights as prescribed that year: execution 10, outputs 50, benefits 30, satisfaction 10; with costs 10, 20, 40, 20, 10",
  },
  source: "财预〔2020〕10号、财预〔2021〕101号（src/checks/standards.json）",
  severity: "warning",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["projects"],
  fix: "请按规定的权重分配分值；有特殊情况的写明原因。",
  test: (ledger) => ledger.disclosure.projects.flatMap((project) => outcomes(ledger, project)),
};

function outcomes({ disclosure }: Ledger, project: Project): Outcome[] {
  const prescribed = weightsAt(disclosure.record.year);
  const own = weightsOf(project);
  if (!prescribed) return [];
  const set = prescribed.sets.find((one) => hasLevels(one, own)) ?? prescribed.sets[0];
  return weighted.flatMap((level) => {
    const figures = own.get(level);
    const weight = set?.[level];
    if (!figures || weight === undefined || figures.some(({ value }) => !value)) return [];
    return [compare(names[level], figures, weight, prescribed.source)];
  });
}

/** The weights of a project by first level; a level that it doesn't have is missing. */
function weightsOf({ funds, indicators }: Project): ReadonlyMap<Level, readonly Figure[]> {
  const figuresOf = (level: Level): Figure[] => {
    const pattern = firstLevels[level];
    if (!pattern) return [funds[0]?.cells.weight].flatMap((weight) => weight ?? []);
    return indicators
      .filter(({ level1 }) => pattern.test(level1))
      .map((indicator) => indicator.weight);
  };
  const all = weighted.map((level) => [level, figuresOf(level)] as const);
  return new Map(all.filter(([, figures]) => figures.length > 0));
}

/** Costs and satisfaction change what the other levels weigh; execution may stand elsewhere. */
function hasLevels(set: Weights, own: ReadonlyMap<Level, unknown>): boolean {
  return (["cost", "satisfaction"] as const).every((level) => own.has(level) === level in set);
}

function compare(
  name: string,
  figures: readonly Figure[],
  weight: number,
  source: string,
): Outcome {
  const sum = sumDecimals(figures.flatMap(({ value }) => value ?? []));
  const [first] = figures as [Figure];
  return {
    result: compareDecimals(sum, { digits: BigInt(weight), scale: 0 }) === 0 ? "passed" : "failed",
    ...placeOf(first, `${name}的分值`),
    formula: `${name}${weight}分`,
    custom: `${source}：有特殊情况的可以调整`,
    operands: figures.map(toOperand),
    stated: `${formatDecimal(sum)}分`,
    expected: `${weight}分`,
  };
}
