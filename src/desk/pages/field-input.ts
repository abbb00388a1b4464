import { type Html, html } from "../../../_includes/html.ts";
import type { Field, FieldFault, FieldValues } from "../record-form.ts";

/** The fields of a form, each with its hint and what is wrong with it; above them a list of the faults. */
export function fieldInputs(
  fields: readonly Field[],
  values: FieldValues,
  faults: readonly FieldFault[] = [],
): Html {
  return html`${faults.length > 0 ? faultList(faults) : ""}
${inputGrid(fields, values, faults)}`;
}

/** The fields alone, without the list of what is wrong. */
export function inputGrid(
  fields: readonly Field[],
  values: FieldValues,
  faults: readonly FieldFault[],
): Html {
  return html`<div class="fields">${fields.map((field) => fieldInput(field, values[field.name] ?? "", faults))}</div>`;
}

export function faultList(faults: readonly FieldFault[]): Html {
  return html`<div class="notice fault" id="notice" tabindex="-1"><p>没有保存，请改正：</p>
<ul>${faults.map(({ name, message }) => html`<li>${name === "" ? message : html`<a href="#field-${name}">${message}</a>`}</li>`)}</ul></div>`;
}

function fieldInput(field: Field, value: string, faults: readonly FieldFault[]): Html {
  const { name, label, hint, required = false, type = "text", choices, unit } = field;
  const id = `field-${name}`;
  const fault = faults.find((one) => one.name === name);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return html`<div class="field"><label for="${id}">${label}${unit === undefined ? (required ? "" : "（可以不填）") : `（${unit}）`}</label>
${hint ? html`<p id="${id}-hint" class="hint">${hint}</p>` : ""}
${fault ? html`<p id="${id}-fault" class="fault">${fault.message}</p>` : ""}
<input id="${id}" name="${name}" type="${type}" value="${value}"${required ? html` required` : ""}${unit === undefined ? "" : html` inputmode="decimal" autocomplete="off"`}${described ? html` aria-describedby="${described}"` : ""}${fault ? html` aria-invalid="true"` : ""}${choices ? html` list="${id}-choices"` : ""}>
${choices ? html`<datalist id="${id}-choices">${choices.map((choice) => html`<option value="${choice}"></option>`)}</datalist>` : ""}</div>`;
}
