import { join, relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import { reportMeasured } from "./child.ts";

const [input = "", out = ""] = process.argv.slice(2);
const fromHere = (path: string) => relative(process.cwd(), path);
const eleventy = new Eleventy(fromHere(input), fromHere(out), {
  configPath: fromHere(join(import.meta.dirname, "nunjucks/eleventy.config.js")),
  quietMode: true,
});
eleventy.disableLogger();
const started = performance.now();
await eleventy.write();
const written = performance.now();
reportMeasured(written, {
  "program loaded": started / 1000,
  "data read, pages rendered and written": (written - started) / 1000,
});
