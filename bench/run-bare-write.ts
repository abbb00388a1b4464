import { readPages, writeFiles } from "../src/write/output-folder.ts";
import { reportMeasured } from "./child.ts";

// Finished strings, in memory, to new files: no generator can be faster on one thread.
const [pages = "", out = ""] = process.argv.slice(2);
const finished = readPages(pages).map(({ file, html }) => ({ path: file, content: html }));
const start = performance.now();
writeFiles(out, finished);
reportMeasured(performance.now() - start);
