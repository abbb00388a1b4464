import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { listFiles } from "./output-folder.ts";
import { projectRoot } from "./write-pages.ts";

const manifestSchema = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});
const lockfileSchema = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })),
});

/** What stands in the package as it stands here; sources are compiled. */
const kept = ["assets", "content", "scripts", "src", "_includes", ".eleventy.js"];
const documents = ["README.md", "README.zh-CN.md", "CHANGELOG.md", "LICENSE"];
const notForUsers =
  /^scripts\/(?:bench|pack|schemas)\.|^scripts\/.*\.d\.ts$|^(?:content|_includes)\/.*\.d\.ts$/;

/**
 * Makes the folder of the npm package: Node runs no `.ts` below node_modules, so sources are compiled, with
 * their types. The example stays out.
 */
export function makeNpmPackage(out: string): string[] {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  execFileSync(process.execPath, [
    compilerOf(),
    "-p",
    join(projectRoot, "tsconfig.package.json"),
    "--outDir",
    out,
  ]);
  for (const name of [...kept, ...documents]) {
    cpSync(join(projectRoot, name), join(out, name), {
      recursive: true,
      filter: (path) => !path.endsWith(".ts"),
    });
  }
  for (const file of listFiles(out)) if (notForUsers.test(file)) rmSync(join(out, file));
  writeJson(out, "package.json", packageManifest());
  writeJson(out, "npm-shrinkwrap.json", shrinkwrap());
  return listFiles(out);
}

/** What a user's npm reads: the command, the door for programs, what must be installed. */
function packageManifest() {
  const {
    private: _,
    scripts,
    devDependencies,
    ...manifest
  } = manifestSchema.parse(readJson("package.json"));
  return {
    ...manifest,
    bin: { mingzhang: "scripts/mingzhang.js" },
    exports: { ".": { types: "./src/index.d.ts", default: "./src/index.js" } },
  };
}

/** The lockfile without what only developers need: users get what has been tested here, by hash. */
function shrinkwrap() {
  const lockfile = lockfileSchema.parse(readJson("package-lock.json"));
  const packages = Object.entries(lockfile.packages)
    .filter(([, { dev }]) => dev !== true)
    .map(([path, entry]) => {
      if (path !== "") return [path, entry];
      const { devDependencies, ...own } = entry;
      return [path, own];
    });
  return { ...lockfile, packages: Object.fromEntries(packages) };
}

/** TypeScript's command, which only developers have. */
function compilerOf(): string {
  return join(projectRoot, "node_modules/typescript/bin/tsc");
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(projectRoot, name), "utf8"));
}

function writeJson(out: string, name: string, value: unknown): void {
  writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
}
