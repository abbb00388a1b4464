/** An address of the desk: what stands there, and what a form that is posted there does. */
interface PlaceSpec {
  /** `:name` stands for one part of the path. */
  readonly path: string;
  readonly get?: "page" | "file";
  /** Whether what is posted writes, and may take as long as a build. */
  readonly post?: "reading" | "writing";
  /** Where a form leads whose own address shows no page. */
  readonly back?: string;
}

const disclosure = "/disclosures/:unit/:year/:kind";

/** Every address of the desk, in one list; `rooms.ts` says what is done there. */
const specs = {
  home: { path: "/", get: "page" },
  "set-up": { path: "/set-up", post: "writing", back: "/" },
  settings: { path: "/settings", get: "page", post: "writing" },
  "new-unit": { path: "/new-unit", get: "page", post: "writing" },
  unit: { path: "/units/:unit", get: "page", post: "writing" },
  "new-year": { path: "/units/:unit/new-year", post: "writing", back: "/" },
  import: { path: "/import", get: "page", post: "writing" },
  "import-for-unit": { path: "/import/:unit", get: "page" },
  "import-for": { path: "/import/:unit/:year/:kind", get: "page" },
  read: { path: "/read", post: "reading", back: "/import" },
  correct: { path: "/correct", post: "reading", back: "/import" },
  withdraw: { path: "/withdraw", post: "reading", back: "/import" },
  remember: { path: "/remember", post: "writing", back: "/import" },
  annotated: { path: "/annotated.xlsx", get: "file" },
  disclosure: { path: disclosure, get: "page" },
  workbook: { path: `${disclosure}/workbook`, get: "file" },
  figures: { path: `${disclosure}/figures`, get: "page", post: "writing" },
  preview: { path: `${disclosure}/preview`, post: "writing", back: disclosure },
  approval: { path: `${disclosure}/approval`, post: "writing", back: disclosure },
  correction: { path: `${disclosure}/correction`, post: "writing", back: disclosure },
  contact: { path: `${disclosure}/contact`, get: "page", post: "writing" },
  acknowledgements: { path: `${disclosure}/acknowledgements`, get: "page", post: "writing" },
  unneeded: { path: `${disclosure}/unneeded`, post: "writing", back: disclosure },
  text: { path: `${disclosure}/texts/:section`, get: "page", post: "writing" },
  publish: { path: "/publish", get: "page", post: "writing" },
} as const satisfies Readonly<Record<string, PlaceSpec>>;

export type PlaceName = keyof typeof specs;
export const placeNames = Object.keys(specs) as readonly PlaceName[];

/** The parts of a path that stand for something; empty where the address has none. */
export interface PlaceParts {
  readonly unit: string;
  readonly year: string;
  readonly kind: string;
  readonly section: string;
}

/** An address that the desk has. */
export interface Place extends Omit<PlaceSpec, "back"> {
  readonly name: PlaceName;
  readonly parts: PlaceParts;
  /** Where a form that is posted here leads. */
  readonly back: string;
}

const noParts: PlaceParts = { unit: "", year: "", kind: "", section: "" };

/** The place at a path; undefined for an address that the desk hasn't. */
export function placeAt(path: string): Place | undefined {
  for (const name of placeNames) {
    const spec: PlaceSpec = specs[name];
    const parts = partsOf(spec.path, path);
    if (!parts) continue;
    return { ...spec, name, path, parts, back: fill(spec.back ?? path, parts) };
  }
  return undefined;
}

/** The path of a place. */
export function pathOf(name: PlaceName, parts: Partial<PlaceParts> = {}): string {
  return fill(specs[name].path, { ...noParts, ...parts });
}

function partsOf(pattern: string, path: string): PlaceParts | undefined {
  const names = pattern.split("/");
  const values = path.split("/");
  if (names.length !== values.length) return undefined;
  const parts: Record<keyof PlaceParts, string> = { ...noParts };
  for (const [index, name] of names.entries()) {
    const value = values[index] ?? "";
    if (!name.startsWith(":")) {
      if (name !== value) return undefined;
    } else if (value === "") return undefined;
    else parts[name.slice(1) as keyof PlaceParts] = value;
  }
  return parts;
}

function fill(pattern: string, parts: PlaceParts): string {
  return pattern
    .split("/")
    .map((name) =>
      name.startsWith(":") ? encodeURIComponent(parts[name.slice(1) as keyof PlaceParts]) : name,
    )
    .join("/");
}
