import { referencesIn, replaceReferences } from "../src/figures/section-text.ts";
import { pick } from "./random.ts";

const openings = ["本年度", "按照年度计划", "在上级部门指导下", "围绕重点任务", "根据工作需要"];
const actions = ["完成了", "继续推进", "组织开展了", "协调落实了", "按期验收了", "重新核定了"];
const objects = [
  "平台运行维护",
  "业务系统升级",
  "数据资源目录编制",
  "机房和网络设备更新",
  "人员培训和岗位练兵",
  "合同履约情况检查",
  "固定资产清查",
];
const results = [
  "各项指标达到预期",
  "资金按进度支付",
  "尾款按合同结转下年",
  "服务对象反映良好",
  "有关制度同时修订",
];

/**
 * The Markdown of a section with every sentence replaced by a made-up one of about the same length; its
 * passages, lists and references stay, so that the same figures are shown in the same places.
 */
export function syntheticText(random: () => number, markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => {
      const start = /^(#+ .*|\s*(?:[-*]|\d+\.) |)/.exec(line)?.[0] ?? "";
      if (line.trim() === "" || start.startsWith("#")) return line;
      return start + sentencesFor(random, line.slice(start.length));
    })
    .join("\n");
}

function sentencesFor(random: () => number, text: string): string {
  const references = referencesIn(text).map((id) => `{{${id}}}`);
  const length = replaceReferences(text, () => "").length;
  let written = "";
  while (replaceReferences(written, () => "").length < length || references.length > 0) {
    const reference = references.shift();
    written += `${pick(random, openings)}${pick(random, actions)}${pick(random, objects)}，${
      reference ? `涉及${reference}，` : ""
    }${pick(random, results)}。`;
  }
  return written;
}
