import { deserialize, serialize } from "node:v8";
import type { OutputFile } from "../downloads/downloads.ts";
import type { Finding } from "../finding.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { Page } from "../pages/page.ts";
import type { SiteContext } from "../pages/site-context.ts";

/** All that the files of one disclosure are made of: plain data, and nothing else is looked at. */
export interface FolderSource {
  readonly disclosure: Disclosure;
  /** What has taken its place, where a correction has. */
  readonly current?: Disclosure;
  /** Its own pages. */
  readonly pages: readonly Page[];
  /** The HTML of its own pages, and of all that stand in its folder, as they were written, by file. */
  readonly html: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  readonly site: Omit<SiteContext, "links" | "edition" | "navigation">;
  /** What its pages need beside them, offline. */
  readonly assets: readonly OutputFile[];
}

/**
 * The whole source as bytes: what another thread is handed, and what a kept result is known by. Nothing that the
 * step can see is outside of them; a function in the data is refused.
 */
export function sealSource(source: FolderSource): Uint8Array {
  return serialize(source);
}

/**
 * The same source in the one form that its value has. The engine keeps a text in one or in two bytes a character,
 * as it came about and as memory was tidied; a text that was opened has always the shorter one.
 */
export function canonicalSeal(sealed: Uint8Array): Uint8Array {
  return serialize(deserialize(sealed));
}

export function openSource(bytes: Uint8Array): FolderSource {
  return deserialize(bytes) as FolderSource;
}
