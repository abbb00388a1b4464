import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";

/** Name and values are those of the `data-` attributes in assets/preferences.css; an empty one follows the system. */
const choices: readonly {
  readonly name: string;
  readonly title: string;
  readonly values: readonly (readonly [value: string, label: string])[];
}[] = [
  {
    name: "text",
    title: "字的大小",
    values: [
      ["", "照浏览器的设置"],
      ["large", "大"],
      ["larger", "更大"],
      ["largest", "最大（两倍）"],
    ],
  },
  {
    name: "theme",
    title: "深浅",
    values: [
      ["", "随系统"],
      ["light", "白底黑字"],
      ["dark", "黑底白字"],
    ],
  },
  {
    name: "contrast",
    title: "对比",
    values: [
      ["", "随系统"],
      ["more", "更强"],
    ],
  },
  {
    name: "spacing",
    title: "疏密",
    values: [
      ["", "平常"],
      ["wide", "字距和行距加宽"],
    ],
  },
];

/** How pages look: chosen here and kept by the browser; without JavaScript, what follows the system by itself. */
export function preferencesPage(site: SiteContext, page: PageOf<"preferences">): string {
  return layout(
    site,
    page,
    html`<h1>${page.title}</h1>
<p>本站各页随系统和浏览器的设置：深色模式、增强对比度、减少动态效果、系统的高对比度颜色、浏览器的字号和缩放，都不用在这里再设。</p>
<noscript><p>在这里另作选择需要 JavaScript。不用它时，请在浏览器里放大（Ctrl 和加号），或在系统的“辅助功能”里设置。</p></noscript>
<form class="preferences" data-preferences hidden>
${choices.map(choice)}
<p><button type="submit" class="button">保存</button> <button type="reset" class="button">全部恢复</button> <span role="status" data-preferences-status></span></p>
<p>选了立刻生效，本站各页都一样。选择只存在您的浏览器里，不用 Cookie，不送到别处。</p>
</form>
<h2 id="example">看看效果</h2>
<p>收入总计是一年里全部的收入，支出总计是一年里全部的支出。两个数应当相等：<a href="#example">收支平衡</a>。</p>
<p class="legend">小字是这样：表下面的说明、图的出处。</p>`,
  );
}

function choice({ name, title, values }: (typeof choices)[number]): Html {
  return html`<fieldset><legend>${title}</legend>${values.map(
    ([value, label]) =>
      html`<label><input type="radio" name="${name}" value="${value}"${value === "" ? html` checked` : ""}> ${label}</label>`,
  )}</fieldset>`;
}
