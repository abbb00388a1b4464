import { buildSite, loadChecked, prepareSite } from "../src/site.ts";
import { writePages } from "../src/write-pages.ts";
import { benchOptions } from "./bench-options.ts";
import { reportMeasured } from "./child.ts";

// pages: reading and checking the workbooks, and every page; what the other program does, and the reading.
// build: also downloads, packages, links, manifest. all: also the search index; what `npm run build` does.
const [extent = "", data = "", out = ""] = process.argv.slice(2);
const options = benchOptions(data, out, extent === "all");
if (extent === "pages") {
  await writePages(prepareSite(loadChecked(data).model, options), options.content, out);
} else {
  await buildSite(options);
}
reportMeasured();
