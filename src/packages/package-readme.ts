import { type Disclosure, disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import { type SiteSettings, statusTitle } from "../records/disclosure.ts";

/** What a package says of the site that it is from. */
export interface ReadmeSource {
  readonly siteName: string;
  readonly siteUrl?: string;
  readonly licence?: SiteSettings["licence"];
}

/** README.txt of a package: what it is, whose, what is in it, how to read and prove it. */
export function packageReadme(
  { siteName, siteUrl, licence }: ReadmeSource,
  disclosure: Disclosure,
): string {
  const { record, folder, form } = disclosure;
  const published = publishedDate(record);
  const { source } = record;
  return `${disclosureTitle(disclosure)}

网站：${siteName}
${siteUrl ? `网址：${siteUrl}${folder}/\n` : ""}制式：${form.title}
状态：${statusTitle[record.status]}
${published ? `公开日期：${published}\n` : ""}来源：${source.title}${source.published ? `（${source.published}公开）` : ""}${source.url ? `，${source.url}` : ""}。${source.note ?? ""}
数据的使用：${licence ? [licence.title, licence.url].filter(Boolean).join("，") : "发布者没有说明"}

【怎样阅读】
用浏览器打开 index.html。不需要联网；搜索只在网站上有。

【内容】
index.html            总览和目录；每一节一个文件夹
${disclosure.tables.size > 0 ? `${`${record.kind}.xlsx`.padEnd(22)}全部表格，一张表一个工作表\n` : ""}${`${record.kind}.docx`.padEnd(22)}整份公开，一个 Word 文档
${`${record.kind}.txt`.padEnd(22)}全部正文
tables/               每张表的网页，以及 XLSX、CSV（UTF-8，数据和原表样）和 JSON
figures.*             全部数，每行一个：CSV、JSON Lines、Parquet；栏目见 datapackage.json
*.csv、*.xlsx、*.json   项目、指标、评价报告、核对意见、完整性核对的清单
assets/               网页的样式
SHA256SUMS            每个文件的 SHA-256

【怎样读数】
0.00 表示数就是零；空白表示原表这一格是空的；“原文未公开”表示公开的文本没有给出这个数。
JSON 里金额是十进制字符串，空白和未公开是 null，原因写在 states 里；推算的数标为 inferred。

【怎样核对】
在本文件夹里运行 sha256sum -c SHA256SUMS（macOS：shasum -a 256 -c SHA256SUMS）。
同样的数据生成的包，每个字节都相同。

In English: budget or final accounts of one public body and one fiscal year. Open index.html in a
browser. tables/*.csv are UTF-8; tables/*.json hold amounts as decimal strings in the unit named by
"money". Verify with sha256sum -c SHA256SUMS.
`;
}
