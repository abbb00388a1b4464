/** What a build is asked for. All paths are absolute. */
export interface BuildOptions {
  readonly data: string;
  readonly content: string;
  readonly out: string;
  /** The site that this one will take the place of, where that isn't `out`. */
  readonly shown?: string;
  /** With a trailing slash; that of the settings when not given. */
  readonly siteUrl?: string;
  /** `/` or `/sub/folder/`; that of the settings when not given. */
  readonly basePath?: string;
  /** The date of the build, for what is dated; the latest date in the data when not given. */
  readonly date?: string;
  /** The moment of the run, ISO 8601, for what waits (`publishAt`); the date of the build when not given. */
  readonly now?: string;
  /** The site becomes a release: its history will stand beside the manifest. */
  readonly release?: boolean;
  /** Drafts too. */
  readonly preview: boolean;
  readonly search: boolean;
  /** The folder of what earlier builds have made of single disclosures; everything is made anew without it. */
  readonly cache?: string;
  /** How many disclosures are made at the same time; one when not given. */
  readonly jobs?: number;
}
