import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { load, loadAll } from "js-yaml";
import { z } from "zod";
import { buildSite } from "../../src/site/build-site.ts";
import { buildOptions, copyOfData, root, temporaryFolder } from "../support/example.ts";
import { withoutShell } from "../support/posix.ts";
import { small } from "../support/random-edits.ts";

const isThorough = process.env.MINGZHANG_PAGES === "all";
const text = (name: string) => readFileSync(join(root, "docs/hosting", name), "utf8");

/** A folder with a program called npm that runs a script of ours as npm does, in the program's folder. */
function ownNpm(): string {
  const folder = temporaryFolder();
  const script = join(folder, "npm");
  writeFileSync(
    script,
    `#!/bin/sh
[ "$1 $3 $5" = "--prefix run --" ] || exit 9
command=$4
shift 5
cd '${root}' && exec '${process.execPath}' scripts/mingzhang.js "$command" "$@"
`,
  );
  chmodSync(script, 0o755);
  return folder;
}
const path = [ownNpm(), dirname(process.execPath), process.env.PATH].join(delimiter);

function runShell(line: string, variables: Readonly<Record<string, string>>, cwd: string): void {
  const env = { ...process.env, ...variables, PATH: path };
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line], { cwd, env, encoding: "utf8" });
  assert.equal(status, 0, `${line}\n${stdout}${stderr}`);
}

/** A site of one's own of two disclosures, and the manifest of an undivided build of it. */
async function site(folder: string, options: { readonly siteUrl?: string } = {}) {
  mkdirSync(folder, { recursive: true });
  const data = join(folder, "data");
  renameSync(copyOfData(small), data);
  const out = join(temporaryFolder(), "site");
  await buildSite(buildOptions(out, { data, search: true, basePath: undefined, ...options }));
  return readFileSync(join(out, "manifest.json"), "utf8");
}

const steps = z.array(
  z.looseObject({
    run: z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
    uses: z.string().optional(),
  }),
);
const github = z.object({
  jobs: z.object({
    share: z.looseObject({
      strategy: z.object({
        "fail-fast": z.literal(false),
        matrix: z.object({ index: z.array(z.number()) }),
      }),
      steps,
    }),
    site: z.looseObject({ needs: z.literal("share"), steps }),
  }),
});

test("GitHub Actions: four shares joined are the undivided site", {
  skip: !isThorough,
}, async () => {
  const { jobs } = github.parse(load(text("github-shards.yml")));
  const { index } = jobs.share.strategy.matrix;
  const place = temporaryFolder();
  const whole = await site(join(place, "site"));
  const ours = (list: z.infer<typeof steps>) =>
    list.flatMap(({ run = "" }) => (/ run (?:build|merge|verify) /.test(run) ? [run] : []));
  for (const INDEX of index.map(String)) {
    const own = { INDEX, GITHUB_WORKSPACE: join(place, "machine") };
    for (const line of ours(jobs.share.steps))
      runShell(line.replace('"$GITHUB_WORKSPACE/site"', `'${place}/site'`), own, place);
    // The artifacts of all machines come into one folder.
    mkdirSync(join(place, "shares"), { recursive: true });
    runShell("mv machine/share/* shares/ 2>/dev/null || true; rm -rf machine", {}, place);
  }
  for (const line of ours(jobs.site.steps)) runShell(line, { GITHUB_WORKSPACE: place }, place);
  assert.equal(readFileSync(join(place, "site/dist/manifest.json"), "utf8"), whole);
});

const gitlab = z.object({
  share: z.looseObject({ parallel: z.number(), script: z.array(z.string()) }),
  pages: z.looseObject({ script: z.array(z.string()) }),
});

test("GitLab: four shares joined are the undivided site", { skip: withoutShell }, async () => {
  const { share, pages } = gitlab.parse(load(text("gitlab-shards.yml")));
  const place = temporaryFolder();
  const whole = await site(place, { siteUrl: "https://group.example/site/" });
  const variables = {
    CI_PROJECT_DIR: place,
    CI_PAGES_URL: "https://group.example/site",
    CI_NODE_TOTAL: String(share.parallel),
  };
  // The other two shares of two disclosures are empty; in `npm test` one of them stands for both.
  const last = isThorough ? share.parallel : 3;
  for (let index = 1; index <= last; index++) {
    const own = { ...variables, CI_NODE_INDEX: String(index) };
    for (const line of share.script) runShell(line, own, place);
  }
  for (const line of pages.script) runShell(line, variables, place);
  assert.equal(readFileSync(join(place, "public/manifest.json"), "utf8"), whole);
});

const container = z.looseObject({
  command: z.tuple([z.literal("sh"), z.literal("-c")]),
  args: z.tuple([z.string()]),
  volumeMounts: z.tuple([
    z.object({ name: z.literal("disclosures"), mountPath: z.literal("/disclosures") }),
  ]),
});
const job = z.object({
  apiVersion: z.literal("batch/v1"),
  kind: z.literal("Job"),
  metadata: z.object({ name: z.string() }),
  spec: z.looseObject({
    completionMode: z.literal("Indexed").optional(),
    completions: z.number().optional(),
    template: z.object({ spec: z.looseObject({ containers: z.tuple([container]) }) }),
  }),
});

test("Kubernetes: four pods and a last one make the undivided site", {
  skip: !isThorough,
}, async () => {
  const [share, merge] = z.tuple([job, job]).parse(loadAll(text("kubernetes-shards.yml")));
  const place = temporaryFolder();
  const whole = await site(join(place, "my"));
  const here = ({ spec }: z.infer<typeof job>) =>
    spec.template.spec.containers[0].args[0]
      .replaceAll("/mingzhang/", `${root}/`)
      .replaceAll("/disclosures", place);
  assert.equal(share.spec.completionMode, "Indexed");
  for (let index = 0; index < (share.spec.completions ?? 0); index++)
    runShell(here(share), { JOB_COMPLETION_INDEX: String(index) }, place);
  runShell(here(merge), {}, place);
  assert.equal(readFileSync(join(place, "my/dist/manifest.json"), "utf8"), whole);
});
