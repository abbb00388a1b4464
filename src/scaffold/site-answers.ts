/** What a publisher says of a site that does not exist yet. */
export interface SiteAnswers {
  /** The id of its first unit. */
  readonly unit: string;
  readonly name: string;
  readonly nature: string;
  readonly region?: string;
  readonly publisher: string;
  /** Where the site will stand, once that is known. */
  readonly url?: string;
}
