import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { billOfMaterials } from "../../src/hosting/bill-of-materials.ts";
import { loadPackages } from "../../src/load/installed-packages.ts";
import { root } from "../support/example.ts";

const materials = loadPackages(root);
const { packages } = materials;
const [sbom, notices] = billOfMaterials(materials).map(({ content }) => String(content));

test("the bill of materials names every package that builds the site; none is in it", () => {
  const { bomFormat, specVersion, components } = JSON.parse(sbom ?? "");
  assert.deepEqual([bomFormat, specVersion], ["CycloneDX", "1.6"]);
  const builders = packages.filter(({ forDevelopment }) => !forDevelopment);
  assert.equal(components.length, builders.length);
  assert.ok(components.length > 100);
  assert.equal(
    new Set(components.map((one: { purl: string }) => one.purl)).size,
    components.length,
  );
  for (const { purl, hashes, licenses } of components) {
    assert.match(purl, /^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/);
    assert.match(hashes[0].content, /^[0-9a-f]{128}$/, purl);
    assert.ok(licenses[0].expression, purl);
  }
  assert.ok(components.every(({ scope }: { scope: string }) => scope === "excluded"));
});

test("the notices say that the pages hold no software of others, and what built them", () => {
  assert.match(notices ?? "", /本站的网页不含第三方软件/);
  assert.match(notices ?? "", /\npinyin-pro \d+\.\d+\.\d+ {2}MIT\n/);
});

/** Licences that ask for no more than their notice; of a choice one is enough. */
const allowed = new Set([
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
  "MIT OR Apache-2.0",
  "PSF-2.0",
  "Python-2.0",
]);
/** Others only for what tests and developers use, which nobody receives. */
const allowedForDevelopment = new Set([
  "(MIT AND Zlib)",
  "(MIT OR GPL-3.0-or-later)",
  "MIT/X11",
  "MPL-2.0",
  "Unlicense",
]);
/** Packages that say nothing: `exceljs`, with which tests write workbooks, brings them. */
const unsaid = new Set(["buffers"]);

test("every package has a licence that we allow", () => {
  const faults = packages.flatMap(({ name, license, forDevelopment }) => {
    if (license === undefined) return unsaid.has(name) && forDevelopment ? [] : [`${name}: none`];
    const isAllowed =
      allowed.has(license) || (forDevelopment && allowedForDevelopment.has(license));
    return isAllowed ? [] : [`${name}: ${license}`];
  });
  assert.deepEqual(faults, []);
});

test("every package has the hash of its archive, and none runs a script when it is installed", () => {
  const lockfile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const entries = Object.entries(lockfile.packages as Record<string, Record<string, unknown>>);
  const faults = entries.filter(
    ([path, { integrity, hasInstallScript, resolved }]) =>
      path !== "" &&
      (!String(integrity).startsWith("sha512-") ||
        hasInstallScript === true ||
        resolved !== undefined),
  );
  assert.deepEqual(
    faults.map(([path]) => path),
    [],
  );
});
