import type { RawData, RawDisclosure } from "../load/data-folder.ts";
import { readDisclosure } from "./build-model.ts";
import type { Version } from "./disclosure-changes.ts";
import { parseSharedRecords } from "./parse-records.ts";

/** One version of a disclosure, read with what the data folder has for all; undefined where it can't be. */
export function readVersion(data: RawData, raw: RawDisclosure): Version | undefined {
  const disclosure = readDisclosure(raw, parseSharedRecords(data, []), []);
  return disclosure && { raw, disclosure };
}
