// The choices on the page of preferences: shows what is kept, keeps what is chosen.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-preferences]"));
const status = document.querySelector("[data-preferences-status]");

/** Keeps the choices, and lets assets/preferences.js take them up. @param {Record<string, string>} chosen */
function keep(chosen) {
  let said = "已保存。";
  try {
    if (Object.keys(chosen).length === 0) localStorage.removeItem("reading-preferences");
    else localStorage.setItem("reading-preferences", JSON.stringify(chosen));
  } catch {
    said = "浏览器不让网页保存设置，没有生效。";
  }
  dispatchEvent(new Event("storage"));
  if (status) status.textContent = said;
}

/** @param {HTMLFormElement} choices */
function start(choices) {
  const { dataset } = document.documentElement;
  for (const input of choices.querySelectorAll("input")) {
    input.checked = input.value === (dataset[input.name] ?? "");
  }
  choices.hidden = false;
  const keepAll = () => {
    const entries = [...new FormData(choices)].map(([name, value]) => [name, String(value)]);
    keep(Object.fromEntries(entries.filter(([, value]) => value !== "")));
  };
  choices.addEventListener("change", keepAll);
  choices.addEventListener("submit", (event) => {
    event.preventDefault();
    keepAll();
  });
  choices.addEventListener("reset", () => keep({}));
}

if (form) start(form);
