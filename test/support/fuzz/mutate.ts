/** A row of numbers below 2³², the same for the same seed (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof createRandom>;

/** What texts of this field are made of, and what makes parsers stumble. */
const pieces = [
  ..."0123456789+-.,%:;()[]{}<>|\"'`*_#!@&=/\\ \t\n\r",
  ..."一二三十百元万亿年月日类款项其中为占比和及等、。，：；（）〔〕“”《》￥＃＊％＠＄０９．－＋…—×○",
  "万元",
  "年初预算",
  "支出决算",
  "完成年初预算的",
  "比上年增加",
  "其中：",
  "主要包括",
  "单位：",
  "注：",
  "联系人：",
  "电话",
  "{{",
  "}}",
  "{#",
  "## ",
  "](",
  "![",
  "<!--",
  "-->",
  "<script>",
  "</",
  "&#x",
  "&nbsp;",
  "\r\n",
  "|--|",
  "```",
  "\u0000",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\ud800",
  "\udc00",
  "𠮷",
  "e\u0301",
  "constructor",
  "__proto__",
  "=SUM(",
  "$A$1",
  ":",
  "'!",
  "999999999999",
  "0.00",
  "-0",
  "1e9",
  "1,234",
  "2024",
  "null",
  "true",
  "[]",
  "{}",
];

/** The text changed in a few places: parts left out, doubled, moved, repeated, put in, or taken from another. */
export function mutate(text: string, other: string, random: Random): string {
  let result = text;
  for (let times = 1 + random(4); times > 0; times--) result = change(result, other, random);
  return result.slice(0, 4_000);
}

function change(text: string, other: string, random: Random): string {
  const from = random(text.length + 1);
  const to = Math.min(text.length, from + random(1 + random(40)));
  const [head, part, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const piece = pieces[random(pieces.length)] ?? "";
  switch (random(8)) {
    case 0:
      return head + tail;
    case 1:
      return head + part + part + tail;
    case 2:
      return tail + head + part;
    case 3:
      return head + part.repeat(1 + random(30)) + tail;
    case 4:
      return head + piece.repeat(1 + random(random(8) === 0 ? 300 : 3)) + tail;
    case 5:
      return head + piece + part + piece + tail;
    case 6:
      return head + other.slice(random(other.length + 1)).slice(0, 60) + tail;
    default:
      return head + String.fromCharCode(random(random(4) === 0 ? 0x10000 : 0x80)) + tail.slice(1);
  }
}
