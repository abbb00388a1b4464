import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./sha256.ts";

/** A file that is served as it is. */
export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The style of the site's own pages (`content/style.css`), which comes last; none where there is no such file. */
export function ownStyle(content: string): string {
  const file = join(content, "style.css");
  return existsSync(file) ? `\n${readFileSync(file, "utf8")}` : "";
}

/** The client files of the site; the style sheets come as one, with a style of the publisher's own at its end. */
export function loadAssets(folder: string, style = ""): Asset[] {
  const names = readdirSync(folder).sort();
  const read = (name: string) => readFileSync(join(folder, name));
  const styles = names.filter((name) => name.endsWith(".css"));
  const others = names.filter((name) => !name.endsWith(".css"));
  return [
    { name: "site.css", bytes: Buffer.concat([...styles.map(read), Buffer.from(style)]) },
    ...others.map((name) => ({
      name,
      bytes: name.endsWith(".js") ? moduleBytes(name, read) : read(name),
    })),
  ];
}

/** A module that names those it imports by their fingerprints, since browsers keep both for long. */
function moduleBytes(name: string, read: (name: string) => Buffer): Buffer {
  const text = read(name).toString("utf8");
  const addressed = text.replace(
    /(?<=(?:from |import\()"\.\/)[\w-]+\.js(?=")/g,
    (imported) => `${imported}?v=${fingerprint(moduleBytes(imported, read))}`,
  );
  return Buffer.from(addressed);
}

const fingerprint = (bytes: Uint8Array): string => sha256(bytes).slice(0, 8);

/** `assets/site.css?v=1a2b3c4d`: an address that changes with the content. */
export function fingerprinted(assets: readonly Asset[], name: string): string {
  const asset = assets.find((candidate) => candidate.name === name);
  if (!asset) throw new Error(`no asset ${name}`);
  return `assets/${name}?v=${fingerprint(asset.bytes)}`;
}
