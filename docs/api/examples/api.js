import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** A file of the API, from the address of a site or from its folder. */
export async function read(site, path) {
  const file = `api/v1/${path}`;
  if (!/^https?:/.test(site)) return JSON.parse(await readFile(join(site, file), "utf8"));
  const response = await fetch(new URL(file, site.endsWith("/") ? site : `${site}/`));
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/** The final accounts of a year, of every unit. */
export async function finalAccounts(site, year) {
  const { disclosures } = await read(site, "disclosures.json");
  const asked = disclosures.filter((one) => one.kind === "final-accounts" && one.year === year);
  return Promise.all(asked.map(({ id }) => read(site, `disclosures/${id}.json`)));
}

/** The figure of this id, where a table has it; else in what is recorded beside the tables, or in the text. */
export function figureOf({ figures }, id) {
  const parts = ["table", "record", "section"];
  return parts
    .map((part) => figures.find((one) => one.part === part && one.figure_id === id))
    .find((figure) => figure?.decimal !== undefined);
}

/** What is shown of a figure: exact, with what it is measured in, how we have it, and where it is from. */
export function shown({ decimal, unit_of_measure, state, origin }) {
  return { value: decimal, unit: unit_of_measure, state, origin };
}

/** The figures that each self-evaluated project of a disclosure has under one id (`total.score`). */
export function ofProjects({ figures, projects }, id) {
  return projects.flatMap((project) => {
    const asked = `projects.${project.id}.${id}`;
    const figure = figures.find((one) => one.part === "project" && one.figure_id === asked);
    return figure?.decimal === undefined ? [] : [{ project, figure }];
  });
}

/** An answer as JSON. */
export function print(answer) {
  console.log(JSON.stringify(answer, null, 2));
}
