import type { Finding } from "../finding.ts";
import type { Acknowledgement } from "../records/acknowledgement.ts";

/** A finding as an acknowledgement names it: by its rule, and the figure that it marks or else its place. */
export type Acknowledged = Pick<Acknowledgement, "rule" | "figure" | "where">;

export function asAcknowledged({ rule, figure, where }: Finding): Acknowledged {
  return figure === undefined ? { rule, where } : { rule, figure };
}

export function isSameAcknowledged(one: Acknowledged, other: Acknowledged): boolean {
  return one.rule === other.rule && one.figure === other.figure && one.where === other.where;
}
