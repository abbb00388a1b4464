const pairs: Record<string, string> = {
  "（": "(",
  "）": ")",
  "〔": "[",
  "〕": "]",
  "：": ":",
  "；": ";",
  "，": ",",
  "．": ".",
  "％": "%",
  "﹪": "%",
  "＂": '"',
  "“": '"',
  "”": '"',
  "„": '"',
  "／": "/",
  "×": "×",
  "－": "-",
  "−": "-",
  "–": "-",
  "＋": "+",
  "！": "!",
  "？": "?",
  "￥": "¥",
  "＃": "#",
  "＠": "@",
  "＊": "*",
  "＄": "$",
};

/**
 * The text with one kind of digits, brackets, signs and spaces, character for character: positions
 * stay those of the text that came in. No character of `symbols` (tokens.ts) is left in it.
 */
export function canonical(text: string): string {
  return text.replace(/[^\u0021-\u007e\u4e00-\u9fff。、]/g, (char) => {
    if (/^[０-９]$/.test(char)) return String(char.charCodeAt(0) - 0xff10);
    if (/^[\s\u200b\ufeff]$/.test(char)) return " ";
    return pairs[char] ?? char;
  });
}
