import { isToWrite, toWriteMark } from "../../figures/to-write.ts";
import { inputFault, inputWarning } from "../../finding.ts";
import type { Rule } from "../rule.ts";

/** What is marked as left to write is on a draft's list of things to do, and never published. */
export const nothingIsLeftToWrite: Rule = ({ texts, record }) =>
  [...texts.values()].flatMap(({ file, body, passages }) =>
    [body, ...passages.values()].filter(isToWrite).map(({ title, line }) => {
      const where = `${file} · 第 ${line} 行`;
      const what = title === "" ? "正文" : `“${title}”`;
      const cure = `请写好内容，并删去“${toWriteMark}”。`;
      return record.status === "draft"
        ? inputWarning("TD-02", where, `${what}还没有写`, cure)
        : inputFault("IN-19", where, `${what}还没有写，不能公开`, cure);
    }),
  );
