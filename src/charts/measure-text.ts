const fullWidth =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6‘’“”…—·]/u;

/** Width without a font: full-width characters are 1 em, all others 0.56 em. */
export function measureText(text: string, fontSize: number): number {
  return (
    fontSize * [...text].reduce((sum, character) => sum + (fullWidth.test(character) ? 1 : 0.56), 0)
  );
}

// A number or Latin word stays whole; closing marks stay with what they close, opening ones with what they open.
const unbreakable = /[（《“‘〔]*(?:[0-9A-Za-z][0-9A-Za-z.,%-]*|[\s\S])[，。、；：！？）》”’〕%]*/gu;

/** Greedy lines no wider than `width`; a piece that is wider stands on a line of its own. Nothing is cut. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(unbreakable)) {
    if (line !== "" && measureText(line + piece, fontSize) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return [...lines, line];
}
