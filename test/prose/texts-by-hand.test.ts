import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { checkText } from "../support/texts/score-texts.ts";

const folder = new URL("../input/texts/by-hand/", import.meta.url);

const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));

for (const name of names.sort()) {
  test(`nobody is accused, in the words of other provinces: ${name}`, () => {
    const findings = checkText(readFileSync(new URL(name, folder), "utf8"))
      .filter(({ severity }) => severity !== "info")
      .map(({ severity, where, rule, message }) => `${severity} ${where} ${rule} ${message}`);
    assert.deepEqual(findings, []);
  });
}
