import assert from "node:assert/strict";
import { test } from "node:test";
import { type Admission, admit, type RequestFacts, welcomeCookie } from "../../src/desk/guard.ts";
import { readAddress } from "../../src/desk/read-address.ts";

const own = { port: 8090, secrets: { start: "start", session: "session", form: "token" } };
const sound: RequestFacts = {
  method: "POST",
  address: readAddress("/read?token=token"),
  host: "127.0.0.1:8090",
  origin: "http://127.0.0.1:8090",
  site: "same-origin",
  cookie: "mingzhang-desk-8090=session",
};
const reading = { ...sound, method: "GET", address: readAddress("/"), origin: undefined };
const statusOf = (admission: Admission) =>
  typeof admission === "object" && "status" in admission ? admission.status : undefined;

test("our own page passes, by either name of this machine", () => {
  assert.deepEqual(admit(sound, own), { path: "/read" });
  const named = { ...sound, host: "localhost:8090", origin: "http://localhost:8090" };
  assert.deepEqual(admit(named, own), { path: "/read" });
  assert.deepEqual(admit(reading, own), { path: "/" });
  assert.deepEqual(admit({ ...reading, method: "HEAD", site: "none" }, own), { path: "/" });
  assert.deepEqual(admit({ ...reading, site: undefined }, own), { path: "/" });
  const beside = "a=b; mingzhang-desk-8090=other; mingzhang-desk-8090=session";
  assert.deepEqual(admit({ ...reading, cookie: beside }, own), { path: "/" });
});

test("the start address is welcome without a cookie, from wherever it was opened", () => {
  const start = { ...reading, address: readAddress("/?start=start"), cookie: undefined };
  assert.equal(admit(start, own), "welcome");
  assert.equal(admit({ ...start, site: "cross-site" }, own), "welcome");
  assert.equal(
    welcomeCookie(8090, own.secrets),
    "mingzhang-desk-8090=session; HttpOnly; SameSite=Strict; Path=/",
  );
  for (const [what, change, status] of [
    ["a guessed secret", { address: readAddress("/?start=star") }, 403],
    ["an empty secret", { address: readAddress("/?start=") }, 403],
    ["the secret of the cookie", { address: readAddress("/?start=session") }, 403],
    ["at another path", { address: readAddress("/site.css?start=start") }, 403],
    ["posted", { method: "POST" }, 403],
    ["by a foreign name", { host: "evil.example:8090" }, 421],
  ] as const) {
    assert.equal(statusOf(admit({ ...start, ...change }, own)), status, what);
  }
});

for (const [what, change, status] of [
  ["a foreign name that leads here", { host: "evil.example:8090" }, 421],
  [
    "a foreign name before all else",
    { host: "evil.example", address: undefined, method: "X" },
    421,
  ],
  ["another port", { host: "127.0.0.1:8091" }, 421],
  ["no host", { host: undefined }, 421],
  ["no address of ours", { address: undefined }, 400],
  ["another method", { method: "DELETE" }, 405],
  ["a page of another site", { site: "cross-site" }, 403],
  ["a page of another port of this machine", { site: "same-site" }, 403],
  ["no cookie", { cookie: undefined }, 403],
  ["a cookie of another desk", { cookie: "mingzhang-desk-8091=session" }, 403],
  ["a guessed cookie", { cookie: "mingzhang-desk-8090=sessio" }, 403],
  ["an empty cookie", { cookie: "mingzhang-desk-8090=" }, 403],
  ["a cookie whose name only ends alike", { cookie: "x-mingzhang-desk-8090=session" }, 403],
  ["a form of another page", { origin: "http://evil.example" }, 403],
  ["another server of this machine", { origin: "http://127.0.0.1:3000" }, 403],
  ["the other name of this machine", { origin: "http://localhost:8090" }, 403],
  ["no origin", { origin: undefined }, 403],
  ["a hidden origin", { origin: "null" }, 403],
  ["no token", { address: readAddress("/read") }, 403],
  ["the token of an earlier run", { address: readAddress("/read?token=toke") }, 403],
] as const) {
  test(`refused: ${what}`, () => {
    assert.equal(statusOf(admit({ ...sound, ...change }, own)), status);
  });
}

test("also to read, a page, a style sheet or the preview, the cookie is needed", () => {
  for (const path of ["/", "/site.css", "/desk.js", "/preview/", "/annotated.xlsx", "/nothing"]) {
    const without = { ...reading, address: readAddress(path), cookie: undefined };
    assert.equal(statusOf(admit(without, own)), 403, path);
    assert.equal(statusOf(admit({ ...without, site: "cross-site" }, own)), 403, path);
  }
});
