"""A dossier that is made up, as files for the program and as facts for the tests: what fits a filter is worked out from the facts alone."""
import datetime
import json
import pathlib
import random

LANES = [("north", "The North"), ("south", "The South")]
# Actors with their sides; one has none.
ACTORS = {"anders": "north", "berit": "north", "carlo": "south", "diaz": "south", "emmi": "", "fjord": "north"}
# Places with the place in which they lie.
PLACES = {"land": "", "town": "land", "quay": "town", "island": ""}
SOURCES = {"paper": "B", "radio": "C", "leaflet": ""}
ISSUES = ["truce", "fish", "border"]
EVENT_KINDS = ["consult", "assault", "agree", "protest"]
CLAIM_KINDS = ["demand", "offer", "statement"]
# Names that mean something to JavaScript, to HTML, to a spreadsheet.
TAGS = ["__proto__", "constructor", "a;b", "fog", "</script><b>"]
TITLES = [
    "Talks at the quay", "=1+1", "+49 on the line", "-5 degrees", "@home", "</script><script>alert(1)</script>", 'He said "no", twice',
    "{{title}} \u2067back\u2069", "Straße über Łódź", "'quoted'", "Trawlers in fog", "Nothing & everything",
]


class Record:
    """An event or a claim with all that it can be filtered by."""

    def __init__(self, **facts):
        self.__dict__.update(facts)

    def values(self, facet):
        return {
            "side": self.sides, "actor": self.actors, "issue": self.issues, "kind": {self.kind}, "place": self.places, "tag": self.tags,
            "review": {self.review}, "grade": self.grades,
        }[facet]

    @property
    def words(self):
        return "\n".join([self.title, self.text, *(a.capitalize() for a in self.actors), *(p.capitalize() for p in self.own_places)])


class Dossier:
    def __init__(self, count, years, language="en", seed=7):
        self.language = language
        self.count = count
        chance = random.Random(seed)
        self.events, self.claims, self.records = [], [], []
        for n in range(count):
            self._event(n, years, chance)
        for n in range(count // 5):
            self._claim(n, years, chance)
        for claim in self.claims:
            if "made_at" in claim:
                event = next(record for record in self.records if record.id == claim["made_at"])
                event.issues |= set(claim["issue"])

    def _day(self, years, chance):
        return datetime.date(chance.choice(years), 1, 1) + datetime.timedelta(days=chance.randrange(365))

    def _event(self, n, years, chance):
        day = self._day(years, chance)
        form = n % 12
        if form == 3:
            date, first, last = day.strftime("%Y-%m"), day.replace(day=1), (day.replace(day=28) + datetime.timedelta(days=4)).replace(
                day=1) - datetime.timedelta(days=1)
        elif form == 5:
            end = day + datetime.timedelta(days=40)
            date, first, last = f"{day}/{end}", day, end
        elif form == 7:
            date, first, last = f"{day}/..", day, None
        elif n % 40 == 11:
            date, first, last = None, None, None
        else:
            date, first, last = f"{day}", day, day
        actors = chance.sample(sorted(ACTORS), chance.choice([1, 1, 2]))
        place = chance.choice([*PLACES, "at sea", ""])
        cites = chance.sample(sorted(SOURCES), chance.choice([0, 1, 2]))
        event = {
            "id": f"e{n:05}", "title": f"{TITLES[n % len(TITLES)]} {n}", "kind": chance.choice(EVENT_KINDS), "actors": actors,
            "tags": chance.sample(TAGS, n % 3), "review": chance.choice(["checked", "unverified"]), "cite": cites, "weight": 3 if n % 97 == 0 else 1,
            "summary": "Boats were seen." if n % 4 == 0 else "It rained.",
        }
        if date:
            event["date"] = date
        else:
            event["basis"] = "undated"
        if place:
            event["place"] = place
        self.events.append(event)
        self._add(event, "event", first, last, actors, [place] if place else [], set(), event["summary"], bool(date))

    def _claim(self, n, years, chance):
        day = self._day(years, chance)
        by = chance.choice(sorted(ACTORS))
        claim = {
            "id": f"c{n:05}", "title": f"{TITLES[(n + 5) % len(TITLES)]} said {n}", "kind": chance.choice(CLAIM_KINDS), "by": [by],
            "issue": chance.sample(ISSUES, chance.choice([1, 2])), "date": str(day), "tags": [], "review": "checked",
            "cite": ["paper"], "text": f"They must give way {n}.",
        }
        if n % 3 == 0:
            claim["made_at"] = f"e{chance.randrange(self.count):05}"
        if n % 5 == 0:
            claim["for"] = chance.choice([a for a in sorted(ACTORS) if a != by])
        if n % 7 == 0:
            claim["via"] = sorted(ACTORS)[n % len(ACTORS)]
        self.claims.append(claim)
        # It counts for the side in whose name it is made, whoever makes it.
        named = [claim["for"]] if "for" in claim else []
        self._add(claim, "claim", day, day, [by] + named, [], set(claim["issue"]), claim["text"], True, speakers=named)

    def _add(self, source, kind_of_record, first, last, actors, places, issues, text, has_date, speakers=()):
        around = set()
        for place in places:
            while place:
                around.add(place)
                place = PLACES.get(place, "")
        grades = {SOURCES[source_id] or "ungraded" for source_id in source["cite"]} or {"uncited"}
        self.records.append(Record(
            id=source["id"], type=kind_of_record, title=source["title"], text=text, first=first, last=last, has_date=has_date,
            sides={ACTORS[a] for a in speakers or actors}, actors=set(actors), own_places=places, places=around, issues=set(issues), kind=source["kind"],
            tags=set(source["tags"]), review=source["review"], grades=grades, source=source))

    def write(self, folder):
        folder = pathlib.Path(folder)
        files = {
            "dossier.yaml": f"title: Made up\nlanguage: {self.language}\nedition: {{data_cutoff: 2026-01-01}}\nlanes:\n"
            + "".join(f"  - {{id: {lane}, title: {title}}}\n" for lane, title in LANES),
            "actors/a.json": json.dumps([
                {"id": a, "name": a.capitalize(), "kind": "person", **({"lane": lane} if lane else {})} for a, lane in ACTORS.items()]),
            "places/p.json": json.dumps([{"id": p, "name": p.capitalize(), **({"parent": at} if at else {})} for p, at in PLACES.items()]),
            "issues/i.json": json.dumps([{"id": i, "title": i.capitalize()} for i in ISSUES]),
            "sources/s.json": json.dumps([
                {"id": s, "title": s.capitalize(), "type": "report", **({"reliability": grade} if grade else {})} for s, grade in SOURCES.items()]),
            "events/e.json": json.dumps(self.events), "claims/c.json": json.dumps(self.claims),
        }
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
