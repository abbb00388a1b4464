import { sectionsOf, sectionTitle } from "../forms/form.ts";
import type { Change } from "../records/correction.ts";
import type { Disclosure } from "./disclosure-model.ts";

/** The place of a change in the words of its readers: table, row and column; section; label. */
export function changePlace(change: Change, before: Disclosure, after: Disclosure): string {
  const either = <T>(find: (disclosure: Disclosure) => T | undefined) =>
    find(after) ?? find(before);
  const titleOf = (id: string) => either(({ tables }) => tables.get(id)?.spec.title) ?? id;
  const labelOf = (table: string, row: string) =>
    either(({ tables }) => tables.get(table)?.rows.find(({ id }) => id === row)?.label) ?? row;
  const sectionOf = (id: string) =>
    either(({ form, record }) => {
      const section = sectionsOf(form).find((candidate) => candidate.id === id);
      return section && sectionTitle(section, record.year);
    }) ?? id;
  const parts = (): string[] => {
    switch (change.type) {
      case "cell": {
        const { table, row, column } = change;
        const spec = either(({ tables }) => tables.get(table)?.spec);
        const path = spec?.columns.find(({ id }) => id === column)?.path ?? [column];
        return [titleOf(table), labelOf(table, row), path.join(" · ")];
      }
      case "row":
        return [titleOf(change.table), labelOf(change.table, change.row), "名称"];
      case "note":
        return [titleOf(change.table), "说明"];
      case "figure":
        return [either(({ figures }) => figures.get(change.figure)?.label) ?? change.figure];
      case "statement": {
        const { section, figure } = change;
        const label = either(({ statements }) => statements.get(section)?.get(figure)?.label);
        return [sectionOf(section), label ?? figure];
      }
      case "passage": {
        const [, section] = /^text\/(.+)\.md$/.exec(change.file) ?? [];
        return [section === undefined ? change.file : sectionOf(section), "正文"];
      }
      case "field":
        return [change.file, change.pointer];
    }
  };
  return parts().join(" · ");
}

/** “收入决算表 · 合计 · 本年收入：57410.32 → 57410.33”. */
export function changeText(change: Change, before: Disclosure, after: Disclosure): string {
  const value = (text: string | null) => (text === null ? "（无）" : text === "" ? "（空）" : text);
  return `${changePlace(change, before, after)}：${value(change.before)} → ${value(change.after)}`;
}
