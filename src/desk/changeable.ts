import { type DisclosureRecord, isOpen } from "../records/disclosure.ts";

/**
 * How what stands at the desk may be changed: freely; as a correction, which is registered afterwards; or not, where the
 * desk does not know the site that readers see.
 */
export type Changeable = "freely" | "as a correction" | "not";

export function changeableAs(
  status: DisclosureRecord["status"],
  site: string | undefined,
): Changeable {
  if (isOpen(status)) return "freely";
  return site === undefined ? "not" : "as a correction";
}
