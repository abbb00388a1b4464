import { pagePolicy } from "../src/hosting/content-security-policy.ts";
import { fileOfAddress, type Redirect } from "../src/hosting/redirects.ts";
import { html } from "./html.ts";

/** The page at an old address, for hosts that know no redirects: it leads on, with a link for who waits. */
export function redirectPage({ from, to }: Redirect, siteUrl: string | undefined): string {
  const up = "../".repeat(fileOfAddress(from).split("/").length - 1);
  const target = `${up}${to.slice(1)}` || "./";
  const canonical =
    siteUrl === undefined ? "" : html`<link rel="canonical" href="${siteUrl}${to.slice(1)}">`;
  return `${html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy()}">
<meta http-equiv="refresh" content="0; url=${target}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>本页已移到新地址</title>
${canonical}
</head>
<body>
<main>
<h1>本页已移到新地址</h1>
<p><a href="${target}">前往新地址</a></p>
</main>
</body>
</html>`}\n`;
}
