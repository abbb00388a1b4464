// Offers what can be done with a table; what does it is fetched when a reader asks for it.

for (const view of document.querySelectorAll(".table-view")) {
  const place = view.querySelector(".table-tools");
  if (!(view instanceof HTMLElement) || !place) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "表格工具";
  button.setAttribute("aria-expanded", "false");
  place.append(button);
  /** @type {HTMLElement | undefined} */
  let panel;
  button.addEventListener("click", async () => {
    if (panel) panel.hidden = !panel.hidden;
    else {
      const { toolsOf } = await import("./table-tools.js");
      panel ??= toolsOf(view);
      if (!panel.isConnected) place.append(panel);
    }
    button.setAttribute("aria-expanded", String(!panel.hidden));
  });
}
