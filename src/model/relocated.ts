import type { RawDisclosure, RawTexts } from "../load/data-folder.ts";
import type { RawJson } from "../load/folder-reader.ts";

/** The files of a version as if they stood in another folder. */
export function relocated(raw: RawDisclosure, folder: string): RawDisclosure {
  const moved = <T extends { readonly file: string }>(file: T): T => ({
    ...file,
    file: folder + file.file.slice(raw.folder.length),
  });
  const texts = (some: RawTexts): RawTexts =>
    new Map([...some].map(([id, text]) => [id, moved(text)]));
  const json = (file: RawJson | undefined) => file && moved(file);
  return {
    ...raw,
    folder,
    disclosure: json(raw.disclosure),
    facts: json(raw.facts),
    reconstruction: json(raw.reconstruction),
    acknowledgements: json(raw.acknowledgements),
    workbook: raw.workbook && moved(raw.workbook),
    texts: texts(raw.texts),
    projects: raw.projects.map(moved),
    evaluations: raw.evaluations.map((one) => ({ json: moved(one.json), texts: texts(one.texts) })),
  };
}
