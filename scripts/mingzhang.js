#!/usr/bin/env node
// `mingzhang COMMAND …` runs COMMAND of this folder. An older Node can't load TypeScript, and must
// still be told which Node is needed: so this is plain JavaScript, and imports nothing of ours before.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { nodeTooOld } from "./node-version.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const { engines } = JSON.parse(readFileSync(`${folder}../package.json`, "utf8"));
// In the npm package the commands are compiled.
const extension = existsSync(`${folder}build.ts`) ? ".ts" : ".js";
const commands = readdirSync(folder)
  .filter((name) => name.endsWith(extension) && !["mingzhang.js", "node-version.js"].includes(name))
  .map((name) => name.slice(0, -extension.length));
const [, , command] = process.argv;

const tooOld = nodeTooOld(process.versions.node, engines.node);
if (tooOld !== undefined) {
  console.error(tooOld);
  process.exitCode = 2;
} else if (command === undefined || !commands.includes(command)) {
  console.error(`用法有误：${command === undefined ? "没有写命令" : `没有命令“${command}”`}。`);
  console.error(`可用的命令：${commands.join(" ")}`);
  process.exitCode = 2;
} else {
  // An option of Node would do the same, but an older Node ends at an option that it doesn't know.
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    if (warning.name !== "ExperimentalWarning") console.error(warning.stack);
  });
  // Compiled modules are kept in the system's temporary folder: the next command starts in half the time.
  module.enableCompileCache();
  // The command reads its arguments as if it had been started itself.
  process.argv.splice(1, 2, `${folder}${command}${extension}`);
  await import(`./${command}${extension}`);
}
