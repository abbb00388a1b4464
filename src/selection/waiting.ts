import { z } from "zod";
import type { RawData, RawDisclosure } from "../load/data-folder.ts";
import { isoDate } from "../records/disclosure.ts";
import { isDue, publishAtSchema } from "../records/publish-at.ts";

/** A disclosure that the site doesn't show yet, or not yet as the data have it, for its time hasn't come. */
export interface Waiting {
  /** Below the data folder. */
  readonly path: string;
  readonly unit: string;
  readonly publishAt: string;
  /** The site goes on showing what its last release showed. */
  readonly kept: boolean;
}

const publishAtField = z.object({ publishAt: publishAtSchema });
const datesField = z.object({
  dates: z.object({ approved: isoDate.optional(), published: isoDate.optional() }),
});

/** What waits for a later moment than `at`; without a moment, for the latest date of what waits for nothing. */
export function waitingDisclosures(
  { disclosures }: RawData,
  at: string | undefined,
): { readonly raw: RawDisclosure; readonly publishAt: string }[] {
  const scheduled = disclosures.flatMap((raw) => {
    const { data } = publishAtField.safeParse(raw.disclosure?.value);
    return data ? [{ raw, publishAt: data.publishAt }] : [];
  });
  if (scheduled.length === 0) return [];
  const others = disclosures.filter((one) => scheduled.every(({ raw }) => raw !== one));
  const now = at ?? latestOf(others);
  return scheduled.filter(({ publishAt }) => now === undefined || !isDue(publishAt, now));
}

function latestOf(disclosures: readonly RawDisclosure[]): string | undefined {
  return disclosures
    .flatMap((raw) => {
      const { approved, published } = datesField.safeParse(raw.disclosure?.value).data?.dates ?? {};
      return [approved, published].flatMap((date) => date ?? []);
    })
    .sort()
    .at(-1);
}
