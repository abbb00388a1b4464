import { readCsv } from "../../../src/datasets/read-csv.ts";

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type?: string;
  readonly mediatype?: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: { readonly fields: readonly Field[]; readonly primaryKey?: readonly string[] };
}

export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly resources: readonly Resource[];
  readonly licenses?: readonly { readonly name?: string; readonly path?: string }[];
  readonly sources?: readonly { readonly title?: string }[];
}

/** Values of a field as Table Schema writes them by default. */
const lexical: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^[+-]?\d+(\.\d+)?$/,
  integer: /^[+-]?\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** Where a descriptor is not as Data Package 2.0 asks. */
export function descriptorFaults(one: DataPackage): string[] {
  const name = /^[a-z0-9._-]+$/;
  const faults = [
    one.$schema !== "https://datapackage.org/profiles/2.0/datapackage.json" && "profile",
    !name.test(one.name) && `name ${one.name}`,
    one.resources.length === 0 && "no resources",
    one.licenses?.some((licence) => !licence.name && !licence.path) && "licence without name",
    one.sources?.some(({ title }) => !title) && "source without title",
    new Set(one.resources.map((resource) => resource.name)).size !== one.resources.length &&
      "names of resources are not unique",
    ...one.resources.flatMap((resource) => [
      !name.test(resource.name) && `name ${resource.name}`,
      /^\/|^\w+:|(?:^|\/)\.\.?(?:\/|$)/.test(resource.path) && `path ${resource.path}`,
      resource.type !== undefined && resource.type !== "table" && `type ${resource.type}`,
      !/^[\w.+-]+\/[\w.+-]+$/.test(resource.mediatype ?? "") && `mediatype of ${resource.path}`,
      !/^sha256:[0-9a-f]{64}$/.test(resource.hash) && `hash of ${resource.path}`,
      ...(resource.schema?.fields ?? []).map(
        (field) => !(field.type in lexical) && `type ${field.type} of ${field.name}`,
      ),
    ]),
  ];
  return faults.filter((fault) => typeof fault === "string");
}

/** Where rows are not as their Table Schema says: header, types, what is required, listed values, key. */
export function rowFaults({ path, schema }: Resource, csv: string): string[] {
  if (!schema) return [];
  const [head = [], ...rows] = readCsv(csv);
  const faults: string[] = [];
  if (head.join() !== schema.fields.map(({ name }) => name).join()) faults.push(`head of ${path}`);
  schema.fields.forEach(({ name, type, constraints }, at) => {
    rows.forEach((row, index) => {
      const value = row[at] ?? "";
      const isListed = constraints?.enum?.includes(value) ?? true;
      const isRight =
        value === "" ? !constraints?.required : lexical[type]?.test(value) && isListed;
      if (!isRight) faults.push(`${path} ${index + 2} ${name}: “${value}”`);
    });
  });
  const key = (schema.primaryKey ?? []).map((name) => head.indexOf(name));
  const keys = rows.map((row) => key.map((at) => row[at]).join("\n"));
  if (key.length > 0 && new Set(keys).size !== rows.length) faults.push(`key of ${path}`);
  return faults;
}
