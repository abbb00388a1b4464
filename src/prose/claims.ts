import type { Claim } from "../claims/claim.ts";
import type { TextPlace } from "../figures/place.ts";
import { type Meaning, partitions } from "../words/vocabulary.ts";
import { perWording } from "../words/wording.ts";
import type { Prose } from "./prose.ts";
import { structureOf } from "./structure.ts";
import type { NumberToken } from "./tokens.ts";

/** A claim of running text, with what its reading leaves open. */
export interface TextClaim extends Claim {
  readonly place: TextPlace;
  /** Place in the skeleton. */
  readonly at: number;
  readonly token: NumberToken;
  /** The item whose part it is, where that is no concept of the vocabulary: 初中教育支出A，其中：基本支出B. */
  readonly owner?: string;
  /** The words themselves say of what it is the total: scope, 本年, 合计. */
  readonly isExplicit: boolean;
}

const known = new WeakMap<Prose, readonly TextClaim[]>();

/** The numbers of a text that say something of money or of things, in its order. */
export function claimsOf(prose: Prose): readonly TextClaim[] {
  const found = known.get(prose);
  if (found) return found;
  const claims = read(prose);
  known.set(prose, claims);
  return claims;
}

function read(prose: Prose): readonly TextClaim[] {
  const claims: TextClaim[] = [];
  for (const [at, token] of prose.tokenPlaces()) {
    if (token.kind !== "amount" && token.kind !== "count") continue;
    claims.push(claimAt(prose, at, token, claims));
  }
  return claims;
}

const budgetWords = /(?:年初|全年|调整后?)?预算(?:安排)?(?:数|金额)?(?:为|是)?$/;
const changeEnd = perWording(({ direction }) => new RegExp(`(?:${direction.word})(?:了)?$`));

function claimAt(
  prose: Prose,
  at: number,
  token: NumberToken,
  before: readonly TextClaim[],
): TextClaim {
  const { wording } = prose;
  const last = before.at(-1);
  const clause = clauseBefore(prose, at);
  const { words, account, year } = takeYear(prose, clause, at);
  const isChange = changeEnd(wording).test(words) && wording.direction.of(words) !== "level";
  const [unit, meaning] = isChange ? ["", { rest: words }] : meaningBehindUnit(prose, words);
  const same = isChange ? undefined : inherited(prose, at, meaning, last);
  const concept = same ? same.concept : meaning.concept;
  const usual = official.test(concept ?? "") ? "fiscal" : undefined;
  const scope = meaning.scope ?? same?.scope ?? structureOf(prose).scopeAt(at) ?? usual;
  return {
    at,
    token,
    ...numberOf(prose, at, token),
    kind: isChange ? "change" : token.kind === "count" ? "count" : "amount",
    label: same ? `${same.label.replace(budgetWords, "")}${words}` : words,
    concept,
    scope,
    phase: meaning.phase ?? "own",
    year: year ?? yearOf(prose, at),
    account: account || unit || (same?.account ?? ""),
    owner: same?.owner ?? ownerOf(prose, at, before, meaning.concept),
    isExplicit: same?.isExplicit ?? (meaning.scope !== undefined || /本年|合计|总/.test(words)),
  };
}

/** The number itself, and where it stands. */
export function numberOf(prose: Prose, at: number, { value, printed, unit }: NumberToken) {
  const { line, column } = prose.positionAt(at);
  const place: TextPlace = { in: "text", line, column };
  return { value, printed, unit, place };
}

/** “三公” and its items are of fiscal appropriations, unless the words say otherwise. */
const official = /^(?:official|abroad|vehicles|vehicle-purchase|vehicle-operation|hospitality)$/;

