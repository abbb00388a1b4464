import type { IncomingMessage } from "node:http";
import { mebibytes, workbookLimits } from "../load/workbook-limits.ts";
import type { Refusal } from "./guard.ts";

/** A posted form as it came, unread. */
export interface PostedForm {
  readonly type: string;
  readonly body: Uint8Array;
}

/** A workbook with the few fields around it. */
export const formLimit = workbookLimits.bytes + 64 * 2 ** 10;
/** What is still taken in, and thrown away, so that the browser shows our answer. */
const patience = 64 * 2 ** 20;

/** The body of a request, bounded in size; throws when the client goes away before its end. */
export async function readBody(request: IncomingMessage): Promise<PostedForm | Refusal> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= formLimit) chunks.push(chunk);
    else if (size > patience) break;
  }
  if (size > formLimit) {
    return { status: 413, message: `文件太大，上限是 ${mebibytes(workbookLimits.bytes)} MB。` };
  }
  return { type: request.headers["content-type"] ?? "", body: Buffer.concat(chunks) };
}
