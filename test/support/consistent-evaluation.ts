import type { EvaluationRecord } from "../../src/records/evaluation-record.ts";

const points = [
  { text: "有依据", points: "2", score: "2" },
  { text: "材料齐全", points: "3", score: "2.5" },
];
const body: EvaluationRecord["scores"] = {
  parts: [
    {
      id: "decision",
      name: "项目决策",
      weight: "40",
      score: "37.5",
      rate: "93.75",
      groups: [
        {
          name: "项目立项",
          weight: "5",
          indicators: [{ name: "立项规范性", weight: "5", score: "4.5", criteria: points }],
        },
        {
          name: "资金管理",
          weight: "35",
          indicators: [
            { name: "预算执行率", weight: "30", score: "30" },
            { name: "项目完工及时性", weight: "5", score: "3" },
          ],
        },
      ],
    },
    {
      id: "benefit",
      name: "项目效益",
      weight: "60",
      score: "46.5",
      rate: "77.5",
      groups: [
        {
          name: "满意度",
          weight: "60",
          indicators: [{ name: "用户满意度", weight: "60", score: "46.5" }],
        },
      ],
    },
  ],
  total: { weight: "100", score: "84", rate: "84" },
};
const rules: Record<string, string> = {
  立项规范性: "发现1项问题扣0.5分，扣完为止。",
  预算执行率: "得分=预算执行率×30分。",
  项目完工及时性: "按时得5分；每延期1个月扣1分，扣完为止。",
  用户满意度: "“满意”得分值的100%，“一般”得50%，“不满意”得0分。",
};

/** The same system as an appendix prints it. */
function appendix(hasScores: boolean): EvaluationRecord["scores"] {
  const marks = <T extends { score?: string }>(line: T): T => {
    const { score, ...others } = line;
    return hasScores ? line : (others as T);
  };
  return {
    parts: body.parts.map(({ rate: _, ...part }) => ({
      ...marks(part),
      groups: part.groups.map((group) => ({
        ...group,
        indicators: group.indicators.map((indicator) => ({
          ...marks(indicator),
          criteria: (indicator.criteria ?? []).map(marks),
          rule: rules[indicator.name],
        })),
      })),
    })),
    total: hasScores ? { weight: "100", score: "84" } : { weight: "100" },
  };
}

const count = (label: string, count: string, percent: string) => ({ label, count, percent });

/** A report in which everything agrees: 84 of 100, 良. */
export const consistentEvaluation: EvaluationRecord = {
  schemaVersion: 1,
  id: "made-up-report",
  name: "示例评价",
  client: "示例单位",
  evaluator: "示例机构",
  date: "2025-02",
  project: "made-up-project",
  grades: [
    { place: "正文", grade: "良" },
    { place: "附件2", grade: "良" },
  ],
  scale: [
    { grade: "优", from: "90", to: "100" },
    { grade: "良", from: "80", to: "90" },
    { grade: "中", from: "60", to: "80" },
    { grade: "差", to: "60" },
  ],
  figures: {
    "funds.execution-rate": { label: "预算执行率", printed: "100", unit: "%" },
    "delay.months": { label: "比计划迟的月数", printed: "2", unit: "个月" },
    satisfied: { label: "满意度", printed: "92", unit: "个" },
    satisfaction: { label: "用户整体满意度", printed: "77.5", unit: "%" },
  },
  chapters: [{ id: "conclusion", title: "综合评价" }],
  objectives: [],
  scores: body,
  criteria: appendix(false),
  scoring: appendix(true),
  survey: {
    respondents: "80",
    valid: "80",
    questions: [
      {
        text: "满意吗？",
        options: [
          count("满意", "50", "62.5"),
          count("一般", "24", "30"),
          count("不满意", "6", "7.5"),
        ],
        valid: "80",
      },
    ],
    satisfaction: {
      options: [
        { ...count("满意", "50", "62.5"), score: "37.5" },
        { ...count("一般", "24", "30"), score: "9" },
        { ...count("不满意", "6", "7.5"), score: "0" },
      ],
      total: { ...count("合计", "80", "100"), score: "46.5" },
    },
  },
};
