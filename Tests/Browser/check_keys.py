"""By keys alone: every mark is reached in time order and has a name; the filter is opened, used and cleared."""
from browser import Failure, expect, page, until
from timeline import Timeline

ORDERED = """marks => marks.map(mark => { const area = mark.querySelector('.t'); const x = Number(area.getAttribute('x'));
  return document.documentElement.dir === 'rtl' ? -x - Number(area.getAttribute('width')) : x; })"""


def focused(opened):
    return opened.evaluate("document.activeElement.closest('svg.marks a') ? [...document.querySelectorAll('.drawing-slot svg.marks a')].indexOf(document.activeElement) : -1")


def check_marks(browser, address, path, arrow="ArrowRight"):
    with page(browser, f"{address}/timeline/{path}") as opened:
        names = opened.eval_on_selector_all(".drawing-slot svg.marks a", "marks => marks.map(mark => mark.querySelector('title').textContent)")
        if not names or not all(name.strip() for name in names):
            raise Failure(f"{path}: a mark without a name")
        # Tab reaches each once, in the order of the page.
        opened.focus(".skip-drawing a")
        reached = []
        for _ in range(len(names) + 2):
            opened.keyboard.press("Tab")
            if focused(opened) >= 0:
                reached.append(focused(opened))
        expect(reached, list(range(len(names))), f"{path}: what Tab reaches")
        # So do arrows, in the order of time.
        opened.focus(".drawing-slot svg.marks a")
        opened.keyboard.press("Home")
        walked = [focused(opened)]
        for _ in range(len(names) - 1):
            opened.keyboard.press(arrow)
            walked.append(focused(opened))
        expect(sorted(walked), list(range(len(names))), f"{path}: what arrows reach")
        if opened.query_selector(".drawing-slot svg.marks a.b"):
            places = opened.eval_on_selector_all(".drawing-slot svg.marks a", ORDERED)
            order = [places[n] for n in walked]
            expect(order, sorted(order), f"{path}: the order of columns")
        else:
            expect(walked, list(range(len(names))), f"{path}: the order of marks")


def check_listed_order(browser, address, path):
    """Marks that stand one by one come in the order of the list below, which is that of time."""
    with page(browser, f"{address}/timeline/{path}") as opened:
        marks = opened.eval_on_selector_all(".drawing-slot svg.marks a", "marks => marks.map(mark => mark.getAttribute('href').split('#')[1])")
        items = opened.eval_on_selector_all("#listed li.item", "items => items.map(item => item.id)")
        expect(marks, [item for item in items if item in set(marks)], f"{path}: marks and list")


def check_filter(browser, address):
    with page(browser, address + "/timeline/index.html") as opened:
        timeline = Timeline(opened)
        opened.keyboard.press("/")
        expect(opened.evaluate("document.activeElement === document.body"), True, "a stroke outside the timeline does nothing")
        opened.focus(".drawing-slot svg.marks a")
        opened.keyboard.press("/")
        expect(opened.evaluate("document.activeElement.name"), "text", "where / leads")
        opened.keyboard.type("a/b")
        expect(opened.input_value("input[name=text]"), "a/b", "a stroke in the field is a letter")
        until(opened, "location.hash.includes('text=')")
        timeline.wait()
        opened.keyboard.press("Escape")
        expect(opened.evaluate("location.hash"), "", "the address after Esc")
        expect(opened.input_value("input[name=text]"), "", "the field after Esc")
        opened.keyboard.press("Tab")
        opened.keyboard.press("Tab")
        opened.keyboard.press("Tab")
        expect(opened.evaluate("document.activeElement.type"), "checkbox", "what follows the fields")
        opened.keyboard.press("Space")
        opened.wait_for_timeout(50)
        expect(opened.evaluate("document.activeElement.checked"), True, "a box chosen by Space keeps the focus")
        outline = opened.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        expect(outline != "none", True, "focus is to be seen")
        # The wheel scrolls the page and nothing else.
        before = opened.evaluate("[location.hash, scrollY]")
        opened.hover(".drawing-slot svg.marks")
        opened.mouse.wheel(0, 400)
        opened.wait_for_timeout(150)
        after = opened.evaluate("[location.hash, scrollY]")
        expect(after[0], before[0], "the address after the wheel")
        expect(after[1] > before[1], True, "the page scrolls")
