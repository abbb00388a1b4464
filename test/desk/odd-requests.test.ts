import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import type { Socket } from "node:net";
import { test } from "node:test";
import { random } from "../support/corpus/random.ts";
import { folderHash, watchDesk } from "../support/desk-watch.ts";
import { oddRequest } from "../support/odd-requests.ts";
import { deskPlace, type OwnDesk, startOwnDesk } from "../support/own-desk.ts";
import { sendRaw } from "../support/send-raw.ts";

const isFull = process.env.MINGZHANG_PAGES === "all";
const count = isFull ? 10_000 : 500;
/** At the same time. */
const clients = 24;

/** What the desk, or Node for it, may say to one who knows no secret, and to one who does. */
const refusals = [400, 403, 405, 408, 413, 417, 421, 431, 505];
const answers = [100, 200, 303, 404, 503, ...refusals];

/** What is wrong with an answer. */
function faultsOf(answer: string, isKnown: boolean, { token, cookie }: OwnDesk): string[] {
  const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) =>
    Number(status),
  );
  const allowed = isKnown ? answers : [100, ...refusals];
  const odd = statuses.filter((status) => !allowed.includes(status));
  const secret = cookie.split("=")[1] ?? "";
  return [
    ...odd.map((status) => `answered with ${status}`),
    ...(/\n {4}at |node:internal|\/src\//.test(answer) ? ["shows the program's inside"] : []),
    ...(!isKnown && (answer.includes(token) || answer.includes(secret)) ? ["tells a secret"] : []),
  ];
}

test(`${count} odd requests: refused, nothing told, and the desk still answers`, async (context) => {
  const place = deskPlace();
  const before = folderHash(place.data);
  const desk = await startOwnDesk(place);
  const watch = watchDesk(desk);
  const source = random(11);
  const lingering: Socket[] = [];
  const faults: string[] = [];
  let next = 0;
  const client = async () => {
    while (next++ < count) {
      const request = oddRequest(source, desk);
      const answer = await sendRaw(desk.port, request, lingering);
      for (const fault of faultsOf(answer, request.isKnown, desk)) {
        faults.push(`${fault}: ${JSON.stringify(request.bytes.toString("latin1").slice(0, 300))}`);
      }
      while (lingering.length > 100) lingering.shift()?.destroy();
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const longest = await watch.end();
  for (const socket of lingering) socket.destroy();
  context.diagnostic(
    `longest: page ${longest.page.toFixed()} ms, file ${longest.file.toFixed()} ms`,
  );
  assert.deepEqual(faults, []);
  assert.equal(desk.process.exitCode, null, "the desk runs");
  // Measured below a second; this is against hanging, on a busy machine too.
  assert.ok(Math.max(longest.page, longest.file) < 10_000);
  // A client that never says what it wants is let go; that takes some seconds.
  if (isFull) {
    const slow = { bytes: Buffer.from("GET / HTTP/1.1\r\nHost: "), after: "wait" } as const;
    assert.match(await sendRaw(desk.port, slow, []), /^HTTP\/1\.1 408 /);
  }
  await desk.end("SIGINT");
  assert.equal(desk.process.exitCode, 0);
  assert.deepEqual(readdirSync(place.temporary), []);
  assert.equal(folderHash(place.data), before);
});
