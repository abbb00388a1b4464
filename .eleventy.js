/**
 * Wiring only: `src/write-pages.ts` runs Eleventy, and gives it the site and the folders.
 * @param {any} eleventyConfig
 */
export default function configure(eleventyConfig) {
  eleventyConfig.addExtension("11ty.ts", { key: "11ty.js" });
  eleventyConfig.setTemplateFormats(["11ty.ts", "md"]);
  eleventyConfig.setUseGitIgnore(false);
  // The dependency scan cannot follow .ts imports: sources are watched as whole folders instead.
  eleventyConfig.setWatchJavaScriptDependencies(false);
  for (const folder of ["data", "src", "_includes", "assets"]) {
    eleventyConfig.addWatchTarget(`./${folder}/`);
  }
  return { markdownTemplateEngine: false };
}
