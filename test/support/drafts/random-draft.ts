import { pick, seededRandom } from "../../../bench/random.ts";
import { emptyFigure, type Figure } from "../../../src/figures/figure.ts";
import { parseSectionText, type SectionText } from "../../../src/figures/section-text.ts";
import { builtInForms } from "../../../src/forms/built-in-forms.ts";
import { type Form, sectionsOf } from "../../../src/forms/form.ts";
import { otherFiguresOf } from "../../../src/forms/other-figures.ts";
import type { Disclosure } from "../../../src/model/disclosure-model.ts";
import { askedPassages } from "../../../src/narrative/asked-passages.ts";
import type { DisclosureRecord, Unit } from "../../../src/records/disclosure.ts";
import { cellsOf } from "./draft-cells.ts";
import { anotherYear, randomFacts } from "./draft-facts.ts";
import { draftTables } from "./draft-tables.ts";

const units: readonly (readonly [name: string, nature: Unit["nature"]])[] = [
  ["青山县水务局", "行政单位"],
  ["临河市审计局", "行政单位"],
  ["东湖区第二实验小学", "公益一类事业单位"],
  ["云岭市人民医院", "公益二类事业单位"],
  ["南江县机关事务服务中心", "参照公务员法管理的事业单位"],
  ["海东区妇女联合会", "群团组织"],
];

/**
 * A draft of a made-up unit in which every number ties and nothing derived is stated: the same seed, the same
 * draft. Seeds go through all forms; what is there of tables, zeros, other years and words is drawn.
 */
export function randomDraft(seed: number): Disclosure {
  const random = seededRandom(seed * 7919 + 1);
  const chance = (share: number) => random() < share;
  const form = builtInForms[seed % builtInForms.length] as Form;
  const [name, nature] = pick(random, units);
  const unit: Unit = { schemaVersion: 1, id: "made-up", name, nature };
  const year = 2021 + Math.floor(random() * 6);
  const folder = `${unit.id}/${year}/${form.kind}`;
  const facts = randomFacts(random);
  const [before, planned] = [anotherYear(facts, random), anotherYear(facts, random)];
  const years = {
    now: cellsOf(form.kind, facts),
    previous: cellsOf(form.kind, before),
    planned: cellsOf(form.kind, planned),
  };
  const tables = draftTables({ form, folder, facts, years, random });
  const figures = new Map<string, Figure>();
  for (const table of tables.values())
    for (const row of table.rows) for (const [, cell] of row.cells) figures.set(cell.id, cell);
  const known = chance(0.2) ? 0 : chance(0.6) ? 1 : random();
  for (const others of Map.groupBy(otherFiguresOf(form), groupOf).values()) {
    if (!chance(0.85)) continue;
    for (const other of others) {
      const digits = years.now.get(other.id) ?? drawn(other.id, figures, random);
      if (digits !== undefined) figures.set(other.id, toFigure(other, digits, folder));
    }
  }
  for (const figure of [...figures.values()]) {
    for (const [suffix, cells] of [
      ["previous", years.previous],
      ["initial-budget", years.planned],
    ] as const) {
      const id = `${figure.id}-${suffix}`;
      const isKept = years.now.has(figure.id) && random() < known;
      if (isKept) figures.set(id, toFigure({ ...figure, id }, cells.get(figure.id) ?? 0n, folder));
    }
  }
  const record: DisclosureRecord = {
    schemaVersion: 1,
    unit: unit.id,
    year,
    kind: form.kind,
    form: form.id,
    status: "draft",
    dates: {},
    source: { title: `${name}${year}年度公开`, publisher: name, reconstructed: false },
    ...(chance(0.5) && { contact: { phone: "010-00000000" } }),
    ...(chance(0.4) && {
      uses: { "basic-detail.personnel.amount": ["基本工资", "津贴补贴", "奖金"] },
    }),
    ...(form.kind === "final-accounts" &&
      chance(0.5) && { projects: [{ id: "made-up-project", name: "信息系统运行维护项目" }] }),
    figures: {},
  };
  const draft: Disclosure = {
    unit,
    record,
    form,
    folder,
    tables,
    figures,
    statements: new Map(),
    texts: new Map(),
    terms: [],
    projects: [],
    evaluations: [],
    acknowledgements: [],
    corrections: [],
  };
  return { ...draft, texts: draftTexts(draft, random) };
}

