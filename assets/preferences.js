// Runs before the page is drawn: what the reader has chosen on the page of preferences becomes attributes of the
// root, which the style sheet knows. Without this script pages follow the system.

(() => {
  const choose = () => {
    /** @type {Record<string, unknown>} */
    let chosen = {};
    try {
      chosen = JSON.parse(localStorage.getItem("reading-preferences") ?? "{}") ?? {};
    } catch {
      // Storage may be forbidden, or hold something else.
    }
    const { dataset } = document.documentElement;
    for (const name of ["text", "theme", "contrast", "spacing"]) {
      const value = chosen[name];
      if (typeof value === "string" && value !== "") dataset[name] = value;
      else delete dataset[name];
    }
  };
  choose();
  // Another tab has chosen, or the page comes back as it was left.
  addEventListener("storage", choose);
  addEventListener("pageshow", choose);
})();
