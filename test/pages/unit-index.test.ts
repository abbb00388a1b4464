import assert from "node:assert/strict";
import { test } from "node:test";
import { unitIndexes } from "../../src/pages/unit-index.ts";

/** Units by name, nature and region; without disclosures, which an index only links. */
function indexesOf(...units: readonly [name: string, nature?: string, region?: string][]) {
  const entries = units.map(([name, nature = "行政单位", region], index) => ({
    unit: { schemaVersion: 1, id: `u${index}`, name, nature, region } as const,
    path: `u${index}/`,
    disclosures: [],
  }));
  return unitIndexes(entries).map(({ id, groups }) => [
    id,
    groups.map(({ id: anchor, title, units }) => [anchor, title, units.map((unit) => unit.title)]),
  ]);
}

test("a name is looked up without the region that it shares with others", () => {
  assert.deepEqual(
    indexesOf(
      ["示例市教育局"],
      ["示例市财政局"],
      ["示例市东城区财政局"],
      ["城市管理局"],
      ["市场局"],
    ),
    [
      [
        "name",
        [
          ["c", "C", ["城市管理局", "示例市财政局"]],
          ["d", "D", ["示例市东城区财政局"]],
          ["j", "J", ["示例市教育局"]],
          ["s", "S", ["市场局"]],
        ],
      ],
    ],
  );
});

test("regions and natures are ways of looking up where there is more than one", () => {
  const indexes = indexesOf(
    ["甲县教育局", "行政单位", "甲县"],
    ["乙县第一中学", "公益一类事业单位", "乙县"],
    ["123", "行政单位"],
  );
  assert.deepEqual(indexes.slice(1), [
    [
      "region",
      [
        ["region-1", "甲县", ["甲县教育局"]],
        ["region-2", "乙县", ["乙县第一中学"]],
        ["region-3", "其他", ["123"]],
      ],
    ],
    [
      "nature",
      [
        ["nature-1", "公益一类事业单位", ["乙县第一中学"]],
        ["nature-2", "行政单位", ["123", "甲县教育局"]],
      ],
    ],
  ]);
  assert.deepEqual(indexes[0]?.[1]?.at(-1), ["name-3", "其他", ["123"]]);
});
