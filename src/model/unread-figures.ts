import { type Finding, inputWarning } from "../finding.ts";
import type { Form } from "../forms/form.ts";
import type { RawDisclosure } from "../load/data-folder.ts";
import { askedFigures } from "../records/asked-figures.ts";
import type { DisclosureRecord, RecordedFigure } from "../records/disclosure.ts";
import { readOtherFigures } from "../sheets/read-other-figures.ts";

/**
 * The record counts, and `import` writes it. So a sheet 其他数字 that was filled in or changed where it lies
 * is told: its numbers would stand in the workbook and on no page.
 */
export function unreadFigures(
  { workbook }: RawDisclosure,
  record: DisclosureRecord,
  form: Form,
  dataName: string,
): Finding[] {
  if (!workbook) return [];
  const where = `${dataName}/${workbook.file}`;
  const asked = askedFigures(form, record.figures);
  const { sheet, figures } = readOtherFigures(workbook.book, asked, { where, file: workbook.file });
  const unread = [...figures].filter(([id, figure]) => differs(figure, record.figures[id]));
  const emptied = Object.entries(record.figures).filter(
    ([id, { cell }]) => cell !== undefined && sheet !== undefined && !figures.has(id),
  );
  const [first] = [...unread, ...emptied].map(([, figure]) => figure);
  if (!first) return [];
  const count = unread.length + emptied.length;
  return [
    inputWarning(
      "IN-38",
      [where, ...(first.cell ? [first.cell.sheet, first.cell.address] : [])].join(" · "),
      `“${sheet}”有${count}个数与记下的不同或还没有读入，第一个是“${first.label}”`,
      "请把这个工作簿再导入一次（npm run import 或工作台），页面才会照它改变。",
    ),
  ];
}

/** What was typed elsewhere after the import stands; only what came from the sheet must agree with it. */
function differs(now: RecordedFigure, recorded: RecordedFigure | undefined): boolean {
  if (!recorded) return true;
  return (
    recorded.cell !== undefined &&
    (recorded.printed !== now.printed ||
      recorded.state !== now.state ||
      recorded.cell.sheet !== now.cell?.sheet ||
      recorded.cell.address !== now.cell.address)
  );
}
