import { createInterface, type Interface } from "node:readline/promises";
import { UsageError } from "../finding.ts";
import { unitSchema } from "../records/disclosure.ts";
import type { SiteAnswers } from "../scaffold/site-answers.ts";
import { pinyinInitials } from "../words/pinyin-initial.ts";

/** Answers that options have given, each a text. */
export type GivenAnswers = Partial<SiteAnswers>;

/** Asks for what is missing; `ask` gets a question with what counts when nothing is answered. */
export type Ask = (question: string, fallback?: string) => Promise<string>;

/** All answers, asked for where somebody can answer; what is needed and missing is told at once. */
export async function completeAnswers(given: GivenAnswers, ask?: Ask): Promise<SiteAnswers> {
  const asked = ask ? await askMissing(given, ask) : given;
  const { name, nature, region, url } = asked;
  const missing = [...(name ? [] : ["--name"]), ...(nature ? [] : ["--nature"])];
  if (!name || !nature) throw new UsageError(`请给出 ${missing.join(" 和 ")}。`);
  const unit = asked.unit || suggestUnit(name);
  return {
    unit: assertUnit(unit),
    name,
    nature,
    region: region || undefined,
    publisher: asked.publisher || name,
    url: url ? assertUrl(url) : undefined,
  };
}

async function askMissing(given: GivenAnswers, ask: Ask): Promise<GivenAnswers> {
  const name = given.name ?? (await ask("单位全称"));
  return {
    name,
    nature: given.nature ?? (await ask("单位性质", "行政单位")),
    unit: given.unit ?? (await ask("单位的标识（网址的一部分，小写英文字母）", suggestUnit(name))),
    publisher: given.publisher ?? (await ask("主办单位", name)),
    region: given.region ?? (await ask("所在地区，如 某省某市（可以不填）")),
    url: given.url ?? (await ask("网站的公开地址，如 https://example.gov.cn/（可以不填）")),
  };
}

/** An id of the initials of the name; a name without any has to be given one. */
function suggestUnit(name: string): string {
  return pinyinInitials(name).slice(0, 24);
}

function assertUnit(unit: string): string {
  const { success } = unitSchema.shape.id.safeParse(unit);
  if (success) return unit;
  throw new UsageError(
    `--unit 应为小写英文字母、数字和连字符，且不是网站的固定地址，不是“${unit}”。`,
  );
}

function assertUrl(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) {
    return url.endsWith("/") ? url : `${url}/`;
  }
  throw new UsageError(`--url 应为完整的网址，如 https://example.gov.cn/，不是“${url}”。`);
}

/** Asks on the terminal; undefined where nobody sits at one. */
export function terminal(): { readonly ask: Ask; close(): void } | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const lines: Interface = createInterface({ input: process.stdin, output: process.stdout });
  return {
    ask: async (question, fallback) => {
      const shown = fallback ? `${question}［${fallback}］：` : `${question}：`;
      const answer = (await lines.question(shown)).trim();
      return answer || fallback || "";
    },
    close: () => lines.close(),
  };
}
