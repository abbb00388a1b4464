import { z } from "zod";
import { endpoints } from "./endpoints.ts";
import { entrySchema, kindSchema, tableSchema, versionSchema } from "./entry-schemas.ts";
import { figureSchema, lineFigureSchema } from "./figure-schema.ts";
import { findingSchema } from "./finding-schema.ts";

/** What several kinds of files hold stands once. */
const shared: Readonly<Record<string, z.ZodType>> = {
  Entry: entrySchema,
  Table: tableSchema,
  Version: versionSchema,
  Figure: figureSchema,
  LineFigure: lineFigureSchema,
  Finding: findingSchema,
};

const parameters: Readonly<Record<string, z.ZodType>> = {
  unit: z.string().describe("单位标识"),
  year: z.int().describe("预算年度"),
  kind: kindSchema,
  version: z
    .string()
    .regex(/^v\d+$/)
    .describe("v1、v2……"),
};

/** The OpenAPI description of the API, its schemas made from those that the program itself uses. */
export function openApi(title: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: `${title}·数据接口`,
      version: "1.0.0",
      description:
        "静态的 JSON 文件，只增不改：已有的字段和地址不变，以后可以有新的，请忽略不认识的。",
    },
    servers: [{ url: ".", description: "这个文件所在的文件夹" }],
    paths: Object.fromEntries(
      endpoints.map(({ path, name, title: summary }) => [
        `/${path}`,
        { get: operation(path, name, summary) },
      ]),
    ),
    components: { schemas: componentSchemas() },
  };
}

function operation(path: string, name: string, summary: string) {
  const names = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, parameter = ""]) => parameter);
  return {
    operationId: `get${name}`,
    summary,
    parameters: names.map((parameter) => ({
      name: parameter,
      in: "path",
      required: true,
      schema: parameters[parameter] && bare(z.toJSONSchema(parameters[parameter])),
    })),
    responses: {
      "200": {
        description: summary,
        content: { "application/json": { schema: { $ref: reference(name) } } },
      },
      "404": { description: "没有这个文件" },
    },
  };
}

function componentSchemas() {
  const registry = z.registry<{ id: string }>();
  const documents = endpoints.map(({ name, schema }) => [name, schema] as const);
  for (const [id, schema] of [...Object.entries(shared), ...documents])
    registry.add(schema, { id });
  // Input, since a schema of output would forbid the fields that later versions add.
  const { schemas } = z.toJSONSchema(registry, { uri: reference, io: "input" });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

function reference(name: string): string {
  return `#/components/schemas/${name}`;
}

/** A schema within a document has no name of its own. */
function bare({ $schema: _dialect, $id: _id, ...schema }: Record<string, unknown>) {
  return schema;
}
