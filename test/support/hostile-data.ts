import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { root } from "./example.ts";

const folder = "nmg-bigdata/2024/final-accounts";
/** Words that would run somewhere: in HTML, in a spreadsheet, in a template. */
export const payload = `=1+1"><script>alert(1)</script><img src=x onerror=alert(1)>'\`\${7*7}]]>`;

// biome-ignore lint/suspicious/noExplicitAny: a record is spoiled in ways that its type forbids.
type Spoilt = any;

function json(data: string, file: string, spoil: (value: Spoilt) => void): void {
  const path = join(data, file);
  const value = JSON.parse(readFileSync(path, "utf8"));
  spoil(value);
  writeFileSync(path, JSON.stringify(value));
}

const append = (text: string) => (data: string) =>
  appendFileSync(join(data, folder, "text/duties.md"), `\n${text}\n`);
const spoiled = (file: string, spoil: (value: Spoilt) => void) => (data: string) =>
  json(data, file, spoil);
const facts = (spoil: (section: Spoilt) => void) =>
  spoiled(`${folder}/facts.json`, ({ sections }) => spoil(Object.values(sections)[0]));
const rows = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index)).join("\n");

function unitNamed(id: string): (data: string) => void {
  return (data) => {
    const unit = { schemaVersion: 1, id, name: "某中心", nature: "事业单位" };
    writeFileSync(join(data, "units/x.json"), JSON.stringify(unit));
    const target = join(data, id, "2024/budget");
    cpSync(join(data, "nmg-bigdata/2024/budget"), target, { recursive: true });
    json(data, `${id}/2024/budget/disclosure.json`, (record) =>
      Object.assign(record, { unit: id }),
    );
  };
}

function form(spoil: (form: Spoilt) => void): (data: string) => void {
  return (data) => {
    const own = join(root, "src/forms/built-in/nmg-final-accounts-2024.json");
    const value = JSON.parse(readFileSync(own, "utf8"));
    spoil(value);
    mkdirSync(join(data, "forms"), { recursive: true });
    writeFileSync(join(data, "forms/x.json"), JSON.stringify(value));
  };
}

const stated = { label: "数", printed: "1", unit: "万元" };

