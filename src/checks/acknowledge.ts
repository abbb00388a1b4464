import { type Finding, inputWarning } from "../finding.ts";
import type { Disclosure } from "../model/disclosure-model.ts";

/**
 * Marks the findings that the publisher has acknowledged, with reason and date. They stay visible; they no
 * longer withhold an approved disclosure. One that matches nothing is a warning.
 */
export function acknowledge(
  { acknowledgements, folder }: Disclosure,
  findings: readonly Finding[],
): Finding[] {
  const used = new Set<number>();
  const marked = findings.map((finding) => {
    const index = acknowledgements.findIndex(
      ({ rule, figure, where }) =>
        rule === finding.rule &&
        (figure === undefined || figure === finding.figure || figure === finding.beside) &&
        (where === undefined || finding.where.endsWith(where)),
    );
    const found = acknowledgements[index];
    if (!found) return finding;
    acknowledgements.forEach((other, at) => {
      if (other.rule === found.rule && other.figure === found.figure && other.where === found.where)
        used.add(at);
    });
    return { ...finding, acknowledged: { reason: found.reason, date: found.date } };
  });
  const unused = acknowledgements.flatMap(({ rule, figure, where }, index) =>
    used.has(index)
      ? []
      : [
          inputWarning(
            "IN-13",
            `${folder}/acknowledgements.json · /acknowledgements/${index}`,
            `没有与此相符的核对结果：${[rule, figure ?? where].join(" ")}`,
            "问题已经改正的，请删去这一条；否则请核对规则编号和位置。",
          ),
        ],
  );
  return [...marked, ...unused];
}
