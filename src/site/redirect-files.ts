import { redirectPage } from "../../_includes/redirect.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import { fileOfAddress, type Redirect, redirectLists } from "../hosting/redirects.ts";

/** Every way in which an old address leads to the new one: lists for hosts, and a page that needs none. */
export function redirectFiles(
  redirects: readonly Redirect[],
  { basePath, siteUrl }: { readonly basePath: string; readonly siteUrl?: string },
): OutputFile[] {
  return [
    ...redirectLists(redirects, basePath),
    ...redirects
      .filter(({ from }) => fileOfAddress(from).endsWith(".html"))
      .map((redirect) => ({
        path: fileOfAddress(redirect.from),
        content: redirectPage(redirect, siteUrl),
      })),
  ];
}
