import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readProse } from "../../src/prose/prose.ts";
import { positionOf, sourceText } from "../../src/prose/source-text.ts";

test("tags of HTML are taken out, blocks and cells stay apart, places are those of the file", () => {
  const html =
    "<style>p{top:1px}</style>\n<p>支出<b>1</b>2万元</p><table><tr><td>3</td><td>4</td></tr></table>&nbsp;5&#37;";
  const prose = readProse(html, "html");
  assert.deepEqual(
    prose.tokens.map(({ printed, unit }) => `${printed}${unit}`),
    ["12万元", "3", "4", "5%"],
  );
  const [first] = prose.tokens;
  assert.deepEqual(positionOf(prose.source, first?.start ?? -1), {
    offset: 34,
    line: 2,
    column: 9,
  });
  assert.equal(html[34], "1");
});

test("lines and columns count from 1, in a file of one enormous line too", () => {
  const text = `头\n${"字".repeat(20_000)}支出5万元`;
  const prose = readProse(text, "plain");
  const [token] = prose.tokens;
  assert.deepEqual(positionOf(prose.source, token?.start ?? -1), {
    offset: 20_004,
    line: 2,
    column: 20_003,
  });
});

test("property: line and column lead back to the offset", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("字", "\n", "1", " "), { minLength: 1 }), (chars) => {
      const text = chars.join("");
      const source = sourceText(text, "plain");
      for (let index = 0; index < text.length; index++) {
        const { line, column } = positionOf(source, index);
        const before = text.split("\n").slice(0, line - 1);
        assert.equal(before.join("\n").length + (line > 1 ? 1 : 0) + column - 1, index);
      }
    }),
  );
});
