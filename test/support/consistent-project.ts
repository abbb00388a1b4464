import { divideRounded, formatDecimal } from "../../src/numbers/decimal.ts";
import type { ProjectRecord } from "../../src/records/project.ts";

/** A self-evaluation table whose scores follow their rules. */
export function consistentProject(random: () => number): ProjectRecord {
  const below = (limit: number) => Math.floor(random() * limit);
  const fiscal = BigInt(1000 + below(100_000));
  const carried = BigInt(below(50_000));
  const executedFiscal = (fiscal * BigInt(70 + below(31))) / 100n;
  const [fullYear, executed] = [fiscal + carried, executedFiscal + carried];
  const executionScore = divideRounded(1000n * executed, fullYear);
  const target = 20 + below(50);
  const actual = target - below(15);
  const proportional = divideRounded(1000n * BigInt(actual), BigInt(target));
  const indicators = [
    numeric("产出指标", "完成数量", "正向", target, actual, 1000n, proportional),
    numeric("产出指标", "合格率", "正向", 90, 95, 2000n, 2000n),
    numeric("产出指标", "成本", "反向", 100, 90, 2000n, 2000n),
    words("效益指标", "有效促进", "有效促进", 1500n, 1500n),
    words("效益指标", "有效提升", "有所提升", 1500n, 1100n),
    numeric("满意度指标", "满意度", "正向", 90, 92, 1000n, 1000n),
  ];
  const total = executionScore + indicators.reduce((sum, { scored }) => sum + scored, 0n);
  const fund = (
    id: string,
    label: string,
    budget: bigint,
    spent: bigint,
    weight: string | null,
  ) => ({
    id,
    label,
    initial: print(budget),
    fullYear: print(budget),
    executed: print(spent),
    weight,
    rate: budget === 0n ? "0" : print(divideRounded(spent * 10_000n, budget)),
    score: weight === null ? null : print(executionScore),
  });
  return {
    schemaVersion: 1,
    id: "made-up-project",
    name: "示例项目",
    authority: "示例主管部门",
    implementer: "示例单位",
    funds: [
      fund("total", "年度资金总额", fullYear, executed, "10"),
      fund("fiscal", "其中：财政拨款", fiscal, executedFiscal, null),
      fund("carryover", "上年结转资金", carried, carried, null),
    ],
    goals: { expected: "目标", reached: "完成" },
    indicators: indicators.map(({ scored: _, ...indicator }) => indicator),
    total: { weight: "100", score: print(total) },
  };
}

type Indicator = ProjectRecord["indicators"][number] & { readonly scored: bigint };

function numeric(
  level1: string,
  name: string,
  direction: string,
  target: number,
  actual: number,
  weight: bigint,
  scored: bigint,
): Indicator {
  return {
    ...base(level1, name, direction, weight, scored),
    target: `${target}`,
    actual: `${actual}`,
    unit: "个",
  };
}

function words(
  level1: string,
  target: string,
  actual: string,
  weight: bigint,
  scored: bigint,
): Indicator {
  return { ...base(level1, target, "定性", weight, scored), target, actual, unit: null };
}

function base(
  level1: string,
  name: string,
  direction: string,
  weight: bigint,
  scored: bigint,
): Indicator {
  return {
    level1,
    level2: "二级指标",
    name,
    direction,
    operator: null,
    target: null,
    actual: null,
    unit: null,
    weight: print(weight),
    score: print(scored),
    deviation: null,
    cure: null,
    scored,
  };
}

function print(cents: bigint): string {
  return formatDecimal({ digits: cents, scale: 2 });
}
