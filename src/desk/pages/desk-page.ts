import { type Html, html } from "../../../_includes/html.ts";
import { kinds, kindTitle } from "../../forms/form.ts";
import type { DeskView } from "../desk-view.ts";
import { option, stepAddress } from "./form-parts.ts";
import { importSection } from "./import-section.ts";
import { resultSection } from "./result-section.ts";

/** The one page of the import desk; it works with forms alone, and better with its script. */
export function deskPage(view: DeskView): string {
  return String(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>导入工作台 · 明账</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/site.css">
<link rel="stylesheet" href="/desk.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script type="module" src="/desk.js"></script>
</head>
<body class="desk">
<a class="skip" href="#main">跳到正文</a>
<header class="site-header"><div class="bar"><p class="site-name">明账 · 导入工作台</p><p>只在本机运行，工作簿不会离开这台电脑</p></div></header>
<p id="live" class="visually-hidden" role="status" aria-live="polite"></p>
<main id="main">
<h1>导入工作簿</h1>
${view.notice ? html`<p id="notice" class="notice ${view.notice.tone}" tabindex="-1">${view.notice.text}</p>` : ""}
${chooseSection(view)}
${view.result ? resultSection(view, view.result) : ""}
${importSection(view)}
</main>
</body>
</html>
`);
}

function chooseSection(view: DeskView): Html {
  const { choice, units, forms, result } = view;
  return html`<section aria-labelledby="choose">
<h2 id="choose">一、选择单位和工作簿</h2>
${units.length === 0 ? html`<p class="notice fault">数据文件夹里还没有单位，请先写 units/&lt;单位&gt;.json。</p>` : ""}
<form class="choose" method="post" action="${stepAddress(view, "read")}" enctype="multipart/form-data" data-desk="正在读取工作簿…">
<div class="fields">
<p><label for="unit">单位</label><select id="unit" name="unit" required>${units.map(({ id, name }) => option(id, name, choice.unit))}</select></p>
<p><label for="year">年度</label><input id="year" name="year" inputmode="numeric" pattern="(19|20)[0-9]{2}" maxlength="4" required value="${choice.year}"></p>
<p><label for="kind">类别</label><select id="kind" name="kind" required>${kinds.map((kind) => option(kind, kindTitle[kind], choice.kind))}</select></p>
<p><label for="form">制式</label><select id="form" name="form">${option("", "自动选择最合适的", choice.form)}${kinds.map(
    (kind) =>
      html`<optgroup label="${kindTitle[kind]}">${forms.filter((form) => form.kind === kind).map(({ id, title }) => option(id, title, choice.form))}</optgroup>`,
  )}</select></p>
</div>
<div class="drop" data-drop>
<label for="file">工作簿（.xlsx 或 .xls，不超过 10 MB）</label>
<input id="file" name="file" type="file" accept=".xlsx,.xls"${result ? "" : html` required`} aria-describedby="drop-hint">
<p id="drop-hint" class="hint" data-drop-hint>${result ? html`现在读的是“${result.file}”。改好后请重新选择；不选则按上面的选择重读。` : "选择文件，再按“读取工作簿”。"}</p>
</div>
<p><button type="submit">读取工作簿</button></p>
</form>
</section>`;
}
