/** The places of this page, by the options of the command that do the same. */
const places = {
  "--table": "本表下面的“这是哪张表”",
  "--column": "本表下面的“这一栏是”",
  "--row": "本表下面的“这一行是”",
  "--money": "本表下面的“金额单位”",
  "--form": "上面的“制式”",
  "--unit": "上面的“单位”",
} as const;

/** A message of the import, for someone who has a page before him and no command line. */
export function inDeskWords(text: string): string {
  return Object.entries(places).reduce(
    (said, [option, place]) => said.replaceAll(new RegExp(` ?${option}(?![a-z-]) ?`, "g"), place),
    text,
  );
}
