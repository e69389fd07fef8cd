"use strict";

/* The form of the filter: days, words, and a list of values for each facet, each with how many remain if it is chosen. */
const timelineForm = (() => {
  const few = 8;
  const many = 60;
  const lists = [];
  const fields = {};
  let details = null;
  let status = null;
  let others = null;
  let chips = null;
  let note = null;
  let change = () => {};
  /* The field whose last letters nobody was told of yet, and what will tell of them. */
  let unsaid = null;
  let timer = 0;

  /* - onChange: called with what to change of the choice, and whether it is still being typed.
     - onOpen: called when the form is first wanted. */
  function begin(onChange, onOpen, onSave) {
    change = onChange;
    const box = document.getElementById("filter");
    status = make("p", { class: "filter-count", role: "status", "aria-live": "polite" });
    others = make("button", { type: "button", class: "plain-button", hidden: "" });
    others.addEventListener("click", () => change({ from: "", to: "" }));
    chips = make("p", { class: "filter-chips" });
    note = make("p", { class: "aside filter-note" });
    const saves = ["csv", "json"].map((form) => {
      const button = make("button", { type: "button", class: "plain-button" }, word("download-" + form));
      button.addEventListener("click", () => onSave(form));
      return button;
    });
    details = make("details", { class: "filter-box" }, make("summary", {}, box.dataset.name), form());
    details.addEventListener("toggle", () => {
      if (details.open) onOpen();
    });
    box.append(
      details, make("div", { class: "filter-state" }, status, others, chips, make("p", { class: "filter-saves" }, ...saves)), note);
    box.classList.add("ready");
  }

  function form() {
    const node = make("form", { class: "filter-form" });
    node.addEventListener("submit", (event) => event.preventDefault());
    const place = timelineData.about.facets;
    node.append(
      make("fieldset", { class: "filter-first" }, make("legend", { class: "unseen" }, word("filter-text")),
        input("text", "filter-text", "search"), input("from", "filter-from", "text"), input("to", "filter-to", "text"),
        make("span", { class: "aside", id: "filter-date-form" }, word("filter-date-form"))));
    for (const facet of place) if (isTelling(facet)) node.append(list(facet));
    node.append(make("p", { class: "aside filter-keys" }, word("filter-keys")));
    return node;
  }

  /* Where all have the same value there is nothing to choose. */
  function isTelling(facet) {
    return facet.values.length > 1 || (facet.values.length === 1 && facet.values[0].count < timelineData.about.entries);
  }

  function input(name, key, type) {
    const field = make("input", { type, name, autocomplete: "off", spellcheck: "false" });
    if (type === "text") {
      field.setAttribute("aria-describedby", "filter-date-form");
      field.setAttribute("size", "10");
      field.dir = "ltr";
    }
    field.addEventListener("input", () => {
      settle();
      unsaid = field;
      const isDate = type === "text";
      const isWrong = isDate && field.value.trim() !== "" && !timelineFilter.daysOf(field.value);
      field.toggleAttribute("aria-invalid", isWrong);
      if (isWrong) return;
      timer = setTimeout(() => {
        unsaid = null;
        change(typed(), { isTyping: true });
      }, 150);
    });
    fields[name] = field;
    return make("label", { class: "filter-field" }, make("span", {}, word(key)), field);
  }

  // MARK: One facet

  function list(facet) {
    const box = make("div", { class: "choices" });
    const node = make("fieldset", { class: "facet" }, make("legend", {}, facet.label), box);
    // Few stand in the dossier's order, many with the most frequent first.
    const order = facet.values.map((_, number) => number);
    if (facet.values.length > few) order.sort((a, b) => facet.values[b].count - facet.values[a].count || a - b);
    const state = { facet, box, order, rows: new Map(), isLong: false, text: "" };
    lists.push(state);
    if (facet.values.length > few) {
      state.find = make("input", { type: "search", class: "facet-find", "aria-label": word("filter-find", { label: facet.label }),
        placeholder: word("filter-find", { label: facet.label }), hidden: "", autocomplete: "off" });
      state.find.addEventListener("input", () => {
        state.text = timelineData.folded(state.find.value.trim());
        fill(state);
      });
      state.more = make("button", { type: "button", class: "plain-button" });
      state.more.addEventListener("click", () => {
        state.isLong = !state.isLong;
        state.find.hidden = !state.isLong || facet.values.length <= 2 * few;
        if (!state.isLong) state.find.value = state.text = "";
        fill(state);
      });
      box.before(state.find);
      node.append(state.more);
    }
    return node;
  }

  /* The values at hand: those asked for, and whatever is chosen. */
  function fill(state) {
    const { facet, order, text } = state;
    const isChosen = (n) => state.chosen?.has(facet.values[n].id);
    const fits = (n) => text === "" || timelineData.folded(facet.values[n].label).includes(text);
    const open = order.filter(fits).slice(0, state.isLong ? many : few);
    const shown = order.filter((n) => open.includes(n) || isChosen(n));
    const focused = document.activeElement?.value;
    const hasFocus = state.box.contains(document.activeElement);
    state.rows = new Map(shown.map((n) => [n, state.rows.get(n) ?? row(state, n)]));
    state.box.replaceChildren(...[...state.rows.values()].map((row) => row.node));
    if (hasFocus) [...state.box.querySelectorAll("input")].find((field) => field.value === focused)?.focus();
    if (state.more) {
      const rest = order.filter(fits).length - open.length;
      state.more.textContent = state.isLong ? word("filter-fewer") : timelineData.counted("filter-more", rest);
      state.more.setAttribute("aria-expanded", String(state.isLong));
    }
    count(state);
  }

  function row(state, n) {
    const value = state.facet.values[n];
    const field = make("input", { type: "checkbox", name: state.facet.name, value: value.id });
    const number = make("span", { class: "count" });
    field.addEventListener("change", () => {
      const ids = new Set(state.chosen);
      if (field.checked) ids.add(value.id);
      else ids.delete(value.id);
      change({ facet: state.facet.name, ids });
    });
    return { node: make("label", { class: "choice" }, field, make("bdi", {}, value.label), number), field, number };
  }

  function count(state) {
    for (const [n, { node, field, number }] of state.rows) {
      const left = state.counts ? state.counts[n] : state.facet.values[n].count;
      number.textContent = timelineData.number(left);
      field.checked = state.chosen?.has(state.facet.values[n].id) ?? false;
      field.disabled = left === 0 && !field.checked;
      node.classList.toggle("none", field.disabled);
    }
  }

  // MARK: What is chosen, and what came of it

  function show(choice, found, isTyping) {
    for (const [name, field] of Object.entries(fields)) {
      // Whoever types is not interrupted, by parts that come in either.
      if (field === document.activeElement && (isTyping || field === unsaid)) continue;
      field.value = choice[name];
      field.removeAttribute("aria-invalid");
    }
    for (const state of lists) {
      state.chosen = choice.chosen.get(state.facet.name);
      state.counts = found?.counts.get(state.facet.name);
      const hasAll = [...(state.chosen ?? [])].every((id) => state.rows.has(state.facet.numbers.get(id)));
      if (state.rows.size === 0 || !hasAll) fill(state);
      else count(state);
    }
    if (found) say(choice, found);
    showChips(choice);
    const { leftOut } = timelineData.about;
    note.textContent = leftOut > 0 && timelineFilter.isNarrow(choice) ? timelineData.counted("filter-left-out", leftOut) : "";
  }

  function say(choice, { matches, elsewhere }) {
    const { entries } = timelineData.about;
    const shown = timelineData.counted("filter-shown", entries, { shown: timelineData.number(matches.length) });
    const read = timelineData.counted("filter-read", entries, { read: timelineData.number(timelineData.count) });
    const parts = [shown];
    if (!timelineData.isComplete()) parts.push(timelineData.hasFailed ? word("filter-failed") : read);
    const text = parts.join(" · ");
    if (status.textContent !== text) status.textContent = text;
    others.hidden = elsewhere === 0;
    others.textContent = timelineData.counted("filter-elsewhere", elsewhere);
  }

  function showChips(choice) {
    const nodes = [];
    const add = (label, part) => {
      const button = make("button", { type: "button", class: "chip", "aria-label": word("filter-remove", { label }) },
        make("bdi", {}, label), make("span", { "aria-hidden": "true" }, " ×"));
      button.addEventListener("click", () => change(part));
      nodes.push(button);
    };
    if (!timelineAddress.hasOwnDays(choice) && (choice.from !== "" || choice.to !== "")) {
      const label = choice.from === choice.to ? choice.from : `${choice.from}–${choice.to}`;
      const { from, to } = timelineAddress.ownChoice();
      add(label, { from, to });
    }
    if (choice.text !== "") add(`“${choice.text}”`, { text: "" });
    for (const [name, ids] of choice.chosen) {
      for (const id of ids) add(timelineData.label(name, id), { facet: name, ids: new Set([...ids].filter((other) => other !== id)) });
    }
    if (!timelineAddress.isOwn(choice)) {
      const button = make("button", { type: "button", class: "clear" }, word("filter-clear"));
      button.addEventListener("click", () => {
        change(null);
        details.querySelector("summary").focus();
      });
      nodes.push(button);
    }
    const isFocused = chips.contains(document.activeElement);
    chips.replaceChildren(...nodes);
    if (isFocused) (chips.querySelector("button") ?? details.querySelector("summary")).focus();
  }

  /* Of all fields, because whoever types fast is in the next one by now. */
  function typed() {
    const right = Object.entries(fields).filter(([, field]) => !field.hasAttribute("aria-invalid"));
    return Object.fromEntries(right.map(([name, field]) => [name, field.value.trim()]));
  }

  /* What was typed last is not to count any more. */
  function settle() {
    clearTimeout(timer);
    unsaid = null;
  }

  function focusText() {
    details.open = true;
    fields.text.focus();
    fields.text.select();
  }

  const make = (...all) => timelineResults.make(...all);
  const word = (...all) => timelineData.word(...all);

  return { begin, show, settle, focusText };
})();
