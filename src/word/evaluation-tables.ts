import { type FileChild, Paragraph } from "docx";
import { type Figure, figureText } from "../figures/figure.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { Marks, Sheet, SheetPart } from "../model/evaluation-sheet.ts";
import type { Survey, SurveyOption } from "../model/evaluation-survey.ts";
import { type GridCell, gridTable } from "./grid.ts";

/** The tables that stand below the chapter or passage of this id. */
export function evaluationTables(evaluation: Evaluation, id: string, width: number): FileChild[] {
  const { objectives, scores, criteria, scoring, survey } = evaluation;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    recordTable(head, rows, width);
  const part = scores.parts.find((candidate) => candidate.id === id);
  if (part) return [table(sheetHead, partRows(part))];
  switch (id) {
    case "objectives":
      return objectives.flatMap(({ title, rows }) => [
        new Paragraph({ style: "Caption", text: title }),
        table(
          ["一级指标", "二级指标", "三级指标", "指标值"],
          rows.map(({ level1, level2, name, operator = "", target }) => {
            const value = typeof target === "string" ? target : print(target);
            return [level1, level2, name, `${operator}${value}`];
          }),
        ),
      ]);
    case "part-scores":
      return [
        table(
          ["指标", "分值", "得分", "得分率"],
          [
            ...scores.parts.map((row) => [row.name, ...marks(row)]),
            ["合计", ...marks(scores.total)],
          ],
        ),
      ];
    case "criteria":
      return [table(sheetHead, sheetRows(criteria))];
    case "scoring":
      return [table(sheetHead, sheetRows(scoring))];
    case "survey":
      return survey ? surveyTables(survey, width) : [];
    default:
      return [];
  }
}

const sheetHead = ["指标", "分值", "得分", "得分率", "要点和评分办法"];

function sheetRows({ parts, total }: Sheet): string[][] {
  return [
    ...parts.flatMap((part) => [[part.name, ...marks(part), ""], ...partRows(part)]),
    ["合计", ...marks(total), ""],
  ];
}

function partRows({ groups }: SheetPart): string[][] {
  return groups.flatMap((group) => [
    [`　${group.name}`, ...marks(group), ""],
    ...group.indicators.map((indicator) => {
      const points = indicator.criteria.map(({ text, points, score }, index) => {
        const got = score ? `，得${print(score)}` : "";
        return `${index + 1}. ${text}：${print(points)}${got}`;
      });
      const words = [indicator.deduction, indicator.examines, ...points, indicator.rule];
      return [`　　${indicator.name}`, ...marks(indicator), words.filter(Boolean).join("；")];
    }),
  ]);
}

function surveyTables({ questions, satisfaction }: Survey, width: number): FileChild[] {
  const options = (of: readonly SurveyOption[]) =>
    recordTable(
      ["选项", "人数", "比例", "得分"],
      of.map(({ label, count, percent, score }) => [
        label,
        print(count),
        print(percent),
        print(score),
      ]),
      width,
    );
  const caption = (text: string) => new Paragraph({ style: "Caption", alignment: "left", text });
  return [
    ...questions.flatMap(({ text, options: of, valid }, index) => [
      caption(`${index + 1}. ${text}（有效填写${print(valid)}）`),
      options(of),
    ]),
    caption("满意度得分"),
    options([...satisfaction.options, satisfaction.total]),
  ];
}

function recordTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): FileChild {
  const cell = (text: string): GridCell => ({ text });
  return gridTable(
    {
      widths: head.map((text) => (/指标$|选项|办法/.test(text) ? 3 : 1)),
      head: [head.map((text) => ({ text, align: "center", isHead: true }))],
      rows: rows.map((row) => row.map(cell)),
    },
    width,
  );
}

function marks({ weight, score, rate }: Marks): string[] {
  return [weight, score, rate].map(print);
}

function print(figure: Figure | undefined): string {
  return figure ? figureText(figure) : "";
}
