"""A corpus as an author of Dossier has it: notes in Markdown, everything else in tables."""

import csv
import json
import os

import prose


def event_id(number):
    return f"e{number:07}"


def note_id(number):
    return f"n{number:06}"


def write(corpus, root):
    """Makes `root`/Content."""
    root = os.path.join(root, "Content")
    os.makedirs(os.path.join(root, "notes"))
    with open(os.path.join(root, "dossier.yaml"), "w") as file:
        file.write("title: Synthetic dossier\nlanguage: en\n")
    sources = corpus.sources
    table(root, "actors", "id name kind", ((a.id, a.name, a.kind) for a in corpus.actors))
    table(root, "places", "id name lat lon", ((i, name, f"{lat:.4f}", f"{lon:.4f}") for i, name, lat, lon in corpus.places))
    table(root, "sources", "id title URL", sources)
    table(root, "issues", "id title", corpus.issues)
    table(root, "events", "id date title kind actors place tags cite summary", (
        (event_id(e.number), e.date, corpus.title(e.number), e.kind, ";".join(a.id for a in e.actors), e.place, ";".join(e.tags),
         sources[e.source][0], e.summary) for e in corpus.events()))
    table(root, "claims", "id kind by issue stance cell text date cite", (
        (c.id, c.kind, c.by, c.issue, c.stance, c.cell, c.text, c.date, sources[c.source][0]) for c in corpus.claims()))
    for note in corpus.notes():
        with open(os.path.join(root, "notes", note_id(note.number) + ".md"), "w") as file:
            file.write(f"---\ntitle: {json.dumps(note.title)}\ndate: {note.day}\nactors: [{', '.join(a.id for a in note.actors)}]\n"
                       f"tags: [{', '.join(note.tags)}]\n---\n\n")
            file.write(prose.body(note, lambda source: f"[@{sources[source][0]}]", lambda event: f"[[{event_id(event)}]]"))


def table(root, folder, columns, rows):
    os.makedirs(os.path.join(root, folder))
    with open(os.path.join(root, folder, folder + ".csv"), "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns.split())
        writer.writerows(rows)
