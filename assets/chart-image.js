// Offers each chart as a picture too, which the browser draws of the SVG file at two sizes, and as one that answers
// pointer and keys, fetched when a reader asks for it. Without this script the SVG remains.

const widths = [1200, 2400];

/**
 * The chart as PNG.
 * @param {string} address of the SVG file
 * @param {number} width in pixels
 * @returns {Promise<Blob>}
 */
async function drawn(address, width) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round((width * image.naturalHeight) / image.naturalWidth);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

for (const link of document.querySelectorAll("a[data-chart-image]")) {
  if (!(link instanceof HTMLAnchorElement)) continue;
  const items = widths.map((width) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `PNG（宽${width}像素）`;
    button.addEventListener("click", async () => {
      const name =
        link.pathname
          .split("/")
          .at(-1)
          ?.replace(/\.svg$/, "") ?? "chart";
      save(await drawn(link.href, width), `${name}-${width}.png`);
    });
    item.append(button);
    return item;
  });
  link.parentElement?.after(...items);
}

for (const figure of document.querySelectorAll("figure[data-chart]")) {
  const drawing = figure.querySelector(".drawing");
  if (!(figure instanceof HTMLElement) || !(drawing instanceof HTMLElement)) continue;
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "互动图";
  button.setAttribute("aria-pressed", "false");
  /** @type {Promise<HTMLElement> | undefined} */
  let live;
  button.addEventListener("click", async () => {
    const isOn = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isOn));
    live ??= import("./chart-live.js").then(({ liveChart }) =>
      liveChart(figure, figure.dataset.unit ?? ""),
    );
    const panel = await live;
    panel.hidden = !isOn;
    drawing.hidden = isOn;
  });
  item.append(button);
  figure.querySelector(".chart-files")?.prepend(item);
}
