import vocabulary from "./vocabulary.json" with { type: "json" };

/** Whose money: of all funds, of all fiscal appropriations, or of one of the three budgets. */
export type Scope = "all" | "fiscal" | "general" | "funds" | "capital";
/** Which stage of the year. `budget` is a budget that the words don't tell apart; `own` what the document is about. */
export type Phase = "own" | "final" | "initial-budget" | "full-budget" | "budget" | "previous";

/** Concepts that make up another; `closed`: the parts are all there can be, so that those not named are 0. */
export interface Partition {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly closed: boolean;
  readonly rule: string;
}

/** Which concept the figure of an id is, in documents of these kinds. */
export interface FigureConcept {
  readonly id: string;
  readonly concepts: readonly string[];
  /** Undefined where a document has one, whatever its section is about. */
  readonly scope?: Scope;
  /** Undefined for the stage that the document is about. */
  readonly phase?: Phase;
  readonly kinds: readonly ("budget" | "final-accounts")[];
}

/** What a heading says that its section is about. */
export interface Topic {
  readonly topic: string;
  readonly scope?: Scope;
}

const compile = (words: string) => new RegExp(words);
const scopes = vocabulary.scopes.map(({ id, words }) => [id as Scope, compile(words)] as const);
const phases = vocabulary.phases.map(({ id, words }) => [id as Phase, compile(words)] as const);
const concepts = vocabulary.concepts.map(
  ({ id, words }) => [id, compile(`^(?:${words})(?:支出|费用)?$`)] as const,
);
const topics = vocabulary.topics.map(
  ({ title, topic, scope }) =>
    [compile(title), { topic, scope: scope as Scope | undefined }] as const,
);
export const partitions: readonly Partition[] = vocabulary.partitions;
export const figureConcepts = vocabulary.figures as readonly FigureConcept[];

/** What the words before a number say, as far as the vocabulary knows them. */
export interface Meaning {
  readonly concept?: string;
  readonly scope?: Scope;
  readonly phase?: Phase;
  /** What no phrase of the vocabulary covers: then it may be a part of the concept, or of another unit. */
  readonly rest: string;
}

/** The heads of words that say nothing of what is counted. */
const fillers =
  /^(?:度|末|本年度?|当年度?|全年|年度|预算安排|安排|(?:我|本)?(?:部门|单位)|我[局委院校馆厅办所站会队]|全部|其中:?|包括:?|共有|共|由|及|和)+/;
const copulas = /(?:均|各|分别)?(?:为|是|达到?|约|(?<![合总共])计|共计?|安排)$/;

/** Takes the words before a number apart: scope, phase, concept. */
export function meaningOf(label: string): Meaning {
  const known = meanings.get(label);
  if (known) return known;
  const meaning = read(label);
  if (meanings.size > 20_000) meanings.clear();
  meanings.set(label, meaning);
  return meaning;
}

const meanings = new Map<string, Meaning>();

function read(label: string): Meaning {
  let rest = label.replace(/^"|"$/g, "");
  let [scope, phase]: [Scope | undefined, Phase | undefined] = [undefined, undefined];
  rest = rest.replace(copulas, "").replace(fillers, "");
  const plain = conceptOf(rest);
  if (plain) return { concept: plain, rest: "" };
  for (const [id, words] of scopes) {
    if (!words.test(rest)) continue;
    scope = id;
    rest = rest.replace(words, "");
    break;
  }
  const whole = conceptOf(rest);
  if (whole) return { concept: whole, scope, rest: "" };
  for (const [id, words] of phases) {
    const match = words.exec(rest);
    if (!match) continue;
    phase = id;
    const words_ = match[0];
    const kept = /^(?:支出|收入)/.exec(words_)?.[0] ?? "";
    const total = /总预算/.test(words_) ? "总" : "";
    rest = rest.slice(0, match.index) + kept + total + rest.slice(match.index + words_.length);
    break;
  }
  rest = rest
    .replace(copulas, "")
    .replace(fillers, "")
    .replace(/(?:的)?(?:金额|数额|数|情况)$/, "");
  const concept = rest === "" && scope ? "appropriation" : conceptOf(rest);
  return concept ? { concept, scope, phase, rest: "" } : { scope, phase, rest };
}

function conceptOf(words: string): string | undefined {
  const short = words.replace(/(?:的)?总(?:额|数|量|金额)$/, "");
  return concepts.find(([, pattern]) => pattern.test(words) || pattern.test(short))?.[0];
}

/** What a heading is about; undefined when none of its words are known. */
export function topicOf(title: string): Topic | undefined {
  return topics.find(([pattern]) => pattern.test(title))?.[1];
}
