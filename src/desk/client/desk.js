// The page works with plain forms; this keeps the place, says what happens, and takes dropped files.

const live = document.getElementById("live");

/** @param {string | null | undefined} text */
function announce(text) {
  if (live) live.textContent = text ?? "";
}

/**
 * Shows the page that a step has led to.
 * @param {string} text
 */
function show(text) {
  const next = new DOMParser().parseFromString(text, "text/html").querySelector("main");
  const main = document.querySelector("main");
  if (!next || !main) return;
  main.replaceWith(document.adoptNode(next));
  const notice = document.getElementById("notice");
  announce(notice?.textContent ?? "");
  notice?.focus();
  prepare();
}

/** @param {string} text */
function fault(text) {
  announce(text);
  let notice = document.getElementById("notice");
  if (!notice) {
    notice = document.createElement("p");
    notice.id = "notice";
    notice.tabIndex = -1;
    document.querySelector("h1")?.after(notice);
  }
  notice.className = "notice fault";
  notice.textContent = text;
  notice.focus();
}

/** @param {HTMLFormElement} form */
async function submit(form) {
  const buttons = form.querySelectorAll("button");
  for (const button of buttons) button.disabled = true;
  form.setAttribute("aria-busy", "true");
  announce(form.dataset.desk);
  try {
    const response = await fetch(form.action, { method: "POST", body: new FormData(form) });
    const text = await response.text();
    const { pathname } = new URL(response.url);
    if (response.redirected && pathname !== location.pathname)
      location.assign(`${pathname}#notice`);
    else if (response.ok) show(text);
    else fault(text);
  } catch {
    fault("连不上导入工作台，请看看启动它的窗口是否还开着。");
  } finally {
    form.removeAttribute("aria-busy");
    for (const button of buttons) button.disabled = false;
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.dataset.desk) return;
  event.preventDefault();
  submit(form);
});

/** A dropped file is put into the field, so that the form has it like a chosen one. */
function prepare() {
  const zone = /** @type {HTMLElement | null} */ (document.querySelector("[data-drop]"));
  const hint = document.querySelector("[data-drop-hint]");
  const input = document.getElementById("file");
  if (!zone || !(input instanceof HTMLInputElement)) return;
  if (hint) hint.textContent += "也可以把文件拖到这里。";
  for (const type of ["dragenter", "dragover"]) {
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    input.files = files;
    input.form?.requestSubmit();
  });
}

prepare();
