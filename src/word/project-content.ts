import { type FileChild, HeadingLevel, Paragraph } from "docx";
import { figureText } from "../figures/figure.ts";
import { fundMeasures, type IndicatorValue, type Project } from "../records/project.ts";
import { cellText } from "../tables/table-view.ts";
import { type GridCell, gridTable } from "./grid.ts";

/** The self-evaluation table of a project. */
export function projectContent(project: Project, width: number): FileChild[] {
  const { name, authority, implementer, goals, total } = project;
  const text = (content: string) => new Paragraph({ style: "Body", text: content });
  const caption = (content: string) => new Paragraph({ style: "Caption", text: content });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: name }),
    text(
      `主管部门：${authority}。实施单位：${implementer}。自评总分：${figureText(total.score)}。`,
    ),
    caption("项目资金　金额单位：万元"),
    fundsTable(project, width),
    text(`预期目标：${goals.expected}`),
    text(`实际完成情况：${goals.reached}`),
    caption(`绩效指标，共${project.indicators.length}项`),
    indicatorsTable(project, width),
  ];
}

function headCell(text: string): GridCell {
  return { text, align: "center", isHead: true };
}

function fundsTable({ funds }: Project, width: number): FileChild {
  return gridTable(
    {
      widths: [2, ...fundMeasures.map(() => 1)],
      head: [["资金", ...fundMeasures.map(([, label]) => label)].map(headCell)],
      rows: funds.map(({ label, cells }) => [
        { text: label },
        ...fundMeasures.map(([measure]): GridCell => {
          return { text: cellText(cells[measure]), align: "right" };
        }),
      ]),
    },
    width,
  );
}

function indicatorsTable({ indicators, total }: Project, width: number): FileChild {
  const head = [
    "一级",
    "二级指标",
    "三级指标",
    "指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因和改进措施",
  ];
  const rows = indicators.map((indicator): GridCell[] => {
    const { level1, level2, name, operator, target, actual, weight, score } = indicator;
    const reason = [indicator.deviation, indicator.cure && `改进：${indicator.cure}`];
    return [
      { text: level1 },
      { text: level2 },
      { text: name },
      { text: `${operator ? `${operator} ` : ""}${valueText(target)}` },
      { text: valueText(actual) },
      { text: cellText(weight), align: "right" },
      { text: cellText(score), align: "right" },
      { text: reason.filter(Boolean).join(" ") },
    ];
  });
  const totals: GridCell[] = [
    { text: "总分", colspan: 5 },
    { text: cellText(total.weight), align: "right" },
    { text: cellText(total.score), align: "right" },
    { text: "" },
  ];
  return gridTable(
    {
      widths: [1, 1, 2, 1.2, 1.2, 0.8, 0.8, 2],
      head: [head.map(headCell)],
      rows: [...rows, totals],
    },
    width,
  );
}

function valueText(value: IndicatorValue): string {
  return typeof value === "string" ? value : `${cellText(value)}${value.unit}`;
}
