import type { Finding } from "../finding.ts";
import { builtInCodes, mergeCodeLists } from "../forms/codes.ts";
import type { Kind } from "../forms/form.ts";
import { readProse } from "../prose/prose.ts";
import type { TextFormat } from "../prose/source-text.ts";
import { builtInWording } from "../words/wording.ts";
import { checkProse } from "./check-prose.ts";

/** A text, and what its publisher says that it is. */
export interface JudgedText {
  readonly text: string;
  readonly format?: TextFormat;
  /** As findings name it; `正文` without one. */
  readonly name?: string;
  /** The fiscal year that it reports. */
  readonly year?: number;
  readonly kind?: Kind;
}

/** What contradicts itself in a text, with line and column; the same as `check --text` without data. */
export function judgeText({
  text,
  format = "plain",
  name = "正文",
  year,
  kind,
}: JudgedText): Finding[] {
  const codes = mergeCodeLists(builtInCodes);
  return checkProse(readProse(text, format, builtInWording), name, { year, kind, codes });
}
