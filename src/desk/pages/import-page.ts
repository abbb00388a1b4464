import { type Html, html } from "../../../_includes/html.ts";
import { kinds, kindTitle } from "../../forms/form.ts";
import { pathOf } from "../desk-place.ts";
import type { DeskView } from "../desk-view.ts";
import { option, stepAddress } from "./form-parts.ts";
import { importSection } from "./import-section.ts";
import { resultSection } from "./result-section.ts";

/** A workbook is chosen, read, corrected and imported. */
export function importPage(view: DeskView): Html {
  return html`${chooseSection(view)}
${view.result ? resultSection(view, view.result) : ""}
${importSection(view)}`;
}

function chooseSection(view: DeskView): Html {
  const { choice, units, forms, result } = view;
  return html`<section aria-labelledby="choose">
<h2 id="choose">一、选择单位和工作簿</h2>
${units.length === 0 ? html`<p class="notice fault">数据文件夹里还没有单位，请先<a href="${pathOf("new-unit")}">新建单位</a>。</p>` : ""}
<form class="choose" method="post" action="${stepAddress(view, "read")}" enctype="multipart/form-data" data-desk="正在读取工作簿…">
<div class="fields">
<p><label for="unit">单位</label><select id="unit" name="unit" required>${units.map(({ id, name }) => option(id, name, choice.unit))}</select></p>
<p><label for="year">年度</label><input id="year" name="year" inputmode="numeric" pattern="(19|20)[0-9]{2}" maxlength="4" required value="${choice.year}"></p>
<p><label for="kind">类别</label><select id="kind" name="kind" required>${kinds.map((kind) => option(kind, kindTitle[kind], choice.kind))}</select></p>
<p><label for="form">制式</label><select id="form" name="form">${option("", "自动选择最合适的", choice.form)}${kinds.map(
    (kind) =>
      html`<optgroup label="${kindTitle[kind]}">${forms.filter((form) => form.kind === kind).map(({ id, title }) => option(id, title, choice.form))}</optgroup>`,
  )}</select></p>
</div>
<div class="drop" data-drop>
<label for="file">工作簿（.xlsx 或 .xls，不超过 10 MB）</label>
<input id="file" name="file" type="file" accept=".xlsx,.xls"${result ? "" : html` required`} aria-describedby="drop-hint">
<p id="drop-hint" class="hint" data-drop-hint>${result ? html`现在读的是“${result.file}”。改好后请重新选择；不选则按上面的选择重读。` : "选择文件，再按“读取工作簿”。"}</p>
</div>
<p><button type="submit">读取工作簿</button></p>
</form>
</section>`;
}
