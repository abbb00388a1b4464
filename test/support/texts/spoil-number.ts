import type { Random } from "../corpus/random.ts";

/** A printed number as somebody mistypes it: a digit, two digits exchanged, one lost, the point moved. */
export function spoilNumber(text: string, source: Random): string | undefined {
  const digits = [...text].flatMap((char, index) => (/[\d０-９]/.test(char) ? [index] : []));
  if (digits.length === 0 || /^[-0０.%％]+$/.test(text)) return undefined;
  const way = source.pick([oneDigit, oneDigit, exchanged, lostDigit, movedPoint]);
  const spoiled = way(text, digits, source);
  if (spoiled === text || /^[0０](?![.．%％]|$)/.test(spoiled) || spoiled === "") return undefined;
  return spoiled;
}

const wide = (char: string) => /[０-９]/.test(char);
const shift = (char: string, by: number) => {
  const base = wide(char) ? 0xff10 : 0x30;
  return String.fromCharCode(base + ((char.charCodeAt(0) - base + by) % 10));
};
const put = (text: string, index: number, char: string) =>
  text.slice(0, index) + char + text.slice(index + 1);

function oneDigit(text: string, digits: readonly number[], source: Random): string {
  const index = source.pick(digits);
  return put(text, index, shift(text.charAt(index), 1 + source.whole(8)));
}

function exchanged(text: string, digits: readonly number[], source: Random): string {
  const at = source.whole(Math.max(1, digits.length - 1));
  const [first = 0, second = first] = digits.slice(at, at + 2);
  return put(put(text, first, text.charAt(second)), second, text.charAt(first));
}

/** Only before the point, and only where no thousands are marked off. */
function lostDigit(text: string, digits: readonly number[], source: Random): string {
  const point = text.search(/[.．%％]/);
  const whole = digits.filter((index) => point < 0 || index < point);
  if (text.includes(",") || whole.length < 2) return text;
  const index = source.pick(whole);
  return text.slice(0, index) + text.slice(index + 1);
}

function movedPoint(text: string): string {
  if (text.includes(",") || !/^\d+\.\d+%?$/.test(text)) return text;
  return text.replace(/^(\d+)(\d)\.(\d+)/, "$1.$2$3").replace(/(\.\d\d)\d+/, "$1");
}
