import { entryHash } from "./history.ts";
import type { HistoryVerification } from "./verify-history.ts";
import type { Verification } from "./verify-site.ts";

/** What was proved of a copy of a site, for people. */
export function siteLines(verified: Verification): string[] {
  const { files, pages, downloads, hash, history, signedBy } = verified;
  const last = history.at(-1);
  return [
    `与清单一致：${files} 个文件，${pages} 页都能到达、链接都有目标，${downloads} 个下载文件都能打开`,
    `清单的 SHA-256：${hash}`,
    ...(last?.act === "publish"
      ? [
          `第 ${last.number} 版，${last.at} 发布；历史 ${history.length} 行，环环相扣`,
          `历史的 SHA-256：${entryHash(last)}`,
        ]
      : ["没有发布历史（不是由 nightly 发布的）"]),
    ...(signedBy === undefined ? [] : [`签名正确，公钥指纹 ${signedBy}`]),
  ];
}

/** What was proved of a history, for people. */
export function historyLines(verified: HistoryVerification): string[] {
  const { entries, kept, shown, head } = verified;
  const numbers = kept.map(({ number }) => number).join("、");
  return [
    `历史 ${entries.length} 行，环环相扣；现有第 ${numbers} 版，都与历史和清单一致；当前显示第 ${shown} 版`,
    ...entries.flatMap((entry) =>
      entry.act === "remove"
        ? [`  ${entry.at}  清除第 ${entry.numbers.join("、")} 版：${entry.reason}`]
        : [],
    ),
    `历史的 SHA-256：${head}`,
  ];
}
