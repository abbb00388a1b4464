import { type Html, html } from "../../../_includes/html.ts";
import type { FieldFault, FieldValues } from "../record-form.ts";
import { setUpFields } from "../set-up-fields.ts";
import { fieldInputs } from "./field-input.ts";
import { stepAddress } from "./form-parts.ts";

export interface SetUpView {
  readonly token: string;
  readonly values?: FieldValues;
  readonly faults?: readonly FieldFault[];
}

/** What an empty folder shows: the questions of `init`. */
export function setUpPage({ token, values = {}, faults }: SetUpView): Html {
  return html`<p>这个文件夹还是空的。填写以下各项，就建好本单位的网站；以后都可以在“网站设置”里改。</p>
<form method="post" action="${stepAddress({ token }, "set-up")}" enctype="multipart/form-data">
${fieldInputs(setUpFields, values, faults)}
<p><button type="submit">建立网站</button></p>
</form>`;
}
