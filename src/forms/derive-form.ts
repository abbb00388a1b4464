import type { DerivedForm, Form } from "./form.ts";

interface Identified {
  readonly id: string;
}

/**
 * A form that says only how it differs from another. What it lists by id inherits from the entry of that id,
 * in the order in which it lists them; a list that it doesn't have is the other form's.
 */
export function deriveForm(base: Form, { extends: _, ...own }: DerivedForm): unknown {
  return {
    ...base,
    ...own,
    inherits: [base.id, ...(base.inherits ?? [])],
    tables: inherit(base.tables, own.tables, (table, changes) => ({
      ...table,
      ...changes,
      columns: inherit(table?.columns, changes.columns, merge),
      blocks: inherit(table?.blocks, changes.blocks, (block, change) => ({
        ...withoutAcross(block, change),
        ...change,
        rows: inherit(block?.rows, change.rows, merge),
      })),
    })),
  };
}

function inherit<Base extends Identified, Change extends Identified>(
  base: readonly Base[] | undefined,
  changes: readonly Change[] | undefined,
  join: (base: Base | undefined, change: Change) => unknown,
): unknown {
  return changes
    ? changes.map((change) =>
        join(
          base?.find(({ id }) => id === change.id),
          change,
        ),
      )
    : base;
}

/** Items that another form has across stand down where the block names a label of its own. */
function withoutAcross<Block extends object>(block: Block | undefined, change: object): object {
  if (!block || !("label" in change) || !("across" in block)) return { ...block };
  const { across: _, ...down } = block;
  return down;
}

function merge(base: Identified | undefined, change: Identified): unknown {
  return { ...base, ...change };
}
