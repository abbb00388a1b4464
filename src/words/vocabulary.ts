import vocabulary from "./vocabulary.json" with { type: "json" };
import type { WordingAdditions } from "./wording-additions.ts";
import { skeletonSource } from "./wording-pattern.ts";

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
  /^(?:度|末|本年度?|当年度?|今年|全年|年度|预算安排|安排|(?:我|本)?(?:部门|单位)|我[局委院校馆厅办所站会队]|全部|其中:?|包括:?|共有|共|由|及|和)+/;
const copulas = /(?:均|各|分别)?(?:为|是|达到?|约|(?<![合总共])计|共计?|安排)$/;

/** What words mean. */
export interface Vocabulary {
  /** Takes the words before a number apart: scope, phase, concept. */
  readonly meaningOf: (label: string) => Meaning;
  /** What a heading is about; undefined when none of its words are known. */
  readonly topicOf: (title: string) => Topic | undefined;
}

/** The vocabulary with a publisher's own phrases. */
export function createVocabulary(additions: readonly WordingAdditions[]): Vocabulary {
  const more = (key: "concepts" | "scopes" | "phases") =>
    additions.flatMap((own) =>
      (own[key] ?? []).map(({ id, wordings }) => ({ id, words: skeletonSource(wordings) })),
    );
  const patterns: Patterns = {
    scopes: [...more("scopes"), ...vocabulary.scopes].map(
      ({ id, words }) => [id as Scope, new RegExp(words)] as const,
    ),
    phases: [...more("phases"), ...vocabulary.phases].map(
      ({ id, words }) => [id as Phase, new RegExp(words)] as const,
    ),
    concepts: [...vocabulary.concepts, ...more("concepts")].map(
      ({ id, words }) => [id, new RegExp(`^(?:${words})(?:支出|费用)?$`)] as const,
    ),
  };
  const own = additions.flatMap(({ topics = [] }) =>
    topics.map(({ wordings, ...topic }) => ({ ...topic, title: skeletonSource(wordings) })),
  );
  const topics = [...own, ...vocabulary.topics].map(
    ({ title, topic, scope }) =>
      [new RegExp(title), { topic, scope: scope as Scope | undefined }] as const,
  );
  return {
    meaningOf: remembered((label) => read(label, patterns)),
    topicOf: (title) => topics.find(([pattern]) => pattern.test(title))?.[1],
  };
}

interface Patterns {
  readonly scopes: readonly (readonly [Scope, RegExp])[];
  readonly phases: readonly (readonly [Phase, RegExp])[];
  readonly concepts: readonly (readonly [string, RegExp])[];
}

/** Texts say the same few hundred labels again and again. */
function remembered(read: (label: string) => Meaning): (label: string) => Meaning {
  const meanings = new Map<string, Meaning>();
  return (label) => {
    const known = meanings.get(label);
    if (known) return known;
    const meaning = read(label);
    if (meanings.size > 20_000) meanings.clear();
    meanings.set(label, meaning);
    return meaning;
  };
}

function read(label: string, { scopes, phases, concepts }: Patterns): Meaning {
  let rest = label.replace(/^"|"$/g, "");
  let [scope, phase]: [Scope | undefined, Phase | undefined] = [undefined, undefined];
  rest = rest.replace(copulas, "").replace(fillers, "");
  const plain = conceptOf(rest, concepts);
  if (plain) return { concept: plain, rest: "" };
  for (const [id, words] of scopes) {
    if (!words.test(rest)) continue;
    scope = id;
    rest = rest.replace(words, "");
    break;
  }
  const whole = conceptOf(rest, concepts);
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
  const concept = rest === "" && scope ? "appropriation" : conceptOf(rest, concepts);
  return concept ? { concept, scope, phase, rest: "" } : { scope, phase, rest };
}

function conceptOf(words: string, concepts: Patterns["concepts"]): string | undefined {
  const short = words.replace(/(?:的)?总(?:额|数|量|金额)$/, "");
  return concepts.find(([, pattern]) => pattern.test(words) || pattern.test(short))?.[0];
}
