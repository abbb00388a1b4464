import type { SiteAnswers } from "./site-answers.ts";

/** Where the commands of a site of one's own are called, as its README tells it. */
export interface CommandPlace {
  /** The folder to be in. */
  readonly folder: "程序的文件夹" | "这个文件夹";
  /** The site's folder, seen from there. */
  readonly site: string;
}

/** README.md of a site of one's own. */
export function siteReadme(
  { name, publisher, unit }: SiteAnswers,
  { folder, site }: CommandPlace,
): string {
  return `# ${publisher}预算决算公开

这个文件夹是${publisher}的公开网站：数据在 \`data\` 里，网站由程序“明账”生成。以下命令都在${folder}里运行。

## 公开一份预算或决算

\`\`\`sh
# 1. 收到的工作簿读成草稿（有问题时逐条列出，改好再来一次）
npm run import -- 收到的.xlsx --site ${site} --unit ${unit} --year 2025 --kind final-accounts
# 2. 写 data/${unit}/2025/final-accounts/text 里的正文，看还缺什么
npm run check -- --site ${site} --unit ${unit}
# 3. 公开：记下批复和公开的日期
npm run approve -- --site ${site} --unit ${unit} --year 2025 --kind final-accounts --published 2026-08-20
# 4. 生成网站，在 dist 里；复制到任何静态网站服务器
npm run build -- --site ${site}
\`\`\`

预算写 \`--kind budget\`。不想输命令，可以用 \`npm run desk -- --site ${site}\`，在浏览器里导入和预览。

## 下一年

\`\`\`sh
npm run new -- --site ${site} --unit ${unit} --year 2026 --kind final-accounts
\`\`\`

它从上一年搭好草稿、要填的工作簿和要写的正文。

## 再加一个单位

导入它的第一份工作簿时写上名称和性质：

\`\`\`sh
npm run import -- 收到的.xlsx --site ${site} --unit 标识 --name 单位全称 --nature 行政单位 --year 2025 --kind budget
\`\`\`

## 每夜发布

在自己的服务器上定时运行，网站服务器指向 \`published\`：

\`\`\`cron
30 2 * * * cd ${folder} && npm run --silent nightly -- --site ${site}
\`\`\`

用 GitHub Pages 时，\`.github/workflows/publish.yml\` 已经写好，里面说明了要设置什么。

一份公开件有错误时，别的照常发布；它已经公开过的，网站上仍是上一版，并说明错在哪里，退出码是 1。

## 这里有什么

| 文件 | 内容 |
|---|---|
| \`data/site.json\` | 网站名称、主办单位、网址；有了网站标识码（\`siteIdCode\`）和备案号（\`icpNumber\`）时填在这里 |
| \`data/units/${unit}.json\` | ${name} |
| \`data/schemas/\` | 各种 JSON 文件的格式，编辑器据此提示和检查 |
| \`data/${unit}/年度/类别/\` | 一份预算或决算 |
| \`.github/workflows/publish.yml\` | 每夜发布的例子 |
`;
}
