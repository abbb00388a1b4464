import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldOf, fileOf, readForm } from "../../src/desk/read-form.ts";

async function posted(form: FormData): Promise<FormData> {
  const response = new Response(form);
  const type = response.headers.get("content-type") ?? "";
  const read = await readForm({ type, body: new Uint8Array(await response.arrayBuffer()) });
  assert.ok(read);
  return read;
}

for (const [given, kept] of [
  ["收到的决算表.xlsx", "收到的决算表.xlsx"],
  ["../../etc/决算.xlsx", "决算.xlsx"],
  ["C:\\表\\决算.xlsx", "决算.xlsx"],
  ["决算\u202exslx.exe.xlsx", "决算xslx.exe.xlsx"],
  ["a\u0000\u0007b\u2028.xlsx", "ab.xlsx"],
  ['"><script>.xlsx', '"><script>.xlsx'],
  [`${"长".repeat(300)}.xlsx`, `${"长".repeat(250)}.xlsx`],
  ["__proto__", "__proto__"],
] as const) {
  test(`a file's name is plain: ${JSON.stringify(given.slice(0, 20))}`, async () => {
    const form = new FormData();
    form.set("file", new File(["x"], given));
    assert.equal((await fileOf(await posted(form), "file"))?.name, kept);
  });
}

test("line breaks in a name don't reach a header as such", async () => {
  const form = new FormData();
  form.set("file", new File(["x"], "a\r\nX-Injected: 1.xlsx"));
  const name = (await fileOf(await posted(form), "file"))?.name ?? "";
  assert.doesNotMatch(encodeURIComponent(name), /[\r\n:]/);
});

test("fields that nobody asked for change nothing; a missing one is empty", async () => {
  const form = new FormData();
  for (const name of ["__proto__", "constructor", "toString", "__proto__[x]"]) form.set(name, "x");
  const read = await posted(form);
  assert.deepEqual(
    ["unit", "valueOf"].map((name) => fieldOf(read, name)),
    ["", ""],
  );
  assert.equal(({} as Record<string, unknown>).x, undefined);
  assert.equal(await fileOf(read, "constructor"), undefined);
});

test("a broken form is none", async () => {
  const body = Buffer.from('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx');
  for (const type of ["multipart/form-data; boundary=b", "multipart/form-data", "text/plain", ""]) {
    assert.equal(await readForm({ type, body }), undefined, type);
  }
});
