import assert from "node:assert/strict";

import { test } from "node:test";
import { comparisonParts } from "../../src/comparison/comparison-parts.ts";
import { comparisonView } from "../../src/comparison/comparison-view.ts";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import { root } from "../support/example.ts";

const views = (buildModel(await loadDataFolder(`${root}/data`)).model?.comparisons ?? []).map(
  comparisonView,
);

test("no part has a column without a figure, and none loses one", () => {
  assert.ok(views.length > 1);
  for (const view of views) {
    const parts = comparisonParts(view);
    assert.deepEqual(
      parts.flatMap(({ groups }) => groups),
      view.groups,
    );
    for (const { groups, places, leftOut } of parts) {
      const rows = groups.flatMap((group) => group.rows);
      const width = view.columns.length + view.computed.length;
      assert.equal(places.length + leftOut.length, width);
      for (let place = 0; place < width; place++) {
        const hasFigure = rows.some(({ cells }) => cells[place]?.figure !== undefined);
        assert.equal(places.includes(place), hasFigure, `${view.id} ${place}`);
      }
    }
  }
});

test("what is left out is named with its reasons; tables are parted only at rare columns", () => {
  const view = views.find(({ id }) => id === "2024-budget-to-final");
  assert.ok(view);
  const parts = comparisonParts(view);
  assert.deepEqual(
    parts.map(({ leftOut }) => leftOut.map(({ label }) => label)),
    [
      ["全年预算", "完成全年预算（%）"],
      ["两处年初预算之差"],
      ["年初预算（决算公开）", "全年预算", "两处年初预算之差", "完成全年预算（%）"],
    ],
  );
  for (const { reasons } of parts.flatMap(({ leftOut }) => leftOut)) assert.ok(reasons.length > 0);
});
