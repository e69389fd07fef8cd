"""A timeline page as its readers use it: what is chosen, what is shown, what is counted."""
from urllib.parse import urlencode

from browser import until


class Timeline:
    def __init__(self, page):
        self.page = page

    def choose(self, choice):
        """Through the address, as a link does."""
        pairs = [(facet, value) for facet, values in choice.items() for value in ([values] if isinstance(values, str) else values)]
        self.page.evaluate(
            "hash => new Promise(done => { addEventListener('popstate', () => setTimeout(done, 0), { once: true }); location.hash = hash; })",
            urlencode(pairs))
        self.wait()

    def wait(self):
        """Until all is read and shown."""
        until(self.page, "/^[0-9,]+ of [0-9,]+ entr(y|ies)$/.test(document.querySelector('.filter-count').textContent)")

    def shown(self):
        """The ids of all that is listed, page by page."""
        if not self.page.is_visible("#found"):
            return self.items("#listed")
        found = self.items("#found")
        while self.page.is_visible("#found .pager button:has-text('Next page')"):
            self.page.click("#found .pager button:has-text('Next page')")
            found += self.items("#found")
        return found

    def items(self, where):
        return self.page.eval_on_selector_all(f"{where} li.item", "items => items.map(item => item.id.replace(/^at-/, ''))")

    def count(self):
        return int(self.page.inner_text(".filter-count").split(" of ")[0].replace(",", ""))

    def open(self):
        self.page.evaluate("document.querySelector('.filter-box').open = true")
        self.wait()
        for more in self.page.query_selector_all(".facet > button[aria-expanded=false]"):
            more.click()

    def remaining(self):
        """The number beside each value: {("side", "north"): 12}."""
        rows = self.page.eval_on_selector_all(
            ".choice", "rows => rows.map(row => [row.querySelector('input').name, row.querySelector('input').value, row.querySelector('.count').textContent])")
        return {(facet, value): int(number.replace(",", "")) for facet, value, number in rows}
