const brackets = /[（(][^（）()]{0,40}[）)]/g;
const decoration = /[＠＄“”"\s]|(?:项目|经费|资金)$/g;

/** Do two names mean the same project: one may leave out brackets, 项目 at the end, or what stands in front? */
export function sameProjectName(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  const shorter = Math.min(x.length, y.length);
  return x === y || (shorter >= 4 && (x.endsWith(y) || y.endsWith(x)));
}

function plain(name: string): string {
  return name.replaceAll(brackets, "").replaceAll(decoration, "");
}
