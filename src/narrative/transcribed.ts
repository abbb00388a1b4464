import type { Disclosure } from "../model/disclosure-model.ts";

/** Is it the record of a document that was published elsewhere? Only then is there an 原文 to speak of. */
export function isTranscribed({ record, statements }: Disclosure): boolean {
  const { reconstructed, unavailableTables = [] } = record.source;
  return reconstructed || unavailableTables.length > 0 || statements.size > 0;
}
