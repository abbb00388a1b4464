import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pick } from "../../bench/random.ts";
import type { BuildOptions } from "../../src/site/build-options.ts";

type Json = Record<string, unknown>;

/** Disclosures without workbooks, which are quickly built. */
export const small = ["nmg-bigdata/2024/budget", "nmg-bigdata-department/2024/budget"];

/** A data folder of two disclosures without workbooks that is edited at random, and how it is built. */
export class EditedData {
  readonly data: string;
  readonly #pristine: string;
  readonly #random: () => number;
  options: Partial<BuildOptions> = {};

  constructor(data: string, pristine: string, random: () => number) {
    this.data = data;
    this.#pristine = pristine;
    this.#random = random;
    cpSync(data, pristine, { recursive: true });
  }

  /** One edit, by the name of its kind. */
  edit(): string {
    const [name, change] = pick(this.#random, Object.entries(this.#kinds));
    change();
    return name;
  }

  readonly #kinds: Readonly<Record<string, () => void>> = {
    text: () => {
      const folder = join(this.data, this.#folder(), "text");
      const file = join(folder, pick(this.#random, readdirSync(folder)));
      writeFileSync(file, `${readFileSync(file, "utf8")}\n${this.#word()}。\n`);
    },
    "name of the site": () => this.#json("site.json", (site) => ({ ...site, name: this.#word() })),
    "name of a unit": () =>
      this.#json(`units/${this.#folder().split("/")[0]}.json`, (unit) => ({
        ...unit,
        name: this.#word(),
      })),
    "date of publication": () =>
      this.#json(`${this.#folder()}/disclosure.json`, (record) => ({
        ...record,
        dates: { published: `2024-03-0${1 + Math.floor(this.#random() * 9)}` },
      })),
    source: () =>
      this.#json(`${this.#folder()}/disclosure.json`, (record) => ({
        ...record,
        source: { ...(record.source as Json), note: this.#word() },
      })),
    form: () => {
      mkdirSync(join(this.data, "forms"), { recursive: true });
      const form = {
        schemaVersion: 1,
        id: "local",
        extends: "nmg-budget-2024",
        title: this.#word(),
      };
      writeFileSync(join(this.data, "forms/local.json"), JSON.stringify(form));
      this.#json(`${this.#folder()}/disclosure.json`, (record) => ({ ...record, form: "local" }));
    },
    "a disclosure deleted": () => {
      const folder = this.#folder();
      this.#withoutComparisons();
      rmSync(join(this.data, folder), { recursive: true });
    },
    "a disclosure renamed": () => {
      const from = this.#folder();
      const to = from.replace("2024", "2023");
      this.#withoutComparisons();
      mkdirSync(join(this.data, to, ".."), { recursive: true });
      renameSync(join(this.data, from), join(this.data, to));
      this.#json(`${to}/disclosure.json`, (record) => ({ ...record, year: 2023 }));
    },
    "all as it was": () => {
      rmSync(this.data, { recursive: true });
      cpSync(this.#pristine, this.data, { recursive: true });
    },
    "options of the build": () => {
      const siteUrl = pick(this.#random, [undefined, "https://example.gov.cn/"]);
      const date = pick(this.#random, [undefined, "2024-05-01"]);
      this.options = { siteUrl, date, preview: this.#random() < 0.5, basePath: "/" };
    },
  };

  /** A folder of a disclosure; all are put back when none is left where it was. */
  #folder(): string {
    const left = small.filter((folder) => existsSync(join(this.data, folder)));
    if (left.length > 0) return pick(this.#random, left);
    this.#kinds["all as it was"]?.();
    return pick(this.#random, small);
  }

  /** A comparison of what is gone is a fault of the whole folder. */
  #withoutComparisons(): void {
    rmSync(join(this.data, "comparisons"), { recursive: true, force: true });
  }

  #word(): string {
    return `第${pick(this.#random, ["一", "二", "三"])}种写法`;
  }

  #json(file: string, change: (value: Json) => Json): void {
    const path = join(this.data, file);
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, "utf8")))));
  }
}
