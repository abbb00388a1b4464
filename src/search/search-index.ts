import { createIndex } from "pagefind";
import type { OutputFile } from "../downloads/downloads.ts";
import type { Page } from "../pages/page.ts";
import type { RenderedPage } from "../verify/internal-links.ts";
import { rowRecords } from "./row-records.ts";

const language = "zh-cn";

/** Pagefind's own user interfaces: we have our own, and what is not used is not published. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Indexes the rendered pages and every table row; the files of the index stand below `pagefind/`. */
export async function searchIndex(
  pages: readonly Page[],
  rendered: readonly RenderedPage[],
): Promise<{ records: number; files: OutputFile[] }> {
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
    const built = await index.getFiles();
    throwOn(built.errors);
    const files = built.files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content }));
    return { records: records.length, files };
  } finally {
    await index.deleteIndex();
  }
}

function throwOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`pagefind: ${errors.join("; ")}`);
}
