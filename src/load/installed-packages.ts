import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The lockfile of a checkout, and that of the npm package, which holds no other. */
const lockfiles = ["package-lock.json", "npm-shrinkwrap.json"];

const entrySchema = z.object({
  /** Where the package is installed under another name. */
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  optional: z.boolean().optional(),
});

const lockfileSchema = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(z.string(), entrySchema),
});

/** One package that the lockfile names. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** SHA-512 of its archive, as npm writes it. */
  readonly integrity?: string;
  /** SPDX expression, as the package says. */
  readonly license?: string;
  /** Only tests and developers need it. */
  readonly forDevelopment: boolean;
}

/** The program and every package of its lockfile, each version once, sorted: the same on every system. */
export function loadPackages(root: string): {
  readonly name: string;
  readonly version: string;
  readonly packages: readonly InstalledPackage[];
} {
  const lockfile = lockfileSchema.parse(
    JSON.parse(
      readFileSync(lockfiles.map((name) => join(root, name)).find(existsSync) ?? "", "utf8"),
    ),
  );
  const found = new Map<string, InstalledPackage>();
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    if (path === "") continue;
    const { version, integrity, license, dev = false, devOptional = false } = entry;
    const name = entry.name ?? path.slice(path.lastIndexOf("node_modules/") + 13);
    const known = found.get(`${name}@${version}`);
    const forDevelopment = (dev || devOptional) && (known?.forDevelopment ?? true);
    found.set(`${name}@${version}`, { name, version, integrity, license, forDevelopment });
  }
  const { name, version } = lockfile;
  const packages = [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
  return { name, version, packages };
}