/** What someone who may write the data folder alone could write into it. */
export const hostileData: Readonly<Record<string, (data: string) => void>> = {
  "references to 150,000 unknown figures": append(rows(150_000, (index) => `{{q.r${index}}}`)),
  "a reference of a megabyte": append(`{{${"a".repeat(1e6)}}}`),
  "references with braces, in code, in links, over lines": append(
    "{{a{b}} {{a\nb}} {{}} `{{staff.year-end}}` [x]({{staff.year-end}})\n\n    {{staff.year-end}}",
  ),
  "references to what every object has": append("{{__proto__}} {{constructor}} {{toString}}"),
  "links without target and of odd bytes": append(
    "[a](//x.invalid) [b](#%FF) [c](%zz) [d](../../../../..//x)",
  ),
  "links that run something": append("[a](javascript:alert(1)) [b](data:text/html,x) <vbscript:x>"),
  "quotes and lists in each other": append(
    `${">".repeat(5_000)} x\n\n${rows(400, (n) => `${" ".repeat(2 * n)}- a`)}`,
  ),
  "brackets, emphasis and code without end": append(
    `${"[".repeat(50_000)}\n\n${"*a_ ".repeat(50_000)}\n\n${rows(1_500, (n) => "`".repeat(n))}`,
  ),
  "a table of 60,000 rows": append(`|a|b|\n|-:|-|\n${rows(60_000, () => "|1|2|")}`),
  "a table of 20,000 columns": append(rows(3, (n) => ["|a", "|-", "|1"][n]?.repeat(20_000) ?? "")),
  "a number of 1.9 million digits": append("9".repeat(1_900_000)),
  "80,000 paragraphs of numbers": append(rows(80_000, () => "第1项2万元。\n")),
  "20,000 passages, some of one name": append(
    rows(20_000, (n) => `## 标题 {#a${n % 15_000}}\n\n文字`),
  ),
  "passages named as every object is": append("## a {#constructor}\n\nx\n\n## b {#__proto__}\n\ny"),
  "entities of hidden characters": append(
    "&#x202e;甲 &#8238;乙 &#0; &rlm; &#x1b;[2J &lt;script&gt;",
  ),
  "front matter that runs": (data) => {
    const path = join(data, folder, "text/duties.md");
    writeFileSync(path, `---js\nprocess.exit(3)\n---\n${readFileSync(path, "utf8")}`);
  },
  "payloads in the settings": spoiled("site.json", (site) =>
    Object.assign(site, {
      name: payload,
      description: payload,
      publisher: payload,
      banner: payload,
      icpNumber: payload,
    }),
  ),
  "payloads in a unit": spoiled("units/nmg-bigdata.json", (unit) =>
    Object.assign(unit, {
      name: payload,
      shortName: payload,
      nature: payload,
      supervisor: payload,
    }),
  ),
  "payloads and patterns in the glossary": spoiled("glossary.json", ({ terms }) =>
    Object.assign(terms[0], {
      term: payload,
      definition: payload,
      aliases: [".*", "(a+)+$", "[", "$&", ""],
    }),
  ),
  "a term twice": spoiled("glossary.json", ({ terms }) => terms.push(terms[0])),
  "payloads in a project": spoiled(`${folder}/projects/operations.json`, (project) =>
    Object.assign(project, { name: payload }),
  ),
  "payloads in the source": spoiled(`${folder}/disclosure.json`, ({ source }) =>
    Object.assign(source, { title: payload, publisher: payload, note: payload }),
  ),
  "payloads in the contact": spoiled(`${folder}/disclosure.json`, (record) =>
    Object.assign(record, { contact: { phone: "javascript:alert(1)", email: payload } }),
  ),
  "payloads in figures": facts((section) => {
    Object.assign(Object.values(section)[0] as object, {
      label: payload,
      unit: payload,
      word: payload,
    });
  }),
  ...Object.fromEntries(
    [
      "constructor",
      "tables",
      "index",
      "404",
      "2024",
      "api",
      "assets",
      "pagefind",
      "checks",
      "-a",
      "a".repeat(240),
    ].map((id) => [`a unit named ${id.slice(0, 12)}`, unitNamed(id)]),
  ),
  "a unit named ..": (data) =>
    writeFileSync(
      join(data, "units/x.json"),
      '{"schemaVersion":1,"id":"..","name":"x","nature":"y"}',
    ),
  "a unit with a prototype": (data) =>
    writeFileSync(
      join(data, "units/x.json"),
      '{"schemaVersion":1,"id":"z","name":"x","nature":"y","__proto__":{"id":"q"}}',
    ),
  "units that are above each other": spoiled("units/nmg-bigdata-department.json", (unit) =>
    Object.assign(unit, { parent: "nmg-bigdata" }),
  ),
  "JSON of another shape": (data) => {
    writeFileSync(join(data, "site.json"), "[]");
    writeFileSync(join(data, "glossary.json"), "");
    writeFileSync(join(data, folder, "facts.json"), "1e999");
    writeFileSync(join(data, folder, "disclosure.json"), "null");
  },
  "200,000 unknown fields": spoiled(`${folder}/facts.json`, (value) => {
    for (let index = 0; index < 200_000; index++) value[`k${index}`] = index;
  }),
  "150,000 broken figures": facts((section) => {
    for (let index = 0; index < 150_000; index++) section[`a.b${index}`] = 1;
  }),
  "60,000 sound figures": facts((section) => {
    for (let index = 0; index < 60_000; index++) section[`a.b${index}`] = stated;
  }),
  "a printed number of two million digits": facts((section) => {
    Object.assign(Object.values(section)[0] as object, { printed: "9".repeat(2e6) });
  }),
  "formulas in a circle, without operands, with too many": facts((section) => {
    const formula = (rule: string, operands: string[]) => ({
      ...stated,
      formula: { rule, operands },
    });
    section["a.b"] = formula("sum", ["a.b", "a.c"]);
    section["a.c"] = formula("difference", ["a.b"]);
    section["a.d"] = formula("sum", new Array(200_000).fill("a.b"));
    for (const rule of ["equal", "sum", "change", "change-rate", "share", "completion", "zero"])
      section[`a.${rule}`] = formula(rule, []);
  }),
  "rows and cells named as every object is": spoiled(
    `${folder}/reconstruction.json`,
    ({ tables }) => {
      (Object.values(tables)[0] as Spoilt).rows.push({
        id: "constructor",
        label: payload,
        block: "toString",
        cells: { constructor: { state: "absent" } },
      });
    },
  ),
  "names of files that are parts of addresses": (data) => {
    const projects = join(data, folder, "projects");
    renameSync(join(projects, "operations.json"), join(projects, "#!x?y%2e.json"));
  },
  "texts named as every object is": (data) => {
    for (const name of ["__proto__", "constructor"])
      writeFileSync(join(data, folder, "text", `${name}.md`), "1万元");
  },
  "dates at the ends of time": spoiled(`${folder}/disclosure.json`, (record) =>
    Object.assign(record, { dates: { approved: "0000-01-01", published: "9999-12-31" } }),
  ),
  "50,000 unknown terms": spoiled(`${folder}/disclosure.json`, (record) =>
    Object.assign(record, { terms: Array.from({ length: 50_000 }, (_, index) => `t${index}`) }),
  ),
  "a form whose section takes an address": form(({ parts }) =>
    Object.assign(parts[0].sections[0], { id: "tables" }),
  ),
  "a form whose table is above": form(({ tables }) => Object.assign(tables[0], { id: ".." })),
  "a comparison of what lies outside": spoiled(
    "comparisons/2024-budget-to-final.json",
    (comparison) => {
      Object.assign(comparison, { title: payload });
      Object.assign(comparison.columns[0], { disclosure: "../../../etc" });
    },
  ),
  "20,000 acknowledgements of nothing": (data) => {
    const acknowledgements = Array.from({ length: 20_000 }, (_, index) => ({
      rule: "TX-03",
      figure: `a.b${index}`,
      reason: payload,
      date: "2024-01-01",
    }));
    writeFileSync(
      join(data, folder, "acknowledgements.json"),
      JSON.stringify({ schemaVersion: 1, acknowledgements }),
    );
  },
};
