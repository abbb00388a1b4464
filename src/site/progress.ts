/** How far a build has come with what takes longest. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  /** The folder of a disclosure. */
  readonly what: string;
}
