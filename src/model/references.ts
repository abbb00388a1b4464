import { type Finding, inputFault } from "../finding.ts";
import { type Disclosure, findFigure } from "./disclosure-model.ts";
import { originPlace } from "./figure.ts";
import { sectionsOf } from "./form.ts";
import { nearest } from "./nearest.ts";

/** Every `{{figure}}` in prose, every operand of a formula and every text file must lead somewhere. */
export function checkReferences(disclosure: Disclosure, dataName: string): Finding[] {
  const findings: Finding[] = [];
  const sections = sectionsOf(disclosure.form).map((section) => section.id);
  for (const [section, text] of disclosure.texts) {
    if (!sections.includes(section)) {
      findings.push(unknown(`${dataName}/${text.file}`, section, "章节", sections));
      continue;
    }
    for (const { name, line } of text.references) {
      if (findFigure(disclosure, section, name)) continue;
      const names = [
        ...(disclosure.statements.get(section)?.keys() ?? []),
        ...disclosure.figures.keys(),
      ];
      findings.push(unknown(`${dataName}/${text.file} · 第 ${line} 行`, name, "数", names));
    }
  }
  for (const [section, figures] of [...disclosure.statements, ["", disclosure.figures] as const]) {
    if (section !== "" && !sections.includes(section)) {
      findings.push(
        unknown(
          `${dataName}/${disclosure.folder}/facts.json · /sections`,
          section,
          "章节",
          sections,
        ),
      );
    }
    for (const figure of figures.values()) {
      for (const operand of figure.formula?.operands ?? []) {
        if (findFigure(disclosure, section, operand)) continue;
        const place = `${dataName}/${originPlace(figure.origin)}/formula`;
        findings.push(unknown(place, operand, "数", disclosure.figures.keys()));
      }
    }
  }
  return findings;
}

function unknown(where: string, name: string, what: string, names: Iterable<string>): Finding {
  const near = nearest(name, names);
  return inputFault(
    "IN-11",
    where,
    `引用了不存在的${what}“${name}”`,
    near ? `是否应为“${near}”？` : `请先在数据中给出这个${what}。`,
  );
}
