// 某日以来更正了什么？ node corrected-since.js 网站 年-月-日
import { print, read } from "./api.js";

const [site, date] = process.argv.slice(2);
const { versions } = await read(site, "versions.json");
const corrected = versions.filter((version) => version.corrected >= date);
print(
  corrected.map(({ disclosure, version, corrected: on, reason, changes }) => ({
    disclosure,
    version,
    on,
    reason,
    changes,
  })),
);
