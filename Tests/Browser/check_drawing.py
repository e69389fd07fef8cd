"""The drawing follows the filter, and finer ones take its place where it stands."""
import datetime
import re

from browser import Failure, expect, page, until
from expected import matching
from timeline import Timeline


def marks(opened):
    """Each mark: its name, where it leads, whether it is faded, the days of a column."""
    return opened.eval_on_selector_all(
        ".drawing-slot svg.marks a",
        "marks => marks.map(m => ({ name: m.querySelector('title').textContent, href: m.getAttribute('href'), out: m.classList.contains('out'), "
        "days: m.dataset.days ?? '', lane: m.dataset.lane ?? '', band: m.classList.contains('w') ? 'w' : 'd' }))")


def check_fading(browser, address, dossier, month="2023"):
    """Of the drawing of a year drawn one by one, exactly what fits is not faded."""
    choice = {"side": ["north"], "kind": ["consult", "assault"]}
    with page(browser, address + "/timeline/index.html") as opened:
        timeline = Timeline(opened)
        timeline.choose(choice)
        wanted = matching(dossier.records, choice)
        found = [mark for mark in marks(opened) if "#at-" in mark["href"]]
        expect(len(found) > 3, True, "marks of single entries")
        for mark in found:
            expect(mark["out"], mark["href"].split("#at-")[1] not in wanted, f"whether {mark['name']} is faded")


def check_narrow(browser, address, dossier):
    """On a phone the drawing opens where its marks are."""
    with page(browser, address + "/timeline/index.html", size={"width": 390, "height": 800}) as opened:
        Timeline(opened)
        shown = opened.eval_on_selector(
            ".drawing-slot .scroll",
            "box => { const area = box.getBoundingClientRect(); return [box.scrollWidth > box.clientWidth, [...box.querySelectorAll('svg.marks a')]"
            ".filter(mark => { const at = mark.getBoundingClientRect(); return at.left >= area.left && at.right <= area.right; }).length]; }")
        expect(shown[0], True, "whether the drawing is wider than a phone")
        expect(shown[1] > 5, True, f"whether marks are seen ({shown[1]})")


def check_columns(browser, address, dossier):
    """A column says how many of it fit."""
    choice = {"kind": ["consult", "demand"]}
    with page(browser, address + "/timeline/index.html") as opened:
        timeline = Timeline(opened)
        timeline.choose(choice)
        bins = [mark for mark in marks(opened) if mark["days"]]
        expect(len(bins) > 10, True, "columns")
        single = {mark["href"].split("#at-")[1] for mark in marks(opened) if "#at-" in mark["href"]}
        wanted = matching(dossier.records, choice)
        total = 0
        for mark in bins:
            found = re.search(r"\((\d+) of (\d+)\)$", mark["name"])
            fit, whole = int(found[1]), int(found[2])
            expect(mark["out"], fit == 0, f"whether {mark['name']} is faded")
            first, last = (datetime.date(1970, 1, 1) + datetime.timedelta(days=int(day)) for day in mark["days"].split())
            inside = [r for r in dossier.records if r.first and first <= r.first <= last and r.id not in single]
            expect(whole <= len(inside), True, f"{mark['name']} holds no more than its days")
            total += fit
        expect(total, len([r for r in dossier.records if r.first and r.id in wanted and r.id not in single]), "all that fit stand in columns")


def check_zoom(browser, address, dossier):
    """A click on a column goes to its days; keys and buttons go on, back comes back; the page stays the same."""
    with page(browser, address + "/timeline/index.html") as opened:
        timeline = Timeline(opened)
        whole = marks(opened)
        column = next(mark for mark in whole if mark["days"])
        opened.eval_on_selector(".drawing-slot svg.marks a[data-days]", "mark => mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")
        timeline.wait()
        until(opened, "document.querySelectorAll('.zoom li').length > 1")
        first, last = (datetime.date(1970, 1, 1) + datetime.timedelta(days=int(day)) for day in column["days"].split())
        expect(set(timeline.shown()), matching(dossier.records, {"from": str(first), "to": str(last)}), "the days of a column")
        expect(opened.url.split("#")[0].endswith("/timeline/index.html"), True, "the page")
        until(opened, "document.querySelector('.drawing-slot .timeline-drawing svg.marks').getAttribute('aria-label') !== 'Drawing: Timeline'")
        opened.go_back()
        opened.wait_for_timeout(100)
        expect(marks(opened), whole, "the whole once gone back")
        # Finer by the key, as far as it goes; each drawing is that of the page it stands for.
        opened.focus(".drawing-slot svg.marks a")
        levels = []
        for _ in range(4):
            opened.keyboard.press("+")
            opened.wait_for_timeout(300)
            levels.append(opened.inner_text(".zoom [aria-current]"))
            expect(opened.evaluate("document.activeElement.closest('svg.marks') !== null"), True, "focus stays in the drawing")
        name = opened.eval_on_selector(".zoom [aria-current]", "step => step.getAttribute('href')")
        swapped = marks(opened)
        expect(len(levels) > len(set(levels)), True, "an end of finer drawings")
        for _ in range(4):
            opened.keyboard.press("-")
            opened.wait_for_timeout(200)
        expect(marks(opened), whole, "the whole again")
        with page(browser, address + "/timeline/" + name) as finer:
            own = marks(finer)
            expect([m["name"] for m in swapped], [m["name"] for m in own], f"the drawing of {name}")
            expect([m["href"].split("#")[1] for m in swapped if "#" in m["href"]], [m["href"].split("#")[1] for m in own if "#" in m["href"]], "its links")
        if len(opened.query_selector_all(".timeline-drawing")) != 1:
            raise Failure("more than one drawing")
