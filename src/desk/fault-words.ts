import { systemFault } from "../commands/system-fault.ts";
import { type Finding, InputError, UsageError } from "../finding.ts";
import { inDeskWords } from "./desk-words.ts";

/** What went wrong, for the page; a bug keeps its stack on the terminal. */
export function faultWords(error: unknown): string {
  if (error instanceof UsageError) return inDeskWords(error.message);
  if (error instanceof InputError) {
    const lines = error.findings.filter(({ blocking }) => blocking).map(findingLine);
    return `数据有错误，请先改正：${lines.join("；")}`;
  }
  const fault = systemFault(error);
  if (fault) return findingLine(fault);
  console.error(error);
  return "程序出错，详情见启动工作台的窗口；数据没有改动的，可以再试一次。";
}

function findingLine({ where, message, fix }: Finding): string {
  return `${where}：${message}（${fix}）`;
}
