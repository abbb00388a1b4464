// A chart that answers pointer and keys, drawn by Chart.js from the table beside it. Fetched when a reader asks for it.

/** @typedef {{ label: string, share: string, values: (number | null)[], texts: string[], tones: string[] }} Row */

/**
 * What the table beside the chart says: the very texts for reading, their values for the lengths of bars alone.
 * @param {HTMLTableElement} table
 */
function readTable(table) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1);
  const series = heads.map((head) => head.textContent?.trim() ?? "");
  /** @type {Row[]} */
  const rows = [];
  for (const body of table.tBodies) {
    let group = "";
    for (const row of body.rows) {
      const [head, ...cells] = row.cells;
      const [label = "", share = ""] = (head?.textContent?.trim() ?? "").split("（占");
      if (row.classList.contains("group")) group = `${label}：`;
      else
        rows.push({
          label: group + label,
          share: share.replace("）", ""),
          values: cells.map((cell) => {
            const value = cell.querySelector("data")?.getAttribute("value");
            return value ? Number(value) : null;
          }),
          texts: cells.map((cell) => cell.textContent?.trim() ?? ""),
          tones: cells.map((_, at) => row.dataset.tone ?? heads[at]?.dataset.tone ?? "series-1"),
        });
    }
  }
  return { series, rows };
}

/**
 * @param {HTMLElement} figure with `data-chart`
 * @param {string} unit of its numbers
 */
export async function liveChart(figure, unit) {
  const engine = /** @type {unknown} */ (await import("./chart-engine.js"));
  const { Chart, BarController, BarElement, CategoryScale, LinearScale, Tooltip } =
    /** @type {typeof import("chart.js")} */ (engine);
  Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

  const table = /** @type {HTMLTableElement} */ (figure.querySelector(".chart-data"));
  const { series, rows } = readTable(table);
  const shown = new Set(series.keys());
  let asShares = false;

  const panel = document.createElement("div");
  panel.className = "chart chart-live";
  const controls = document.createElement("div");
  controls.className = "chart-controls";
  const stage = document.createElement("div");
  stage.className = "chart-stage";
  stage.tabIndex = 0;
  stage.setAttribute("role", "group");
  stage.setAttribute("aria-label", "互动图：用上下方向键逐项查看");
  stage.style.blockSize = `${3 + rows.length * (1 + series.length * 1.25)}rem`;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  said.textContent = "指向条形，或用上下方向键，逐项查看数值。";
  stage.append(canvas);
  panel.append(controls, stage, said);
  figure.querySelector(".drawing")?.after(panel);

  const style = getComputedStyle(panel);
  /** @param {string} name */
  const colour = (name) => style.getPropertyValue(`--chart-${name}`).trim();
  const font = { family: style.fontFamily, size: Number.parseFloat(style.fontSize) * 0.875 };

  /** “项目支出：决算 51,542.52万元，占89.78%”, as the table has it. @param {Row} row */
  const tell = (row) => {
    const numbers = [...shown].map((at) => {
      const text = row.texts[at] ?? "";
      return `${series[at]} ${text}${row.values[at] === null ? "" : unit}`;
    });
    return `${row.label}：${numbers.join("，")}${row.share ? `，占${row.share}` : ""}`;
  };
  /** @param {Row} row @param {number} at */
  const length = (row, at) =>
    asShares ? Number.parseFloat(row.share) || null : (row.values[at] ?? null);

  // Where the reader's own colours leave only one, 预算 is told from 决算 by its outline.
  const isForced = matchMedia("(forced-colors: active)").matches;
  /** @param {string | undefined} tone */
  const isHollow = (tone) => tone === "reference" || (isForced && tone === "series-2");

  const datasets = () =>
    [...shown].map((at) => ({
      label: series[at],
      data: rows.map((row) => length(row, at)),
      backgroundColor: rows.map((row) =>
        isHollow(row.tones[at]) ? "transparent" : colour(row.tones[at] ?? ""),
      ),
      borderColor: rows.map((row) => colour(row.tones[at] ?? "")),
      borderWidth: 1.5,
    }));

  const ticks = { color: colour("text"), font };
  const chart = new Chart(canvas, {
    type: "bar",
    data: { labels: rows.map(({ label }) => label), datasets: datasets() },
    options: {
      animation: false,
      indexAxis: "y",
      maintainAspectRatio: false,
      interaction: { mode: "index", axis: "y", intersect: false },
      scales: {
        x: {
          beginAtZero: true,
          ticks: { ...ticks, maxTicksLimit: 4, autoSkipPadding: 16 },
          grid: { display: false },
        },
        y: { ticks, grid: { display: false } },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          bodyFont: font,
          titleFont: font,
          callbacks: {
            label: ({ dataIndex, dataset }) => {
              const row = rows[dataIndex];
              const at = series.indexOf(dataset.label ?? "");
              return row ? `${dataset.label} ${row.texts[at]}` : "";
            },
          },
        },
      },
      onHover: (_, [first]) => {
        const row = first && rows[first.index];
        if (row) said.textContent = tell(row);
      },
    },
  });

  const redraw = () => {
    chart.data.datasets = datasets();
    chart.update();
  };
  /** @param {string} text @param {boolean} checked @param {(checked: boolean) => void} change */
  const addSwitch = (text, checked, change) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = checked;
    box.addEventListener("change", () => {
      change(box.checked);
      redraw();
    });
    label.append(box, text);
    controls.append(label);
    return label;
  };
  if (series.length > 1)
    for (const [at, name] of series.entries()) {
      const label = addSwitch(name, true, (on) => {
        if (on) shown.add(at);
        else shown.delete(at);
      });
      label.dataset.tone = rows[0]?.tones[at] ?? "";
    }
  if (rows.every(({ share }) => share))
    addSwitch("按占比（%）", false, (on) => {
      asShares = on;
    });

  let current = -1;
  stage.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    current = Math.min(Math.max(current + step, 0), rows.length - 1);
    const row = rows[current];
    if (!row) return;
    said.textContent = tell(row);
    const active = chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index: current }));
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.update();
  });
  return panel;
}
