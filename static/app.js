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
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit(event.target.form.querySelector("button.primary:not([type=button])"));
    }
  });

  // The title says that something is wrong; a swapped part cannot say it by itself.
  const problems = () => document.getElementById("problems");
  const heading = document.title.replace(problems() ? `${problems().dataset.title}: ` : "", "");
  const showProblems = () => {
    document.title = problems() ? `${problems().dataset.title}: ${heading}` : heading;
    // What a change does is read before it is done, as are problems: from their beginning, however long they are.
    const told = document.querySelector("#problems, #conflict, #confirm[tabindex]");
    told?.focus({ preventScroll: true });
    told?.scrollIntoView({ block: told.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
  };
  document.addEventListener("htmx:after:swap", showProblems);
  showProblems();

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

  // Forms that count while they are filled in: the number is stale at once, and the answer says where to go on.
  // What was typed after the request had left is not in its answer, and stays.
  let typed = new Map();
  const goOn = () => {
    const form = document.querySelector("[data-focus]");
    if (!form) return;
    if (!typed.size) document.getElementById(form.dataset.focus)?.focus();
    delete form.dataset.focus;
  };
  const keepTyped = () => {
    for (const [id, value] of typed) {
      const field = document.getElementById(id);
      if (!field || field.value === value) continue;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  document.addEventListener("input", ({ target }) => {
    if (target.id && target.form?.matches("form[hx-sync]") && !target.matches("[type=checkbox]")) typed.set(target.id, target.value);
  }, true);
  // What was typed is at an address of its own, so that Back and reload lead to it.
  const keepAddress = () => {
    const address = document.querySelector("form[data-address]")?.dataset.address;
    if (address) history.replaceState(history.state, "", address + location.hash);
  };
  document.addEventListener("htmx:after:swap", keepAddress);
  document.addEventListener("htmx:after:swap", keepTyped);
  document.addEventListener("htmx:after:swap", goOn);
  goOn();
  // What somebody opened stays open when an answer arrives; only menus close when a button was pressed.
  let opened = [];
  document.addEventListener("htmx:before:swap", ({ detail: { ctx } }) => {
    opened = document.querySelectorAll(ctx?.sourceEvent?.type === "submit" ? "details[open]:not(.menu)" : "details[open]");
  });
  document.addEventListener("htmx:after:swap", () => { for (const details of opened) details.open = true; });
  // A button was pressed: the count that leaving its neighbour asked for must not overtake it.
  let acting = false;
  document.addEventListener("htmx:config:request", (event) => {
    const { sourceElement, sourceEvent } = event.detail.ctx;
    if (!sourceElement.matches("form[hx-sync]")) return;
    if (sourceEvent.type === "submit") acting = true; else if (acting) return event.preventDefault();
    delete sourceElement.dataset.lost;
    typed = new Map();
  });
  document.addEventListener("htmx:finally:request", (event) => { if (event.detail.ctx.sourceEvent?.type === "submit") acting = false; });

  // No connection: the last number stays with its time, and so does what was typed. It is counted again by itself as soon
  // as that goes; what a button does is only done when it is pressed again.
  let wait;
  const countAgain = () => document.querySelector("form[data-lost] [name=_csrf]")?.dispatchEvent(new Event("change", { bubbles: true }));
  const lose = (form) => {
    const words = document.getElementById("lost"), notice = document.getElementById("notice");
    if (!words || !form.matches("form[hx-sync]")) return;
    form.dataset.lost = "";
    if (!notice.firstChild) notice.append(words.content.cloneNode(true));
    clearTimeout(wait);
    wait = setTimeout(countAgain, 5000);
  };
  document.addEventListener("htmx:error", ({ detail: { ctx } }) => { if (ctx && !ctx.text) lose(ctx.sourceElement); });
  document.addEventListener("htmx:after:request", (event) => {
    const { response, sourceElement } = event.detail.ctx;
    if (response.status < 500 || !sourceElement.matches("form[hx-sync]")) return;
    sourceElement.dataset.lost = "";
    // So a proxy answers while the program behind it starts; what we answer ourselves says what is the matter.
    if (![502, 504].includes(response.status) || !document.getElementById("lost")) return;
    event.preventDefault();
    lose(sourceElement);
  });
  addEventListener("online", countAgain);

  // Signed out, or signed in again, while the page was open: it stays with all that was typed, says so, and goes on
  // with the token of the new session. What counts by itself is asked again at once, what a button does is not.
  document.addEventListener("htmx:after:request", (event) => {
    const { response, text, sourceElement, sourceEvent } = event.detail.ctx, notice = document.getElementById("notice");
    if (!response.headers.has("x-notice")) { if (response.status < 400) notice?.replaceChildren(); return; }
    event.preventDefault();
    const token = response.headers.get("x-token");
    if (token) for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = token;
    if (token && sourceElement.matches("form[hx-sync]") && sourceEvent.type !== "submit") {
      sourceElement.querySelector("[name=_csrf]").dispatchEvent(new Event("change", { bubbles: true }));
    } else notice.innerHTML = text;
  });
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const say = (text) => { const said = document.getElementById("said"); if (said) said.textContent = text; };

  // A box that offers values while somebody types (APG: combobox with a listbox). It takes several, or it is a field whose
  // text may be any.
  let list, pause, taken, asked = 0;
  const isBox = (node) => node?.matches?.("input[data-values]"), isList = (node) => isBox(node) && "part" in node.dataset;
  const shut = () => {
    asked++;
    clearTimeout(pause);
    document.activeElement?.removeAttribute("aria-activedescendant");
    for (const box of document.querySelectorAll("[data-values][aria-expanded=true]")) box.setAttribute("aria-expanded", "false");
    list?.remove();
    list = null;
  };
  const isOption = "[role=option]:not([aria-disabled])";
  const options = () => [...(list?.querySelectorAll(isOption) ?? [])];
  // A long list is one field: a form has room for so many.
  const take = (box, values) => {
    if (!isList(box)) {
      [box.value] = values;
      typed.set(box.id, box.value);
      shut();
      return box.dispatchEvent(new Event("change", { bubbles: true }));
    }
    const all = values.map((value) => value.trim()).filter(Boolean), long = all.length > 100;
    const kept = (long ? [all.join("\t")] : all).map((value) => Object.assign(document.createElement("input"), { type: "hidden", name: long ? box.dataset.more : box.dataset.part, value }));
    box.before(...kept);
    if (all.length) taken = { box, kept, text: all.join(", ") };
    box.value = "";
    document.getElementById("too-long")?.remove();
    shut();
    box.dispatchEvent(new Event("change", { bubbles: true }));
  };
  // A form that is too long to be taken: the list that made it so is in its box again, with the reason beside it.
  document.addEventListener("htmx:after:request", ({ detail: { ctx: { response, text, sourceElement } } }) => {
    if (!sourceElement.matches("form[hx-sync]")) return;
    if (response.status === 413 && taken?.box.isConnected) {
      const { box, kept } = taken, words = new DOMParser().parseFromString(text, "text/html").querySelector("p");
      for (const field of kept) field.remove();
      box.value = taken.text;
      document.getElementById("too-long")?.remove();
      box.parentElement.after(Object.assign(document.createElement("p"), { className: "err", id: "too-long", textContent: words?.textContent }));
      box.setAttribute("aria-describedby", "too-long");
      box.focus();
      delete sourceElement.dataset.stale;
    }
    if (response.status !== 413 || taken) taken = null;
    if (response.status === 413) document.getElementById("too-long")?.scrollIntoView({ block: "center" });
  });
  const point = (box, step) => {
    const all = options(), at = all.findIndex((option) => option.ariaSelected === "true");
    const next = all.at(at < 0 && step < 0 ? -1 : (at + step) % all.length);
    for (const option of all) option.ariaSelected = String(option === next);
    if (next) { box.setAttribute("aria-activedescendant", next.id); next.scrollIntoView({ block: "nearest" }); }
  };
  const offer = async (box) => {
    clearTimeout(pause);
    const mine = ++asked, typed = box.value, query = new URLSearchParams({ field: box.dataset.values, q: box.value, aspect: box.dataset.aspect ?? "" });
    for (const had of box.parentElement.querySelectorAll("input[type=hidden]")) if (had.name === box.dataset.part) query.append("have", had.value);
    const answer = await fetch(`/groups/values?${query}`).catch(() => null);
    const html = answer?.ok && !answer.redirected ? await answer.text() : "";
    if (mine !== asked || document.activeElement !== box) return;
    shut();
    if (!html) return;
    box.insertAdjacentHTML("afterend", html);
    list = box.nextElementSibling;
    list.typed = typed;
    // A text that nobody has is one that may be meant.
    if (!isList(box) && !options().length) return shut();
    box.setAttribute("aria-expanded", "true");
    say(list.dataset.said);
  };
  // An answer knows nothing of the list that is open while it arrives.
  let shown;
  document.addEventListener("htmx:before:swap", () => { shown = list && { list, id: list.previousElementSibling?.id, typed: list.typed }; });
  document.addEventListener("htmx:after:swap", () => {
    const box = shown && document.getElementById(shown.id);
    if (!box || shown.list !== list || document.activeElement !== box || box.value !== shown.typed) return;
    box.after(list);
    box.setAttribute("aria-expanded", "true");
  });
  // Enter takes what was typed if it is offered, else the first value that begins with it, else the first that has it
  // in it. What fits none stays where it is.
  const takeFirst = async (box) => {
    const typed = box.value, wanted = fold(typed.trim());
    if (list?.typed !== typed) await offer(box);
    if (list?.typed !== typed || box.value !== typed) return;
    const all = options(), name = (option) => fold(option.firstElementChild.textContent);
    const first = all.find((option) => [fold(option.dataset.value), name(option)].includes(wanted)) ?? all.find((option) => name(option).startsWith(wanted)) ?? all[0];
    if (first) take(box, [first.dataset.value]);
  };
  const stale = (event) => { if (event.target.name?.startsWith("n.")) event.target.form?.setAttribute("data-stale", ""); };
  document.addEventListener("focusin", (event) => { shut(); if (isBox(event.target)) offer(event.target); });
  document.addEventListener("click", (event) => { if (isBox(event.target) && !list) offer(event.target); });
  document.addEventListener("input", (event) => {
    if (!isBox(event.target)) return stale(event);
    if (isList(event.target)) event.stopPropagation(); else stale(event);
    clearTimeout(pause);
    asked++;
    if (isList(event.target) && /[,;\n\t]/.test(event.target.value)) take(event.target, event.target.value.split(/[,;\n\t]/));
    else pause = setTimeout(offer, 200, event.target);
  }, true);
  document.addEventListener("change", (event) => {
    stale(event);
    if (isList(event.target) && event.target.value.trim()) take(event.target, [event.target.value]);
  }, true);
  // A column of a spreadsheet: the box by itself would make blanks of its line ends.
  document.addEventListener("paste", (event) => {
    const { target: box, clipboardData } = event;
    if (!isList(box)) return;
    const pasted = clipboardData?.getData("text/plain") ?? "", { value, selectionStart, selectionEnd } = box;
    const all = (value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)).split(/[,;\t\r\n]/);
    if (all.length < 2) return;
    event.preventDefault();
    take(box, all);
  });
  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest(`.listbox ${isOption}`);
    if (!option) return;
    event.preventDefault();
    take(list.previousElementSibling, [option.dataset.value]);
  });
  document.addEventListener("keydown", (event) => {
    const box = event.target;
    if (!isBox(box) || event.ctrlKey || event.metaKey) return;
    const chosen = options().find((option) => option.ariaSelected === "true");
    const last = isList(box) && box.parentElement.querySelector(".token:last-of-type");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { if (list) point(box, event.key === "ArrowDown" ? 1 : -1); else offer(box); }
    else if (event.key === "Enter" && chosen) take(box, [chosen.dataset.value]);
    else if (event.key === "Enter" && isList(box) && box.value.trim()) takeFirst(box);
    else if (event.key === "Escape") shut();
    else if (event.key === "Backspace" && !box.value && last) { last.remove(); take(box, []); }
    else return;
    event.preventDefault();
  });

  // The field of a condition, looked for by its name and by other words for it; those used lately stand first. The select
  // stays what is sent, and what serves whoever has no script.
  const picker = document.getElementById("picker");
  if (picker?.showPopover) {
    const search = picker.querySelector("input"), all = [...picker.querySelectorAll("[role=option]")], heads = [...picker.querySelectorAll(".lbl")];
    const recentHead = picker.querySelector("[data-recent]"), inOrder = [...recentHead.parentElement.children];
    const lately = () => { try { return JSON.parse(localStorage.getItem("muster.fields")) ?? []; } catch { return []; } };
    let select, at, chosen;
    const seen = () => [...picker.querySelectorAll("[role=option]:not([hidden])")];
    const mark = (option) => {
      for (const one of all) one.ariaSelected = String(one === option);
      at = option;
      if (option) { search.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); } else search.removeAttribute("aria-activedescendant");
    };
    const filter = () => {
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      recentHead.parentElement.append(...inOrder);
      if (words.length) {
        // Names that begin so, names with such words, other words for them, and what has it anywhere, as "account" has "count".
        const ranks = new Map(all.map((option) => {
          const [name, about] = [...option.children].map((part) => fold(part.textContent)), text = ` ${name} ${about} ${fold(option.dataset.words)}`;
          return [option, [name.startsWith(words.join(" ")), words.every((word) => ` ${name}`.includes(` ${word}`)), words.every((word) => text.includes(` ${word}`)), words.every((word) => text.includes(word))].indexOf(true)];
        }));
        for (const option of all) option.hidden = ranks.get(option) < 0;
        recentHead.parentElement.append(...[...all].sort((one, other) => ranks.get(one) - ranks.get(other)));
      } else for (const option of all) option.hidden = false;
      const recent = words.length ? [] : lately().map((key) => all.find((option) => option.dataset.key === key)).filter(Boolean);
      recentHead.after(...recent);
      for (const head of heads) head.hidden = words.length > 0 || (head === recentHead && !recent.length);
      picker.lastElementChild.hidden = seen().length > 0;
      mark(words.length ? seen()[0] : all.find((option) => option.dataset.key === select.value) ?? seen()[0]);
    };
    const open = (target, typed = "") => {
      select = target;
      const box = select.getBoundingClientRect(), below = innerHeight - box.bottom;
      picker.showPopover();
      search.value = typed;
      filter();
      const fits = below > picker.offsetHeight + 8 || below > box.top;
      const place = fits ? { top: `${box.bottom + 4}px`, bottom: "auto" } : { top: "auto", bottom: `${innerHeight - box.top + 4}px` };
      Object.assign(picker.style, { left: `${Math.max(4, Math.min(box.left, innerWidth - picker.offsetWidth - 4))}px`, ...place });
      search.focus();
    };
    const choose = (option) => {
      picker.hidePopover();
      const now = document.getElementById(select.id);
      now?.focus();
      if (!now) return;
      chosen = option.dataset.key;
      if (now.value === chosen) return goToValue();
      now.value = chosen;
      // A browser may keep nothing; then none were used lately.
      try { localStorage.setItem("muster.fields", JSON.stringify([now.value, ...lately().filter((key) => key !== now.value)].slice(0, 4))); } catch {}
      now.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const goToValue = () => {
      const op = document.getElementById(select.id.replace(/field$/, `op-${chosen.replace(":", "_")}`));
      if (!op) return;
      chosen = null;
      const fields = "input:not([type=hidden]), select";
      const value = [...op.closest(".cond").querySelectorAll(fields)].find((field) => op.compareDocumentPosition(field) === 4);
      if (document.activeElement === document.getElementById(select.id)) (value ?? op).focus();
    };
    document.addEventListener("htmx:after:swap", () => { if (chosen) goToValue(); });
    const close = () => { picker.hidePopover(); document.getElementById(select.id)?.focus(); };
    const isPick = (event) => event.isTrusted && event.target.matches?.("select[data-pick]");
    const isMouse = (event) => isPick(event) && !event.button;
    // A list opened on the way down would be shut again on the way up: by that a click outside of it ends.
    document.addEventListener("mousedown", (event) => { if (isMouse(event)) { event.preventDefault(); event.target.focus(); } }, true);
    document.addEventListener("click", (event) => { if (isMouse(event)) open(event.target); }, true);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && picker.matches(":popover-open")) { event.preventDefault(); return close(); }
      if (!isPick(event) || event.ctrlKey || event.metaKey) return;
      const isLetter = event.key.length === 1 && !event.altKey;
      if (!isLetter && event.key !== "Enter" && !(event.altKey && event.key === "ArrowDown")) return;
      event.preventDefault();
      open(event.target, isLetter ? event.key.trim() : "");
    }, true);
    search.addEventListener("input", filter);
    search.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) { const options = seen(); mark(options.at((options.indexOf(at) + step) % options.length)); }
      else if (event.key === "Enter" && at) choose(at);
      else if (event.key === "Tab") { if (at && search.value.trim() && !event.shiftKey) choose(at); else close(); }
      else return;
      event.preventDefault();
    });
    // What is pressed in the list takes no focus: leaving the search would close it before the click.
    picker.addEventListener("mousedown", (event) => { if (event.target !== search) event.preventDefault(); });
    picker.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !picker.contains(relatedTarget)) picker.hidePopover(); });
    picker.addEventListener("click", (event) => { const option = event.target.closest("[role=option]"); if (option) choose(option); });
  }

  document.querySelector("[data-select]")?.select();

  // A text file for a box is read here, so that it is seen and checked before it is sent; others go to the server as they are.
  const readInto = async (box, input, files) => {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await files[0].arrayBuffer());
      if (text.includes("\0")) throw 0;
      box.value = (box.value.trim() ? box.value.trimEnd() + "\n" : "") + text;
      input.value = "";
    } catch { input.files = files; }
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  document.addEventListener("change", ({ target }) => {
    if (target.dataset.into && target.files.length) readInto(document.getElementById(target.dataset.into), target, target.files);
  });
  const dropBox = (event) => event.dataTransfer?.types.includes("Files") && event.target.closest?.("[data-drop]");
  document.addEventListener("dragover", (event) => { if (dropBox(event)) event.preventDefault(); });
  document.addEventListener("drop", (event) => {
    const box = dropBox(event);
    if (!box) return;
    event.preventDefault();
    readInto(box, document.getElementById(box.dataset.drop), event.dataTransfer.files);
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
