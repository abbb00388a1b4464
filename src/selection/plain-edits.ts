import { type Finding, inputFault } from "../finding.ts";
import type { RawData, RawDisclosure } from "../load/data-folder.ts";
import type { FileDigest } from "../load/file-digest.ts";
import { changeText } from "../model/change-place.ts";
import { disclosureChanges } from "../model/disclosure-changes.ts";
import { statusOf } from "../model/parse-records.ts";
import { readVersion } from "../model/read-version.ts";
import { isOpen } from "../records/disclosure.ts";
import type { LastRelease } from "./last-release.ts";

/** A published disclosure that the data have otherwise, without a correction that says so. */
export interface PlainEdit {
  /** As the last release has it. */
  readonly published: RawDisclosure;
  readonly finding: Finding;
}

/** So many changes are told one by one. */
const limit = 12;

/**
 * What has been published is a record: the data must have it as it was, or else with a correction that has each
 * difference. Only what the last release shows as published is asked for.
 */
export async function plainEdits(
  data: RawData,
  last: LastRelease,
  isAsked: (folder: string) => boolean,
): Promise<PlainEdit[]> {
  const now = digestsByFolder(data.files);
  const then = digestsByFolder(last.inputs);
  const current = new Map(data.disclosures.map((raw) => [raw.folder, raw]));
  const edits: PlainEdit[] = [];
  for (const [folder, digests] of then) {
    if (!isAsked(folder) || (current.has(folder) && now.get(folder) === digests)) continue;
    const published = await last.disclosure(folder);
    const status = statusOf(published);
    if (!published || status === undefined || isOpen(status)) continue;
    const finding = editOf(data, published, current.get(folder));
    if (finding) edits.push({ published, finding });
  }
  return edits;
}

/** The digests of the files of each disclosure, as one text. */
function digestsByFolder(files: readonly FileDigest[]): Map<string, string> {
  const folderOf = ({ path }: FileDigest) => /^[^/]+\/\d{4}\/[^/]+(?=\/)/.exec(path)?.[0] ?? "";
  const byFolder = Map.groupBy(files, folderOf);
  byFolder.delete("");
  return new Map(
    [...byFolder].map(([folder, own]) => [
      folder,
      own.map(({ path, sha256 }) => `${path} ${sha256}`).join("\n"),
    ]),
  );
}

function editOf(
  data: RawData,
  published: RawDisclosure,
  current: RawDisclosure | undefined,
): Finding | undefined {
  const { unit, year, kind, folder } = published;
  const command = `--unit ${unit} --year ${year} --kind ${kind}`;
  const correct = `更正请运行 npm run correct -- ${command} --reason 原因；不是更正的，请恢复原来的文件。`;
  const fault = (message: string, fix = correct): Finding => ({
    ...inputFault("PUB-02", `${data.name}/${folder}`, message, fix),
    unit,
    year: Number(year),
    kind,
  });
  const restore =
    "请从备份恢复它的文件夹；确已撤回的，请在 site.json 的 withdrawn 中写明日期和原因。";
  if (!current) return fault("已经公开的这一份，数据里没有了", restore);
  if (statusOf(current) === "draft") {
    return fault("已经公开的这一份，状态被改回草稿了", "请把 status 改回 published 或 corrected。");
  }
  const [known = [], own = []] = [published.versions, current.versions];
  if (own.length < known.length) return fault("已经公开的更正记录或以前的版本少了", restore);
  const isCorrected = own.length > known.length;
  const pairs = [
    ...known.map((version, index) => [version, own[index]] as const),
    // Of new corrections the first superseded what was published.
    [published, isCorrected ? own[known.length] : current] as const,
  ];
  const lines = pairs.flatMap(([before, after]) => {
    const old = readVersion(data, before);
    const now = after && readVersion(data, after);
    if (!old || !now) return [];
    return disclosureChanges(old, now).map((change) =>
      changeText(change, old.disclosure, now.disclosure),
    );
  });
  if (lines.length === 0) return undefined;
  const more = lines.length > limit ? [`…… 另有 ${lines.length - limit} 处`] : [];
  const told = ["", ...lines.slice(0, limit), ...more].join("\n");
  return isCorrected
    ? fault(
        `登记的更正所保留的版本，不是网站上公开的那一版，有 ${lines.length} 处不同：${told}`,
        restore,
      )
    : fault(`已经公开的内容没有登记更正就改了 ${lines.length} 处：${told}`);
}
