import assert from "node:assert/strict";
import { test } from "node:test";
import { showProgress } from "../../src/commands/show-progress.ts";

function shown(isTTY: boolean, moments: readonly number[]): string[] {
  const lines: string[] = [];
  const clock = moments.values();
  let at = 0;
  const now = () => at;
  const show = showProgress({ isTTY, write: (text) => lines.push(text) }, now);
  for (let done = 1; done <= moments.length; done++) {
    at = clock.next().value ?? at;
    show({ done, all: moments.length, what: "unit/2024/budget" });
  }
  return lines;
}

test("work of more than two seconds says how far it is, and how long it may take", () => {
  assert.deepEqual(shown(true, [1_000, 3_000, 5_000, 7_000]), [
    "\r\u001b[K[2/4] unit/2024/budget，约还要 4 秒",
    "\r\u001b[K[3/4] unit/2024/budget，约还要 2 秒",
    "\r\u001b[K",
  ]);
});

test("short work says nothing; nothing is said where nobody looks", () => {
  assert.deepEqual(shown(true, [100, 200, 300]), ["\r\u001b[K"]);
  assert.deepEqual(shown(false, [1_000, 3_000, 5_000]), []);
});
