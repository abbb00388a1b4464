// Adds the address that the reader is at, where the site does not know its own, and a button that copies.

const text = document.querySelector("[data-cite]");

if (text && navigator.clipboard) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "复制";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const address = location.href.replace(/[?#].*$/, "");
  const words = text.textContent ?? "";
  const whole = words.includes("://") ? words : `${words.slice(0, -1)}. ${address}.`;
  button.addEventListener("click", async () => {
    const isCopied = await navigator.clipboard.writeText(whole).then(
      () => true,
      () => false,
    );
    status.textContent = isCopied ? "已复制。" : "浏览器不让复制，请选中文字再复制。";
  });
  text.textContent = whole;
  text.after(button, " ", status);
}
