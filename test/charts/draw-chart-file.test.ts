import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { drawChartFile } from "../../src/charts/index.ts";
import { paperColours } from "../../src/charts/paint.ts";
import { allCharts, realDisclosure } from "./fixture.ts";

const charts = allCharts(await realDisclosure());
const source = { title: "某单位“甲&乙”2024年度部门决算", url: "https://accounts.example.org/a/" };

/** Throws on the first fault. */
const parsed = (svg: string) =>
  new DOMParser({
    onError: (level, message) => assert.fail(`${level}: ${message}`),
  }).parseFromString(svg, "image/svg+xml");

test("a chart file needs nothing beside it: no class, no style, nothing loaded", () => {
  for (const chart of charts) {
    const svg = drawChartFile(chart, source);
    assert.doesNotMatch(svg, /\sclass=|\sstyle=|<style|<script|href=/, chart.id);
    assert.match(svg, /font-family="[^"]*sans-serif"/);
    assert.equal(parsed(svg).documentElement?.tagName, "svg", chart.id);
    assert.equal(svg, drawChartFile(chart, source), "a second drawing differs");
  }
});

test("its bars have the colours of their series", () => {
  for (const chart of charts) {
    const bars = [...drawChartFile(chart, source).matchAll(/<rect ([^>]*)\/>/g)]
      .map(([, attributes = ""]) => attributes)
      .slice(1);
    assert.ok(bars.length > 0, chart.id);
    for (const bar of bars) {
      assert.match(bar, /fill="(?:#[0-9a-f]{6}|none|url\(#chart-[a-z-]+-hatch\))"/, chart.id);
    }
  }
  const income = drawChartFile(
    charts.find(({ id }) => id === "income") ?? assert.fail("no income chart"),
    source,
  );
  assert.match(income, new RegExp(`<rect fill="${paperColours["series-1"]}"`));
});

test("it says its title, unit, sentence, source and address", () => {
  const [chart] = charts;
  assert.ok(chart);
  const texts = [...drawChartFile(chart, source).matchAll(/<text [^>]*>([^<]*)<\/text>/g)];
  const said = texts.map(([, text]) => text).join("");
  for (const part of [chart.title, `单位：${chart.unit}`, "来源：某单位“甲&amp;乙”", source.url])
    assert.ok(said.includes(part), part);
  assert.doesNotMatch(drawChartFile(chart, { title: "某单位" }), /https:\/\/accounts/);
});

test("its colours are the light ones of the style sheet", () => {
  const css = readFileSync(join(import.meta.dirname, "../../assets/chart.css"), "utf8");
  const rule = /\.chart \{([^}]*)\}/.exec(css)?.[1] ?? "";
  const light = [...rule.matchAll(/--chart-([a-z0-9-]+): var\(--light, (#[0-9a-f]{6})\)/g)];
  assert.deepEqual(
    Object.fromEntries(light.map(([, name, colour]) => [name, colour])),
    paperColours,
  );
});
