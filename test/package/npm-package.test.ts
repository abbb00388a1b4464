import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { calledAs } from "../../src/commands/called-as.ts";
import { makeNpmPackage } from "../../src/write/npm-package.ts";
import { root } from "../support/example.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/**
 * An empty folder in which the package has been installed, by what npm does without its network: the folder of
 * the package, and each of its dependencies beside it.
 */
function installed(): { folder: string; files: readonly string[] } {
  const folder = temporaryFolder();
  const modules = join(folder, "node_modules");
  const files = makeNpmPackage(join(modules, "mingzhang"));
  const { packages } = JSON.parse(
    readFileSync(join(modules, "mingzhang/npm-shrinkwrap.json"), "utf8"),
  ) as { packages: Record<string, object> };
  const names = Object.keys(packages)
    .filter((path) => path.startsWith("node_modules/") && existsSync(join(root, path)))
    .map((path) => path.slice("node_modules/".length))
    .filter((path) => !path.includes("node_modules/"));
  for (const name of names) {
    mkdirSync(join(modules, name, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(modules, name), "dir");
  }
  return { folder, files };
}

// The compiler and five commands, each a process: too long for every run.
const isFull = process.env.MINGZHANG_PAGES === "all";
const skip = isFull ? false : "npm run test:all packs and installs";

test("the package, in an empty folder: init, import, check, build, and a program that uses it", {
  skip,
}, () => {
  const { folder, files } = installed();
  const command = (...args: string[]) => {
    const program = join(folder, "node_modules/mingzhang/scripts/mingzhang.js");
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, text: stdout + stderr };
  };
  assert.ok(!files.some((file) => /^(?:data|test|docs)\//.test(file)), "no example, no tests");
  assert.ok(!files.some((file) => /(?<!\.d)\.ts$/.test(file)), "nothing that Node refuses");

  const about = ["--name", "某县教育局", "--nature", "行政单位", "--unit", "jiaoyuju"];
  const init = command("init", "my", ...about);
  assert.equal(init.status, 0, init.text);
  assert.match(init.text, /npx mingzhang import 工作簿.xlsx --site my --unit jiaoyuju/);
  const readme = readFileSync(join(folder, "my/README.md"), "utf8");
  assert.match(readme, /这个文件夹里运行/);
  assert.match(readme, /npx mingzhang build --site \./);
  assert.doesNotMatch(readme, /npm run/);

  cpSync(join(root, "data/nmg-bigdata/2024/final-accounts/tables.xlsx"), join(folder, "决算.xlsx"));
  const which = [
    "--site",
    "my",
    "--unit",
    "jiaoyuju",
    "--year",
    "2024",
    "--kind",
    "final-accounts",
  ];
  const own = ["--unit-name", "内蒙古自治区大数据中心"];
  const imported = command("import", "决算.xlsx", ...which, ...own);
  assert.equal(imported.status, 0, imported.text);
  const built = command("build", "--site", "my", "--preview");
  assert.equal(built.status, 0, built.text);
  assert.ok(existsSync(join(folder, "my/dist/jiaoyuju/2024/final-accounts/index.html")));
  assert.ok(existsSync(join(folder, "my/dist/about/index.html")), "pages of the site's own");
  assert.match(command("check", "--site", "my").text, /勾稽|错误/);
  assert.match(command("check", "--help").text, /npx mingzhang check/);

  writeFileSync(
    join(folder, "program.mjs"),
    `import { buildSite, checkDisclosure, judgeText, readWorkbook } from "mingzhang";
import { readFileSync } from "node:fs";
const text = "2024年收入合计100.00万元，其中财政拨款收入60.00万元，占50%。";
const { sheets } = await readWorkbook(readFileSync("决算.xlsx"));
const { tieOuts } = await checkDisclosure("my/data", { unit: "jiaoyuju" });
console.log(JSON.stringify([judgeText({ text }).length, sheets.length, tieOuts.length, typeof buildSite]));`,
  );
  const said = execFileSync(process.execPath, ["program.mjs"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(JSON.parse(said), [1, 11, 1, "function"]);
});

test("commands are named as they are called where the program is installed", () => {
  const text = "请运行 npm run correct -- --unit ID，或 npm run check 看";
  assert.equal(
    calledAs(text, true),
    "请运行 npx mingzhang correct --unit ID，或 npx mingzhang check 看",
  );
  assert.equal(calledAs(text, false), text);
});
