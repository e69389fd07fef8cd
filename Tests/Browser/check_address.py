"""The address keeps what is chosen: a link restores it, and the browser's back and forward walk through it."""
from browser import expect, page, until
from expected import matching
from timeline import Timeline


def check(browser, address, dossier):
    link = address + "/timeline/index.html#from=2022-05&to=2023&side=north&side=&kind=consult"
    choice = {"from": "2022-05", "to": "2023", "side": ["north", ""], "kind": ["consult"]}
    with page(browser, link) as opened:
        timeline = Timeline(opened)
        timeline.wait()
        expect(set(timeline.shown()), matching(dossier.records, choice), "what a link restores")
        expect(opened.is_checked(".choice input[name=kind][value=consult]"), True, "the box")
        expect(opened.input_value("input[name=from]"), "2022-05", "the first day")
        opened.click(".clear")
        opened.click("#filter summary")
        opened.check(".choice input[name=kind][value=assault]")
        opened.check(".choice input[name=side][value=south]")
        steps = [{"kind": ["assault"], "side": ["south"]}, {"kind": ["assault"]}, {}]
        for step in steps[1:]:
            opened.go_back()
            opened.wait_for_timeout(100)
            expect(timeline.count(), len(matching(dossier.records, step)), f"back to {step}")
        for step in reversed(steps[:-1]):
            opened.go_forward()
            opened.wait_for_timeout(100)
            expect(timeline.count(), len(matching(dossier.records, step)), f"forward to {step}")
        # What is typed is one step.
        opened.fill("input[name=text]", "boats")
        until(opened, "location.hash.includes('text=boats')")
        opened.go_back()
        opened.wait_for_timeout(100)
        expect(opened.input_value("input[name=text]"), "", "words once gone back")
        # What is no date changes nothing and is marked.
        before = opened.evaluate("location.hash")
        opened.fill("input[name=from]", "2023-02-30")
        opened.wait_for_timeout(300)
        expect(opened.evaluate("location.hash"), before, "the address beside a day that does not exist")
        expect(opened.get_attribute("input[name=from]", "aria-invalid") is not None, True, "the mark of a wrong date")
    # Unknown names and values are passed over.
    with page(browser, address + "/timeline/index.html#side=__proto__&kind=nothing&from=yesterday&page=-3") as opened:
        timeline = Timeline(opened)
        timeline.wait()
        expect(timeline.count(), len(dossier.records), "an address that says nothing")
