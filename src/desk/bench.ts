import { loadDataFolder } from "../load/data-folder.ts";
import { buildSite } from "../site/build-site.ts";
import { listFiles } from "../write/output-folder.ts";
import { type Choice, type DeskState, type Notice, noCorrections } from "./desk-state.ts";
import type { Publication } from "./publication.ts";

/** Where the work begins. */
export interface WorkStart {
  readonly data: string;
  readonly content: string;
  /** The folder of a site of one's own: there the desk sets up and publishes. */
  readonly site?: string;
  /** The file of the private key that signs releases. */
  readonly key?: string;
  /** Folder of the preview. */
  readonly preview: string;
  /** The token that forms carry. */
  readonly token: string;
  /** What the work before this one has left, when it was stopped. */
  readonly choice?: Choice;
  readonly told?: Told;
}

/** What is told at an address, until the next form. */
export interface Told {
  readonly at: string;
  readonly notice: Notice;
}

/** All that the rooms of the desk share: what lies open on it. What is to stay stands in the data alone. */
export interface Bench extends WorkStart {
  /** The time of the form that is taken, ISO. */
  now: string;
  state: DeskState;
  told?: Told;
  publication?: Publication;
  /** Files of the preview, where one was built. */
  previewed?: readonly string[];
  /** Remembers the choice, also over a stop of the work. */
  chosen(choice: Choice): void;
  /** Builds the preview and returns the address of a disclosure in it. */
  buildPreview(folder: string): Promise<string>;
}

/** The bench of a start; `chosen` hears the clerk's choice as soon as it is known. */
export async function openBench(
  start: WorkStart,
  chosen: (choice: Choice) => void,
): Promise<Bench> {
  const { data, content } = start;
  const bench: Bench = {
    ...start,
    now: "",
    state: { choice: start.choice ?? (await firstChoice(data)), corrections: noCorrections },
    chosen,
    async buildPreview(folder) {
      const options = { data, content, out: start.preview, basePath: "/preview/" };
      await buildSite({ ...options, preview: true, search: false });
      bench.previewed = listFiles(start.preview);
      return `/preview/${folder}/`;
    },
  };
  return bench;
}

/** The latest year in the data, as a proposal. */
async function firstChoice(data: string): Promise<Choice> {
  const years = (await loadDataFolder(data)).disclosures.map(({ year }) => year);
  return { unit: "", year: years.sort().at(-1) ?? "", kind: "final-accounts", form: "" };
}
