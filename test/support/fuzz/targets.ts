import assert from "node:assert/strict";
import { join } from "node:path";
import type { z } from "zod";
import { checkProse } from "../../../src/checks/check-prose.ts";
import { csvField } from "../../../src/datasets/csv-field.ts";
import { createMarkdown, foreignImages } from "../../../src/figures/markdown.ts";
import { parseSectionText, referencesIn } from "../../../src/figures/section-text.ts";
import { InputError } from "../../../src/finding.ts";
import { builtInForms } from "../../../src/forms/built-in-forms.ts";
import { builtInCodes, codeLevel, mergeCodeLists } from "../../../src/forms/codes.ts";
import { formSchema } from "../../../src/forms/form.ts";
import { importText } from "../../../src/import-text/import-text.ts";
import { hiddenCharacters, withoutInvisible } from "../../../src/load/hidden-characters.ts";
import { parseJson } from "../../../src/load/parse-json.ts";
import { FileFault } from "../../../src/load/plain-file.ts";
import type { RawSheet } from "../../../src/load/raw-sheet.ts";
import { chineseNumeral } from "../../../src/numbers/chinese-numeral.ts";
import { formatDecimal, groupDecimal, parseDecimal } from "../../../src/numbers/decimal.ts";
import { moneyUnits, toMoney } from "../../../src/numbers/money.ts";
import { readProse } from "../../../src/prose/prose.ts";
import { sourceText } from "../../../src/prose/source-text.ts";
import { readTokens } from "../../../src/prose/tokens.ts";
import { comparisonSchema } from "../../../src/records/comparison-record.ts";
import * as records from "../../../src/records/disclosure.ts";
import { evaluationSchema } from "../../../src/records/evaluation-record.ts";
import { mappingSchema } from "../../../src/records/mapping.ts";
import { parseRecord } from "../../../src/records/parse-record.ts";
import { projectSchema } from "../../../src/records/project.ts";
import { readCode } from "../../../src/sheets/read-code.ts";
import { evaluateSheetFormula } from "../../../src/sheets/sheet-formula.ts";
import { unitStatements } from "../../../src/sheets/unit-line.ts";
import { canonical } from "../../../src/words/canonical.ts";
import { findNames } from "../../../src/words/find-names.ts";
import { findPersonalData } from "../../../src/words/find-personal-data.ts";
import { normaliseLabel, withoutEnumerator } from "../../../src/words/normalise.ts";

/** A reader of text, with what must hold whatever the text; throws when it does not. */
export type Target = (text: string) => void;

const codes = mergeCodeLists(builtInCodes);
const markdown = createMarkdown();
const schemas: readonly z.ZodType[] = [
  comparisonSchema,
  evaluationSchema,
  formSchema,
  mappingSchema,
  projectSchema,
  records.disclosureSchema,
  records.factsSchema,
  records.glossarySchema,
  records.reconstructionSchema,
  records.siteSchema,
  records.unitSchema,
];

/** A sheet of one row whose cells are the lines of the text. */
function sheetOf(text: string): RawSheet {
  const lines = text.split("\n");
  return {
    name: "表",
    hidden: false,
    rowCount: 1,
    columnCount: lines.length,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cell: (_, column) => ({
      address: `A${column + 1}`,
      kind: /^\d/.test(lines[column] ?? "") ? "number" : "text",
      text: lines[column] ?? "",
    }),
    mergeAt: () => undefined,
    headerText: (_, column) => lines[column] ?? "",
  };
}

function standsIn(text: string, found: readonly { index: number; text: string }[]): void {
  for (const one of found)
    assert.equal(text.slice(one.index, one.index + one.text.length), one.text);
}

