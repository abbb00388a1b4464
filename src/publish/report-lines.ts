import type { NightlyReport } from "./nightly.ts";
import type { NightlyStatus } from "./publish-staged.ts";
import type { Release } from "./release-record.ts";

const shownPaths = 20;

const statusText: Record<NightlyStatus, (report: NightlyReport) => string> = {
  published: ({ release }) => `已发布第 ${release.number} 版`,
  unchanged: ({ release }) => `没有变化，仍是第 ${release.number} 版`,
  repaired: ({ release }) =>
    `已发布的文件与清单不符，重新发布了同样的内容（第 ${release.number} 版）`,
  withdrawn: ({ release }) =>
    `数据仍是已撤回的第 ${release.number} 版，没有发布；改正数据后会自动发布，或用 rollback --to ${release.number} 恢复`,
};

/** The report of a run for people: what happened, what changed, counts and times. */
export function reportLines(report: NightlyReport): string[] {
  const { status, release, previous, changes, removed, seconds } = report;
  const { added, changed, removed: gone } = changes;
  const since = previous ? `与第 ${previous.number} 版相比` : "第一次发布";
  return [
    statusText[status](report),
    `${since}：新增 ${added.length} 个文件，改变 ${changed.length} 个，去掉 ${gone.length} 个`,
    ...(previous
      ? [...paths("新增", added), ...paths("改变", changed), ...paths("去掉", gone)]
      : []),
    `共 ${release.pages} 页，${release.files} 个文件，${megabytes(release.bytes)} MB；下载文件 ${report.downloads} 个，搜索另收 ${report.searchRecords} 行`,
    ...(removed.length > 0
      ? [`已清除旧版：${removed.map(({ number }) => number).join("、")}`]
      : []),
    `用时 ${seconds.total} 秒：检查和生成 ${seconds.build}，核验 ${seconds.verify}`,
  ];
}

/** One release in a list. */
export function releaseLine(release: Release, isShown: boolean): string {
  const { number, published, pages, bytes, hash, withdrawn } = release;
  const marks = `${isShown ? "（当前）" : ""}${withdrawn ? "（已撤回）" : ""}`;
  return `第 ${number} 版${marks}  ${published}  ${pages} 页  ${megabytes(bytes)} MB  ${hash.slice(0, 16)}`;
}

/** The index changes with every word of a page: its files are counted, not named; a page stands for its twin. */
function paths(title: string, list: readonly string[]): string[] {
  const isIndex = (path: string) => path.startsWith("search/parts/");
  const named = list.filter((path) => !isIndex(path) && !/(?:^|\/)index\.md$/.test(path));
  const more = named.length - shownPaths;
  const index = list.filter(isIndex).length;
  return [
    ...named.slice(0, shownPaths).map((path) => `  ${title} ${path}`),
    ...(more > 0 ? [`  ${title} …… 另有 ${more} 个`] : []),
    ...(index > 0 ? [`  ${title} 搜索索引的 ${index} 个文件`] : []),
  ];
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
