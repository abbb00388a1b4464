import type { Finding } from "../finding.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { SiteModel } from "../model/site-model.ts";

/** A rule reads one disclosure and reports what is wrong; `where` is relative to the data folder. */
export type Rule = (disclosure: Disclosure, model: SiteModel) => Finding[];
