import type { DataColumn } from "../datasets/data-table.ts";
import { figureStates } from "../figures/figure.ts";
import { kinds } from "../forms/form.ts";
import { statuses } from "../records/disclosure.ts";

const text = (name: string, title: string, description?: string) =>
  ({ name, title, description, type: "string" }) as const;

/** Where a figure stands: a table, what the document records beside its tables, the words of a section, … */
export const observationParts = [
  "table",
  "record",
  "section",
  "overview",
  "project",
  "report",
  "comparison",
] as const;
export type ObservationPart = (typeof observationParts)[number];

export const measureTypes = [
  "amount",
  "count",
  "score",
  "rate",
  "share",
  "completion",
  "change",
  "change-rate",
] as const;
export type MeasureType = (typeof measureTypes)[number];

/** The columns of `figures.csv`: one row for each figure, whatever page shows it. Additions only, at the end. */
export const observationColumns = [
  {
    ...text("id", "标识", "整个网站中唯一：公开的目录#所在部分/部分的标识/数的标识"),
    required: true,
  },
  {
    ...text("unit_id", "单位标识", "比较中算出的数不属于一个单位，此格为空"),
    fiscalType: "administrator:generic:id",
  },
  { ...text("unit_name", "单位名称"), fiscalType: "administrator:generic:name" },
  {
    name: "year",
    title: "年度",
    description: "预算年度",
    type: "integer",
    fiscalType: "date:fiscal-year",
  },
  { ...text("kind", "文件类别", "budget 预算，final-accounts 决算"), values: kinds },
  {
    ...text("status", "状态", "draft 草稿，approved 已批复，published 已公开，corrected 已更正"),
    values: statuses,
  },
  {
    ...text(
      "part",
      "所在部分",
      "table 表格，record 表格之外的数，section 正文，overview 概览，project 项目自评表，report 评价报告，comparison 比较",
    ),
    required: true,
    values: observationParts,
  },
  text("part_id", "部分的标识", "表格、节、项目、报告或比较的标识，即地址中的名称"),
  text("part_title", "部分的名称"),
  { ...text("figure_id", "数的标识", "各年不变"), required: true },
  text("concept", "概念", "同一概念、口径、阶段、类别（measure_type）的金额是同一个量"),
  text("code", "科目编码"),
  { ...text("label", "名称"), required: true },
  text("row_id", "行的标识"),
  { name: "level", title: "级次", description: "0 合计，1 类，2 款，3 项", type: "integer" },
  text("column_id", "栏的标识"),
  text("column_label", "栏目", "表头自上而下，以·相连"),
  {
    ...text(
      "phase",
      "阶段",
      "previous 上年，initial-budget 年初预算，full-budget 全年预算，final 决算，budget 预算",
    ),
    fiscalType: "phase:id",
  },
  text(
    "fund_scope",
    "资金口径",
    "all 全部，fiscal 财政拨款，general 一般公共预算，funds 政府性基金，capital 国有资本经营",
  ),
  {
    ...text(
      "measure_type",
      "量的类别",
      "amount 金额，count 数量，score 分数，rate 比率，share 占比，completion 完成率，change 增减额，change-rate 增减率",
    ),
    required: true,
    values: measureTypes,
  },
  {
    name: "value",
    title: "数值",
    description: "没有数时为空，原因见 state",
    type: "number",
    fiscalType: "value",
  },
  text("decimal", "数值的文字", "逐位准确，保留印出的小数位"),
  text("unit_of_measure", "计量单位", "万元、%、人、辆……"),
  text("printed", "原文所印", "千分位等照原文"),
  text("direction_word", "方向词", "与数连用的增加、减少、下降……"),
  {
    name: "stated_year",
    title: "原文所写年度",
    description: "与文件的年度不同时才有",
    type: "integer",
  },
  {
    ...text(
      "state",
      "状况",
      "stated 原文所载，inferred 由原文推得，computed 本站算出，blank 原文空白，absent 原文未公开，withheld 依法不公开，unread 未读出",
    ),
    required: true,
    values: figureStates,
  },
  text("reason", "说明", "推算的依据，或没有数的原因"),
  text("origin", "来历", "文件#工作表!单元格，或 文件#/JSON 指针；文件在网站 data/ 之下"),
  text("formula", "算式", "规则(数的标识, …)"),
  text("findings", "核对意见", "规则编号，以空格相隔"),
  { ...text("address", "网址", "网站根目录之下的地址"), required: true },
  {
    name: "version",
    title: "版次",
    description: "第一次公开为 1，每更正一次加 1",
    type: "integer",
  },
] as const satisfies readonly DataColumn[];

export type ObservationField = (typeof observationColumns)[number]["name"];
