import { extname, join, relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { createMarkdown } from "../figures/markdown.ts";
import type { SiteData } from "../pages/site-data.ts";

/** The root of this project, wherever it is called from. */
export const projectRoot = join(import.meta.dirname, "../..");

/** Runs Eleventy over `content`, which asks `site` for every page, and writes them below `out`. */
export async function writePages(site: SiteData, content: string, out: string): Promise<void> {
  const eleventy = createEleventy(() => site, content, out);
  eleventy.disableLogger();
  await eleventy.write();
}

/** Eleventy with the site as its only global data; `site` is asked anew at each build. */
export function createEleventy(
  site: () => SiteData | Promise<SiteData>,
  content: string,
  out: string,
  runMode: "build" | "serve" = "build",
  afterBuild?: () => Promise<void>,
): Eleventy {
  const fromHere = (folder: string) => relative(process.cwd(), folder) || ".";
  return new Eleventy(fromHere(content), fromHere(out), {
    configPath: fromHere(join(projectRoot, ".eleventy.js")),
    quietMode: true,
    runMode,
    config(eleventyConfig) {
      eleventyConfig.addGlobalData("site", site);
      eleventyConfig.setIncludesDirectory(relative(content, join(projectRoot, "_includes")));
      eleventyConfig.addLayoutAlias("prose", `prose.11ty${extname(import.meta.filename)}`);
      eleventyConfig.setLibrary("md", createMarkdown());
      if (afterBuild) eleventyConfig.on("eleventy.after", afterBuild);
    },
  });
}
