import type { RunName, Size } from "./measure.ts";

const titles: Record<RunName, string> = {
  bareFirst: "bare write of finished strings, first",
  nunjucks: "Eleventy with Nunjucks, the same pages from plain data",
  pages: "Mingzhang, the same pages from the workbooks",
  build: "… with downloads, packages, links, manifest",
  all: "… with the search index too: npm run build",
  bareLast: "bare write of finished strings, last",
};

/** Everything that two runs of the benchmark can be compared by: ratios, and what memory grows by. */
export function summary(sizes: readonly Size[]) {
  return {
    sizes: sizes.map((size) => ({ ...size, ratios: ratiosOf(size) })),
    growth: sizes.slice(1).map((size, index) => growth(sizes[index] as Size, size)),
  };
}

function ratiosOf({ runs }: Size) {
  const bare = (runs.bareFirst.pagesPerSecond + runs.bareLast.pagesPerSecond) / 2;
  const ratio = (name: RunName) => ({
    toNunjucks: runs[name].pagesPerSecond / runs.nunjucks.pagesPerSecond,
    toBareWrite: runs[name].pagesPerSecond / bare,
  });
  return {
    nunjucks: ratio("nunjucks"),
    pages: ratio("pages"),
    build: ratio("build"),
    all: ratio("all"),
    /** How far the fixed write moved: 1 is a quiet machine. */
    drift: runs.bareLast.pagesPerSecond / runs.bareFirst.pagesPerSecond,
  };
}

/** KB of peak memory for each further page. */
function growth(small: Size, large: Size) {
  const perPage = (name: RunName) =>
    ((large.runs[name].peakMegabytes - small.runs[name].peakMegabytes) * 1024) /
    (large.pages - small.pages);
  return {
    from: small.pages,
    to: large.pages,
    kilobytesPerPage: {
      nunjucks: perPage("nunjucks"),
      pages: perPage("pages"),
      build: perPage("build"),
      all: perPage("all"),
    },
  };
}

/** The summary as a table for people. */
export function reportText(sizes: readonly Size[]): string {
  const { sizes: withRatios, growth: growths } = summary(sizes);
  const tables = withRatios.map(({ pages, megabytes, runs, ratios, nunjucksBytes }) => {
    const lines = Object.entries(titles).map(([name, title]) => {
      const run = runs[name as RunName];
      const ratio = name in ratios ? ratios[name as "pages"] : undefined;
      const stages = Object.entries(run.stages ?? {}).map(
        ([stage, seconds]) => `\n  ${stage.padEnd(54)}${seconds.toFixed(2).padStart(8)}`,
      );
      return [
        title.padEnd(56),
        run.seconds.toFixed(2).padStart(8),
        run.pagesPerSecond.toFixed(0).padStart(8),
        (ratio?.toNunjucks.toFixed(2) ?? "").padStart(11),
        (ratio?.toBareWrite.toFixed(3) ?? "").padStart(14),
        run.peakMegabytes.toFixed(0).padStart(9),
        ...stages,
      ].join("");
    });
    return [
      `${pages} pages, ${megabytes.toFixed(1)} MB of HTML (Nunjucks: ${nunjucksBytes.toFixed(3)} of the bytes); drift of the bare write ${ratios.drift.toFixed(2)}`,
      `${"".padEnd(56)}${"s".padStart(8)}${"pages/s".padStart(8)}${"× Nunjucks".padStart(11)}${"× bare write".padStart(14)}${"peak MB".padStart(9)}`,
      ...lines,
    ].join("\n");
  });
  const perPage = growths.map(({ from, to, kilobytesPerPage }) => {
    const { nunjucks, pages, build, all } = kilobytesPerPage;
    const shown = Object.entries({ Nunjucks: nunjucks, pages, build, all });
    return `memory for each page from ${from} to ${to}, KB: ${shown.map(([name, value]) => `${name} ${value.toFixed(0)}`).join(", ")}`;
  });
  return [...tables, ...perPage].join("\n\n");
}
