import assert from "node:assert/strict";
import { test } from "node:test";
import { refusal } from "../../src/desk/guard.ts";

const own = { port: 8090, token: "secret" };
const sound = {
  method: "POST",
  host: "127.0.0.1:8090",
  origin: "http://127.0.0.1:8090",
  token: "secret",
};

test("our own page passes, by either name of this machine", () => {
  assert.equal(refusal(sound, own), undefined);
  const named = { ...sound, host: "localhost:8090", origin: "http://localhost:8090" };
  assert.equal(refusal(named, own), undefined);
  const read = { method: "GET", host: "localhost:8090", origin: undefined, token: null };
  assert.equal(refusal(read, own), undefined);
});

for (const [what, change, status] of [
  ["a foreign name that leads here", { host: "evil.example:8090" }, 421],
  ["a foreign name, also to read", { method: "GET", host: "evil.example" }, 421],
  ["another port", { host: "127.0.0.1:8091" }, 421],
  ["no host", { host: undefined }, 421],
  ["a form of another page", { origin: "http://evil.example" }, 403],
  ["another server of this machine", { origin: "http://127.0.0.1:3000" }, 403],
  ["the other name of this machine", { origin: "http://localhost:8090" }, 403],
  ["no origin", { origin: undefined }, 403],
  ["a hidden origin", { origin: "null" }, 403],
  ["no token", { token: null }, 403],
  ["the token of an earlier run", { token: "secre" }, 403],
  ["another method", { method: "DELETE" }, 405],
] as const) {
  test(`refused: ${what}`, () => {
    assert.equal(refusal({ ...sound, ...change }, own)?.status, status);
  });
}
