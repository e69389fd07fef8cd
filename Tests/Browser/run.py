#!/usr/bin/env python3
"""Opens built sites in Chromium, from disk and over HTTP, and says what is wrong with them: run.py PROGRAM [NAME OF A CHECK]"""
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback

import check_access
import check_address
import check_download
import check_drawing
import check_filter
import check_keys
import check_pages
import check_plain
from browser import chromium
from made import Dossier
from serving import served

ROOT = pathlib.Path(__file__).resolve().parents[2]


def build(program, content, output):
    command = [program, "build", "--content", content, "--output", output, "--cache", f"{output}.cache"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr[-4000:] + done.stdout)


def main(program, only=""):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        made = dossiers()
        build_all(program, folder, made)
        with chromium() as browser:
            failures = sum(run(name, check) for name, check in checks(browser, folder, made) if only in name)
    sys.exit(1 if failures else 0)


def dossiers():
    return {
        # Long enough for years and months of its own, and for columns.
        "long": Dossier(1300, [2021, 2022, 2023, 2024]),
        # Short enough to be drawn one by one.
        "short": Dossier(60, [2023, 2024]),
        "mirrored": Dossier(60, [2023, 2024], language="ar"),
    }


def build_all(program, folder, made):
    for name, dossier in made.items():
        dossier.write(folder / name / "content")
        build(program, folder / name / "content", folder / name / "site")
    build(program, ROOT / "Content", folder / "sample" / "site")
    subprocess.run([program, "init", folder / "starter"], check=True, stdout=subprocess.DEVNULL)
    build(program, folder / "starter" / "Content", folder / "starter" / "site")


def checks(browser, folder, made):
    """Each check once from disk and once over HTTP, where that may make a difference."""
    site = {name: folder / name / "site" for name in (*made, "sample", "starter")}
    disk = {name: f"file://{path}" for name, path in site.items()}
    long, short = made["long"], made["short"]

    def over_http(name, check, *rest):
        def checked():
            with served(site[name]) as address:
                check(browser, address, *rest)
        return checked

    for name in ("sample", "starter"):
        yield f"pages from disk: {name}", lambda name=name: check_pages.check(browser, disk[name], site[name])
        yield f"pages over http: {name}", over_http(name, check_pages.check, site[name])
    yield "filter from disk", lambda: check_filter.check(browser, disk["long"], long)
    yield "filter over http", over_http("short", check_filter.check, short)
    yield "form from disk", lambda: check_filter.check_form(browser, disk["long"], long)
    yield "form over http", over_http("long", check_filter.check_form, long)
    yield "no more than 200", lambda: check_filter.check_size(browser, disk["long"], long)
    yield "download from disk", lambda: check_download.check(browser, disk["long"], long)
    yield "download over http", over_http("long", check_download.check, long)
    yield "address from disk", lambda: check_address.check(browser, disk["long"], long)
    yield "address over http", over_http("long", check_address.check, long)
    yield "drawing on a phone", lambda: check_drawing.check_narrow(browser, disk["sample"], None)
    yield "fading", lambda: check_drawing.check_fading(browser, disk["short"], short)
    yield "columns", lambda: check_drawing.check_columns(browser, disk["long"], long)
    yield "zoom from disk", lambda: check_drawing.check_zoom(browser, disk["long"], long)
    yield "zoom over http", over_http("long", check_drawing.check_zoom, long)
    for name, path, arrow in (("long", "index.html", "ArrowRight"), ("short", "index.html", "ArrowRight"), ("mirrored", "index.html", "ArrowLeft"), ("sample", "index.html", "ArrowDown")):
        yield f"keys: {name}", lambda name=name, path=path, arrow=arrow: check_keys.check_marks(browser, disk[name], path, arrow)
    yield "keys: order", lambda: check_keys.check_listed_order(browser, disk["short"], "index.html")
    yield "keys: filter", lambda: check_keys.check_filter(browser, disk["long"])
    yield "without script", over_http("long", check_plain.check_without_script, long)
    yield "paper", lambda: check_plain.check_paper(browser, disk["long"], long)
    for name in ("sample", "starter"):
        yield f"axe: {name}", lambda name=name: check_access.check(browser, disk[name], check_access.kinds(site[name]))
    yield "axe: long timeline", lambda: check_access.check(browser, disk["long"] + "/timeline", ["index.html", "2023.html", "2023-05.html"], filters=False)
    yield "axe: mirrored timeline", lambda: check_access.check(browser, disk["mirrored"] + "/timeline", check_access.kinds(site["mirrored"] / "timeline"))


def run(name, check):
    start = time.monotonic()
    try:
        check()
    except Exception:  # A check that breaks is one that fails.
        print(f"✘ {name}\n{traceback.format_exc()}", flush=True)
        return 1
    print(f"✔ {name} ({time.monotonic() - start:.1f} s)", flush=True)
    return 0


if __name__ == "__main__":
    main(str(pathlib.Path(sys.argv[1]).resolve()), *sys.argv[2:3])
