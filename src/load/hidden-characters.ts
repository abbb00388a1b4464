/** A character that nobody sees. */
export interface HiddenCharacter {
  /** `U+202E`. */
  readonly code: string;
  readonly index: number;
  /** It turns the order of what stands around it: a reader sees another number than a program reads. */
  readonly reorders: boolean;
}

/**
 * Controls, and what Unicode lets programs ignore. Variation selectors choose the shape of a character, and the
 * joiners belong to Mongolian writing; both stay.
 */
const hidden =
  /(?![\t\n\r])[\p{Cc}\u2028\u2029]|(?!\p{Variation_Selector}|\u180e|(?<=\p{Script=Mongolian})[\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
const reordering = /\p{Bidi_Control}/u;

/** The hidden characters of a text, in order. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  return [...text.matchAll(hidden)].map(({ 0: character, index }) => ({
    code: codeOf(character),
    index,
    reorders: reordering.test(character),
  }));
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The text with a name in place of each hidden character, for a terminal, which would obey some of them. */
export function namingHidden(text: string): string {
  return text.replaceAll(hidden, (character) => `‹${codeOf(character)}›`);
}

/** The text without any of them. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, "");
}

/** The text without its hidden characters; those that reorder stay, since nobody knows what was meant. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(hidden, (character) => (reordering.test(character) ? character : ""));
}

/** The same for every text of a parsed JSON file. */
export function withoutInvisibleTexts(value: unknown): unknown {
  if (typeof value === "string") return withoutInvisible(value);
  if (Array.isArray(value)) return value.map(withoutInvisibleTexts);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutInvisibleTexts(inner)]),
  );
}
