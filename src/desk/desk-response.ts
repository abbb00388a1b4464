import type { ServerResponse } from "node:http";
import { hostPolicy } from "../hosting/content-security-policy.ts";
import { typeOf } from "./desk-files.ts";
import type { Refusal } from "./guard.ts";
import type { ReceivedFile } from "./read-form.ts";

/** Nothing of the desk may be framed, kept, or read by pages of other origins. */
const headers = {
  "Content-Security-Policy": hostPolicy().replace("ancestors 'self'", "ancestors 'none'"),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/** Sends content as a type. */
export function send(
  response: ServerResponse,
  content: string | Uint8Array,
  type: string,
  status = 200,
): void {
  response.writeHead(status, { ...headers, "Content-Type": type }).end(content);
}

/** Sends a file to be saved under its name. */
export function sendFile(response: ServerResponse, { name, bytes }: ReceivedFile): void {
  const quoted = encodeURIComponent(name).replaceAll(/['()*]/g, escape);
  response
    .writeHead(200, {
      ...headers,
      "Content-Type": typeOf(name),
      "Content-Disposition": `attachment; filename*=UTF-8''${quoted}`,
    })
    .end(bytes);
}

/** Says in plain text why there is nothing else. */
export function refuse(response: ServerResponse, { status, message }: Refusal): void {
  const type = "text/plain; charset=utf-8";
  response.writeHead(status, { ...headers, "Content-Type": type }).end(message);
}

/** Leads to another address of ours. */
export function lead(
  response: ServerResponse,
  location: string,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(303, { ...headers, ...more, Location: location }).end();
}
