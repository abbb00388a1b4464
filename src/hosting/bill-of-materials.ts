import type { OutputFile } from "../downloads/downloads.ts";
import type { InstalledPackage } from "../load/installed-packages.ts";

/** What a site and the program that built it are made of. */
export interface Materials {
  readonly name: string;
  readonly version: string;
  readonly packages: readonly InstalledPackage[];
}

/** `sbom.cdx.json` (CycloneDX 1.6) and `third-party-notices.txt`; no time and no random number, so the same each time. */
export function billOfMaterials(materials: Materials): OutputFile[] {
  return [
    { path: "sbom.cdx.json", content: `${JSON.stringify(cycloneDx(materials), null, 1)}\n` },
    { path: "third-party-notices.txt", content: notices(materials) },
  ];
}

function cycloneDx({ name, version, packages }: Materials) {
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: { type: "application", "bom-ref": name, name, version },
    },
    components: builders(packages).map((one) => ({
      type: "library",
      "bom-ref": purl(one),
      name: one.name,
      version: one.version,
      // Readers of the site meet none of them: they built it.
      scope: "excluded",
      ...hashes(one),
      ...(one.license && { licenses: [{ expression: one.license }] }),
      purl: purl(one),
    })),
  };
}

/** What builds a site; tests and developers need more. */
function builders(packages: readonly InstalledPackage[]): InstalledPackage[] {
  return packages.filter(({ forDevelopment }) => !forDevelopment);
}

function purl({ name, version }: InstalledPackage): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

function hashes({ integrity }: InstalledPackage) {
  const base64 = /^sha512-(.+)$/.exec(integrity ?? "")?.[1];
  if (!base64) return {};
  return { hashes: [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }] };
}

function notices({ name, version, packages }: Materials): string {
  return [
    "第三方软件声明",
    "",
    `本站由 ${name} ${version} 生成。`,
    "",
    "本站的网页不含第三方软件。生成本站时用到下列软件：",
    "",
    ...builders(packages).map((one) => `${one.name} ${one.version}  ${one.license ?? "未注明"}`),
    "",
  ].join("\n");
}
