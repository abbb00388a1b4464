import { type Html, html } from "../../../_includes/html.ts";
import type { Field, FieldFault, FieldValues } from "../record-form.ts";
import { fieldInputs } from "./field-input.ts";

export interface RecordView {
  /** Where the form is posted. */
  readonly action: string;
  readonly fields: readonly Field[];
  /** Of the file that is shown; none for a new one. */
  readonly hash?: string;
  readonly values: FieldValues;
  readonly faults?: readonly FieldFault[];
}

/** A form for one record. */
export function recordPage({ action, fields, hash, values, faults }: RecordView): Html {
  return html`<form method="post" action="${action}" enctype="multipart/form-data">
${hash === undefined ? "" : html`<input type="hidden" name="shown" value="${hash}">`}
${fieldInputs(fields, values, faults)}
<p><button type="submit">保存</button></p>
</form>`;
}
