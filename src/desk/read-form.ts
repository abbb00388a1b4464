import type { IncomingMessage } from "node:http";
import { mebibytes, workbookLimits } from "../load/workbook-limits.ts";

/** A workbook with the few fields around it. */
export const formLimit = workbookLimits.bytes + 64 * 2 ** 10;
/** What is still taken in, and thrown away, so that the browser shows our answer. */
const patience = 64 * 2 ** 20;

/** A form that can't be taken: the status, and why. */
export class FormError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The fields of a posted form, bounded in size; throws `FormError`. */
export async function readForm(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= formLimit) chunks.push(chunk);
    else if (size > patience) break;
  }
  if (size > formLimit) {
    throw new FormError(413, `文件太大，上限是 ${mebibytes(workbookLimits.bytes)} MB。`);
  }
  const type = request.headers["content-type"] ?? "";
  const body = Buffer.concat(chunks);
  const headers = { "content-type": type };
  try {
    return await new Request("http://127.0.0.1/", { method: "POST", headers, body }).formData();
  } catch {
    throw new FormError(400, "表单不完整，请再试一次。");
  }
}

/** A field as text; empty when it is missing or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
