"""Edits that an author makes, each of them again and again with another word, and the page that shows the word."""

import os
import subprocess

from sites import FIRST_EVENT, FIRST_NOTE

MARK = "Correction"  # no text of the corpus has it


class Edit:
    def __init__(self, what, file, page, change):
        self.what, self.file, self.page, self.change = what, file, page, change
        with open(file) as opened:
            self.text = opened.read()
        self.count = 0

    def make(self):
        """- Returns: the word that the page has from now on."""
        self.count += 1
        word = f"{MARK}{self.count:04}"
        text = self.change(self.text, word)
        assert text.count(word) == 1, self.what
        with open(self.file, "w") as opened:
            opened.write(text)
        return word

    def undo(self):
        with open(self.file, "w") as opened:
            opened.write(self.text)


def of_ours(folder):
    """A note, an event's row and the name of the actor whom most pages name."""
    def content(path):
        return os.path.join(folder, "Content", path)
    return [
        Edit("one note", content(f"notes/{FIRST_NOTE}.md"), f"notes/{FIRST_NOTE}.html", add_paragraph),
        Edit("one row of the events", content("events/events.csv"), f"events/{FIRST_EVENT}.html",
             lambda text, word: in_first_record(text, lambda row: f"{row} {word}.")),
        Edit("an actor renamed", content("actors/actors.csv"), f"actors/{first_id(content('actors/actors.csv'))}.html",
             lambda text, word: in_first_record(text, lambda row: row.replace(",", f",{word} ", 1))),
    ]


def of_our_template(program, folder):
    """The frame of every page; there must be no Templates/ yet, and who asks for it removes it."""
    templates = os.path.join(folder, "Templates")
    subprocess.run([program, "templates", templates], check=True, stdout=subprocess.DEVNULL)
    return Edit("the template of all pages", os.path.join(templates, "base.html"), f"notes/{FIRST_NOTE}.html", in_body)


def of_hugos(folder):
    """The same edits of the twin, but for the actor, whose name it has in every file."""
    def inside(path):
        return os.path.join(folder, path)
    return [
        Edit("one note", inside(f"content/notes/{FIRST_NOTE}.md"), f"notes/{FIRST_NOTE}/", add_paragraph),
        Edit("one row of the events", inside(f"content/events/{FIRST_EVENT}.md"), f"events/{FIRST_EVENT}/", add_paragraph),
        Edit("the template of all pages", inside("layouts/_default/baseof.html"), f"notes/{FIRST_NOTE}/", in_body),
    ]


def add_paragraph(text, word):
    return f"{text}\n{word} of what was said above.\n"


def in_body(text, word):
    return text.replace("</body>", f"<p>{word}</p></body>")


def in_first_record(table, change):
    head, row, rest = table.split("\n", 2)
    return "\n".join([head, change(row), rest])


def first_id(table):
    with open(table) as opened:
        return opened.read(4096).split("\n")[1].split(",")[0]