/** By name; the number of inputs that each is given stands in fuzz.test.ts. */
export const targets = {
  decimal(text) {
    const value = parseDecimal(text);
    if (!value) return;
    assert.deepEqual(parseDecimal(formatDecimal(value)), value);
    assert.deepEqual(parseDecimal(groupDecimal(value)), value);
    for (const unit of moneyUnits) toMoney(value, unit);
  },
  numeral(text) {
    const value = chineseNumeral(text);
    assert.ok(value === undefined || (Number.isSafeInteger(value) && value >= 0));
  },
  label(text) {
    const label = normaliseLabel(text);
    assert.equal(normaliseLabel(label), label);
    withoutEnumerator(label);
    assert.equal(canonical(text).length, text.length);
    assert.equal(canonical(canonical(text)), canonical(text));
  },
  code(text) {
    const code = readCode(sheetOf(text), 0, [0, 1, 2]);
    if (code.valid) assert.ok(codeLevel(code.text) >= 1);
  },
  unit(text) {
    for (const { money } of unitStatements(sheetOf(text), 0, 1, [])) {
      assert.ok(moneyUnits.includes(money));
    }
  },
  formula(text) {
    evaluateSheetFormula(text, ({ row, column }) => {
      assert.ok(row >= 0 && column >= 0);
      return (row + column) % 7 === 0 ? null : { digits: BigInt(row), scale: 2 };
    });
  },
  hidden(text) {
    const left = hiddenCharacters(withoutInvisible(text));
    assert.ok(left.every(({ reorders }) => reorders));
  },
  csv(text) {
    const field = csvField(text);
    const value = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
    assert.ok(value === text || value === `'${text}`);
    assert.doesNotMatch(value, /^[=+@\t\r＝＋－＠]|^-(?!\d+(\.\d+)?$)/);
  },
  names(text) {
    standsIn(
      text,
      findNames(text).map(({ name, index }) => ({ text: name, index })),
    );
  },
  person(text) {
    standsIn(text, findPersonalData(text));
  },
  tokens(text) {
    let end = 0;
    const plain = canonical(text);
    for (const token of readTokens(plain)) {
      assert.ok(token.start >= 0 && token.end <= plain.length && token.start < token.end);
      assert.ok(token.start >= end || /^[一二两三四五六七八九十]/.test(token.printed));
      end = Math.max(end, token.start);
    }
  },
  section(text) {
    const { body, passages, references } = parseSectionText("x.md", text);
    const lines = text.split("\n").length;
    for (const { line, markdown } of [body, ...passages.values()]) {
      assert.ok(line >= 1 && line + markdown.split("\n").length - 1 <= lines + 1);
    }
    assert.deepEqual(
      references.map(({ name }) => name),
      referencesIn(text),
    );
  },
  html(text) {
    const { text: seen, offsets } = sourceText(text, "html");
    assert.ok(offsets);
    assert.equal(offsets.length, seen.length);
    assert.ok(offsets.every((offset, index) => offset >= (offsets[index - 1] ?? 0)));
    assert.ok((offsets.at(-1) ?? 0) <= text.length);
  },
  markdown(text) {
    const html = markdown.render(text);
    assert.doesNotMatch(
      html,
      /<(?!\/?(?:p|h[1-6]|ul|ol|li|a|em|strong|code|pre|blockquote|hr|br|img|table|thead|tbody|tr|th|td|s)[ >])/,
    );
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
      assert.doesNotMatch(
        tag,
        /\s(?:on\w+|style)=|(?:href|src)="\s*(?:javascript|vbscript|data):/i,
      );
      assert.doesNotMatch(tag, /<img src="(?:[a-z][a-z0-9+.-]*:|\/\/)/i);
    }
    foreignImages(text);
  },
  json(text) {
    let value: unknown;
    try {
      value = parseJson(text);
    } catch (error) {
      assert.ok(error instanceof SyntaxError || error instanceof FileFault);
      return;
    }
    for (const schema of schemas) parseRecord(schema, { file: "x.json", value }, "data", []);
  },
  prose(text) {
    const format = text.length % 3 === 0 ? "html" : text.length % 3 === 1 ? "markdown" : "plain";
    for (const { where, message } of checkProse(readProse(text, format), "x.txt", {
      year: 2024,
      codes,
    })) {
      assert.match(where, /^x\.txt · 第 \d+ 行第 \d+ 列/);
      assert.doesNotMatch(message, /undefined|NaN|\[object/);
    }
  },
  importing(text) {
    try {
      const unit = { schemaVersion: 1, id: "u", name: "某中心", nature: "事业单位" } as const;
      const prose = readProse(text, "plain");
      const kind = text.length % 2 === 0 ? "final-accounts" : "budget";
      const draft = importText({
        prose,
        file: "x.txt",
        unit,
        year: 2024,
        kind,
        forms: builtInForms,
        codes,
      });
      assert.ok(draft?.files.every(({ path }) => join("/draft", path).startsWith("/draft/")));
    } catch (error) {
      assert.ok(error instanceof InputError, error as Error);
    }
  },
} as const satisfies Record<string, Target>;

export type TargetName = keyof typeof targets;
