import { kindTitle } from "../forms/form.ts";
import type { Page } from "../pages/page.ts";
import type { RenderedPage } from "../verify/internal-links.ts";

/** What search knows of a page beside its text. */
export interface IndexedPage {
  readonly path: string;
  readonly title: string;
  readonly html: string;
  /** The kind and section under which readers filter. */
  readonly kind: string;
  readonly section: string;
  readonly isUnit: boolean;
  /** The pages of a disclosure stand together; those of none have an empty path. */
  readonly group: {
    readonly path: string;
    readonly unit: string;
    readonly year: number;
    readonly kind: string;
  };
}

const noGroup = { path: "", unit: "", year: 0, kind: "" };

/** The rendered pages that search answers for; those written in Markdown are known by their HTML alone. */
export function indexedPages(
  pages: readonly Page[],
  rendered: readonly RenderedPage[],
): IndexedPage[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return rendered.flatMap(({ file, html }) => {
    if (!html.includes("data-pagefind-body")) return [];
    const path = file.replace(/(^|\/)index\.html$/, "$1");
    const page = byPath.get(path);
    const heading = /<h1[^<>]*>([^<]*)<\/h1>/.exec(html)?.[1] ?? path;
    return {
      path,
      title: page?.title ?? heading,
      html,
      kind: page?.searchKind ?? "其他",
      section: page?.searchSection ?? "",
      isUnit: page?.kind === "unit",
      group: page ? groupOf(page) : noGroup,
    };
  });
}

function groupOf(page: Page): IndexedPage["group"] {
  if (page.kind === "unit") return { ...noGroup, path: `${page.unit.id}/`, unit: page.unit.name };
  if (!("disclosure" in page)) return noGroup;
  const { folder, unit, record } = page.disclosure;
  return { path: `${folder}/`, unit: unit.name, year: record.year, kind: kindTitle[record.kind] };
}
