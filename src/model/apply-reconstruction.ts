import { type Figure, originPlace } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import { type Finding, inputFault } from "../finding.ts";
import { sameValue } from "../numbers/decimal.ts";
import { isPrinted, type ReconstructionInput, reconstructTables } from "./reconstruct.ts";
import { tableFigures } from "./to-figures.ts";

/**
 * Adds to each cell of a rebuilt workbook how it was obtained. A cell that has no origin in
 * `reconstruction.json`, or differs from it, is a fault: no figure is invented.
 */
export function applyReconstruction(
  tables: readonly StatTable[],
  input: ReconstructionInput,
  findings: Finding[],
): StatTable[] {
  const rebuilt = reconstructTables(input);
  for (const finding of rebuilt.findings) findings.push(finding);
  const origins = tableFigures(rebuilt.tables);
  const fault = (cell: Figure, message: string) => {
    findings.push(
      inputFault(
        "IN-10",
        `${input.dataName}/${originPlace(cell.origin)}（${cell.id}）`,
        message,
        "请运行 npm run reconstruct 重写工作簿，或在 reconstruction.json 中写明来历。",
      ),
    );
  };
  return tables.map((table) => {
    const plan = input.reconstruction.tables[table.id];
    return plan
      ? {
          ...table,
          printed: isPrinted(plan) || undefined,
          rows: table.rows.map((row) => ({
            ...row,
            cells: new Map(
              [...row.cells].map(([column, cell]) => {
                const origin = origins.get(cell.id);
                if (!origin) fault(cell, "这一格没有来历");
                else if (!agrees(cell, origin)) fault(cell, "这一格与它的来历不一致");
                return [
                  column,
                  origin
                    ? withOrigin(
                        cell,
                        origin,
                        `/tables/${table.id}/rows/${plan.rows.findIndex(({ id }) => id === row.id)}/cells/${column}`,
                      )
                    : cell,
                ];
              }),
            ),
          })),
        }
      : table;
  });
}

function agrees(cell: Figure, origin: Figure): boolean {
  if (cell.value === null || origin.value === null) return cell.state === origin.state;
  return sameValue(cell.value, origin.value);
}

/** `pointer`: the cell's place in `reconstruction.json`, which stands beside the workbook. */
function withOrigin(cell: Figure, { how, formula, takenFrom }: Figure, pointer: string): Figure {
  const file = cell.place?.file ?? "";
  const folder = file.slice(0, file.lastIndexOf("/"));
  const becauseOrigin = `${folder}/reconstruction.json#${pointer}/because`;
  return { ...cell, how, formula: formula && { ...formula, becauseOrigin }, takenFrom };
}
