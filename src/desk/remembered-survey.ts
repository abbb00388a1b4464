import { treeDigest } from "../load/tree-digest.ts";
import { type Survey, surveyData } from "../site/checked-data.ts";

interface Remembered {
  readonly data: string;
  readonly digest: string;
  readonly survey: Survey;
}

let last: Remembered | undefined;

/**
 * All that a data folder holds and all that is to be said of it, as `surveyData` gives it; read again only when a byte of
 * the folder has changed, whoever changed it. A folder of 120 units takes seconds to read and milliseconds to compare.
 */
export async function surveyOf(data: string): Promise<Survey> {
  const digest = digestOf(data);
  if (last?.data === data && last.digest === digest) return last.survey;
  const survey = await surveyData(data);
  // What was edited meanwhile is not remembered: nobody knows which of the two was read.
  last = digestOf(data) === digest ? { data, digest, survey } : undefined;
  return survey;
}

function digestOf(data: string): string {
  return JSON.stringify([...treeDigest(data)]);
}
