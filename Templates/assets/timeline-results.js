"use strict";

/* The entries that fit, as the page's own lists show them, at most 200 at a time. Paper shows the page's own lists. */
const timelineResults = (() => {
  const limit = 200;
  const own = new Map();
  let listed = null;
  let found = null;

  function begin() {
    listed = document.getElementById("listed");
    for (const item of listed.querySelectorAll("li.item[id]")) own.set(item.id, item);
    found = make("div", { id: "found", class: "found", hidden: "" });
    listed.after(found);
  }

  /* Shows the page's own lists again. */
  function clear() {
    if (!listed.classList.contains("passed-over")) return;
    found.replaceChildren();
    found.hidden = true;
    for (const [id, item] of own) item.id = id;
    listed.classList.remove("passed-over");
  }

  /* - onPage: called with the number of another page. */
  function show(matches, page, onPage) {
    const pages = Math.max(1, Math.ceil(matches.length / limit));
    const shown = Math.min(page, pages);
    // An id stands once in a page.
    for (const item of own.values()) item.removeAttribute("id");
    listed.classList.add("passed-over");
    found.hidden = false;
    const entries = matches.slice((shown - 1) * limit, shown * limit).map(timelineData.entry);
    const nodes = sections(entries);
    if (pages > 1) nodes.push(pager(shown, pages, onPage));
    if (entries.length === 0) nodes.push(make("p", { class: "aside" }, timelineData.word("filter-none")));
    found.replaceChildren(...nodes);
  }

  function sections(entries) {
    const nodes = [];
    let heading = null;
    let list = null;
    for (const entry of entries) {
      if (entry.heading !== heading) {
        heading = entry.heading;
        list = make("ol", { class: "timeline" });
        nodes.push(make("section", {}, make("h2", {}, heading), list));
      }
      list.append(item(entry));
    }
    return nodes;
  }

  /* The page's own item where it has it, which says more. */
  function item(entry) {
    const id = "at-" + entry.id;
    if (!own.has(id)) return line(entry, id);
    const copy = own.get(id).cloneNode(true);
    copy.id = id;
    return copy;
  }

  function line(entry, id) {
    const title = [make("a", { href: address(entry.type, entry.id) }, entry.title)];
    if (entry.hearsay) title.push(" ", make("span", { class: "status" }, entry.hearsay));
    if (entry.review === "unverified" && timelineData.about.marksUnverified) title.push(" ", mark("unverified"));
    if (entry.isUncited) title.push(" ", mark("uncited"));
    const meta = [make("span", { class: "kind" }, timelineData.label("kind", entry.kind))];
    const status = timelineData.about.statuses.get(entry.status);
    if (status) meta.push(" ", make("span", { class: "status" }, status));
    const people = entry.actors.filter(({ role }) => role !== "for").flatMap(person);
    if (people.length > 0) meta.push(" ", make("span", { class: "people" }, ...people));
    if (entry.type === "event" && entry.places.length > 0) meta.push(" ", where(entry.places[0]));
    const body = [make("p", { class: "item-title" }, ...title), make("p", { class: "item-meta" }, ...meta)];
    for (const estimate of entry.estimates) {
      body.push(make("p", { class: "estimates" }, make("span", { class: "estimate" }, estimate)));
    }
    if (entry.text !== "") body.push(make("p", { class: "item-summary" }, entry.text));
    const isPlain = /^\d{4}(-\d\d){0,2}$/.test(entry.date);
    const when = isPlain ? make("time", { datetime: entry.date }, entry.when) : entry.when;
    return make(
      "li", { class: "item " + entry.band, id },
      make("p", { class: "item-when" }, when), make("div", { class: "item-body" }, ...body));
  }

  function mark(word) {
    return make("span", { class: "mark" }, timelineData.word(word));
  }

  function person({ id, role }) {
    const label = timelineData.label("actor", id);
    const name = id === "editor" ? label : make("a", { href: address("actor", id) }, label);
    const part = timelineData.about.roles.get(role);
    return [make("span", { class: "person" }, name, part ? " " : "", part ? make("span", { class: "role" }, `(${part})`) : ""), " "];
  }

  /* Where the author only wrote words, nothing leads on. */
  function where(id) {
    const { values, numbers } = timelineData.about.facet.get("place");
    const { label, isText } = values[numbers.get(id)];
    return make("span", { class: "where" }, isText ? label : make("a", { href: address("place", id) }, label));
  }

  function address(type, id) {
    return `../${type}s/${encodeURIComponent(id)}.html`;
  }

  function pager(page, pages, onPage) {
    const button = (word, target) => {
      if (target < 1 || target > pages) return "";
      const node = make("button", { type: "button" }, timelineData.word(word));
      node.addEventListener("click", () => onPage(target));
      return node;
    };
    const position = timelineData.word("page-of", { page: timelineData.number(page), pages: timelineData.number(pages) });
    return make(
      "nav", { class: "pager", "aria-label": timelineData.word("pages") },
      button("previous-page", page - 1), make("span", {}, position), button("next-page", page + 1));
  }

  /* An element; what is text in it stays text. */
  function make(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children.filter((child) => child !== ""));
    return node;
  }

  return { begin, clear, show, make, address };
})();
