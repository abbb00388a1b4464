import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sshPublicKey } from "../../src/publish/ssh-signature.ts";
import { verifySite } from "../../src/publish/verify-site.ts";
import { copyOfData, root, temporaryFolder } from "../support/example.ts";
import { withoutShell } from "../support/posix.ts";
import { run } from "../support/run.ts";
import { Spoiler } from "../support/spoil.ts";

// Two disclosures of the example, published by the command; all else about publishing is tested with tiny sites.
const copyOfTwo = () =>
  copyOfData(["nmg-bigdata/2022/final-accounts", "nmg-bigdata-department/2024/budget"]);

const link = join(temporaryFolder(), "site");
const { privateKey } = generateKeyPairSync("ed25519");
const key = join(temporaryFolder(), "key.pem");
writeFileSync(key, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });

/** Explains the first term otherwise; what is published stays as it is. */
const define = (sentence: string) => (value: object) => {
  const [term] = (value as { terms: { definition: string }[] }).terms;
  if (term) term.definition = sentence;
};

test("a release, reported as one JSON document", async () => {
  const json = await run("nightly", "--data", copyOfTwo(), "--publish", link, "--format", "json");
  assert.equal(json.code, 0, json.err);
  const report = JSON.parse(json.out);
  assert.equal(report.status, "published");
  assert.ok(report.release.pages > 30 && report.downloads > 30 && report.searchRecords > 200);
  assert.ok(report.seconds.total >= report.seconds.build);
  const { inputs } = JSON.parse(readFileSync(join(link, "manifest.json"), "utf8"));
  const paths = inputs.map(({ path }: { path: string }) => path);
  assert.ok(paths.includes("data/nmg-bigdata/2022/final-accounts/tables.xlsx"));
  assert.ok(paths.includes("content/verify.md"));
});

test("the next one, changed and signed, reported for people; then the list", async () => {
  const data = copyOfTwo();
  new Spoiler(data)
    .json("glossary.json", define("又有一处补充。"))
    .json("site.json", (site) => Object.assign(site, { signingKey: sshPublicKey(privateKey) }));
  const { code, out, err } = await run("nightly", "--publish", link, "--data", data, "--key", key);
  assert.equal(code, 0, err);
  assert.equal(
    out.replace(/\d+(\.\d+)?/g, "#"),
    `已发布第 # 版
与第 # 版相比：新增 # 个文件，改变 # 个，去掉 # 个
  新增 allowed_signers
  新增 搜索索引的 # 个文件
  改变 glossary/index.html
  改变 nmg-bigdata/#/final-accounts.docx
  改变 nmg-bigdata/#/final-accounts.zip
  改变 nmg-bigdata/#/final-accounts/print/index.html
  改变 nmg-bigdata/#/final-accounts/terms/index.html
  改变 search/index.json
  去掉 搜索索引的 # 个文件
共 # 页，# 个文件，# MB；下载文件 # 个，搜索另收 # 行
用时 # 秒：检查和生成 #，核验 #
`,
  );
  const list = await run("rollback", "--publish", link);
  assert.match(list.out, /^第 1 版 {2}.*\n第 2 版（当前） {2}.*\n$/);
  assert.equal((await run("rollback", "--publish", link, "--to", "7")).code, 2);
  assert.match(readlinkSync(link), /^site\.releases\/[0-9a-f]{16}$/);
  assert.ok(existsSync(join(link, "index.html")));
});

test("the history of both is proved", async () => {
  const { code, out, err } = await run("verify", "--history", link);
  assert.equal(code, 0, err);
  assert.match(out, /^历史 2 行，环环相扣；现有第 1、2 版，都与历史和清单一致；当前显示第 2 版\n/);
});

test("a fault in what all share: the site stays, the fault is named", async () => {
  const shown = realpathSync(link);
  const spoiled = copyOfTwo();
  new Spoiler(spoiled).json("site.json", (value) => Object.assign(value, { noindex: "yes" }));
  const { code, err } = await run("nightly", "--data", spoiled, "--publish", link);
  assert.equal(code, 1);
  assert.match(err, /错误 IN-04 .*site\.json · \/noindex/);
  assert.equal(realpathSync(link), shown);
});

/** The commands of the page that tells readers how to check, in its order. */
const commands = [
  ...readFileSync(join(root, "content/verify.md"), "utf8").matchAll(/^```\n(.*?)\n```$/gms),
].map((match) => match[1] ?? "");

/** What a command of the page prints in the folder of the published site. */
function printed(command: string, folder = realpathSync(link)): string {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
  return stdout;
}

test("what the page about checking says is true: sums and history by sha256sum alone", {
  skip: withoutShell,
}, async () => {
  const [one = "", all = "", sums = "", head = "", chain = ""] = commands;
  const file = "nmg-bigdata/2022/final-accounts/tables/income.csv";
  const own = printed(one.replace("income.csv", file));
  assert.ok(readFileSync(join(link, "SHA256SUMS"), "utf8").split("\n").includes(own.trim()));
  assert.equal(printed(all), "");

  const [sum = "", last = ""] = printed(sums).trim().split("\n");
  assert.equal(JSON.parse(last).sums, sum.split(" ")[0]);
  assert.match(
    (await run("verify", link)).out,
    new RegExp(`历史的 SHA-256：${printed(head).split(" ")[0]}\n`),
  );
  const [first = "", second = ""] = printed(chain).trim().split("\n");
  assert.equal(JSON.parse(second).previous, first.split(" ")[0]);
});

const skip =
  withoutShell || (spawnSync("ssh-keygen", ["-?"]).error ? "ssh-keygen is not installed" : false);

test("what it says of the signature is true: OpenSSH reads it", { skip }, () => {
  const check = commands.at(-1) ?? "";
  assert.match(printed(check), /^Good "file" signature for release with ED25519 key SHA256:/);
});

test("nothing else stands on the page that could be run", () => {
  assert.equal(commands.length, 6);
});

// It stands last: the page about checking is read with the release before it.
test("a fault in one disclosure: it stays as it was, is told with exit 1, and the others are published", async () => {
  const data = copyOfTwo();
  new Spoiler(data, "nmg-bigdata/2022/final-accounts").text(
    "duties.md",
    (text) => `${text}\n\n{{staff}}\n`,
  );
  const publish = async (sentence: string) => {
    new Spoiler(data).json("glossary.json", define(sentence));
    return await run("nightly", "--data", data, "--publish", link, "--no-search");
  };
  const { code, out, err } = await publish("另有一处补充。");
  assert.equal(code, 1);
  assert.match(out, /^已发布第 3 版\n/);
  assert.match(
    err,
    /^nmg-bigdata\/2022\/final-accounts（已公开）有错误，网站上仍是上一版：\n错误 IN-11 .*duties\.md/,
  );
  assert.match(err, /已公开的各份中的核对错误（按原样公开，页面上有标记）：\n/);
  const changed = readFileSync(join(link, "glossary/index.html"), "utf8");
  assert.match(changed, /另有一处补充/);
  assert.deepEqual(verifySite(realpathSync(link)).findings, []);
  const details = readFileSync(`${link}.findings.txt`, "utf8");
  assert.match(details, /错误 BU-02 {2}data\/nmg-bigdata-department\/2024\/budget\/facts\.json/);

  // What is kept is kept by the next release too.
  const third = await publish("再有一处补充。");
  assert.equal(third.code, 1);
  assert.match(third.out, /^已发布第 4 版\n/);
  assert.deepEqual(verifySite(realpathSync(link)).findings, []);
  assert.ok(existsSync(join(link, "nmg-bigdata/2022/final-accounts/index.html")));
});
