"""Chromium, and pages that are watched: an error on the console or a request to anywhere else fails the check."""
import contextlib
import os
import shutil
import time

from playwright.sync_api import sync_playwright

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


class Failure(Exception):
    """Something is not as it must be."""


def expect(found, wanted, about):
    if found != wanted:
        raise Failure(f"{about}: found {found!r}, not {wanted!r}")


def until(page, condition, seconds=10):
    """Waits for a condition in JavaScript: Playwright's own way to wait needs `eval`, which the policy of the pages forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition):
        if time.monotonic() > end:
            raise Failure(f"{condition}: not after {seconds} seconds, at {page.url}")
        time.sleep(0.02)


@contextlib.contextmanager
def chromium():
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def page(browser, address, size=DESK, **options):
    """A watched page at an address; `options` are those of a Playwright context (`color_scheme`, `java_script_enabled`, ...)."""
    context = browser.new_context(viewport=size, **options)
    found = context.new_page()
    faults = []
    home = "/".join(address.split("/")[:3])
    found.on("console", lambda message: faults.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
    found.on("pageerror", lambda error: faults.append(f"error: {error}"))
    found.on("request", lambda request: None if request.url.startswith((home, "blob:")) else faults.append(f"request to {request.url}"))
    try:
        found.goto(address)
        yield found
        if faults:
            raise Failure(f"{address}: {faults}")
    finally:
        context.close()
