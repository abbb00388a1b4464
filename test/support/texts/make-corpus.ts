import { random } from "../corpus/random.ts";
import type { PlantedText } from "./corpus.ts";
import { documents } from "./documents.ts";
import { layOut, textOf } from "./lay-out.ts";
import { plantContradictions } from "./plant.ts";
import { draftOf } from "./text-document.ts";

/** Planted in each text; 200 and more in all. */
const perText = 5;

export interface Corpus {
  /** The consistent texts by id. */
  readonly honest: ReadonlyMap<string, string>;
  readonly planted: readonly PlantedText[];
}

/** All texts and contradictions; `shift` draws others of the same documents. */
export function makeCorpus(shift = 0): Corpus {
  const honest = new Map<string, string>();
  const planted: PlantedText[] = [];
  documents.forEach((document, number) => {
    const draft = draftOf(document, document.seed + shift);
    const cells = layOut(draft, document.layout ?? {});
    honest.set(document.id, textOf(cells));
    const plants = plantContradictions(draft, cells, random(7000 + number + shift), perText);
    planted.push(...plants.map((plant) => ({ text: document.id, ...plant })));
  });
  return { honest, planted };
}

export const plantedJson = (planted: readonly PlantedText[]): string =>
  `[\n${planted.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`;
