import { type Html, html } from "../../../_includes/html.ts";
import { moneyUnits } from "../../numbers/money.ts";
import type { CorrectionChoices, Option, OptionGroup } from "../correction-choices.ts";
import type { DeskView } from "../desk-view.ts";
import type { SheetView } from "../sheet-view.ts";
import { option, stepAddress } from "./form-parts.ts";

interface Part {
  readonly kind: "tables" | "columns" | "rows" | "money";
  readonly title: string;
  readonly placeLabel: string;
  readonly places: readonly Option[];
  readonly targetLabel: string;
  readonly targets: Html | readonly Html[];
}

/** Four small forms: table, column, row and unit. */
export function correctionForms(
  view: DeskView,
  sheet: SheetView,
  choices: CorrectionChoices,
): Html {
  const groups = (list: readonly OptionGroup[]) =>
    list.map(
      ({ title, options }) =>
        html`<optgroup label="${title}">${options.map(({ value, label }) => option(value, label))}</optgroup>`,
    );
  const parts: readonly Part[] = [
    {
      kind: "tables",
      title: "这是哪张表",
      placeLabel: "表名所在的单元格",
      places: choices.titles,
      targetLabel: "是",
      targets: choices.tables.map(({ value, label }) => option(value, label)),
    },
    {
      kind: "columns",
      title: "这一栏是",
      placeLabel: "表头单元格",
      places: choices.headers,
      targetLabel: "是",
      targets: groups(choices.columns),
    },
    {
      kind: "rows",
      title: "这一行是",
      placeLabel: "名称所在的单元格",
      places: choices.names,
      targetLabel: "是",
      targets: choices.rows.length > 0 ? groups(choices.rows) : [],
    },
    {
      kind: "money",
      title: "金额单位",
      placeLabel: "表",
      places: choices.tables.filter(({ value }) =>
        sheet.tables.length === 0 ? !sheet.why : sheet.tables.some(({ id }) => id === value),
      ),
      targetLabel: "单位是",
      targets: moneyUnits.map((unit) => option(unit, unit)),
    },
  ];
  const shown = parts.filter(
    ({ places, targets }) => places.length > 0 && !(Array.isArray(targets) && targets.length === 0),
  );
  return html`<details class="corrections"><summary>更正“${sheet.name}”的识别</summary>
${shown.map((part) => correctionForm(view, sheet, part))}
</details>`;
}

function correctionForm(view: DeskView, { id }: SheetView, part: Part): Html {
  const own = `${id}-${part.kind}`;
  return html`<form method="post" action="${stepAddress(view, "correct")}" enctype="multipart/form-data" data-desk="正在按更正重新读取…">
<fieldset><legend>${part.title}</legend>
<input type="hidden" name="kind" value="${part.kind}">
<p><label for="${own}-place">${part.placeLabel}</label><select id="${own}-place" name="place" required>${option("", "请选择")}${part.places.map(({ value, label }) => option(value, label))}</select></p>
<p><label for="${own}-target">${part.targetLabel}</label><select id="${own}-target" name="target" required>${option("", "请选择")}${part.targets}</select></p>
<p><button type="submit">更正</button></p>
</fieldset>
</form>`;
}
