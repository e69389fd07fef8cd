"use strict";

/* What is shown, as a file. Fields have the names that the author's own files give them. */
const timelineDownload = (() => {
  const columns = [
    "type", "id", "title", "date", "kind", "status", "verification", "actors", "by", "for", "via", "lane", "place", "places",
    "issue", "tags", "review", "cite", "weight", "summary", "text",
  ];

  /* One entry as a record: a field that says nothing is left out. */
  function record(entry) {
    const isClaim = entry.type === "claim";
    const withRole = (role) => entry.actors.filter((actor) => actor.role === role).map((actor) => actor.id);
    const all = {
      type: entry.type,
      id: entry.id,
      title: entry.title,
      date: entry.date,
      kind: entry.kind,
      status: isClaim ? "" : entry.status,
      verification: isClaim ? entry.status : "",
      actors: isClaim ? [] : entry.actors.map(({ id, role }) => (role === "" ? id : `${id}:${role}`)),
      by: isClaim ? withRole("by") : [],
      for: isClaim ? withRole("for")[0] ?? "" : "",
      via: entry.via ?? "",
      lane: entry.sides.filter((side) => side !== ""),
      place: isClaim ? "" : entry.places[0] ?? "",
      places: isClaim ? entry.places : [],
      issue: entry.issues,
      tags: entry.tags,
      review: entry.review,
      cite: entry.cites,
      weight: entry.weight === 0 ? "" : entry.weight,
      summary: isClaim ? "" : entry.text,
      text: isClaim ? entry.text : "",
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== "" && value?.length !== 0));
  }

  /* RFC 4180, with a byte order mark, without which Excel takes UTF-8 for something else. A spreadsheet takes a cell that begins
     with one of = + - @ for a formula: such cells begin with an apostrophe. Lists are parted by semicolons, as in the author's tables. */
  function csv(entries) {
    const rows = entries.map((entry) => {
      const found = record(entry);
      return columns.map((column) => cell(found[column] ?? ""));
    });
    return "\uFEFF" + [columns, ...rows].map((row) => row.join(",") + "\r\n").join("");
  }

  function cell(value) {
    const text = Array.isArray(value) ? value.map((item) => item.replaceAll(";", "\\;")).join("; ") : String(value);
    const guarded = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
  }

  function json(entries) {
    return "[" + entries.map((entry) => "\n" + JSON.stringify(record(entry))).join(",") + "\n]\n";
  }

  function save(numbers, form) {
    const entries = numbers.map(timelineData.entry);
    const [text, type] = form === "csv" ? [csv(entries), "text/csv;charset=utf-8"] : [json(entries), "application/json"];
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = timelineResults.make("a", { href: address, download: "timeline." + form });
    document.body.append(link);
    link.click();
    link.remove();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  return { save, csv, json };
})();
