import { relativeHref } from "../../src/pages/address.ts";

/**
 * The same site as somebody would write it with Eleventy and Nunjucks: one paginated template, a layout,
 * includes and macros, a filter for relative links.
 * @param {any} eleventyConfig
 */
export default function configure(eleventyConfig) {
  eleventyConfig.addFilter("href", relativeHref);
  eleventyConfig.setUseGitIgnore(false);
  return { htmlTemplateEngine: "njk" };
}
