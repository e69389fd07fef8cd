"""The same corpus as a Hugo site: one page a note, event and actor, and lists. Hugo has no wikilinks, names in prose, citations or
uncertain dates: it gets its links ready-made, so that any comparison is in its favour."""

import json
import os

import dossier
import prose

LAYOUTS = {
    "baseof.html": """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }} | {{ .Site.Title }}</title>
<meta name="viewport" content="width=device-width"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">{{ .Site.Title }}</a> <nav><a href="/events/">Timeline</a> <a href="/actors/">Actors</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main></body>
</html>
""",
    "single.html": """{{ define "main" }}<article><h1>{{ .Title }}</h1>
<time>{{ with .Params.when }}{{ . }}{{ else }}{{ .Date.Format "2006-01-02" }}{{ end }}</time>
{{ range slice "actors" "tags" }}<ul>{{ range $.GetTerms . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
{{ end }}{{ .Content }}</article>{{ end }}
""",
    "list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Pages.GroupByDate "2006" }}<h2>{{ .Key }}</h2>
<ol>{{ range .Pages }}<li><time>{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{ end }}</ol>{{ end }}{{ end }}
""",
    "terms.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ul>
{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> {{ .Count }}</li>
{{ end }}</ul>{{ end }}
""",
}
SETTINGS = """baseURL = "https://example.org/"
title = "Synthetic dossier"
disableKinds = ["RSS"]
[taxonomies]
actor = "actors"
tag = "tags"
"""


def write(corpus, root):
    """Makes `root`/hugo."""
    root = os.path.join(root, "hugo")
    for folder in ["content/notes", "content/events", "layouts/_default"]:
        os.makedirs(os.path.join(root, folder))
    put(root, "hugo.toml", SETTINGS)
    for name, text in LAYOUTS.items():
        put(root, "layouts/_default/" + name, text)
    for event in corpus.events():
        matter = front(corpus.title(event.number), event) + f"[params]\nplace = {json.dumps(event.place)}\nwhen = {json.dumps(event.date)}\n"
        put(root, f"content/events/{dossier.event_id(event.number)}.md", f"+++\n{matter}+++\n{event.summary}\n")
    for note in corpus.notes():
        text = prose.body(note, lambda source: "[{0}]({2})".format(*corpus.sources[source]),
                          lambda event: f"[{corpus.title(event)}](/events/{dossier.event_id(event)}/)")
        put(root, f"content/notes/{dossier.note_id(note.number)}.md", f"+++\n{front(note.title, note)}+++\n{text}")


def front(title, record):
    return (f"title = {json.dumps(title)}\ndate = {record.day}\nactors = {json.dumps([a.name for a in record.actors])}\n"
            f"tags = {json.dumps(record.tags)}\n")


def put(root, name, text):
    with open(os.path.join(root, name), "w") as file:
        file.write(text)
