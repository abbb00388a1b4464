import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../support/example.ts";
import { run } from "../support/run.ts";
import { smallSite } from "../support/small-site.ts";

test("colour, style, wording, pages and templates of a site are files of its own", async () => {
  const site = smallSite();
  const file = (path: string) => join(site, path);
  const settings = JSON.parse(readFileSync(file("data/site.json"), "utf8"));
  const theme = { light: "#8a1c1c", dark: "#f0a8a8" };
  writeFileSync(file("data/site.json"), JSON.stringify({ ...settings, theme }));
  cpSync(join(root, "content"), file("content"), { recursive: true });
  writeFileSync(file("content/style.css"), ".own-look { color: inherit; }\n");
  writeFileSync(
    file("content/contact.md"),
    "---\ntitle: 联系我们\ndescription: 怎样联系\nlayout: prose\n---\n本站的页面。\n",
  );
  // The recipe of docs/operate.md: every page comes through here.
  const template = readFileSync(file("content/pages.11ty.ts"), "utf8");
  writeFileSync(
    file("content/pages.11ty.ts"),
    template.replace(
      "site.render(entry, collections);",
      'entry.kind === "home" ? site.render(entry, collections).replace("</h1>", "（本站的模板）</h1>") : site.render(entry, collections);',
    ),
  );
  const built = await run("build", "--site", site);
  assert.equal(built.code, 0, built.err);
  const out = (path: string) => readFileSync(file(`dist/${path}`), "utf8");
  assert.match(out("index.html"), /（本站的模板）<\/h1>/);
  assert.match(out("contact/index.html"), /本站的页面。/);
  const style = out("assets/site.css");
  assert.match(style, /--plain, #8a1c1c/);
  assert.ok(style.endsWith(".own-look { color: inherit; }\n"));

  writeFileSync(file("content/style.css"), ".own-look { color: red; }\n");
  const again = await run("build", "--site", site);
  assert.match(again.out, /已生成/, "a changed style is a changed site");
  assert.ok(out("assets/site.css").endsWith(".own-look { color: red; }\n"));
});
