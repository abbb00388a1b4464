import type { Figure } from "../figures/figure.ts";

/** A number as whole multiples of the statements of the source that it rests on. */
export type LinearForm = ReadonlyMap<string, bigint>;

/** A cell that was inferred without operands: what it rests on is an assumption, for instance 其余为0. */
const assumption = "?";

/**
 * What a figure rests on: itself where the source prints it; the statement that a rebuilt cell was taken
 * from; the operands, over and over, of one that was inferred. `lookUp` finds cells of rebuilt tables.
 */
export function linearForm(
  figure: Figure,
  statementOrigin: (takenFrom: string) => string,
  lookUp: (id: string) => Figure | undefined,
  known: Map<string, LinearForm> = new Map(),
): LinearForm {
  const key = figure.origin;
  const found = known.get(key);
  if (found) return found;
  const form = expand();
  known.set(key, form);
  return form;

  function expand(): LinearForm {
    if (figure.takenFrom !== undefined) return single(statementOrigin(figure.takenFrom));
    if (figure.how !== "inferred" || !figure.formula) return single(key);
    const { rule, operands } = figure.formula;
    const forms = operands.map((id) => {
      const operand = lookUp(id);
      return operand
        ? linearForm(operand, statementOrigin, lookUp, known)
        : single(`${assumption}${id}`);
    });
    const [first, ...rest] = forms;
    switch (rule) {
      case "equal":
      case "sum":
        return addForms(forms.map((form) => [form, 1n]));
      case "difference":
      case "change":
        return addForms([
          [first ?? new Map(), 1n],
          ...rest.map((form): [LinearForm, bigint] => [form, -1n]),
        ]);
      default:
        return single(`${assumption}${figure.id}`);
    }
  }
}

function single(key: string): LinearForm {
  return new Map([[key, 1n]]);
}

/** Σ factor × form; terms that cancel are gone. */
export function addForms(terms: readonly (readonly [LinearForm, bigint])[]): LinearForm {
  const sum = new Map<string, bigint>();
  for (const [form, factor] of terms) {
    for (const [key, coefficient] of form) {
      const value = (sum.get(key) ?? 0n) + coefficient * factor;
      if (value === 0n) sum.delete(key);
      else sum.set(key, value);
    }
  }
  return sum;
}

/** Why “left side − right side” proves nothing; undefined when it is a real comparison. */
export function whyNothingIsProved(form: LinearForm): string | undefined {
  if (form.size === 0) return "两边依据原文的同一处，比较不能证明什么";
  for (const key of form.keys()) {
    if (key.startsWith(assumption)) return "其中有的格是推定的（如其余各项为0），比较不能证明什么";
  }
  return undefined;
}
