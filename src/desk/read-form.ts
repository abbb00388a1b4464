import type { PostedForm } from "./read-body.ts";

/** The fields of a posted form; undefined when it is broken. */
export async function readForm({ type, body }: PostedForm): Promise<FormData | undefined> {
  const headers = { "content-type": type };
  const request = { method: "POST", headers, body: Buffer.from(body) };
  try {
    return await new Request("http://127.0.0.1/", request).formData();
  } catch {
    return undefined;
  }
}

/** A field as text; empty when it is missing or a file. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A file that was sent, and the name that the clerk's machine gave it. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file; undefined when none was chosen. */
export async function fileOf(form: FormData, name: string): Promise<ReceivedFile | undefined> {
  const value = form.get(name);
  if (value === null || typeof value === "string" || value.name === "") return undefined;
  return { name: plainName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) };
}

/** A file name without folders, control and direction characters; it is shown, and kept as the source. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return [...last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")].slice(-longestName).join("");
}

/** As file systems allow. */
const longestName = 255;
