import { UsageError } from "../finding.ts";
import type { RawData } from "../load/data-folder.ts";
import { type Unit, unitSchema } from "../records/disclosure.ts";
import { newUnit } from "../records/new-unit.ts";
import type { ImportRequest } from "./import-request.ts";

/** The unit of an import: one that the data have, or a new one when its name is told. */
export function unitOfImport(
  { unit: id, newUnit: told }: Pick<ImportRequest, "unit" | "newUnit">,
  units: readonly Unit[],
  raw: RawData,
): { readonly unit: Unit; readonly isNew: boolean } {
  const known = units.find((unit) => unit.id === id);
  if (known && told && told.name !== known.name) {
    throw new UsageError(
      `单位“${id}”已经有了，名称是“${known.name}”；请换一个标识，或去掉 --name。`,
    );
  }
  if (known) return { unit: known, isNew: false };
  const broken = raw.findings.find(({ unit }) => unit === id);
  if (broken) throw new UsageError(`${broken.where} 有错误：${broken.message}。请先改正。`);
  if (!told) {
    const ids = units.map((unit) => unit.id).join("、") || "（无）";
    throw new UsageError(
      `没有单位“${id}”；有 ${ids}。新单位请同时给出 --name 和 --nature，会一起新建。`,
    );
  }
  const unit = newUnit({ id, ...told });
  const { success } = unitSchema.shape.id.safeParse(id);
  if (success) return { unit, isNew: true };
  throw new UsageError(
    `--unit 应为小写英文字母、数字和连字符，且不是网站的固定地址，不是“${id}”。`,
  );
}
