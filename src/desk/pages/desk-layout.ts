import { type Html, html } from "../../../_includes/html.ts";
import type { Notice } from "../desk-state.ts";

export interface DeskLayout {
  readonly title: string;
  readonly notice?: Notice;
  readonly main: Html;
  /** There is no site yet, so there is nowhere to go. */
  readonly isAlone?: boolean;
}

const navigation = [
  ["/", "全部公开件"],
  ["/import", "导入工作簿"],
  ["/publish", "发布网站"],
  ["/settings", "网站设置"],
] as const;

/** Every page of the desk; each works with forms alone, and better with its script. */
export function deskLayout({ title, notice, main, isAlone = false }: DeskLayout): string {
  return String(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title} · 明账工作台</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="stylesheet" href="/site.css">
<link rel="stylesheet" href="/desk.css">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script type="module" src="/desk.js"></script>
</head>
<body class="desk">
<a class="skip" href="#main">跳到正文</a>
<header class="site-header"><div class="bar"><p class="site-name">明账 · 工作台</p>${isAlone ? html`<p>只在本机运行，数据不会离开这台电脑</p>` : html`<nav aria-label="工作台"><ul>${navigation.map(([path, name]) => html`<li><a href="${path}">${name}</a></li>`)}</ul></nav>`}</div></header>
<p id="live" class="visually-hidden" role="status" aria-live="polite"></p>
<main id="main">
<h1>${title}</h1>
${notice ? html`<p id="notice" class="notice ${notice.tone}" tabindex="-1">${notice.text}</p>` : ""}
${main}
</main>
</body>
</html>
`);
}
