/** The rows of a sheet in which a table may stand, counted from 0. */
export interface Region {
  readonly from: number;
  readonly to: number;
  /** The first row in which its header may stand. */
  readonly header?: number;
}
