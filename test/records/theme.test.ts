import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { themeStyle } from "../../src/hosting/theme-style.ts";
import { loadAssets } from "../../src/load/site-assets.ts";
import { grounds, themeSchema } from "../../src/records/theme.ts";
import { root } from "../support/example.ts";

const assets = join(root, "assets");
const colours = readFileSync(join(assets, "colours.css"), "utf8");

test("a colour that is easy to read on both grounds is taken", () => {
  assert.deepEqual(themeSchema.parse({ light: "#8a1c1c", dark: "#f0a8a8" }).light, "#8a1c1c");
});

test("one that is not is refused, with its contrast", () => {
  const { error } = themeSchema.safeParse({ light: "#d9534f", dark: "#8a1c1c" });
  assert.deepEqual(
    error?.issues.map(({ path, message }) => `${path.join("/")} ${message}`),
    [
      "light 浅色界面上的主题色看不清：与底色的对比度是 3.62，至少要 4.5",
      "dark 深色界面上的主题色看不清：与底色的对比度是 1.70，至少要 4.5",
    ],
  );
  assert.match(
    String(themeSchema.safeParse({ light: "red;}", dark: "#fff" }).error?.issues[0]?.message),
    /六位的颜色/,
  );
});

test("its grounds are those of the style sheet, and so are the colours of strong contrast", () => {
  const [, light, dark] =
    /--paper: var\(--light, var\(--plain, (#\w+)\)[^\n]*\n\s*var\(--dark, var\(--plain, (#\w+)\)/.exec(
      colours,
    ) ?? [];
  assert.ok(
    light && dark && colours.includes(grounds.light[1]) && colours.includes(grounds.dark[1]),
  );
  assert.deepEqual([light, dark], ["#fff", grounds.dark[0]]);
  const strong = /--accent:[^;]*/.exec(colours)?.[0].match(/--strong, (#\w+)/g);
  const own = themeStyle({ light: "#8a1c1c", dark: "#f0a8a8" }).match(/--strong, (#\w+)/g);
  assert.deepEqual(own, strong);
});

test("it stands at the end of the one style sheet", () => {
  const style = themeStyle({ light: "#8a1c1c", dark: "#f0a8a8" });
  const [sheet] = loadAssets(assets, style);
  assert.equal(sheet?.name, "site.css");
  assert.ok(
    Buffer.from(sheet?.bytes ?? [])
      .toString()
      .endsWith(style),
  );
});
