import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { allowedSigners } from "../../src/hosting/allowed-signers.ts";
import { digestOf } from "../../src/load/file-digest.ts";
import { zipFolder } from "../../src/packages/zip-folder.ts";
import type { NightlyEffects } from "../../src/publish/nightly.ts";
import { companionsOf, siteManifest } from "../../src/write/manifest.ts";
import { replaceFolder, writeFiles } from "../../src/write/output-folder.ts";

/** What a tiny site is made of: the words of its pages. */
export const wordsFile = "words.txt";
/** Its publisher's public key, when it has one. */
export const keyFile = "key.pub";

const page = (words: string, links: readonly string[]) =>
  `<!doctype html><p>${words}</p>${links.map((link) => `<a href="${link}">x</a>`).join("")}`;

/**
 * A site of a few files that stands for a real one in tests of publishing: pages, downloads of each kind, a
 * larger file, folders in folders. It is built as `buildSite` builds, beside its place.
 */
export const buildTinySite: NightlyEffects["build"] = ({
  data,
  out,
  basePath,
  release = false,
}) => {
  const bytes = readFileSync(join(data, wordsFile));
  const words = bytes.toString("utf8");
  const signingKey = existsSync(join(data, keyFile))
    ? readFileSync(join(data, keyFile), "utf8").trim()
    : undefined;
  return replaceFolder(out, async (staging) => {
    writeFiles(staging, [
      { path: "index.html", content: page("首页", ["a/", "a/b/", "a.zip"]) },
      { path: "a/index.html", content: page(words, ["../", "table.csv", "table.json"]) },
      { path: "a/b/index.html", content: page(words.toUpperCase(), ["../"]) },
      { path: "a/table.csv", content: `项目,数\n${words.trim()},1\n` },
      { path: "a/table.json", content: `${JSON.stringify({ words })}\n` },
      { path: "a.zip", content: zipFolder("a", [{ path: "a.txt", content: strToU8(words) }]) },
      {
        path: "large.svg",
        content: `<svg><!-- ${words.trim()}${"明账".repeat(10_000)} --></svg>\n`,
      },
      ...(signingKey ? [allowedSigners(signingKey)] : []),
    ]);
    writeFiles(
      staging,
      siteManifest(staging, {
        program: { name: "tiny", version: "1.0.0" },
        basePath: basePath ?? "/",
        companions: companionsOf(release, signingKey !== undefined),
        inputs: [digestOf(`data/${wordsFile}`, bytes)],
      }),
    );
    return {
      searchRecords: 0,
      signingKey,
      warnings: [],
      errors: [],
      withheld: [],
      waiting: [],
      folders: { made: 0, kept: 0, mended: [] },
    };
  });
};
