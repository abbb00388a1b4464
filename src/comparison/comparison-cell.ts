import type { Figure } from "../figures/figure.ts";
import type { Disclosure } from "../model/disclosure-model.ts";

/** One cell: a figure, or a word that stands in its place with the reason. */
export interface ComparisonCell {
  readonly figure?: Figure;
  /** Where the figure stands: its disclosure, and the section that states it. Computed ones stand nowhere. */
  readonly source?: { readonly disclosure: Disclosure; readonly section?: string };
  /** The figure follows from a stated change (推算). */
  readonly implied?: boolean;
  /** 无, 不比 or 无可比性: what stands where there is no figure. */
  readonly word?: string;
  readonly reason?: string;
}
