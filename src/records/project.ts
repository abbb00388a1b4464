import { z } from "zod";
import { emptyFigure, type Figure } from "../figures/figure.ts";
import { placed } from "../figures/place.ts";
import { parseDecimal } from "../numbers/decimal.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "小写英文字母、数字和连字符");
const number = z
  .string()
  .refine((text) => parseDecimal(text) !== null, "须为数字，如 32845.53")
  .nullable()
  .describe("原文所印；空白为 null");
const text = z.string().min(1);

const fundSchema = z.strictObject({
  id,
  label: text.describe("年度资金总额、其中：财政拨款……"),
  initial: number.describe("年初预算数，万元"),
  fullYear: number.describe("全年预算数，万元"),
  executed: number.describe("全年执行数，万元"),
  weight: number.describe("分值"),
  rate: number.describe("执行率，%"),
  score: number.describe("得分"),
});

const indicatorSchema = z.strictObject({
  level1: text.describe("一级指标"),
  level2: text.describe("二级指标"),
  name: text.describe("三级指标"),
  direction: text.nullable().describe("指标性质：正向、反向、定性……"),
  operator: text.nullable().describe("大于等于、等于……"),
  target: text.nullable().describe("年度指标值，数或文字"),
  actual: text.nullable().describe("实际完成值，数或文字"),
  unit: text.nullable().describe("计量单位"),
  weight: number.describe("分值"),
  score: number.describe("得分"),
  deviation: text.nullable().describe("偏差原因，自己的话"),
  cure: text.nullable().describe("改进措施，自己的话"),
});

/** `projects/<id>.json`: the self-evaluation table of one project (项目支出绩效自评表), as printed. */
export const projectSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  name: text,
  authority: text.describe("主管部门"),
  implementer: text.describe("实施单位"),
  funds: z.array(fundSchema).min(1),
  goals: z.strictObject({
    expected: text.describe("年初设定目标，自己的话"),
    reached: text.describe("年度总体目标完成情况，自己的话"),
  }),
  indicators: z.array(indicatorSchema).min(1),
  total: z.strictObject({ weight: number, score: number }),
});
export type ProjectRecord = z.infer<typeof projectSchema>;

export const fundMeasures = [
  ["initial", "年初预算数", "万元"],
  ["fullYear", "全年预算数", "万元"],
  ["executed", "全年执行数", "万元"],
  ["weight", "分值", "分"],
  ["rate", "执行率", "%"],
  ["score", "得分", "分"],
] as const;
export type FundMeasure = (typeof fundMeasures)[number][0];

export interface Fund {
  readonly id: string;
  readonly label: string;
  readonly cells: Readonly<Record<FundMeasure, Figure>>;
}

/** A target or an actual: a number with its unit, or words. */
export type IndicatorValue = Figure | string;

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly direction?: string;
  readonly operator?: string;
  readonly target: IndicatorValue;
  readonly actual: IndicatorValue;
  readonly weight: Figure;
  readonly score: Figure;
  readonly deviation?: string;
  readonly cure?: string;
}

/** The self-evaluation of one project: its funds, its goals, its indicators, its score. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly authority: string;
  readonly implementer: string;
  readonly funds: readonly Fund[];
  readonly goals: ProjectRecord["goals"];
  readonly indicators: readonly Indicator[];
  readonly total: { readonly weight: Figure; readonly score: Figure };
  /** Below the data folder. */
  readonly file: string;
}

/** A project with each of its numbers as a figure that knows its place in the file. */
export function toProject(record: ProjectRecord, file: string): Project {
  const figure = (pointer: string, label: string, unit: string, printed: string | null): Figure => {
    const base = {
      id: `projects.${record.id}.${pointer.replaceAll("/", ".").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      label: `${record.name}·${label}`,
      unit,
      ...placed({ in: "record", file, pointer: `/${pointer}` }),
    };
    const value = printed === null ? null : parseDecimal(printed);
    if (printed === null || !value) return emptyFigure(base, "blank");
    const state = value.digits === 0n ? "zero" : "value";
    return { ...base, printed, value, state, how: "stated" };
  };
  return {
    ...record,
    file,
    funds: record.funds.map((fund, index) => ({
      id: fund.id,
      label: fund.label,
      cells: Object.fromEntries(
        fundMeasures.map(([measure, label, unit]) => [
          measure,
          figure(`funds/${index}/${measure}`, `${fund.label}·${label}`, unit, fund[measure]),
        ]),
      ) as Fund["cells"],
    })),
    indicators: record.indicators.map((indicator, index) => {
      const at = (measure: string) => `indicators/${index}/${measure}`;
      const value = (measure: "target" | "actual", label: string): IndicatorValue => {
        const printed = indicator[measure];
        return printed !== null && parseDecimal(printed)
          ? figure(at(measure), `${indicator.name}·${label}`, indicator.unit ?? "", printed)
          : (printed ?? "");
      };
      return {
        level1: indicator.level1,
        level2: indicator.level2,
        name: indicator.name,
        direction: indicator.direction ?? undefined,
        operator: indicator.operator ?? undefined,
        target: value("target", "年度指标值"),
        actual: value("actual", "实际完成值"),
        weight: figure(at("weight"), `${indicator.name}·分值`, "分", indicator.weight),
        score: figure(at("score"), `${indicator.name}·得分`, "分", indicator.score),
        deviation: indicator.deviation ?? undefined,
        cure: indicator.cure ?? undefined,
      };
    }),
    total: {
      weight: figure("total/weight", "总分·分值", "分", record.total.weight),
      score: figure("total/score", "总分", "分", record.total.score),
    },
  };
}

/** All numbers of a project by figure id. */
export function projectFigures({ funds, indicators, total }: Project): [string, Figure][] {
  const figures = [
    ...funds.flatMap(({ cells }) => Object.values(cells)),
    ...indicators.flatMap(({ target, actual, weight, score }) => [target, actual, weight, score]),
    ...Object.values(total),
  ];
  return figures.flatMap((figure) => (typeof figure === "string" ? [] : [[figure.id, figure]]));
}
