"""Two editions of one dossier, the sites they become, and what must hold of a folder between the two."""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys

MANIFESTS = {"dossier-manifest.json"}


def write(root, files):
    for name, text in files.items():
        path = pathlib.Path(root, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def edition(letter, count):
    """Content of about `count` pages; the two editions share ids but for some that only one of them has."""
    files = {"Content/dossier.yaml": f"title: The talks, edition {letter}\ngates: {{uncited: off}}\n"}
    for n in range(count):
        if (n % 7 == 0 and letter == "a") or (n % 7 == 1 and letter == "b"):
            continue
        files[f"Content/events/e{n}.md"] = (
            f"---\ntitle: Event {n} of {letter if n % 3 else 'both'}\nkind: consult\ndate: 2025-{n % 12 + 1:02}-0{n % 9 + 1}\n"
            f"actors: [ann]\n---\n\nText {letter} of event {n}.\n")
    files["Content/actors/ann.md"] = f"---\nname: Ann {letter}\nkind: person\n---\n\nShe came.\n"
    files[f"Content/places/only-{letter}.md"] = f"---\nname: Place {letter}\n---\n\nA place.\n"
    files["Content/static/CNAME"] = "example.org\n"
    return files


def put(root, files):
    """Makes Content what `files` says, and keeps our own state beside it."""
    content = pathlib.Path(root, "Content")
    for path in list(content.rglob("*")) if content.exists() else []:
        relative = path.relative_to(root).as_posix()
        if path.is_file() and relative not in files and not relative.startswith("Content/.dossier/"):
            path.unlink()
    write(root, files)


def tree(folder):
    """Every file below `folder` by its path, with the SHA-256 of its bytes; links and the like by what they are."""
    found = {}
    for where, folders, names in os.walk(folder):
        for name in names + [f for f in folders if os.path.islink(os.path.join(where, f))]:
            path = os.path.join(where, name)
            key = os.path.relpath(path, folder)
            try:
                with open(path, "rb") as file:
                    found[key] = hashlib.sha256(file.read()).hexdigest()
            except FileNotFoundError:
                # A build may replace or remove it while we look.
                continue
    return found


def build(program, root, *more, wrapper=(), env=None, check=True):
    run = subprocess.run(
        [*wrapper, program, "build", *more], cwd=root, env={**os.environ, "SOURCE_DATE_EPOCH": "1750000000", **(env or {})},
        capture_output=True, text=True)
    if check and run.returncode != 0:
        sys.exit(f"a build failed ({run.returncode}):\n{run.stdout}{run.stderr}")
    return run


def clean(program, root, files):
    """The site that a build from nothing makes of `files`."""
    shutil.rmtree(root, ignore_errors=True)
    put(root, files)
    build(program, root)
    return tree(os.path.join(root, "Output"))


def torn(found, *sites):
    """Files that no edition has in this form."""
    return [name for name, digest in found.items() if name not in MANIFESTS and not any(site.get(name) == digest for site in sites)]


def leftovers(root):
    """What a finished build must not leave: staged files, journals, half-written caches."""
    names = [os.path.relpath(os.path.join(w, n), root) for w, fs, ns in os.walk(root) for n in ns + fs]
    return [n for n in names if "staging" in n or "journal" in n or n.endswith(".new")]
