import assert from "node:assert/strict";
import { test } from "node:test";
import { SvgRecorder } from "../../src/charts/svg-recorder.ts";

test("shapes become elements with classes and rounded coordinates, below the panel's top", () => {
  const recorder = new SvgRecorder("hatch");
  recorder.startPanel(100, 50);
  recorder.fillStyle = "series-1";
  recorder.beginPath();
  recorder.rect(0.04, 1.26, 10, -3.333);
  recorder.fill();
  recorder.strokeStyle = "grid";
  recorder.beginPath();
  recorder.moveTo(-0.01, 0);
  recorder.lineTo(0, 9.99);
  recorder.stroke();
  assert.equal(
    recorder.markup(),
    '<rect class="chart-series-1" x="0" y="97.9" width="10" height="3.3"/>\n<path class="chart-grid" d="M0 100L0 110"/>',
  );
});

test("the second series is filled with the hatch pattern", () => {
  const recorder = new SvgRecorder("chart-a-hatch");
  recorder.fillStyle = "series-2";
  recorder.fillRect(0, 0, 5, 5);
  assert.match(recorder.markup(), /class="chart-series-2" fill="url\(#chart-a-hatch\)"/);
});

test("text is escaped and whole; nothing is left of nothing", () => {
  const recorder = new SvgRecorder("hatch");
  recorder.fillText('<决算> & "预算"', 1, 2);
  recorder.fillText("", 1, 2);
  recorder.fillRect(0, 0, 0.01, 5);
  assert.equal(
    recorder.markup(),
    '<text class="chart-text" x="1" y="2">&lt;决算&gt; &amp; &quot;预算&quot;</text>',
  );
});

test("save and restore keep the state", () => {
  const recorder = new SvgRecorder("hatch");
  recorder.save();
  recorder.fillStyle = "muted";
  recorder.font = "600 13px sans-serif";
  recorder.restore();
  assert.equal(recorder.fillStyle, "text");
  assert.equal(recorder.font, "");
});

test("a colour that is no paint is a bug", () => {
  const recorder = new SvgRecorder("hatch");
  recorder.fillStyle = "rgba(0,0,0,0.1)";
  assert.throws(() => recorder.fillRect(0, 0, 1, 1), /painted with "rgba\(0,0,0,0\.1\)"/);
});
