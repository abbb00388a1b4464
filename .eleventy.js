/**
 * Wiring only: `src/write/write-pages.ts` runs Eleventy, and gives it the site and the folders.
 * @param {any} eleventyConfig
 */
export default function configure(eleventyConfig) {
  eleventyConfig.addExtension("11ty.ts", { key: "11ty.js" });
  // In the npm package the templates are compiled, and stand below node_modules.
  eleventyConfig.setTemplateFormats(["11ty.ts", "11ty.js", "md"]);
  eleventyConfig.ignores.delete("**/node_modules/**");
  eleventyConfig.setUseGitIgnore(false);
  // The dependency scan cannot follow .ts imports; `npm run dev` restarts when a source changes.
  eleventyConfig.setWatchJavaScriptDependencies(false);
  for (const folder of ["data", "assets"]) {
    eleventyConfig.addWatchTarget(`./${folder}/`);
  }
  return { markdownTemplateEngine: false };
}
