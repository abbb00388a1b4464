import { UsageError } from "../../finding.ts";
import { nightly } from "../../publish/nightly.ts";
import { Releases } from "../../publish/releases.ts";
import { readSigningKey } from "../../publish/signing-key.ts";
import { buildSite } from "../../site/build-site.ts";
import { deskDisclosures } from "../data-state.ts";
import { pathOf } from "../desk-place.ts";
import type { DeskRoom } from "../desk-room.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { publishPage } from "../pages/publish-page.ts";
import { publishedLink } from "../publication.ts";
import { surveyOf } from "../remembered-survey.ts";

/** How many releases stay, as with the command. */
const keep = 10;

/** Publishes the site as `nightly` does, and shows what became of it. */
export const publishRoom: DeskRoom = {
  async show({ data, site, token, told, publication }) {
    const link = site === undefined ? undefined : publishedLink(site);
    const disclosures = deskDisclosures(await surveyOf(data));
    const main = publishPage({
      token,
      link,
      current: link === undefined ? undefined : new Releases(link).current(),
      publication,
      ready: disclosures.filter(({ record }) => record && record.status !== "draft"),
    });
    const notice = told?.at === pathOf("publish") ? told.notice : undefined;
    return { page: deskLayout({ title: "发布网站", notice, main }) };
  },
  async take(bench) {
    const { data, content, site, key, now } = bench;
    if (site === undefined) throw new UsageError("请用 --site 启动工作台，才知道网站放在哪里。");
    const report = await nightly(
      {
        data,
        content,
        publish: publishedLink(site),
        keep,
        key: key === undefined ? undefined : readSigningKey(key, data),
        preview: false,
        search: true,
      },
      { build: buildSite, now: () => new Date(now) },
    );
    bench.publication = { at: now, report };
    const held = report.withheld.length;
    const text = `发布完成：第 ${report.release.number} 版，${report.release.pages} 页。`;
    return held === 0
      ? { notice: { tone: "done", text } }
      : {
          notice: {
            tone: "fault",
            text: `${text}有 ${held} 份没有照现在的数据公开，见下面的原因。`,
          },
        };
  },
};
