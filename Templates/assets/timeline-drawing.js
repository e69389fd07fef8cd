"use strict";

/* The drawing: fades what does not fit, gives way to finer and coarser drawings, and can be walked through by keys. */
const timelineDrawing = (() => {
  const texts = new Map();
  const made = new Map();
  /* What the page itself has in this place: a drawing and its end, or nothing. */
  let own = [];
  let shown = null;
  let slot = null;
  let bar = null;
  let wanted = null;
  let lastMark = null;

  function begin() {
    slot = make("div", { class: "drawing-slot" });
    const drawing = document.querySelector("main > .timeline-drawing");
    if (drawing) {
      own = [drawing, drawing.nextElementSibling];
      drawing.before(slot);
    } else {
      document.getElementById("filter").after(slot);
    }
    slot.append(...own);
    reveal();
  }

  /* Where a drawing is wider than the screen it opens at the middle one of its marks, and not at its start, which may be empty. */
  function reveal() {
    const box = slot.querySelector(".scroll");
    if (!box || box.scrollWidth <= box.clientWidth) return;
    const middles = marks().map((mark) => mark.getBoundingClientRect()).map((area) => area.left + area.width / 2);
    if (middles.length === 0) return;
    const area = box.getBoundingClientRect();
    box.scrollLeft += middles.sort((a, b) => a - b)[middles.length >> 1] - (area.left + area.width * 0.6);
  }

  // MARK: Other drawings in its place

  /* Called by the file of each drawing. */
  function add(name, html) {
    texts.set(name, html);
  }

  /* The smallest drawing that holds the chosen days; null for that of the page itself. */
  function drawingFor(choice) {
    const days = timelineFilter.windowOf(choice);
    if (timelineAddress.hasOwnDays(choice)) return null;
    return holding(days ? days[0] : -Infinity, days ? days[1] : Infinity);
  }

  function holding(first, last) {
    let best = null;
    for (const drawing of timelineData.about.drawings) {
      const days = daysOf(drawing);
      if (days[0] > first || days[1] < last) continue;
      if (!best || days[1] - days[0] < daysOf(best)[1] - daysOf(best)[0]) best = drawing;
    }
    return best;
  }

  function daysOf(drawing) {
    return timelineFilter.windowOf(drawing) ?? [-Infinity, Infinity];
  }

  /* The drawing that stands there now, as the list of drawings has it. */
  function current() {
    return shown ?? timelineData.about.drawings.find((drawing) => timelineAddress.hasOwnDays({ ...drawing })) ?? null;
  }

  function show(choice, onShown) {
    wanted = drawingFor(choice);
    const name = wanted?.name;
    if (!wanted || made.has(name)) return put(wanted, onShown);
    timelineData.read(name + ".js", () => {
      made.set(name, nodes(texts.get(name) ?? ""));
      texts.delete(name);
      // Meanwhile another may be wanted.
      if (wanted?.name === name) put(wanted, onShown);
    }, () => {});
  }

  function put(drawing, onShown) {
    const isFocused = slot.contains(document.activeElement);
    if (shown !== drawing || slot.childNodes.length === 0) {
      shown = drawing;
      lastMark = null;
      slot.replaceChildren(...(drawing ? made.get(drawing.name) : own));
      reveal();
      if (isFocused) marks()[0]?.focus();
    }
    onShown();
  }

  const vector = "http://www.w3.org/2000/svg";
  const refused = new Set(["script", "style", "iframe", "object", "embed", "link", "meta", "base", "form", "template"]);

  /* Our own HTML as nodes, without the parser that a policy may forbid: a tag at a time, and nothing that could run. */
  function nodes(html) {
    const root = document.createDocumentFragment();
    let [node, isDrawing] = [root, false];
    for (const [, close, name, attributes, isEmpty, text] of html.matchAll(/<(\/?)([a-z]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gi)) {
      if (text !== undefined) {
        node.append(plain(text));
      } else if (close) {
        if (node.localName === name && node.parentNode) node = node.parentNode;
        isDrawing = node.namespaceURI === vector;
      } else if (!refused.has(name.toLowerCase())) {
        const child = name === "svg" || isDrawing ? document.createElementNS(vector, name) : document.createElement(name);
        for (const [, key, value] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
          if (!/^(on|style$|src)/i.test(key)) child.setAttribute(key, plain(value ?? ""));
        }
        node.append(child);
        if (!isEmpty && !["br", "hr", "img", "input"].includes(name)) node = child;
        isDrawing = node.namespaceURI === vector;
      }
    }
    return [...root.childNodes];
  }

  function plain(text) {
    const names = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00A0" };
    return text.replace(/&(#\d+|[a-z]+);/g, (all, name) => (name[0] === "#" ? String.fromCodePoint(Number(name.slice(1))) : names[name] ?? all));
  }

  // MARK: Where it stands

  /* - go: called with the days to go to. */
  function showBar(choice, go) {
    if (timelineData.about.drawings.length === 0) return;
    bar ??= make("nav", { class: "zoom", "aria-label": timelineData.word("zoom-path") });
    if (!bar.isConnected) slot.before(bar);
    const here = holding(...(timelineFilter.windowOf(choice) ?? [-Infinity, Infinity]));
    const path = timelineData.about.drawings.filter((drawing) => contains(drawing, here));
    path.sort((a, b) => length(b) - length(a));
    const steps = path.map((drawing) => step(drawing, drawing === here && sameDays(drawing, choice), go));
    const buttons = [
      ["zoom-out", "−", coarser(choice)], ["zoom-in", "+", finer(here)], ["zoom-earlier", "‹", beside(here, -1)],
      ["zoom-later", "›", beside(here, 1)],
    ].map(([word, sign, target]) => control(word, sign, target, go));
    const focused = bar.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    bar.replaceChildren(make("ol", {}, ...steps), make("span", { class: "zoom-controls" }, ...buttons));
    if (focused) [...bar.querySelectorAll("[data-key]")].find((node) => node.dataset.key === focused)?.focus();
  }

  function step(drawing, isHere, go) {
    const link = make("a", { href: drawing.name + ".html", "data-key": drawing.name }, drawing.label);
    if (isHere) link.setAttribute("aria-current", "true");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(drawing);
    });
    return make("li", {}, link);
  }

  function control(word, sign, target, go) {
    const button = make("button", { type: "button", "data-key": word, title: timelineData.word(word) },
      make("span", { "aria-hidden": "true" }, sign), make("span", { class: "unseen" }, timelineData.word(word)));
    button.disabled = !target;
    button.addEventListener("click", () => go(target));
    return button;
  }

  function length(drawing) {
    const days = daysOf(drawing);
    return days[1] - days[0];
  }

  function contains(outer, inner) {
    const [a, b] = [daysOf(outer), daysOf(inner)];
    return a[0] <= b[0] && a[1] >= b[1];
  }

  function sameDays(drawing, choice) {
    return drawing.from === choice.from && drawing.to === choice.to;
  }

  /* The drawing around what is chosen; around a whole drawing the next larger one. */
  function coarser(choice) {
    const here = holding(...(timelineFilter.windowOf(choice) ?? [-Infinity, Infinity]));
    if (!here) return null;
    if (!sameDays(here, choice)) return here;
    const around = timelineData.about.drawings.filter((drawing) => drawing !== here && contains(drawing, here));
    return around.sort((a, b) => length(a) - length(b))[0] ?? null;
  }

  /* Within it the one that has the mark at hand, else the fullest. */
  function finer(here) {
    const inside = inner(here);
    const day = lastMark && dayOf(lastMark);
    const at = typeof day === "number" ? inside.find((drawing) => daysOf(drawing)[0] <= day && day <= daysOf(drawing)[1]) : null;
    return at ?? inside.reduce((best, drawing) => (!best || drawing.count > best.count ? drawing : best), null);
  }

  /* The drawings in one that are in no other within it. */
  function inner(here) {
    if (!here) return [];
    const inside = timelineData.about.drawings.filter((drawing) => drawing !== here && contains(here, drawing));
    return inside.filter((drawing) => !inside.some((other) => other !== drawing && contains(other, drawing)));
  }

  function beside(here, direction) {
    if (!here || length(here) === Infinity) return null;
    const around = coarser(here);
    const row = inner(around).sort((a, b) => daysOf(a)[0] - daysOf(b)[0]);
    return row[row.indexOf(here) + direction] ?? null;
  }

  // MARK: What fits

  function marks() {
    return [...slot.querySelectorAll("svg.marks a")];
  }

  function isBin(mark) {
    return mark.classList.contains("b");
  }

  /* The entry to which a mark leads. */
  function entryOf(mark) {
    const address = mark.getAttribute("href") ?? "";
    const at = address.indexOf("#at-");
    return at < 0 ? undefined : timelineData.numberOf(decodeURIComponent(address.slice(at + 4)));
  }

  function dayOf(mark) {
    if (mark.dataset.days) return Number(mark.dataset.days.split(" ")[0]);
    const number = entryOf(mark);
    return number === undefined ? undefined : timelineData.days.first[number];
  }

  /* Fades what is not among `matches`; null: nothing. */
  function fade(matches) {
    const svg = slot.querySelector("svg.marks");
    if (!svg) return;
    svg.classList.toggle("narrowed", matches !== null);
    const fits = matches && new Uint8Array(timelineData.count);
    for (const i of matches ?? []) fits[i] = 1;
    const counts = matches && countBins(matches);
    for (const mark of marks()) {
      if (isBin(mark)) fadeBin(mark, counts);
      else fadeMark(mark, matches !== null && !fits[entryOf(mark)]);
    }
  }

  /* Faded marks are no links any more: their names would lead to what is not shown. */
  function fadeMark(mark, isOut) {
    mark.classList.toggle("out", isOut);
    for (const [key, value] of [["tabindex", "-1"], ["aria-hidden", "true"]]) {
      if (isOut) mark.setAttribute(key, value);
      else mark.removeAttribute(key);
    }
  }

  function fadeBin(mark, counts) {
    const [title, number] = [mark.querySelector("title"), mark.querySelector(".n")];
    mark.dataset.title ??= title.textContent;
    if (number) mark.dataset.number ??= number.textContent;
    const count = counts?.get(mark);
    title.textContent = count === undefined ? mark.dataset.title : `${mark.dataset.title} (${timelineData.word("count-of", share(mark, count))})`;
    if (number) number.textContent = count === undefined ? mark.dataset.number : timelineData.number(count.fits);
    fadeMark(mark, count !== undefined && count.fits === 0);
    mark.classList.toggle("some", count !== undefined && count.fits > 0 && count.fits < count.all);
  }

  function share(mark, { fits, all }) {
    return { n: timelineData.number(fits), total: timelineData.number(all) };
  }

  /* How many of its entries fit, for each column: by side, by what was said and what done, by day. */
  function countBins(matches) {
    const rows = new Map();
    const counts = new Map();
    for (const mark of marks().filter((mark) => isBin(mark) && mark.dataset.days)) {
      const [first, last] = mark.dataset.days.split(" ").map(Number);
      const key = mark.dataset.lane + (mark.classList.contains("w") ? "w" : "d");
      if (!rows.has(key)) rows.set(key, []);
      const bin = { first, last, fits: 0, all: 0 };
      rows.get(key).push(bin);
      counts.set(mark, bin);
    }
    if (counts.size === 0) return counts;
    const drawn = current();
    const [from, to] = drawn ? daysOf(drawn) : [-Infinity, Infinity];
    const fits = new Uint8Array(timelineData.count);
    for (const i of matches) fits[i] = 1;
    const singles = new Set(marks().filter((mark) => !isBin(mark)).map(entryOf));
    for (let i = 0; i < timelineData.count; i++) {
      const day = timelineData.days.first[i];
      if (day === null || day < from || day > to || singles.has(i)) continue;
      const bin = find(rows.get(timelineData.rowOf(i)) ?? [], day);
      if (!bin) continue;
      bin.all++;
      bin.fits += fits[i];
    }
    return counts;
  }

  /* Bins of a row stand in time order. */
  function find(bins, day) {
    let [low, high] = [0, bins.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bins[middle].last < day) low = middle + 1;
      else high = middle;
    }
    return low < bins.length && bins[low].first <= day ? bins[low] : null;
  }

  // MARK: Keys and clicks

  /* In the order of time: columns and marks among them by where they stand. */
  function inOrder() {
    const isMirrored = document.documentElement.dir === "rtl";
    const place = (mark) => {
      const area = mark.querySelector(".t");
      const [x, width] = [Number(area?.getAttribute("x")), Number(area?.getAttribute("width"))];
      return isMirrored ? -x - width : x;
    };
    const all = marks().filter((mark) => !mark.classList.contains("out"));
    const hasBoth = all.some(isBin) && !all.every(isBin);
    return hasBoth ? all.map((mark) => [place(mark), mark]).sort((a, b) => a[0] - b[0]).map(([, mark]) => mark) : all;
  }

  /* - zoom: called with "in" or "out". */
  function listen(zoom, goTo) {
    slot.addEventListener("focusin", (event) => {
      lastMark = event.target.closest("svg.marks a") ?? lastMark;
    });
    slot.addEventListener("keydown", (event) => {
      const mark = event.target.closest("svg.marks a");
      if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
      const isMirrored = document.documentElement.dir === "rtl";
      const step = { ArrowRight: isMirrored ? -1 : 1, ArrowLeft: isMirrored ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step || event.key === "Home" || event.key === "End") {
        const all = inOrder();
        const target = event.key === "Home" ? all[0] : event.key === "End" ? all.at(-1) : all[all.indexOf(mark) + step];
        target?.focus();
        event.preventDefault();
      } else if (event.key === "+" || event.key === "-") {
        zoom(event.key === "+" ? "in" : "out");
        event.preventDefault();
      }
    });
    slot.addEventListener("click", (event) => {
      const mark = event.target.closest("svg.marks a");
      if (!mark || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (isBin(mark) && mark.dataset.days && timelineData.about.drawings.length > 0) {
        const [first, last] = mark.dataset.days.split(" ").map((day) => timelineFilter.dateOf(Number(day)));
        goTo({ from: first, to: last });
        event.preventDefault();
        return;
      }
      const address = mark.getAttribute("href");
      const item = address.includes("#") && document.getElementById(decodeURIComponent(address.slice(address.indexOf("#") + 1)));
      // The address keeps what is chosen, so it cannot lead to an entry too.
      if (!item || !document.getElementById("found")?.contains(item)) return;
      event.preventDefault();
      item.tabIndex = -1;
      item.focus();
      item.scrollIntoView({ block: "center" });
    });
  }

  const make = (...all) => timelineResults.make(...all);

  return { add, begin, show, showBar, fade, listen, coarser, finer, holding, marks: inOrder };
})();
