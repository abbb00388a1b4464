import { buildSite } from "../src/site/build-site.ts";
import { selectChecked } from "../src/site/checked-data.ts";
import { prepareSite } from "../src/site/prepared-site.ts";
import { writePages } from "../src/write/write-pages.ts";
import { benchOptions } from "./bench-options.ts";
import { reportMeasured } from "./child.ts";

// pages: reading and checking the workbooks, and every page; what the other program does, and the reading.
// build: also downloads, packages, links, manifest. all: also the search index; what `npm run build` does.
const [extent = "", data = "", out = ""] = process.argv.slice(2);
const options = benchOptions(data, out, extent === "all");
if (extent === "pages") {
  const started = performance.now();
  const site = prepareSite((await selectChecked(data)).model, options);
  const prepared = performance.now();
  await writePages(site, options.content, out);
  const written = performance.now();
  reportMeasured(written, {
    "program loaded": started / 1000,
    "workbooks read and checked": (prepared - started) / 1000,
    "charts drawn, pages rendered and written": (written - prepared) / 1000,
  });
} else {
  await buildSite(options);
  reportMeasured();
}