const unitName =
  /^[\u4e00-\u9fff()]{3,30}?(?:局|厅|委员会|法院|检察院|医院|卫生院|学院|研究院|研究所|学校|中学|小学|大学|中心|办事处|政府|联合社|总社|监委|支队|大队|协会|站|馆)(?=[\u4e00-\u9fff"])/;

/** “某某学校政府采购支出总额” without a year between: the unit, and what the rest means. */
function meaningBehindUnit(
  { wording: { meaningOf } }: Prose,
  words: string,
): readonly [unit: string, Meaning] {
  const meaning = meaningOf(words.replace(/^(?:与|比|较)/, ""));
  const [unit] = meaning.concept === undefined ? (unitName.exec(words) ?? []) : [];
  const behind = unit === undefined ? undefined : meaningOf(words.slice(unit.length));
  return unit !== undefined && behind?.concept !== undefined ? [unit, behind] : ["", meaning];
}

/** The words between the last mark of punctuation, or number, and the number at `at`. */
export function clauseBefore(prose: Prose, at: number): string {
  const from = Math.max(structureOf(prose).lastBreak(at), at - 70);
  const before = prose.skeleton.slice(from, at);
  const clause =
    /(?:收、支|收入、支出|购置、运行|[^,。;:、￥％＃＊＄(]|\([^()]{0,20}\))*$/.exec(before)?.[0] ??
    "";
  return clause
    .replace(/^.*(?:包括|其中|包含|含)(?=.)/, "")
    .replace(/^.*(?:说明|情况)(?=[\u4e00-\u9fff"＠]{2})/, "")
    .replace(
      /^(?:\d+[.、]|\([\d一二三四五六七八九十]+\)|[一二三四五六七八九十]{1,2}是|其中:?)+/,
      "",
    );
}

const ownUnit = /^(?:我|本)[\u4e00-\u9fff]{1,3}$/;

/** “某局2024年度收入” → the words behind the year, the year, and the unit before it. */
function takeYear(prose: Prose, clause: string, at: number) {
  const index = clause.lastIndexOf("＠");
  if (index < 0) return { words: clause, account: "", year: undefined };
  const token = prose.tokenAt(at - clause.length + index);
  const before = clause
    .slice(0, index)
    .replace(/^.*(?:说明|情况)(?=.)/, "")
    .replace(/^(?:与|比|较|截至)/, "");
  const account = ownUnit.test(before) ? "" : before;
  const words = clause.slice(index + 1).replace(/^(?:度|末)/, "");
  return { words, account, year: token && Number(token.value.digits) };
}

/** The year of the sentence, where an earlier clause of it names one as its subject. */
function yearOf(prose: Prose, at: number): number | undefined {
  const from = Math.max(0, at - 300);
  const before = prose.skeleton.slice(from, at);
  const sentence = before.slice(before.lastIndexOf("。") + 1);
  const match = /(?:^|[,;:])[^,;:与比较同]{0,30}＠(?=度?[^与比较]*$)/.exec(sentence);
  if (!match) return undefined;
  const place = at - sentence.length + match.index + match[0].length - 1;
  const token = prose.tokenAt(place);
  return token && Number(token.value.digits);
}

/** “…年初预算为A，支出决算为B”: B is of the same thing as A. */
function inherited(
  prose: Prose,
  at: number,
  { concept, phase, rest }: Meaning,
  last: TextClaim | undefined,
): TextClaim | undefined {
  const isBare = rest === "" && (concept === undefined || concept === "expenditure");
  if (!last || !isBare || phase !== "final" || last.token.unit === "") return undefined;
  if (concept === "expenditure" && /income|totals/.test(last.concept ?? "")) return undefined;
  const isBudget = ["initial-budget", "full-budget", "budget"].includes(last.phase);
  const gap = prose.skeleton.slice(last.at + 1, at);
  return isBudget && /^[,。;、][^,。;￥]{0,12}$/.test(gap) ? last : undefined;
}

/** The funds of 三公 are no claims of the document's funds: only parts that the vocabulary knows are. */
function isPart({ concept }: TextClaim, part: string | undefined): boolean {
  return partitions.some(
    ({ whole, parts }) => whole === concept && part !== undefined && parts.includes(part),
  );
}

/** 其中 behind a number; the list ends with ; or 等. */
const openingOfParts = /(?<=[￥％][,。;:(]?)(?:其中|包括|含):?(?=[^;]*$)/g;

/** The item above a list of parts, or in the heading, when it has no name in the vocabulary. */
function ownerOf(
  prose: Prose,
  at: number,
  before: readonly TextClaim[],
  concept: string | undefined,
): string | undefined {
  const { skeleton } = prose;
  const from = Math.max(structureOf(prose).lastBreak(at), skeleton.lastIndexOf("。", at - 1));
  const sentence = skeleton.slice(from, at);
  const opening =
    /\((?:其中|含|包括)[^()]*$/.exec(sentence) ?? [...sentence.matchAll(openingOfParts)].at(-1);
  const head = opening && before.findLast((claim) => claim.at < from + opening.index);
  if (head && head.at >= from && !isPart(head, concept)) return head.label || "?";
  return structureOf(prose)
    .above(at)
    .find(({ level, title }) => level > 1 && /\((?:类|款|项)\)/.test(title))?.title;
}
