import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./sha256.ts";

/** A file that is served as it is. */
export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The client files of the site; the style sheets come as one. */
export function loadAssets(folder: string): Asset[] {
  const names = readdirSync(folder).sort();
  const read = (name: string) => readFileSync(join(folder, name));
  const styles = names.filter((name) => name.endsWith(".css"));
  const others = names.filter((name) => !name.endsWith(".css"));
  return [
    { name: "site.css", bytes: Buffer.concat(styles.map(read)) },
    ...others.map((name) => ({ name, bytes: read(name) })),
  ];
}

/** `assets/site.css?v=1a2b3c4d`: an address that changes with the content. */
export function fingerprinted(assets: readonly Asset[], name: string): string {
  const asset = assets.find((candidate) => candidate.name === name);
  if (!asset) throw new Error(`no asset ${name}`);
  return `assets/${name}?v=${sha256(asset.bytes).slice(0, 8)}`;
}