/** Parts of one whole are there together or not at all: half a list would contradict its total. */
function groupOf({ id }: { readonly id: string }): string {
  const parts = ["vehicles-", "procurement", "government-funds", "reviews"];
  return parts.find((part) => id.includes(part)) ?? id;
}

/** A count or share that no cell says. */
function drawn(
  id: string,
  figures: ReadonlyMap<string, Figure>,
  random: () => number,
): bigint | undefined {
  const amountOf = (cell: string) => figures.get(cell)?.value?.digits ?? 0n;
  if (id.endsWith("share") || id.startsWith("staff")) return undefined;
  const draws: Readonly<Record<string, () => bigint>> = {
    "official-expenses.hospitality.domestic-amount": () =>
      amountOf("official-expenses.hospitality.final"),
    "official-expenses.hospitality.foreign-amount": () => 0n,
    "official-expenses.general-budget.budget": () => amountOf("official-expenses.total.budget"),
    "official-expenses.general-budget.final": () => amountOf("official-expenses.total.final"),
    "performance.general-budget.amount": () => amountOf("general-budget.total.project"),
    "performance.government-funds.amount": () => amountOf("government-funds.total.project"),
    "performance.reviews.total": () => 100n,
    "performance.reviews.general-budget": () => 100n,
    "performance.reviews.government-funds": () => 0n,
  };
  if (draws[id]) return draws[id]();
  const projects = amountOf("performance.government-funds.projects");
  if (id === "performance.government-funds.first-level-projects") return projects * 100n;
  if (id === "performance.government-funds.second-level-projects") return 0n;
  const spent = id.startsWith("official-expenses")
    ? amountOf(`${id.split(".").slice(0, 2).join(".")}.final`)
    : 1n;
  return spent === 0n || id.includes("foreign") ? 0n : BigInt(1 + Math.floor(random() * 40)) * 100n;
}

function toFigure(
  { id, label, unit }: { readonly id: string; readonly label: string; readonly unit: string },
  digits: bigint,
  folder: string,
): Figure {
  const file = `${folder}/disclosure.json`;
  const base = { id, label, unit, origin: `${file}#/figures/${id}` };
  if (digits < 0n) return emptyFigure(base, "blank");
  const isCount = !unit.endsWith("元") && unit !== "%";
  const value = isCount ? { digits: digits / 100n, scale: 0 } : { digits, scale: 2 };
  return { ...base, value, state: digits === 0n ? "zero" : "value", how: "stated" };
}

/** What people write: a body where a section is nothing else, reasons for most differences. */
function draftTexts(draft: Disclosure, random: () => number): Map<string, SectionText> {
  const files = new Map<string, string>();
  const write = (section: string, text: string) =>
    files.set(section, `${files.get(section) ?? ""}${text}`);
  for (const { id, narrative } of sectionsOf(draft.form))
    if (["prose", "organisation"].includes(narrative)) write(id, "依法履行有关职责。\n\n");
  const diligence = random();
  const seen = new Set<string>();
  for (const { section, id, difference } of askedPassages(draft)) {
    if (seen.has(`${section}#${id}`) || random() > diligence) continue;
    seen.add(`${section}#${id}`);
    if (!difference) {
      write(section, `## 说明 {#${id}}\n\n保障单位正常运转。\n\n`);
      continue;
    }
    const now = draft.figures.get(difference.of)?.value;
    const base = draft.figures.get(difference.base)?.value;
    if (!now || !base || now.digits === base.digits) continue;
    const reason = now.digits > base.digits ? "新增工作任务，追加了经费" : "压减了一般性支出";
    write(section, `## 变动原因 {#${id}}\n\n${reason}。\n\n`);
  }
  return new Map(
    [...files].map(([section, text]) => [
      section,
      parseSectionText(`${draft.folder}/text/${section}.md`, text),
    ]),
  );
}
