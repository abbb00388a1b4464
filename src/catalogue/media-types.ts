/** Media types of what can be downloaded, by extension. */
export const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  jsonl: "application/jsonl",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Undefined where the extension is none that the site writes. */
export function mediaTypeOf(path: string): string | undefined {
  return mediaTypes[path.slice(path.lastIndexOf(".") + 1)];
}
