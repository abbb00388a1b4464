import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { responseHeaders } from "../../src/hosting/response-headers.ts";
import { sha256 } from "../../src/load/sha256.ts";
import { readManifest } from "../../src/publish/read-manifest.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { downloadOpens, isDownload } from "../../src/verify/downloads-open.ts";
import { internalLinks } from "../../src/verify/internal-links.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { realBrowser } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";
import { buildOptions, temporaryFolder } from "../support/example.ts";
import { hosts, type RunningHost } from "../support/hosts.ts";

const folder = "/sub/folder/";
const site = exampleSite();
/** The same data for a folder: only its 404 page is shown, in place of the other's. */
const forFolder = join(temporaryFolder(), "site");
before(() => buildSite(buildOptions(forFolder, { search: true, basePath: folder })).then(() => {}));
const browser = realBrowser();

test("a site for a folder differs from one for the root in three files", () => {
  const manifestOf = (out: string) => {
    const read = readManifest(out);
    assert.ok("manifest" in read);
    return new Map(read.manifest.files.map(({ path, sha256 }) => [path, sha256]));
  };
  const [atRoot, inFolder] = [manifestOf(site.out), manifestOf(forFolder)];
  assert.deepEqual([...inFolder.keys()], [...atRoot.keys()]);
  const different = [...atRoot].filter(([path, sum]) => inFolder.get(path) !== sum);
  assert.deepEqual(
    different.map(([path]) => path),
    ["404.html", "_headers"],
  );
});

const isFull = process.env.MINGZHANG_PAGES === "all";
const places = hosts
  .filter(({ skip }) => !skip)
  .flatMap(({ name }) => [`${name} /`, `${name} ${folder}`]);

/** In `npm test` each page is opened on one of the servers, and each download fetched from one; in `test:all` from each. */
function ownOf(place: string, files: readonly string[]): readonly string[] {
  const turn = places.indexOf(place);
  return files.filter((_, index) => isFull || index % places.length === turn);
}

for (const host of hosts) {
  for (const basePath of ["/", folder]) {
    describe(`${host.name}, ${basePath}`, { skip: host.skip }, () => {
      const scratch = temporaryFolder();
      let running: RunningHost | undefined;
      const url = (path: string) => `${running?.origin}${basePath}${path}`;
      before(async () => {
        const www = join(scratch, "www");
        const link = join(www, basePath).replace(/\/$/, "");
        mkdirSync(dirname(link), { recursive: true });
        symlinkSync(basePath === "/" ? site.out : forFolder, link);
        running = await host.start(www, basePath, scratch);
      });
      after(() => running?.stop());

      test("pages run without a report, with their style and charts; links lead somewhere", async (t) => {
        const { page, reports } = await watchedPage();
        const faults: string[] = [];
        const links = new Set<string>();
        const files = ownOf(`${host.name} ${basePath}`, site.pages);
        for (const file of files) {
          const answer = await page.goto(url(file.replace(/index\.html$/, "")));
          if (answer?.status() !== 200) faults.push(`${file}: ${answer?.status()}`);
          if (!(await isWhole(page))) faults.push(`${file}: no style, or a chart is not seen`);
          for (const link of internalLinks({ file, html: site.html(file) }, basePath)) {
            if (link.file) links.add(new URL(link.link.split("#")[0] ?? "", page.url()).href);
          }
        }
        for (const link of links) {
          const { status } = await fetch(link, { method: "HEAD" });
          if (status !== 200) faults.push(`${link}: ${status}`);
        }
        t.diagnostic(
          `pages ${files.length}, addresses ${links.size}, faults ${faults.length + reports.length}`,
        );
        assert.deepEqual([...faults, ...reports], []);
        await page.close();
      });

      test("search finds, and its results lead somewhere", async () => {
        const { page, reports } = await watchedPage();
        await page.goto(url("search/?q=57410.32"));
        await page.waitForSelector('[data-search-state="done"]');
        await page.locator("[data-search-result]").first().click();
        await page.waitForURL(new RegExp(`${basePath}nmg-bigdata/2024/final-accounts/`));
        assert.ok(await page.locator("main[data-page]").isVisible());
        assert.deepEqual(reports, []);
        await page.close();
      });

      test("every download arrives as it was built, and opens", async () => {
        const downloads = listFiles(site.out).filter(isDownload);
        for (const path of ownOf(`${host.name} ${basePath}`, downloads)) {
          if (basePath !== "/" && path === "manifest.json") continue;
          const bytes = new Uint8Array(await (await fetch(url(path))).arrayBuffer());
          const read = readManifest(basePath === "/" ? site.out : forFolder);
          assert.ok("manifest" in read);
          const listed = read.manifest.files.find((file) => file.path === path);
          if (listed) assert.equal(sha256(bytes), listed.sha256, path);
          assert.deepEqual(downloadOpens({ path, bytes }), []);
        }
      });

      test("what is not there is a 404, and the way back is shown", async () => {
        const { page } = await watchedPage();
        const answer = await page.goto(url("nowhere/at/all/"));
        assert.equal(answer?.status(), 404);
        if (host.isConfigured) {
          await page.locator('main[data-page="not-found"] a').first().click();
          await page.waitForSelector('main[data-page="home"]');
          assert.equal(page.url(), url(""));
        }
        await page.close();
      });

      test("the headers are those of the one list", { skip: !host.isConfigured }, async () => {
        const { stylesheet } = /href="(?<stylesheet>assets\/site\.css[^"]*)"/.exec(
          site.html("index.html"),
        )?.groups as { stylesheet: string };
        for (const path of ["", stylesheet, "nmg-bigdata/2024/final-accounts.zip"]) {
          const { headers } = await fetch(url(path));
          for (const [name, value] of Object.entries(responseHeaders(path))) {
            assert.equal(headers.get(name), value, `${path}: ${name}`);
          }
        }
      });

      /** A page that notes what the browser complains of, and what is asked of other origins. */
      async function watchedPage(): Promise<{ page: Page; reports: string[] }> {
        const page = await browser.get().newPage();
        const reports: string[] = [];
        page.on("console", (message) => {
          if (message.type() === "error" || message.type() === "warning") {
            reports.push(`${page.url()}: ${message.text()}`);
          }
        });
        page.on("pageerror", (error) => reports.push(`${page.url()}: ${error.message}`));
        page.on("request", (request) => {
          const { origin } = new URL(request.url());
          if (origin !== running?.origin) reports.push(`${page.url()} asks ${origin}`);
        });
        return { page, reports };
      }
    });
  }
}

/** Style sheets apply, and every chart is drawn with some size. */
function isWhole(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      [...document.styleSheets].some(({ cssRules }) => cssRules.length > 0) &&
      [...document.querySelectorAll("figure[data-chart] svg")].every(
        (svg) => svg.getBoundingClientRect().width > 50,
      ),
  );
}

test("a page that breaks the policy is reported", async () => {
  const page = await browser.get().newPage();
  const reports: string[] = [];
  page.on("console", (message) => reports.push(message.text()));
  const host = hosts.find(({ name }) => name === "Node with sirv");
  const running = await host?.start(site.out, "/", temporaryFolder());
  await page.goto(`${running?.origin}/`);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'run'";
    document.head.append(script);
  });
  assert.match(reports.join(), /Content Security Policy/);
  assert.notEqual(await page.title(), "run");
  running?.stop();
  await page.close();
});
