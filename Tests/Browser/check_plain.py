"""Without script, and on paper, nothing is missing."""
import urllib.parse

from picture import dark

from browser import Failure, expect, page


def check_without_script(browser, address, dossier, clicks=5):
    """Every entry is listed on a page that links lead to from the front page, in few clicks."""
    found, seen, waiting = {}, {"index.html": 0}, ["index.html"]
    with page(browser, address + "/index.html", java_script_enabled=False) as opened:
        while waiting:
            path = waiting.pop(0)
            opened.goto(f"{address}/{path}", wait_until="domcontentloaded")
            body = opened.content()
            if path.startswith("timeline/"):
                for item in ids(body):
                    found.setdefault(item, seen[path])
                if opened.locator("#filter > *").count() > 0:
                    raise Failure("a filter that does nothing")
            for link in links(body):
                target = urllib.parse.urljoin(path, urllib.parse.unquote(link.split("#")[0]))
                if target.startswith("timeline/") and target.endswith(".html") and target not in seen:
                    seen[target] = seen[path] + 1
                    waiting.append(target)
    expect(set(found), {record.id for record in dossier.records}, "entries reached")
    expect(max(found.values()) < clicks, True, f"clicks: {max(found.values()) + 1}")


def ids(body):
    return [part.split('"')[0] for part in body.split('" id="at-')[1:]]


def links(body):
    return [part.split('"')[0] for part in body.split('href="')[1:]]


def check_paper(browser, address, dossier):
    """A page that is filtered on the screen is whole on paper."""
    with page(browser, address + "/timeline/2023.html") as opened:
        opened.emulate_media(media="print")
        plain = [opened.locator("#listed li.item:visible, #listed .periods li:visible").count(), opened.locator("svg.segment:visible").count()]
        expect(plain[0] > 0 and plain[1] > 0, True, "a list and a drawing on paper")
        expect(opened.is_visible("#filter"), False, "the form on paper")
        # What a sheet shows is a copy, which rules of style reach in their own way: one that they do not reach is black.
        expect(0.002 < dark(opened.locator("svg.segment").first.screenshot()) < 0.1, True, "ink on a sheet")
        opened.emulate_media(media="screen")
        opened.evaluate("location.hash = 'side=south'")
        opened.wait_for_selector("#found li.item")
        opened.emulate_media(media="print")
        expect([opened.locator("#listed li.item:visible, #listed .periods li:visible").count(), opened.locator("svg.segment:visible").count()], plain, "the same on paper")
        expect(opened.is_visible("#found"), False, "results on paper")
        opacity = opened.eval_on_selector_all(".drawing-slot svg.marks a", "marks => Math.min(...marks.map(mark => Number(getComputedStyle(mark).opacity)))")
        expect(opacity, 1, "the faintest mark on paper")
