"use strict";

/* One way round: what is chosen goes into the address, the address says what is shown. */
(() => {
  if (!timelineData.about) return;
  let choice = timelineAddress.ownChoice();
  let found = null;
  let isWaiting = false;
  let wasTyping = false;
  let afterReading = null;

  timelineResults.begin();
  timelineDrawing.begin();
  timelineForm.begin(
    (part, how) => go(changed(part), how), load, (form) => whenRead(() => timelineDownload.save(found.matches, form)));
  timelineDrawing.listen((direction) => zoom(direction), (days) => go(changed(days)));
  window.addEventListener("popstate", follow);
  document.addEventListener("keydown", keys);
  follow();

  function changed(part) {
    if (part === null) return timelineAddress.ownChoice();
    const { facet, ids, ...rest } = part;
    const chosen = new Map(choice.chosen);
    if (facet && ids.size > 0) chosen.set(facet, ids);
    else if (facet) chosen.delete(facet);
    return { ...choice, ...rest, chosen, page: 1 };
  }

  /* What is being typed is one step back, however many letters it has. */
  function go(next, { isTyping = false } = {}) {
    timelineAddress.go(next, { replaces: isTyping && wasTyping });
    wasTyping = isTyping;
    choice = next;
    update();
  }

  function follow() {
    const next = timelineAddress.read();
    if (!next) return update();
    choice = next;
    wasTyping = false;
    update();
  }

  function load() {
    timelineData.load(refresh);
    refresh();
  }

  /* Parts come quickly: what is shown follows them at leisure. */
  function refresh() {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      update();
    }, timelineData.isComplete() ? 0 : 200);
  }

  function whenRead(action) {
    afterReading = action;
    load();
  }

  function update() {
    const isOwn = timelineAddress.isOwn(choice);
    if (!isOwn && !timelineData.isComplete()) timelineData.load(refresh);
    found = timelineData.count > 0 || timelineData.isComplete() || timelineData.hasFailed ? timelineFilter.run(choice) : null;
    timelineForm.show(choice, found, wasTyping);
    timelineDrawing.showBar(choice, (drawing) => go(changed({ from: drawing.from, to: drawing.to })));
    timelineDrawing.show(choice, () => timelineDrawing.fade(isOwn || !found ? null : found.matches));
    if (isOwn || !found) timelineResults.clear();
    else timelineResults.show(found.matches, choice.page, turn);
    if (afterReading && timelineData.isComplete()) {
      const action = afterReading;
      afterReading = null;
      action();
    }
  }

  function turn(page) {
    go({ ...choice, page });
    const list = document.getElementById("found");
    list.tabIndex = -1;
    list.focus({ preventScroll: true });
    list.scrollIntoView();
  }

  function zoom(direction) {
    const days = timelineFilter.windowOf(choice) ?? [-Infinity, Infinity];
    const target = direction === "out" ? timelineDrawing.coarser(choice) : timelineDrawing.finer(timelineDrawing.holding(...days));
    if (target) go(changed({ from: target.from, to: target.to }));
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const isWriting = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    /* A letter that does something wherever one happens to be would take it from those who speak to their machine (WCAG 2.1.4). */
    if (event.key === "/" && !isWriting && event.target.closest?.("#filter, #found, .drawing-slot")) {
      timelineForm.focusText();
      event.preventDefault();
    } else if (event.key === "Escape" && !timelineAddress.isOwn(choice)) {
      timelineForm.settle();
      go(timelineAddress.ownChoice());
    }
  }
})();
