import { alike } from "../../assets/search-text.js";
import { seededRandom } from "../../bench/random.ts";
import type { SearchText } from "./search-truth.ts";

/** A question and what kind it is. */
export interface DrawnQuestion {
  readonly kind: "substring" | "label" | "code" | "amount" | "absent";
  readonly text: string;
}

/** Questions drawn from built pages: substrings of 2–8 characters, names, codes, printed amounts, and some that are absent. */
export function drawnQuestions(texts: readonly SearchText[], count: number): DrawnQuestion[] {
  const random = seededRandom(20241125);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const lines = texts.flatMap(({ lines }) => lines.map(alike)).filter(({ length }) => length >= 2);
  const long = lines.filter((line) => line.length >= 12);
  const labels = lines.filter((line) => /^\p{Script=Han}{2,12}$/u.test(line));
  const codes = lines.filter((line) => /^\d{3,9}$/.test(line));
  const amounts = lines.filter((line) => /^\d+\.\d\d$/.test(line));
  const make: Readonly<Record<DrawnQuestion["kind"], () => string>> = {
    substring() {
      const line = pick(long);
      const length = 2 + Math.floor(random() * 7);
      const at = Math.floor(random() * (line.length - length));
      return line.slice(at, at + length);
    },
    label: () => pick(labels),
    code: () => pick(codes),
    amount() {
      const amount = pick(amounts);
      return random() < 0.5 ? amount : amount.replace(/\B(?=(\d{3})+\.)/g, ",");
    },
    absent: () => pick(labels).slice(0, 4) + pick(["飞船", "月球", "龙卷", "zzq"]),
  };
  const kinds = ["substring", "substring", "label", "code", "amount", "absent"] as const;
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "substring";
    return { kind, text: make[kind]() };
  });
}
