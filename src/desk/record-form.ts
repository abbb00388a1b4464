import type { z } from "zod";

/** One thing that a form asks for. */
export interface Field {
  /** The key of the record. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly type?: "email" | "tel" | "url";
  /** What the answer is counted in; it stands behind the label. */
  readonly unit?: string;
  /** Proposed answers. */
  readonly choices?: readonly string[];
}

/** What was typed, by field; an empty text where nothing was. */
export type FieldValues = Readonly<Record<string, string>>;

/** What is wrong with what was typed. */
export interface FieldFault {
  readonly name: string;
  readonly message: string;
}

/** The texts of a posted form's fields. */
export function readValues(form: FormData, fields: readonly Field[]): FieldValues {
  return Object.fromEntries(
    fields.map(({ name }) => {
      const value = form.get(name);
      return [name, typeof value === "string" ? value.trim() : ""];
    }),
  );
}

/** A record with what was typed in the place of what it had; what was left empty goes. */
export function withValues(
  record: Readonly<Record<string, unknown>>,
  values: FieldValues,
): Record<string, unknown> {
  const changed = { ...record, ...values };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== ""));
}

/** What the record's schema has against it, field by field; faults elsewhere stand at the name "". */
export function fieldFaults(
  schema: z.ZodType,
  record: unknown,
  fields: readonly Field[],
  values: FieldValues,
): FieldFault[] {
  const missing = fields
    .filter(({ name, required }) => required && values[name] === "")
    .map(({ name, label }) => ({ name, message: `请填写“${label}”。` }));
  const isKnown = (name: string) => missing.some((fault) => fault.name === name);
  const issues = schema.safeParse(record).error?.issues ?? [];
  const others = issues.flatMap(({ path: [key], message }): FieldFault[] => {
    const field = fields.find(({ name }) => name === key);
    if (!field) return [{ name: "", message: `${String(key ?? "")}：${message}` }];
    return isKnown(field.name) ? [] : [{ name: field.name, message: `${message}。` }];
  });
  return [...missing, ...others];
}

/** What somebody else has saved since, beside what was typed. */
export function newerFaults(
  saved: FieldValues,
  typed: FieldValues,
  fields: readonly Field[],
): FieldFault[] {
  const changed = fields.filter(({ name }) => saved[name] !== typed[name]);
  return [
    { name: "", message: "您打开这一页以后，别人改过。请看过再保存；保存后以您写的为准。" },
    ...changed.map(({ name, label }) => ({
      name,
      message: `“${label}”现在存的是“${saved[name]}”。`,
    })),
  ];
}
