// SPDX-License-Identifier: Apache-2.0
// Every page works without this file. It saves steps: see README.md for the data-* hooks.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const lost = "网络断了，填的内容还在。恢复后请再点一次“提交”。";

  // A form is sent once: the button says so and does not take a second click.
  const lock = (form, button) => {
    form.dataset.sent = "1";
    if (!button || button.dataset.busy === "") return;
    button.dataset.label = button.innerHTML;
    button.classList.add("is-busy");
    button.setAttribute("aria-disabled", "true");
    button.textContent = button.dataset.busy || "正在提交…";
  };
  const unlock = () => {
    all("form[data-sent]").forEach((form) => delete form.dataset.sent);
    all(".is-busy[data-label]").forEach((button) => {
      button.innerHTML = button.dataset.label;
      button.classList.remove("is-busy");
      button.removeAttribute("aria-disabled");
    });
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    const question = event.submitter?.dataset.confirm || form.dataset.confirm;
    if (question && !window.confirm(question)) { event.preventDefault(); return; }
    if ("upload" in form.dataset && form.querySelector('input[type="file"]')?.files.length) {
      event.preventDefault();
      const body = new FormData(form, event.submitter);
      lock(form, event.submitter);
      upload(form, body);
      return;
    }
    // After the browser has collected the values, the name of the button included.
    setTimeout(() => lock(form, event.submitter), 0);
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted) unlock(); });

  // Upload with progress; the answer is the next page or this one with its errors.
  const upload = (form, body) => {
    const bar = document.createElement("progress");
    const words = document.createElement("p");
    bar.max = 100;
    bar.className = "progress-bar";
    words.className = "saved";
    words.setAttribute("role", "status");
    form.append(bar, words);
    const request = new XMLHttpRequest();
    const done = () => { bar.remove(); words.remove(); unlock(); };
    request.upload.onprogress = (event) => {
      if (!event.lengthComputable) return;
      bar.value = Math.round(event.loaded / event.total * 100);
      words.textContent = "已上传 " + bar.value + "%";
    };
    request.onload = () => {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const main = page.querySelector("main");
      if (request.status < 400) {
        const target = request.responseURL.split("#")[0];
        if (target === location.href.split("#")[0]) location.reload();
        else location.assign(target);
      } else if (main) {
        done();
        document.querySelector("main").replaceWith(document.adoptNode(main));
        ready();
        window.scrollTo(0, 0);
      }
    };
    request.onerror = () => { done(); window.alert(lost); };
    request.open("POST", form.getAttribute("action") || location.href);
    request.send(body);
  };

  // Autosave: what was typed goes to the address in data-autosave two seconds after the last key.
  const autosave = (form) => {
    const says = form.querySelector("[data-saved]") || document.querySelector("[data-saved]");
    let timer = 0;
    const say = (text, bad) => {
      if (!says) return;
      says.textContent = text;
      says.classList.toggle("is-bad", bad);
    };
    const save = async () => {
      if (form.dataset.sent) return;
      const pairs = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      try {
        const answer = await fetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(pairs) });
        if (answer.redirected || !answer.ok) say("没有自动保存。请先不要关闭这一页。", true);
        else say((await answer.json()).saved + " 已自动保存", false);
      } catch {
        say(lost, true);
      }
    };
    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(save, 2000); });
  };

  // Keys of the window clerk: a key clicks or focuses the element that names it; a character typed into a field stays there.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key.length === 1 && event.target.matches("input, select, textarea")) return;
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target || target.disabled) return;
    event.preventDefault();
    if (target.matches("input, select, textarea")) target.focus();
    else target.click();
  });

  // Two minutes before the session ends the page says so; a click keeps it.
  const session = (note) => {
    let timer = 0;
    const start = () => {
      note.hidden = true;
      clearTimeout(timer);
      timer = setTimeout(() => { note.hidden = false; }, (Number(note.dataset.session) - 120) * 1000);
    };
    note.querySelector("[data-session-stay]").addEventListener("click", async () => {
      try {
        const answer = await fetch("/session");
        if (answer.ok && (await answer.json()).signedIn) { start(); return; }
        note.textContent = "您已退出登录。填的内容还在这一页；请在新窗口登录，再回来提交。";
      } catch {
        note.textContent = lost;
      }
    });
    start();
  };

  // Phrases: the button puts the chosen one where the cursor stands; Enter in the list does the same.
  const phrase = (button) => {
    const list = document.getElementById(button.dataset.fill);
    const fields = () => {
      const one = list.dataset.phrases && document.getElementById(list.dataset.phrases);
      if (one) return [one];
      return all('input[name="item"]:checked', button.form)
        .map((box) => button.form.elements["problem-" + box.value]).filter(Boolean);
    };
    const fill = (event) => {
      event.preventDefault();
      if (!list.value) { list.focus(); return; }
      const found = fields();
      found.forEach((field) => {
        const seen = "seen" in field.dataset;
        const end = field.value.length;
        field.setRangeText(list.value, seen ? field.selectionStart : end, seen ? field.selectionEnd : end, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      found[0]?.focus();
    };
    button.type = "button"; // Enter in a text field sends the form, as it does without phrases
    button.onclick = fill;
    list.onkeydown = (event) => { if (event.key === "Enter") fill(event); };
  };

  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("input, textarea")) target.dataset.seen = "";
  });

  // A field that another field of its form calls for comes and goes with the answer; what was typed stays in it.
  const following = (form) => {
    const show = () => all("[data-shown-by]", form).forEach((field) => {
      const name = (form.dataset.prefix || "") + field.dataset.shownBy;
      const inputs = all(`[name="${CSS.escape(name)}"]`, form);
      if (!inputs.length) return;
      const given = inputs
        .filter((input) => !input.closest("[data-shown-by][hidden]") && (!/^(checkbox|radio)$/.test(input.type) || input.checked))
        .map((input) => input.value);
      field.hidden = !field.dataset.shownFor.split(" ").some((value) => given.includes(value));
    });
    const parts = () => all("[data-part]", form).forEach((part) => { part.hidden = !part.querySelector(".field:not([hidden])"); });
    form.addEventListener("change", () => { show(); parts(); });
    show();
    parts();
  };

  // What goes on by itself is asked for every second, until the answer says no more where to ask; then what shows its result
  // is drawn once more. An answer that waits at the gate comes late, one that does not come is asked for again.
  const live = (part) => {
    let last = "";
    const get = async (address) => {
      const answer = await fetch(address, { cache: "no-store" });
      if (answer.redirected || answer.status === 404) location.reload(); // signed out, or nothing to follow
      if (answer.redirected || !answer.ok) throw new Error(answer.status);
      return answer.text();
    };
    const page = (text) => new DOMParser().parseFromString(text, "text/html");
    const look = async () => {
      try {
        const text = await get(part.dataset.live);
        const next = page(text).getElementById(part.id);
        if (text !== last) part.innerHTML = next.innerHTML;
        last = text;
        if (next.dataset.live) { setTimeout(look, 1000); return; }
        const whole = page(await get(location.href));
        all("[data-live-then]").forEach((old) => old.replaceWith(whole.getElementById(old.id)));
      } catch {
        last = "";
        const note = part.querySelector("[data-live-note]");
        if (note) note.textContent = "平台这会儿没有应答，正在再问。变更照常进行。";
        setTimeout(look, 1000);
      }
    };
    setTimeout(look, 1000);
  };

  const offline = () => all("[data-offline]").forEach((note) => { note.hidden = navigator.onLine; });
  window.addEventListener("offline", offline);
  window.addEventListener("online", offline);

  const ready = () => {
    all("form[data-autosave]").forEach(autosave);
    all("form:has([data-shown-by])").forEach(following);
    all("[data-print]").forEach((button) => { button.hidden = false; button.onclick = () => window.print(); });
    all("[data-fill]").forEach(phrase);
    all("select[data-submit]").forEach((list) => { list.onchange = () => list.form.requestSubmit(); });
    all("[data-check-all]").forEach((box) => {
      box.hidden = false;
      box.onchange = () => all('tbody input[type="checkbox"]', box.form).forEach((other) => { other.checked = box.checked; });
    });
    all("[data-script]").forEach((part) => { part.hidden = false; });
    document.querySelector("[data-focus]")?.focus();
  };
  all("[data-session]").forEach(session);
  all("[data-live]").forEach(live);
  ready();
  offline();
})();
