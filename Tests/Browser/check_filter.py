"""Each value and many combinations show exactly what the facts say, with the counts that the facts say."""
import random

from browser import Failure, expect, page, until
from expected import matching, remaining
from timeline import Timeline

FACETS = ["side", "actor", "issue", "kind", "place", "tag", "review", "grade"]


def values(records, facet):
    return sorted({value for record in records for value in record.values(facet)})


def choices(records):
    """Every single value, then combinations."""
    chance = random.Random(11)
    for facet in FACETS:
        for value in values(records, facet):
            yield {facet: [value]}
    for n in range(30):
        choice = {}
        for facet in chance.sample(FACETS, chance.choice([1, 2, 2, 3])):
            all_values = values(records, facet)
            choice[facet] = chance.sample(all_values, min(len(all_values), chance.choice([1, 1, 2])))
        if n % 3 == 0:
            choice["from"] = chance.choice(["2022", "2023-05", "2023-02-28"])
        if n % 4 == 0:
            choice["to"] = chance.choice(["2023", "2023-09", "2024-02-29"])
        if n % 5 == 0:
            choice["text"] = chance.choice(["boats", "STRASSE", "said way", "lodz", "</script>", "quay anders"])
        yield choice
    yield {"text": "no such word"}


def check(browser, address, dossier):
    with page(browser, address + "/timeline/index.html") as opened:
        timeline = Timeline(opened)
        timeline.open()
        for choice in choices(dossier.records):
            timeline.choose(choice)
            wanted = matching(dossier.records, choice)
            expect(timeline.count(), len(wanted), f"count of {choice}")
            for (facet, value), number in timeline.remaining().items():
                expect(number, remaining(dossier.records, choice, facet, value), f"{facet} {value!r} beside {choice}")
            found = timeline.shown()
            if len(found) != len(set(found)) or set(found) != wanted:
                raise Failure(f"{choice}: {len(found)} shown, {sorted(set(found) ^ wanted)[:5]} differ")


def check_form(browser, address, dossier):
    """By mouse: boxes, chips, the button that clears; a page of one year counts what lies elsewhere and goes there."""
    year = {"from": "2023", "to": "2023"}
    with page(browser, address + "/timeline/2023.html") as opened:
        timeline = Timeline(opened)
        opened.click("#filter summary")
        timeline.wait()
        opened.check(".choice input[name=side][value=north]")
        choice = {**year, "side": ["north"]}
        expect(timeline.count(), len(matching(dossier.records, choice)), "one box")
        opened.check(".choice input[name=kind][value=consult]")
        choice["kind"] = ["consult"]
        expect(set(timeline.shown()), matching(dossier.records, choice), "two boxes")
        everywhere = {facet: choice[facet] for facet in ("side", "kind")}
        more = len(matching(dossier.records, everywhere)) - len(matching(dossier.records, choice))
        expect(opened.inner_text(".filter-state > .plain-button"), f"{more:,} more at other times", "what lies elsewhere")
        opened.click(".filter-state > .plain-button")
        expect(set(timeline.shown()), matching(dossier.records, everywhere), "the whole timeline")
        opened.click(".chip:has-text('The North')")
        expect(timeline.count(), len(matching(dossier.records, {"kind": ["consult"]})), "a chip taken away")
        opened.fill("input[name=text]", "boats")
        until(opened, "location.hash.includes('text=boats')")
        expect(set(timeline.shown()), matching(dossier.records, {"kind": ["consult"], "text": "boats"}), "words")
        opened.click(".clear")
        expect(opened.evaluate("location.hash"), "", "the address once cleared")
        expect(opened.is_visible("#found"), False, "results once cleared")
        if len(timeline.items("#listed")) == 0 and not opened.is_visible("#listed .periods"):
            raise Failure("the page's own list has not come back")


def check_size(browser, address, dossier):
    """However many fit, no more than 200 stand in the page."""
    with page(browser, address + "/timeline/index.html#review=checked") as opened:
        timeline = Timeline(opened)
        timeline.wait()
        expect(timeline.count() > 400, True, "many fit")
        expect(len(timeline.items("#found")), 200, "items in the page")
