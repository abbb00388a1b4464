import type { Figure } from "../../figures/figure.ts";
import { compareDecimals, formatDecimal, sumDecimals } from "../../numbers/decimal.ts";
import type { Project } from "../../records/project.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

const prescribed: readonly (readonly [level: RegExp, name: string, weight: bigint])[] = [
  [/^产出/, "产出指标", 50n],
  [/^效益/, "效益指标", 30n],
  [/^满意度/, "满意度指标", 10n],
];

export const weightsAreAsPrescribed: TieOut = {
  id: "PF-07",
  title: {
    zh: "分值：预算执行率10、产出50、效益30、满意度10",
    en: "Weights: execution 10, outputs 50, benefits 30, satisfaction 10",
  },
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》第十五条",
  severity: "warning",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["projects"],
  fix: "请按规定的权重分配分值；有特殊情况的写明原因。",
  test: (ledger) => ledger.disclosure.projects.flatMap(outcomes),
};

function outcomes({ funds, indicators }: Project): Outcome[] {
  const execution = funds[0]?.cells.weight;
  return [
    ...(execution?.value ? [compare("预算执行率", [execution], 10n)] : []),
    ...prescribed.flatMap(([level, name, weight]) => {
      const figures = indicators
        .filter(({ level1 }) => level.test(level1))
        .map((indicator) => indicator.weight);
      return figures.length > 0 && figures.every(({ value }) => value)
        ? [compare(name, figures, weight)]
        : [];
    }),
  ];
}

function compare(name: string, figures: readonly Figure[], weight: bigint): Outcome {
  const sum = sumDecimals(figures.flatMap(({ value }) => value ?? []));
  const [first] = figures as [Figure];
  return {
    result: compareDecimals(sum, { digits: weight, scale: 0 }) === 0 ? "passed" : "failed",
    ...placeOf(first, `${name}的分值`),
    formula: `${name}${weight}分`,
    operands: figures.map(toOperand),
    stated: `${formatDecimal(sum)}分`,
    expected: `${weight}分`,
  };
}
