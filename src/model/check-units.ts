import { type Finding, inputFault } from "../finding.ts";
import type { Unit } from "../records/disclosure.ts";
import { nearest } from "../words/nearest.ts";

/**
 * Each unit has an id of its own, and a `parent` that exists and leads to no circle. A parent among `unread`
 * has its own finding; each finding belongs to its unit.
 */
export function checkUnits(
  units: readonly Unit[],
  unread: ReadonlySet<string>,
  dataName: string,
): Finding[] {
  const ids = units.map(({ id }) => id);
  const parentOf = new Map(units.map(({ id, parent }) => [id, parent]));
  const where = (id: string, pointer: string) => `${dataName}/units/${id}.json · ${pointer}`;
  const doubled = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))].map((id) =>
    ofUnit(
      id,
      inputFault(
        "IN-04",
        where(id, "/id"),
        `有两个单位的标识都是“${id}”`,
        "标识是单位的地址，只能用一次：请改其中一个，文件名与标识一致。",
      ),
    ),
  );
  const parents = units.flatMap(({ id, parent }): Finding[] => {
    if (parent === undefined || unread.has(parent)) return [];
    const place = where(id, "/parent");
    if (!parentOf.has(parent)) {
      const near = nearest(
        parent,
        ids.filter((candidate) => candidate !== id),
      );
      const cure = near ? `是否应为“${near}”？` : "请先在 units/ 中定义这个部门。";
      return [ofUnit(id, inputFault("IN-11", place, `没有名为“${parent}”的单位`, cure))];
    }
    if (!leadsBack(id, parentOf)) return [];
    const cure = "请更正 parent：上级部门不能又是本单位的下级。";
    return [ofUnit(id, inputFault("IN-04", place, `“${id}”成了自己的上级`, cure))];
  });
  return [...doubled, ...parents];
}

function ofUnit(unit: string, finding: Finding): Finding {
  return { ...finding, unit };
}

function leadsBack(start: string, parentOf: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let at = parentOf.get(start);
  while (at !== undefined && !seen.has(at)) {
    if (at === start) return true;
    seen.add(at);
    at = parentOf.get(at);
  }
  return false;
}
