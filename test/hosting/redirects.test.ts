import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { InputError } from "../../src/finding.ts";
import { checkRedirects } from "../../src/hosting/redirects.ts";
import { verifySite } from "../../src/publish/verify-site.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { buildOptions } from "../support/example-options.ts";
import { manyFolder, writeManyUnits } from "../support/many-units.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = ["index.html", "a/index.html", "a/table.csv"];
const messages = (...redirects: { from: string; to: string }[]) =>
  checkRedirects(redirects, files).map(({ where, message }) => `${where} ${message}`);

test("a target must be there, an old address must be free, none leads to another", () => {
  assert.deepEqual(
    messages({ from: "/old.html", to: "/a/" }, { from: "/x/", to: "/a/table.csv" }),
    [],
  );
  assert.deepEqual(messages({ from: "/old.html", to: "/b/" }), [
    "site.json · /redirects/0 转到的“/b/”在本站没有",
  ]);
  assert.deepEqual(messages({ from: "/a", to: "/" }, { from: "/a/table.csv/x", to: "/" }), [
    "site.json · /redirects/0 旧地址“/a”仍是本站的地址",
    "site.json · /redirects/1 旧地址“/a/table.csv/x”仍是本站的地址",
  ]);
  assert.deepEqual(messages({ from: "/x", to: "/y" }, { from: "/y", to: "/x" }), [
    "site.json · /redirects/0 “/y”也是旧地址",
    "site.json · /redirects/1 “/x”也是旧地址",
  ]);
  assert.deepEqual(messages({ from: "/x", to: "/" }, { from: "/x/", to: "/a/" }), [
    "site.json · /redirects/0 旧地址“/x”写了不止一次",
  ]);
});

test("an old address leads on in every way, without a script, and the site is still proved", async () => {
  const folder = temporaryFolder();
  const [data, out] = [join(folder, "data"), join(folder, "dist")];
  writeManyUnits(data, 1);
  const file = join(data, "site.json");
  const settings = JSON.parse(readFileSync(file, "utf8"));
  const to = `/${manyFolder(1)}/`;
  const write = (redirects: object) =>
    writeFileSync(file, JSON.stringify({ ...settings, redirects }));
  const options = { ...buildOptions(out), data, search: false, basePath: "/sub/" };
  write([{ from: "/col/art_12.html", to }]);
  await buildSite(options);
  assert.equal(
    readFileSync(join(out, "_redirects"), "utf8"),
    `/sub/col/art_12.html /sub${to} 301\n`,
  );
  assert.equal(
    readFileSync(join(out, "redirects.nginx.map"), "utf8"),
    `/sub/col/art_12.html /sub${to};\n`,
  );
  const page = readFileSync(join(out, "col/art_12.html"), "utf8");
  assert.match(page, new RegExp(`<a href="\\.\\.${to}">前往新地址</a>`));
  assert.match(page, new RegExp(`content="0; url=\\.\\.${to}"`));
  assert.doesNotMatch(page, /<script/);
  assert.ok(existsSync(join(out, "col", "..", to, "index.html")));
  assert.deepEqual(verifySite(out).findings, []);

  write([{ from: "/col/art_12.html", to: "/nowhere/" }]);
  await assert.rejects(buildSite(options), (error) => {
    assert.ok(error instanceof InputError);
    assert.match(error.findings[0]?.message ?? "", /转到的“\/nowhere\/”在本站没有/);
    return true;
  });
});
