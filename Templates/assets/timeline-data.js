"use strict";

/* What the data files say. Each is a script that calls `head` or `part`, because a browser reads nothing else from a folder on disk.
   Entries have numbers, in the order of the timeline; what they are filtered by stands in columns of numbers. */
const timelineData = (() => {
  const parts = [];
  const numbers = new Map();
  const days = { first: [], last: [] };
  let head = null;
  let count = 0;
  let failed = false;
  let isAsked = false;
  let tell = () => {};

  /* Called by data.js. */
  function takeHead(found) {
    head = found;
    head.facets = found.facets.map(([name, label, values]) => facet(name, label, values));
    head.facet = new Map(head.facets.map((facet) => [facet.name, facet]));
    for (const terms of ["roles", "statuses"]) head[terms] = new Map(found[terms]);
    head.drawings = found.drawings.map(([name, label, [from, to], count]) => ({ name, label, from, to, count }));
  }

  function facet(name, label, values) {
    return {
      name,
      label,
      // A parent is a position; -1 tells a text from a record.
      values: values.map(([id, label, count, parent]) => ({
        id, label, count, parent: parent === -1 ? undefined : parent, isText: parent === -1,
      })),
      numbers: new Map(values.map(([id], number) => [id, number])),
      // The values of entry i are those from starts[i] up to starts[i + 1].
      starts: [0],
      ofEntries: [],
    };
  }

  /* Called by the file of each part. */
  function takePart(part) {
    part.start = count;
    count += part.id.length;
    part.id.forEach((id, i) => numbers.set(id, part.start + i));
    for (let i = 0; i < part.id.length; i++) {
      days.first.push(part.first[i]);
      days.last.push(part.last[i]);
    }
    for (const facet of head.facets) addColumn(facet, part[facet.name]);
    parts.push(part);
  }

  function addColumn(facet, [names, lists]) {
    // A value brings those in which it lies: a town its country.
    const around = names.map((name) => {
      const found = [];
      for (let n = facet.numbers.get(name); n !== undefined && !found.includes(n); n = facet.values[n].parent) found.push(n);
      return found;
    });
    for (const list of lists) {
      const start = facet.ofEntries.length;
      for (const local of list) {
        for (const n of around[local]) {
          if (facet.ofEntries.indexOf(n, start) < 0) facet.ofEntries.push(n);
        }
      }
      facet.starts.push(facet.ofEntries.length);
    }
  }

  /* Reads what is not read yet, and says so after each part. */
  function load(onProgress) {
    tell = onProgress;
    if (isAsked || isComplete()) return;
    isAsked = true;
    for (const name of head.parts) {
      if (name === "") continue;
      read("data-" + name + ".js", () => tell(), () => {
        failed = true;
        tell();
      });
    }
  }

  /* For hosts that ask for Trusted Types: `trusted-types dossier`. Only files beside the page are read. */
  const policy = makePolicy();

  function makePolicy() {
    try {
      return globalThis.trustedTypes?.createPolicy("dossier", { createScriptURL: encodeURIComponent });
    } catch {
      return null;
    }
  }

  /* Scripts come from many connections at once and run in the order in which they were asked for. */
  function read(file, onLoad, onError) {
    const script = document.createElement("script");
    script.async = false;
    script.onload = onLoad;
    script.onerror = onError;
    try {
      script.src = policy ? policy.createScriptURL(file) : encodeURIComponent(file);
      document.head.append(script);
    } catch {
      // The host allows no policy at all.
      onError();
    }
  }

  function isComplete() {
    return count >= head.entries;
  }

  function place(number) {
    let [low, high] = [0, parts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (parts[middle].start <= number) low = middle;
      else high = middle - 1;
    }
    return [parts[low], number - parts[low].start];
  }

  /* All that is known of one entry. */
  function entry(number) {
    const [part, i] = place(number);
    const names = (column) => part[column][1][i].map((n) => part[column][0][n]);
    const roles = names("role");
    const [via, hearsay] = names("via");
    return {
      number,
      type: part.type[i] === "c" ? "claim" : "event",
      band: part.band[i] === "w" ? "words" : "deeds",
      isUncited: part.uncited[i] === "1",
      weight: Number(part.weight[i]),
      id: part.id[i],
      title: part.title[i],
      date: part.date[i],
      when: part.when[i],
      text: part.text[i],
      heading: heading(part, i),
      actors: names("actor").map((id, n) => ({ id, role: roles[n] })),
      sides: names("side"),
      issues: names("issue"),
      kind: names("kind")[0],
      places: names("place"),
      tags: names("tag"),
      review: names("review")[0],
      status: names("status")[0],
      via,
      hearsay,
      cites: names("cite"),
      estimates: names("estimate"),
    };
  }

  function heading(part, i) {
    let end = 0;
    for (const [text, length] of part.headings) {
      end += length;
      if (i < end) return text;
    }
    return "";
  }

  /* The half of a lane in which an entry is drawn. */
  function rowOf(number) {
    const [part, i] = place(number);
    const side = part.side[1][i][0];
    const lane = side === undefined ? 0 : (part.lanes ??= lanesOf(part))[side];
    return lane + part.band[i];
  }

  function lanesOf(part) {
    return part.side[0].map((id) => head.lanes.indexOf(id));
  }

  function label(facet, id) {
    const { numbers, values } = head.facet.get(facet);
    return numbers.has(id) ? values[numbers.get(id)].label : id;
  }

  /* What a search for words looks into: title, text, and the names of those who take part and of places. Made once a part. */
  function searchable(number) {
    const [part, i] = place(number);
    part.searchable ??= part.id.map((_, i) => {
      const labels = (facet) => part[facet][1][i].map((n) => label(facet, part[facet][0][n]));
      return folded([part.title[i], part.text[i], ...labels("actor"), ...labels("place")].join("\n"));
    });
    return part.searchable[i];
  }

  /* Without case, accents and forms of letters. */
  function folded(text) {
    return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  }

  /* Words, in the dossier's language. */
  function word(key, values = {}) {
    return fill(head.words[key], values);
  }

  function counted(key, n, values = {}) {
    const [language, ...forms] = head.words[key];
    const category = new Intl.PluralRules(language).select(n);
    let form = forms.at(-1);
    for (let i = 0; i < forms.length; i += 2) if (forms[i] === category) form = forms[i + 1];
    return fill(form, { n: number(n), ...values });
  }

  function fill(text, values) {
    return text.replace(/\{([a-z]+)\}/g, (hole, name) => (Object.hasOwn(values, name) ? values[name] : hole));
  }

  function number(n) {
    return String(n).replace(/\B(?=(\d{3})+$)/g, head.words["number-group"]);
  }

  return {
    head: takeHead,
    part: takePart,
    load,
    read,
    entry,
    rowOf,
    label,
    searchable,
    folded,
    word,
    counted,
    number,
    isComplete,
    days,
    get about() {
      return head;
    },
    get count() {
      return count;
    },
    get hasFailed() {
      return failed;
    },
    numberOf: (id) => numbers.get(id),
  };
})();
