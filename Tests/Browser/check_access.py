"""axe-core finds nothing on a page of each kind, light and dark, at a desk and on a phone."""
import pathlib

from axe_playwright_python.sync_playwright import Axe

from browser import DESK, PHONE, Failure, page


def kinds(folder):
    """A page of each kind: of every folder its index and its first other page, and what lies at the top."""
    folder = pathlib.Path(folder)
    pages = sorted(path for path in folder.glob("*.html"))
    for inner in sorted(path for path in folder.rglob("*") if path.is_dir()):
        html = sorted(inner.glob("*.html"))
        pages += [path for path in html if path.name == "index.html"] + [path for path in html if path.name != "index.html"][:1]
    return [str(path.relative_to(folder)) for path in pages]


def check(browser, address, paths, filters=True):
    """`filters`: whether a page is looked at with its filter open too."""
    axe = Axe()
    faults = []
    for size in (DESK, PHONE):
        for scheme in ("light", "dark"):
            with page(browser, f"{address}/{paths[0]}", size, color_scheme=scheme) as opened:
                for path in paths:
                    opened.goto(f"{address}/{path}")
                    where = f"{path} {'phone' if size is PHONE else 'desk'} {scheme}"
                    faults += [f"{where}: {fault}" for fault in found(axe, opened)]
                    if filters and opened.query_selector("#filter summary"):
                        faults += [f"{where}, filtered: {fault}" for fault in found_filtered(axe, opened)]
    if faults:
        raise Failure("\n".join(faults))


def found_filtered(axe, opened):
    opened.click("#filter summary")
    if opened.query_selector(".choice input:enabled"):
        opened.click(".choice input:enabled")
    return found(axe, opened)


def found(axe, opened):
    # Without `preload` it reads no style by itself, which the policy of the pages forbids.
    results = axe.run(opened, options={"preload": False}).response
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:160]} {'; '.join(check['message'] for check in node['any'][:1])}"
        for violation in results["violations"] for node in violation["nodes"]
    ]
