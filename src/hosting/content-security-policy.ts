/** The Content-Security-Policy of every page: nothing inline, nothing of another origin. */
const directives: readonly (readonly [directive: string, sources: string])[] = [
  ["default-src", "'none'"],
  ["script-src", "'self'"],
  ["style-src", "'self'"],
  ["img-src", "'self'"],
  ["connect-src", "'self'"],
  ["form-action", "'self'"],
  ["base-uri", "'none'"],
];

/** What a page says of itself, so that it is safe on a host that sends no headers. */
export function pagePolicy(): string {
  return directives.map((directive) => directive.join(" ")).join("; ");
}

/**
 * What a page of a package says of itself. It is opened from disk, where no file is `'self'`, and runs nothing.
 */
export const packagePolicy =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file:; form-action 'none'; base-uri 'none'";

/** What a host says of every page; a page has no word in who may frame it. */
export function hostPolicy(): string {
  return `${pagePolicy()}; frame-ancestors 'self'`;
}
