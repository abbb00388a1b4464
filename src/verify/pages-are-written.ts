import { type Finding, inputFault } from "../finding.ts";
import type { RenderedPage } from "./internal-links.ts";

/** Every page that the data give rise to has been written; the content folder may lack their template. */
export function pagesAreWritten(
  wanted: readonly string[],
  rendered: readonly RenderedPage[],
  content: string,
): Finding[] {
  const written = new Set(rendered.map(({ file }) => file));
  const missing = wanted.filter((file) => !written.has(file));
  if (missing.length === 0) return [];
  return [
    inputFault(
      "OUT-02",
      content,
      `有 ${missing.length} 页没有生成，例如 ${missing[0]}`,
      "请把程序自带的 content/pages.11ty.ts 放进这个文件夹。",
    ),
  ];
}
