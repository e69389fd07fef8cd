"""Every page opens without an error and asks for nothing from elsewhere (`page` watches for both)."""
import pathlib

from browser import page
from check_access import kinds


def check(browser, address, folder):
    for path in kinds(folder):
        with page(browser, f"{address}/{path}"):
            pass


