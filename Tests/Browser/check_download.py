"""What is downloaded is what is shown: as RFC 4180 has it, safe in a spreadsheet, with the names of the author's own fields."""
import csv
import json
import pathlib

from browser import expect, page
from expected import matching
from timeline import Timeline


def download(opened, form):
    with opened.expect_download() as waiting:
        opened.click(f".filter-saves button:has-text('{form}')")
    expect(waiting.value.suggested_filename, f"timeline.{form.lower()}", "name of the file")
    return pathlib.Path(waiting.value.path()).read_bytes()


def check(browser, address, dossier):
    choice = {"side": ["north"], "tag": ["a;b", "__proto__"]}
    wanted = matching(dossier.records, choice)
    records = {record.id: record for record in dossier.records}
    with page(browser, address + "/timeline/index.html") as opened:
        timeline = Timeline(opened)
        timeline.choose(choice)
        table = download(opened, "CSV")
        expect(table[:3], b"\xef\xbb\xbf", "byte order mark")
        expect(table.count(b"\r\n") >= len(wanted) + 1, True, "ends of lines")
        rows = list(csv.DictReader(table.decode("utf-8-sig").splitlines(keepends=True), strict=True))
        expect({row["id"] for row in rows}, wanted, "ids in the table")
        for row in rows:
            record = records[row["id"]]
            check_row(row, record)
        found = json.loads(download(opened, "JSON"))
        expect([item["id"] for item in found], [row["id"] for row in rows], "the same in JSON")
        for item in found:
            check_item(item, records[item["id"]])


def guarded(text):
    return "'" + text if text[:1] in "=+-@" else text


def check_row(row, record):
    source = record.source
    expect(row["title"], guarded(record.title), "title")
    expect(row["type"], record.type, "type")
    expect(row["date"], source.get("date", ""), "date")
    expect(row["tags"], "; ".join(tag.replace(";", "\\;") for tag in source["tags"]), "tags")
    expect(row["actors"], "; ".join(source.get("actors", [])), "actors")
    expect(row["by"], "; ".join(source.get("by", [])), "by")
    expect(row["cite"], "; ".join(source["cite"]), "cite")
    expect(row["place"], source.get("place", ""), "place")


def check_item(item, record):
    source = record.source
    for field in ("title", "kind", "date", "review", "summary", "text", "for", "via", "place"):
        expect(item.get(field), source.get(field), f"{field} of {record.id}")
    for field in ("tags", "cite", "actors", "by"):
        expect(item.get(field, []), source.get(field, []), f"{field} of {record.id}")
    expect(set(item.get("issue", [])), record.issues, f"issue of {record.id}")
