"use strict";

/* The address says what is chosen: `#from=2025-05&to=2025-06&side=russia&kind=consult`. What it leaves open is as the page has it. */
const timelineAddress = (() => {
  /* The days to which the page keeps by itself. */
  function ownDays() {
    const { from, to } = document.getElementById("filter").dataset;
    return { from, to };
  }

  function ownChoice() {
    return { ...timelineFilter.everything(), ...ownDays() };
  }

  /* null for an address that leads to something in the page. */
  function read() {
    const text = location.hash.slice(1);
    if (text === "") return ownChoice();
    const given = new URLSearchParams(text);
    const facets = timelineData.about.facets.map((facet) => facet.name);
    if (!["from", "to", "text", "page", ...facets].some((name) => given.has(name))) return null;
    const choice = ownChoice();
    if (given.has("from") || given.has("to")) {
      choice.from = given.get("from") ?? "";
      choice.to = given.get("to") ?? "";
    }
    choice.text = given.get("text") ?? "";
    choice.page = Math.max(1, Number.parseInt(given.get("page") ?? "1", 10) || 1);
    for (const facet of timelineData.about.facets) {
      const ids = given.getAll(facet.name).filter((id) => facet.numbers.has(id));
      if (ids.length > 0) choice.chosen.set(facet.name, new Set(ids));
    }
    return choice;
  }

  function write(choice) {
    const given = new URLSearchParams();
    if (!hasOwnDays(choice)) {
      given.set("from", choice.from);
      given.set("to", choice.to);
    }
    for (const facet of timelineData.about.facets) {
      for (const id of choice.chosen.get(facet.name) ?? []) given.append(facet.name, id);
    }
    if (choice.text !== "") given.set("text", choice.text);
    if (choice.page > 1) given.set("page", String(choice.page));
    const text = given.toString();
    return text === "" ? "" : "#" + text;
  }

  function hasOwnDays(choice) {
    const own = ownDays();
    return choice.from === own.from && choice.to === own.to;
  }

  /* Whether the page shows it as it is. */
  function isOwn(choice) {
    return hasOwnDays(choice) && !timelineFilter.isNarrow(choice);
  }

  /* Only the part after `#` changes, which a page from disk may do too. */
  function go(choice, { replaces = false } = {}) {
    const address = location.pathname + location.search + write(choice);
    if (replaces) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }

  return { read, write, go, isOwn, hasOwnDays, ownChoice };
})();
