/** Where a request goes: the decoded path, and the fields behind `?`. */
export interface RequestAddress {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** No address of ours comes near. */
const longest = 2_048;

/**
 * The address of a request; undefined for one that no page of ours has. `URL` would resolve `//`, `..` and
 * backslashes, and throws on some: so this reads nothing but a plain path, and resolves nothing.
 */
export function readAddress(target = ""): RequestAddress | undefined {
  if (target.length > longest || !/^\/[\x21\x22\x24-\x7e]*$/.test(target)) return undefined;
  const end = target.indexOf("?");
  const raw = end < 0 ? target : target.slice(0, end);
  const path = decoded(raw);
  if (path === undefined || /[\p{Cc}\\]|\/\/|\/\.{1,2}(?:\/|$)/u.test(path)) return undefined;
  // An encoded slash would become one that parts names.
  if (path.split("/").length !== raw.split("/").length) return undefined;
  return { path, query: new URLSearchParams(end < 0 ? "" : target.slice(end + 1)) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
