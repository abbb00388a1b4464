import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pagePolicy } from "../src/hosting/content-security-policy.ts";
import type { Page } from "../src/pages/page.ts";
import { selectChecked } from "../src/site/checked-data.ts";
import { prepareSite } from "../src/site/prepared-site.ts";
import { benchOptions } from "./bench-options.ts";
import { plainPages } from "./plain-pages.ts";

/**
 * Writes the input of the other program: its templates, and our pages as plain data. `built` is our
 * output, from which the few unique pages are taken.
 */
export async function exportPlainSite(data: string, built: string, input: string): Promise<void> {
  const { model } = await selectChecked(data);
  const site = prepareSite(model, benchOptions(data, built, false));
  const home = readFileSync(join(built, "index.html"), "utf8");
  const address = (name: string) => new RegExp(`(assets/${name}[^"]*)`).exec(home)?.[1];
  const mainOf = (page: Page) => {
    const html = readFileSync(join(built, site.fileOf(page)), "utf8");
    return /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  };
  cpSync(join(import.meta.dirname, "nunjucks"), input, { recursive: true });
  mkdirSync(join(input, "_data"));
  const { name, publisher, banner } = model.settings;
  writeFileSync(
    join(input, "_data/site.json"),
    JSON.stringify({
      name,
      publisher,
      banner,
      date: site.date,
      stylesheet: address("site.css"),
      icon: address("icon.svg"),
      policy: pagePolicy(),
      navigation: [
        { title: "名词解释", path: "glossary/" },
        { title: "关于本站", path: "about/" },
        { title: "搜索", path: "search/" },
      ],
    }),
  );
  writeFileSync(
    join(input, "_data/entries.json"),
    JSON.stringify(plainPages(site.pages, mainOf), inWords),
  );
}

/** A template language of text has no large whole numbers: they are handed over as printed. */
function inWords(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
