import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { copyOfData, temporaryFolder } from "../support/example.ts";
import { hasFifo, makeFifo } from "../support/posix.ts";
import { run } from "../support/run.ts";

const folder = "nmg-bigdata/2024/final-accounts";
const outside = join(temporaryFolder(), "secret.md");
writeFileSync(outside, "不该公开的内容");
const secretFolder = join(temporaryFolder(), "elsewhere");
mkdirSync(secretFolder);
writeFileSync(join(secretFolder, "disclosure.json"), "{}");

const leaves = "符号链接指向数据文件夹之外，没有读取";
const noPlainFile = "不是普通文件（设备、管道或套接字），没有读取";

/** What stands in the way of reading a data folder, and the finding for it: the path, then the message. */
const attacks: readonly {
  readonly attack: string;
  readonly at: string;
  readonly make: (path: string, data: string) => unknown;
  readonly message: string | RegExp;
}[] = [
  ...[
    `${folder}/text/duties.md`,
    `${folder}/disclosure.json`,
    `${folder}/tables.xlsx`,
    `${folder}/projects/more.json`,
    "units/more.json",
    "site.json",
  ].map((at) => ({
    attack: `a link out of the folder as ${at}`,
    at,
    make: (path: string) => symlinkSync(outside, path),
    message: leaves,
  })),
  ...[`${folder}/text`, folder, "nmg-bigdata/2023", "units", "more"].map((at) => ({
    attack: `a link to a folder elsewhere as ${at}`,
    at,
    make: (path: string) => symlinkSync(secretFolder, path),
    message: leaves,
  })),
  {
    attack: "a link through a link",
    at: `${folder}/text/duties.md`,
    make: (path, data) => {
      symlinkSync(outside, join(data, ".hop"));
      symlinkSync("../../../../.hop", path);
    },
    message: leaves,
  },
  {
    attack: "a relative link above the folder",
    at: `${folder}/text/duties.md`,
    make: (path) => symlinkSync(`${"../".repeat(30)}etc/hostname`, path),
    message: leaves,
  },
  {
    attack: "a link to a device",
    at: `${folder}/text/duties.md`,
    make: (path) => symlinkSync("/dev/zero", path),
    message: leaves,
  },
  {
    attack: "a dangling link",
    at: `${folder}/text/duties.md`,
    make: (path) => symlinkSync("nowhere.md", path),
    message: "符号链接所指的文件不存在",
  },
  {
    attack: "a link to itself",
    at: `${folder}/text/duties.md`,
    make: (path) => symlinkSync("duties.md", path),
    message: "符号链接成环，没有读取",
  },
  ...[`${folder}/text/duties.md`, `${folder}/facts.json`, `${folder}/tables.xlsx`, "site.json"]
    .filter(() => hasFifo)
    .map((at) => ({
      attack: `a FIFO as ${at}`,
      at,
      make: makeFifo,
      message: noPlainFile,
    })),
  {
    attack: "a socket",
    at: `${folder}/text/duties.md`,
    make: (path) => createServer().listen(path).unref(),
    message: noPlainFile,
  },
  ...[`${folder}/text/duties.md`, `${folder}/facts.json`, "site.json"].map((at) => ({
    attack: `a folder as ${at}`,
    at,
    make: (path: string) => mkdirSync(path),
    message: "这是文件夹，应为文件",
  })),
  {
    attack: "a text of 1 GB",
    at: `${folder}/text/duties.md`,
    make: (path) => {
      writeFileSync(path, "");
      truncateSync(path, 1e9);
    },
    message: "文件有 1000.0 MB，超过上限 2.0 MB",
  },
  {
    attack: "JSON of 1 GB",
    at: "glossary.json",
    make: (path) => {
      writeFileSync(path, "");
      truncateSync(path, 1e9);
    },
    message: "文件有 1000.0 MB，超过上限 20.0 MB",
  },
  {
    attack: "JSON nested 200,000 deep",
    at: `${folder}/facts.json`,
    make: (path) => writeFileSync(path, `${"[".repeat(200_000)}${"]".repeat(200_000)}`),
    message: "不是完整的 JSON：括号嵌套超过 64 层",
  },
  {
    attack: "JSON nested 3 million deep, unfinished",
    at: `${folder}/facts.json`,
    make: (path) => writeFileSync(path, `{"a":`.repeat(3_000_000)),
    message: "不是完整的 JSON：括号嵌套超过 64 层",
  },
  {
    attack: "a text of another encoding",
    at: `${folder}/text/duties.md`,
    make: (path) => writeFileSync(path, Buffer.from("d6b0d4f0", "hex")),
    message: "不是 UTF-8 编码的文字",
  },
];

for (const { attack, at, make, message } of attacks) {
  test(`${attack}: one finding, nothing followed, no stack`, async () => {
    const data = copyOfData([folder]);
    rmSync(join(data, at), { recursive: true, force: true });
    make(join(data, at), data);
    const raw = await loadDataFolder(data);
    const broken = [...raw.findings, ...raw.disclosures.flatMap(({ findings }) => findings)].filter(
      ({ rule }) => rule === "IN-02",
    );
    assert.deepEqual(
      broken.map((finding) => [finding.where, finding.message, finding.blocking]),
      [[`data/${at}`, message, true]],
    );
    assert.doesNotMatch(JSON.stringify(raw), /不该公开/);
  });
}

test("links within the folder are read", async () => {
  const data = copyOfData(["nmg-bigdata/2022/final-accounts", folder]);
  const path = join(data, folder, "text/duties.md");
  rmSync(path);
  symlinkSync("../../../2022/final-accounts/text/duties.md", path);
  const { disclosures } = await loadDataFolder(data);
  const [earlier, later] = disclosures.filter(
    ({ kind, unit }) => kind === "final-accounts" && unit === "nmg-bigdata",
  );
  assert.equal(later?.texts.get("duties")?.text, earlier?.texts.get("duties")?.text);
});

test("a data folder that is a link itself is read", async () => {
  const link = join(temporaryFolder(), "data");
  symlinkSync(copyOfData([folder]), link);
  assert.equal((await run("check", "--data", link)).code, 0);
});

test("a name that a terminal would obey is printed by its codes", async () => {
  const data = copyOfData([folder]);
  symlinkSync(outside, join(data, folder, "text", "a\u001b[2J\u202e.md"));
  const { out, code } = await run("check", "--data", data);
  assert.equal(code, 1);
  assert.match(out, /text\/a‹U\+001B›\[2J‹U\+202E›\.md/);
  assert.equal(out.includes("\u001b") || out.includes("\u202e"), false);
});
