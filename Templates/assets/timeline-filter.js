"use strict";

/* Which entries fit, and how many would fit with each further choice. Values of one facet widen, facets narrow. */
const timelineFilter = (() => {
  /* A choice: days, words, and for each facet a set of ids. */
  function everything() {
    return { from: "", to: "", text: "", chosen: new Map(), page: 1 };
  }

  function isNarrow(choice) {
    return choice.text !== "" || choice.chosen.size > 0;
  }

  /* `2025`, `2025-06` or `2025-06-02` as the numbers of its first and last day since 1970; a year may have a sign, and more digits
     after a Y. No clock and no zone has a part in it. */
  function daysOf(text) {
    const found = /^(-?\d{4}|Y-?\d{5,9})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text.trim());
    if (!found) return null;
    const year = Number(found[1].replace("Y", ""));
    const month = found[2] === undefined ? null : Number(found[2]);
    const day = found[3] === undefined ? null : Number(found[3]);
    if (month !== null && (month < 1 || month > 12)) return null;
    if (day !== null && (day < 1 || day > daysIn(year, month))) return null;
    return [
      dayNumber(year, month ?? 1, day ?? 1),
      dayNumber(year, month ?? 12, day ?? daysIn(year, month ?? 12)),
    ];
  }

  function daysIn(year, month) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  }

  /* Years begin in March here, so that the leap day is the last. */
  function dayNumber(year, month, day) {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
  }

  function dateOf(number) {
    const shifted = number + 719468;
    const era = Math.floor(shifted / 146097);
    const day = shifted - era * 146097;
    const yearOfEra = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36524) - Math.floor(day / 146096)) / 365);
    const dayOfYear = day - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const march = Math.floor((5 * dayOfYear + 2) / 153);
    const month = march < 10 ? march + 3 : march - 9;
    const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    const digits = String(Math.abs(year)).padStart(4, "0");
    const sign = year < 0 ? "-" : "";
    const two = (n) => String(n).padStart(2, "0");
    return `${digits.length > 4 ? "Y" + sign + digits : sign + digits}-${two(month)}-${two(dayOfYear - Math.floor((153 * march + 2) / 5) + 1)}`;
  }

  /* First and last day of a choice; null where it has none, an endless end where one is missing or is no date. */
  function windowOf(choice) {
    const from = daysOf(choice.from);
    const to = daysOf(choice.to);
    return from || to ? [from ? from[0] : -Infinity, to ? to[1] : Infinity] : null;
  }

  /* What may have been in those days; what has no date lies in none. */
  function windowTest(choice) {
    const days = windowOf(choice);
    if (!days) return null;
    const { first, last } = timelineData.days;
    return (i) => {
      if (first[i] === null && last[i] === null && !timelineData.entry(i).date) return false;
      return (last[i] ?? Infinity) >= days[0] && (first[i] ?? -Infinity) <= days[1];
    };
  }

  function textTest(choice) {
    const words = timelineData.folded(choice.text).split(/\s+/).filter(Boolean);
    if (words.length === 0) return null;
    return (i) => {
      const text = timelineData.searchable(i);
      return words.every((word) => text.includes(word));
    };
  }

  /* Over everything read so far, once: an entry that fails one test alone counts for that test's own values. */
  function run(choice) {
    const facets = timelineData.about.facets;
    const isInWindow = windowTest(choice);
    const hasText = textTest(choice);
    const wanted = facets.map((facet) => {
      const ids = choice.chosen.get(facet.name);
      if (!ids) return null;
      const flags = new Uint8Array(facet.values.length);
      for (const id of ids) if (facet.numbers.has(id)) flags[facet.numbers.get(id)] = 1;
      return flags;
    });
    const counts = facets.map((facet) => new Uint32Array(facet.values.length));
    const matches = [];
    let elsewhere = 0;
    for (let i = 0; i < timelineData.count; i++) {
      let failures = 0;
      let failed = -1;
      for (let f = 0; f < facets.length && failures < 2; f++) {
        if (wanted[f] && !hasAny(facets[f], i, wanted[f])) {
          failures++;
          failed = f;
        }
      }
      if (failures > 1 || (hasText && !hasText(i))) continue;
      if (isInWindow && !isInWindow(i)) {
        if (failures === 0) elsewhere++;
        continue;
      }
      if (failures === 1) {
        count(facets[failed], i, counts[failed]);
        continue;
      }
      matches.push(i);
      for (let f = 0; f < facets.length; f++) count(facets[f], i, counts[f]);
    }
    return { matches, elsewhere, counts: new Map(facets.map((facet, f) => [facet.name, counts[f]])) };
  }

  function hasAny(facet, i, flags) {
    for (let k = facet.starts[i]; k < facet.starts[i + 1]; k++) if (flags[facet.ofEntries[k]]) return true;
    return false;
  }

  function count(facet, i, counts) {
    for (let k = facet.starts[i]; k < facet.starts[i + 1]; k++) counts[facet.ofEntries[k]]++;
  }

  return { everything, isNarrow, daysOf, dateOf, windowOf, run };
})();
