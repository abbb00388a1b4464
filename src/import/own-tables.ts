import { type Finding, inputWarning } from "../finding.ts";
import type { Form } from "../forms/form.ts";
import { type Mapping, remember } from "../records/mapping.ts";
import type { ForeignTable } from "../sheets/read-tables.ts";
import { shownTitle } from "../sheets/table-title.ts";

/**
 * Tables that the form does not have join the unit's mapping, so that they are read under their own headers,
 * this year and the next, with the same address; a person may leave one out.
 */
export function withOwnTables(
  mapping: Mapping,
  form: Form,
  foreign: readonly ForeignTable[],
  where: string,
): { mapping: Mapping; findings: Finding[] } {
  let result = mapping;
  const findings: Finding[] = [];
  for (const { sheet, cell, title, kind } of foreign) {
    const shown = shownTitle(title);
    if (mapping.ignored?.includes(shown)) continue;
    const id = freeId(result, form, kind);
    result = remember(result, id, "titles", "", shown);
    findings.push(
      inputWarning(
        "IN-34",
        `${where} · ${sheet} · ${cell}`,
        `“${shown}”不在制式中${likeness(form, kind)}，已按它自己的表头收入（${id}）`,
        `如是制式中的一张表，请用 --table '${sheet}!${cell}=标识' 指明；不公开的，请用 --table '${sheet}!${cell}=none' 略去。`,
        { sheet, cell, stated: shown },
      ),
    );
  }
  return { mapping: result, findings };
}

function likeness(form: Form, kind: string | undefined): string {
  const like = form.tables.find(({ id }) => id === kind);
  return like ? `，像是“${like.title}”` : "";
}

/** The kind that the title names, where the form has no such table; a number of its own otherwise. */
function freeId({ tables }: Mapping, form: Form, kind: string | undefined): string {
  const taken = new Set([...Object.keys(tables), ...form.tables.map(({ id }) => id)]);
  if (kind !== undefined && !taken.has(kind)) return kind;
  let number = 1;
  while (taken.has(`own-${number}`)) number++;
  return `own-${number}`;
}
