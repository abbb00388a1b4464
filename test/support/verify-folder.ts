import { verifySite } from "../../src/publish/verify-site.ts";

/* `scripts/verify.ts` without the rest of the program, which takes a second to load: 0 when the folder is proved. */
const { findings } = verifySite(process.argv[2] ?? "");
for (const { where, message } of findings) console.error(where, message);
process.exitCode = findings.length === 0 ? 0 : 1;
