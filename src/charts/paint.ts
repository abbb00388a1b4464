/** What a chart can be painted with. */
const paints = ["series-1", "series-2", "reference", "text", "muted", "grid"] as const;
export type Paint = (typeof paints)[number];

/** How elements get their colour: the attributes of what is painted so, `hatch` being the id of the pattern. */
export interface Palette {
  readonly attributes: (paint: Paint, hatch: string) => Readonly<Record<string, string>>;
  /** Of the line that the hatch pattern is made of. */
  readonly hatchLine: Readonly<Record<string, string>>;
}

/**
 * Classes of assets/chart.css: colours follow the reader's theme. A style sheet can't refer to a pattern, so the
 * element does.
 */
export const themed: Palette = {
  attributes: (paint, hatch) => ({
    class: `chart-${paint}`,
    ...(paint === "series-2" ? { fill: `url(#${hatch})` } : {}),
  }),
  hatchLine: { class: "chart-hatch" },
};

/** The light colours of assets/chart.css, for files that stand alone. */
export const paperColours: Readonly<Record<Paint, string>> = {
  text: "#1b1f24",
  muted: "#57606a",
  grid: "#7d8791",
  "series-1": "#1f4e79",
  "series-2": "#b4531a",
  reference: "#57606a",
};

/** Colours in the elements themselves: a file looks the same in every program, without a style sheet. */
export const onPaper: Palette = {
  attributes: (paint, hatch): Readonly<Record<string, string>> => {
    const colour = paperColours[paint];
    switch (paint) {
      case "grid":
        return { stroke: colour };
      case "series-2":
        return { fill: `url(#${hatch})`, stroke: colour };
      case "reference":
        return { fill: "none", stroke: colour, "stroke-width": "1.5" };
      default:
        return { fill: colour };
    }
  },
  hatchLine: { stroke: paperColours["series-2"], "stroke-width": "2" },
};

/** The paint of this name; anything else is a bug and throws. */
export function paintOf(name: string): Paint {
  const known = paints.find((candidate) => candidate === name);
  if (!known)
    throw new Error(`the chart was painted with "${name}", not one of ${paints.join(", ")}`);
  return known;
}
