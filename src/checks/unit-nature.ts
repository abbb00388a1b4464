/** What the nature of a unit says, aspect by aspect; an aspect that it leaves open is missing. */
export type Nature = ReadonlyMap<"body" | "class" | "funding", string>;

const aspects = [
  [
    "class",
    [
      ["公益一类", /公益[一Ⅰ1]类/],
      ["公益二类", /公益[二Ⅱ2]类/],
      ["公益三类", /公益[三Ⅲ3]类/],
    ],
  ],
  [
    "funding",
    [
      ["全额拨款", /全额/],
      ["差额拨款", /差额/],
      ["自收自支", /自收自支|经费自理/],
    ],
  ],
] as const;

/** Managed as the civil service is: by some counted with administrative bodies, by others with institutions. */
const civilService = /参照公务员|参公|公务员法/;

/** Reads 公益一类事业单位, 财政拨款的行政单位, 差额拨款事业单位. */
export function readNature(text: string): Nature {
  const nature = new Map<"body" | "class" | "funding", string>();
  for (const [aspect, values] of aspects) {
    const named = values.filter(([, pattern]) => pattern.test(text));
    if (named.length === 1 && named[0]) nature.set(aspect, named[0][0]);
  }
  const isAdministrative = /行政(?:单位|机关)/.test(text);
  const isInstitution = /事业单位|公益[一二三]类/.test(text);
  if (isAdministrative !== isInstitution && !civilService.test(text)) {
    nature.set("body", isAdministrative ? "行政单位" : "事业单位");
  }
  return nature;
}

/** Do both say the same aspect otherwise? */
export function contradict(one: string, other: string): boolean {
  const said = readNature(other);
  return [...readNature(one)].some(([aspect, value]) => {
    const against = said.get(aspect);
    return against !== undefined && against !== value;
  });
}
