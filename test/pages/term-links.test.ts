import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks } from "../../_includes/blocks.ts";
import { withTerms } from "../../_includes/wording.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { createTermFinder, linkedTerms } from "../../src/pages/term-links.ts";

const terms = linkedTerms(
  [
    { id: "basic", term: "基本支出", definition: "" },
    { id: "detail", term: "基本支出明细", aliases: ["明细（基本）", "<b>"], definition: "" },
  ],
  undefined,
);
const found = (find: ReturnType<typeof createTermFinder>, text: string) =>
  find(text)
    .map((piece) => (typeof piece === "string" ? piece : `[${piece.text}]`))
    .join("");

test("the longest name wins, each term once, aliases count", () => {
  const find = createTermFinder(terms);
  assert.equal(found(find, "基本支出明细和基本支出"), "[基本支出明细]和[基本支出]");
  assert.equal(found(find, "基本支出、明细（基本）"), "基本支出、明细（基本）");
  assert.equal(found(createTermFinder(terms), "见明细（基本）。"), "见[明细（基本）]。");
  assert.equal(found(createTermFinder([]), "基本支出"), "基本支出");
});

test("text of prose is escaped; headings, links and tables stay as they are", () => {
  const site = { links: { holds: () => true, href: (_: unknown, path: string) => path } };
  const wording = () =>
    withTerms(site as unknown as SiteContext, { terms } as unknown as PageOf<"section">);
  const render = (markdown: string) =>
    String(
      blocks(
        [
          {
            type: "prose",
            passage: { title: "", markdown, line: 1 },
            file: "x.md",
            figures: new Map(),
          },
        ],
        wording(),
      ),
    );
  assert.match(
    render("见<b>。"),
    /见<a class="term-link" href="glossary\/#detail">&lt;b&gt;<\/a>。/,
  );
  assert.match(render("<i>基本支出"), /&lt;i&gt;<a class="term-link" href="glossary\/#basic">/);
  assert.doesNotMatch(render("### 基本支出"), /term-link/);
  assert.doesNotMatch(render("[基本支出](https://example.org/)"), /term-link/);
  assert.doesNotMatch(render("| 基本支出 |\n|---|\n| 基本支出 |"), /term-link/);
});
