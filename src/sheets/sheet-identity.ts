import { type Finding, inputFault } from "../finding.ts";
import type { Kind } from "../forms/form.ts";
import type { RawSheet, RawWorkbook } from "../load/read-workbook.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** Whose disclosure of which year a workbook is meant to be. */
export interface Subject {
  readonly year: number;
  readonly kind: Kind;
  /** The unit's name and other names that it goes by. */
  readonly names: readonly string[];
}

/** Rows in which a sheet says whose it is. */
const upperRows = 12;

const ownerLine =
  /^(?:编制|填报|公开|汇总|预算|主管|编报)*(?:部门|单位)(?:名称|\(盖章\)|\(公章\))*[:：](.{2,40})$/;
const amountLine = /单位[:：]?(?:人民币)?(?:元|千元|万元|亿元)\)?$/;
/** 某某局, ××局 and the like stand in templates and examples. */
const placeholder = /某|示例|样例|[×xX]{2}|\*{2}|_{2}/;

/** Sheets that name another unit, another year or the other kind: each once, with the sheets that do. */
export function workbookIsOurs(book: RawWorkbook, subject: Subject, where: string): Finding[] {
  const units = new Map<string, Place[]>();
  const years = new Map<number, Place[]>();
  for (const sheet of book.sheets.filter(({ hidden }) => !hidden)) {
    for (const place of upperTexts(sheet)) {
      const unit = ownerOf(place.text);
      if (unit !== undefined) units.set(unit, [...(units.get(unit) ?? []), place]);
      const year = yearOf(place.text);
      if (year !== undefined) years.set(year, [...(years.get(year) ?? []), place]);
    }
  }
  const others = [...units].filter(([unit]) => !subject.names.some((name) => isSame(unit, name)));
  const isOther = [...years].filter(([year]) => year !== subject.year);
  return [
    ...others.map(([unit, places]) =>
      tell(
        where,
        places,
        unit,
        `工作簿写的单位是“${unit}”，要导入的却是“${subject.names[0]}”`,
        "请核对单位和工作簿；如为同一单位，请用 --unit-name 记住这个名称。",
        subject.names[0],
      ),
    ),
    // A list of several years speaks of others too; a title speaks of its own.
    ...(years.has(subject.year) ? [] : isOther).map(([year, places]) =>
      tell(
        where,
        places,
        `${year}年`,
        `工作簿的标题写的是${year}年，要导入的却是${subject.year}年度`,
        "请核对 --year 和工作簿。",
        `${subject.year}年`,
      ),
    ),
  ];
}

/** 决算 stands in every title of final accounts, and in none of a budget. */
export function isTitleOfOtherKind(title: string, kind: Kind): boolean {
  const isFinal = /决算/.test(normaliseLabel(title));
  return kind === "budget"
    ? isFinal
    : !isFinal && /预算(?:总|支出|情况|明细)?表|收支总表/.test(title);
}

interface Place {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

function* upperTexts(sheet: RawSheet): Generator<Place> {
  for (let row = 0; row < Math.min(sheet.rowCount, upperRows); row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const { kind, text, address } = sheet.cell(row, column);
      if (kind === "text" && text.length <= 80) yield { sheet: sheet.name, address, text };
    }
  }
}

function ownerOf(text: string): string | undefined {
  const label = normaliseLabel(text);
  if (amountLine.test(label)) return undefined;
  const name = ownerLine.exec(label)?.[1]?.replace(/\(?(?:公章|盖章)\)?$/, "");
  return name === undefined || placeholder.test(name) || /^\d/.test(name) ? undefined : name;
}

/** The year of a title: 2026年…表, 某局2024年度…表, a cover. */
function yearOf(text: string): number | undefined {
  const label = normaliseLabel(text);
  if (!/(?:表|预算|决算)(?:\([^()]*\))?$/.test(label)) return undefined;
  const found = [...label.matchAll(/(20\d\d)年/g)].map((match) => Number(match[1]));
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** 教育局(本级) is 某市教育局: the shorter name stands in the longer one, or both are nearly the same. */
function isSame(printed: string, name: string): boolean {
  const bare = (text: string) =>
    normaliseLabel(text).replace(/\((?:本级|部门|单位|汇总)\)|本级$|[()]/g, "");
  const [a, b] = [bare(printed), bare(name)];
  return a.length > 1 && (a.includes(b) || b.includes(a));
}

function tell(
  where: string,
  places: readonly Place[],
  stated: string,
  message: string,
  fix: string,
  expected = "",
): Finding {
  const [first] = places;
  const sheets = [...new Set(places.map(({ sheet }) => sheet.trim()))];
  const list =
    sheets.length > 1 ? `（${sheets.length} 张工作表：${sheets.slice(0, 6).join("、")}）` : "";
  return inputFault(
    "IN-32",
    `${where} · ${first?.sheet} · ${first?.address}`,
    message + list,
    fix,
    {
      sheet: first?.sheet,
      cell: first?.address,
      stated,
      expected,
    },
  );
}
