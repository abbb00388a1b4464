import type { Page } from "./page.ts";
import type { Link } from "./page-base.ts";

/** The site's own pages that ask to stand in the navigation, as Eleventy collects them. */
export interface Collections {
  readonly navigation?: readonly {
    readonly url: string;
    readonly data: { readonly title: string };
  }[];
}

/** What Eleventy's templates see as `site`: the pages, where each is written, and how each is rendered. */
export interface SiteData {
  readonly pages: readonly Page[];
  fileOf(page: Page): string;
  render(page: Page, collections: Collections): string;
}

/** Navigation links to the site's own pages. */
export function navigationLinks({ navigation = [] }: Collections): Link[] {
  return navigation.map(({ url, data }) => ({ path: url.slice(1), title: data.title }));
}
