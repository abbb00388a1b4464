import { join } from "node:path";
import { createIndex } from "pagefind";
import type { RenderedPage } from "../checks/links-resolve.ts";
import type { Page } from "../pages/page.ts";
import { rowRecords } from "./row-records.ts";

const language = "zh-cn";

/** Indexes the rendered pages and every table row, and writes the index to `out/pagefind/`. */
export async function writeSearchIndex(
  pages: readonly Page[],
  rendered: readonly RenderedPage[],
  out: string,
): Promise<{ records: number }> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`pagefind: ${errors.join("; ")}`);
  try {
    for (const { file, html } of rendered) {
      if (!html.includes("data-pagefind-body")) continue;
      throwOn((await index.addHTMLFile({ sourcePath: file, content: html })).errors);
    }
    const records = pages.flatMap((page) => (page.kind === "table" ? rowRecords(page) : []));
    for (const { url, title, content, table } of records) {
      const filters = { 类型: ["表格行"], 章节: [table] };
      const added = await index.addCustomRecord({
        url,
        content,
        language,
        meta: { title },
        filters,
      });
      throwOn(added.errors);
    }
    throwOn((await index.writeFiles({ outputPath: join(out, "pagefind") })).errors);
    return { records: records.length };
  } finally {
    await index.deleteIndex();
  }
}

function throwOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`pagefind: ${errors.join("; ")}`);
}
