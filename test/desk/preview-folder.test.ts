import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { createPreviewFolder } from "../../src/desk/preview-folder.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { root } from "../support/example.ts";

const preview = createPreviewFolder();
after(preview.remove);
mkdirSync(join(preview.out, "unit"), { recursive: true });
writeFileSync(join(preview.out, "unit/index.html"), "page");
writeFileSync(join(preview.out, "unit/.hidden"), "hidden");
symlinkSync(join(root, "package.json"), join(preview.out, "linked.json"));
symlinkSync(join(root, "data"), join(preview.out, "data"));
const written = new Set(listFiles(preview.out));

test("a file that the build has written is served, a folder by its index", async () => {
  const page = await preview.file("unit/", written);
  assert.equal(String(page?.bytes), "page");
  assert.equal(page?.type, "text/html; charset=utf-8");
});

test("nothing else is: no link, no folder, no way out, no key of a prototype", async () => {
  for (const path of [
    ...["", "unit", "linked.json", "data/site.json", "../../etc/passwd", "unit/../unit/index.html"],
    ...[
      "__proto__",
      "constructor",
      "unit/index.html/",
      "UNIT/index.html",
      "/unit/",
      "unit//index.html",
    ],
  ]) {
    assert.equal(await preview.file(path, written), undefined, path);
  }
});

test("a file that is gone, as while the next preview is put in place, is none", async () => {
  assert.equal(await preview.file("gone.html", new Set(["gone.html"])), undefined);
});
