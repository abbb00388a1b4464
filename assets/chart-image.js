// Offers each chart as a picture too: the browser draws the SVG file at two sizes. Without this script the SVG remains.

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
