import { inputFault, inputWarning } from "../../finding.ts";
import { proseSections, sectionTitle } from "../../forms/form.ts";
import type { Rule } from "../rule.ts";

/** Sections that are prose only need their Markdown: no empty page is published. */
export const sectionsAreWritten: Rule = ({ form, record, folder, texts }) =>
  proseSections(form)
    .filter(({ id }) => (texts.get(id)?.body.markdown ?? "").trim() === "")
    .map((section) =>
      (record.status === "draft" ? inputWarning : inputFault)(
        record.status === "draft" ? "TD-01" : "IN-01",
        `${folder}/text/${section.id}.md`,
        `缺少“${sectionTitle(section, record.year)}”的正文`,
        "请新建此文件（UTF-8 编码的 Markdown），写入这一节的内容。",
      ),
    );
