import { html as honoHtml, raw as honoRaw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is safe to write: everything that was put into it has been escaped. */
export type Html = HtmlEscapedString;

/** Template tag that escapes every value except markup; `undefined`, `null` and `false` print nothing. */
export function html(texts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return honoHtml(texts, ...values) as Html;
}

/** Markup that comes from a renderer that escapes by itself (Markdown, charts). */
export function trusted(markup: string): Html {
  return honoRaw(markup) as Html;
}
