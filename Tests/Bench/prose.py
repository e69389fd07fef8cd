"""The body of a note in Markdown; how a source is cited and an event is linked differs between the two sites."""


def body(note, cite, link):
    """`cite(source)` and `link(event)` take numbers and return Markdown."""
    parts = []
    for heading, paragraphs, items in note.sections:
        parts.append(f"## {heading}")
        for one in paragraphs:
            parts.append(f"{one.opening} {one.actor.name} said that **{one.stressed}** {cite(one.source)}. See "
                         f"[{one.link}](https://example.org/{one.source}) and *{one.aside}*. Compare {link(one.event)}.")
        parts.append("\n".join(f"- {item}" for item in items))
    parts.append("| What | Where | Status |\n|---|---|---|\n" + "\n".join(f"| {' | '.join(row)} |" for row in note.table))
    parts.append(f"> {note.quotation}")
    return "\n\n".join(parts) + "\n"
