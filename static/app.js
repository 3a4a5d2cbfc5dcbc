// What waits and clicks can be spared: menus that close, keys, and focus on problems. Every page works without it.
"use strict";
(() => {
  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
  };
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const open = document.querySelector("details.menu[open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); }
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) event.target.form.requestSubmit();
  });

  const focusProblems = () => document.getElementById("problems")?.focus();
  document.addEventListener("htmx:after:swap", focusProblems);
  focusProblems();

  // Buttons that only scripts can serve: to see a password, to copy a text.
  const serve = () => document.querySelectorAll("[data-reveal], [data-copy]").forEach((button) => { button.hidden = false; });
  document.addEventListener("htmx:after:swap", serve);
  serve();
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-reveal], [data-copy]");
    if (!button) return;
    if (button.dataset.copy) {
      const field = document.getElementById(button.dataset.copy);
      await navigator.clipboard?.writeText(field.value ?? field.textContent);
      field.select?.();
      button.lastChild.textContent = button.dataset.done;
      return;
    }
    const field = document.getElementById(button.dataset.reveal), shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
  });

  // Single keys, unless somebody types or has turned them off.
  const go = { h: "/", g: "/groups", c: "/contacts", i: "/imports", a: "/shared", s: "/settings/staff" };
  let prefix = false;
  document.addEventListener("keydown", (event) => {
    if (!("shortcuts" in document.body.dataset) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (prefix) {
      prefix = false;
      if (go[event.key]) location.assign(go[event.key]);
      return;
    }
    if (event.key === "g") { prefix = true; setTimeout(() => { prefix = false; }, 1500); return; }
    if (event.key === "?") { location.assign("/help/keys"); return; }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches("input, textarea")) target.focus(); else target.click();
  });
})();
