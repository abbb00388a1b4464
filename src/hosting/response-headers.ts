import type { OutputFile } from "../downloads/downloads.ts";
import { hostPolicy } from "./content-security-policy.ts";

/** Headers of every response. Public data may be read by programs of other origins. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": hostPolicy(),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Access-Control-Allow-Origin": "*",
};

/** Addresses that change with their content: a fingerprint, or a name made of the content. */
const lasting = ["assets/", "search/parts/"] as const;
const lastingCache = "public, max-age=31536000, immutable";

/** The headers of one path below the site's root; what is not lasting is left to the host. */
export function responseHeaders(path: string): Readonly<Record<string, string>> {
  return lasting.some((folder) => path.startsWith(folder))
    ? { ...commonHeaders, "Cache-Control": lastingCache }
    : commonHeaders;
}

/**
 * `_headers`, as several static hosts read it. A header that two rules give would be sent twice
 * over, so only one rule gives each.
 */
export function headersFile(basePath: string): OutputFile {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const rules = [
    rule(`${basePath}*`, commonHeaders),
    ...lasting.map((folder) => rule(`${basePath}${folder}*`, { "Cache-Control": lastingCache })),
  ];
  return { path: "_headers", content: `${rules.join("\n")}\n` };
}
