import assert from "node:assert/strict";
import { test } from "node:test";
import { alike } from "../../assets/search-text.js";
import { exampleSite } from "../support/built-site.ts";
import { drawnQuestions } from "../support/drawn-questions.ts";
import { builtEngine } from "../support/search-engine.ts";
import { searchTexts } from "../support/search-truth.ts";

const site = exampleSite();

test("400 questions drawn from the pages: all that hold the words, and none besides", async () => {
  const texts = site.files
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) => searchTexts(file.replace(/index\.html$/, ""), site.html(file)));
  const { engine, read } = await builtEngine(site.out);
  const cold = read.bytes;
  let [wanted, right, shown] = [0, 0, 0];
  const faults: string[] = [];
  const costs: number[] = [];
  for (const { kind, text } of drawnQuestions(texts, 400)) {
    const before = read.bytes;
    const { found } = await engine.answer(text);
    costs.push(read.bytes - before);
    const truth = new Set(
      texts
        .filter(({ lines }) => lines.some((line) => line.includes(alike(text))))
        .map(({ path }) => path),
    );
    const good = found.filter(({ path }) => truth.has(path)).length;
    wanted += truth.size;
    right += good;
    shown += found.length;
    if (good !== truth.size || good !== found.length)
      faults.push(`${kind} ${text}: ${found.length} shown, ${truth.size} hold it, ${good} of both`);
  }
  costs.sort((a, b) => a - b);
  const report = `recall ${right / wanted}, precision ${right / shown}, start ${cold} bytes, costs median ${costs[200]} p95 ${costs[380]} max ${costs.at(-1)}\n${faults.slice(0, 20).join("\n")}`;
  if (process.env.MINGZHANG_PAGES === "all") console.log(report);
  assert.ok(right / wanted >= 0.995 && right / shown >= 0.99, report);
});
