"""What a dossier of any size says: the same numbers and the same seed give the same dossier. Everything in it is made up."""

import bisect
import datetime
import itertools
import random
from dataclasses import dataclass

WORDS = """harbour strike convoy flood levee permit council ballot recount ledger tanker customs detour quarry turbine blackout
rationing curfew petition hearing verdict appeal witness transcript leak memo audit tender contract subsidy tariff quota herd
orchard drought well pipeline valve inspector delegate observer commission truce handover checkpoint patrol shelling outpost
evacuation shelter clinic ration grain depot bridge tunnel railway signal archive register census survey""".split()
GIVEN = "Ada Bram Cosima Dario Edda Filip Gesa Hiro Ines Joris Kaja Levin Mira Nuno Odile Pavel Runa Silas Tove Udo Vida Wim".split()
SYLLABLES = [c + v for c in "bdfghklmnprstvz" for v in "aeiou"]
ACTOR_KINDS = ["person", "person", "person", "organisation", "state", "armed-group"]
EVENT_KINDS = "consult support concede cooperate aid request accuse reject threaten protest sanction mobilize coerce assault".split()
CLAIM_KINDS = ["statement", "demand", "position", "offer"]
STANCES = ["demands", "proposes", "accepts", "rejects", "supports", "opposes"]
FIRST_DAY = datetime.date(2014, 3, 1)


@dataclass
class Actor:
    id: str
    name: str
    kind: str


@dataclass
class Event:
    number: int
    day: datetime.date
    #: The day as EDTF: one in five is uncertain, imprecise or a range.
    date: str
    kind: str
    actors: list
    place: str
    tags: list
    source: int
    summary: str


@dataclass
class Claim:
    id: str
    kind: str
    by: str
    issue: str
    stance: str
    cell: str
    text: str
    date: str
    source: int


@dataclass
class Paragraph:
    opening: str
    actor: Actor
    stressed: str
    source: int
    link: str
    aside: str
    event: int


@dataclass
class Note:
    number: int
    title: str
    day: datetime.date
    actors: list
    tags: list
    #: Heading, paragraphs and the items of a list.
    sections: list
    #: Rows of three cells.
    table: list
    quotation: str


class Corpus:
    """Records one after the other, so that a million of them need no memory."""

    def __init__(self, notes, events, actors, claims, seed=1):
        self.size = notes, events, actors, claims
        self.seed = seed
        chance = random.Random(f"{seed} places")
        self.places = [(f"place-{n}", f"{phrase(chance, 1)} {n}", chance.uniform(40, 60), chance.uniform(0, 40))
                       for n in range(max(20, actors * 3 // 5))]
        self.sources = [(f"s{n}", phrase(chance, 6), f"https://example.org/{n}") for n in range(max(50, notes // 2))]
        self.issues = [(f"issue-{n}", phrase(chance, 2)) for n in range(12)]
        self.actors = [Actor(*actor(n), chance.choice(ACTOR_KINDS)) for n in range(actors)]
        # A few actors are everywhere, most are seldom named.
        self.presence = list(itertools.accumulate(1 / (n + 3) for n in range(actors)))

    def title(self, event):
        """The title of an event by its number: a note may link to any of them."""
        words, rest = [], (event + self.seed) * 2_654_435_761 % 2**36
        for _ in range(6):
            rest, word = divmod(rest, len(WORDS))
            words.append(WORDS[word])
        return " ".join(words).capitalize()

    def events(self):
        chance = random.Random(f"{self.seed} events")
        for number in range(self.size[1]):
            day = some_day(chance)
            yield Event(number, day, edtf(chance, day), chance.choice(EVENT_KINDS), self.present(chance, chance.randint(1, 4)),
                        chance.choice(self.places)[0], chance.sample(WORDS, 2), chance.randrange(len(self.sources)),
                        phrase(chance, 25) + ".")

    def claims(self):
        chance = random.Random(f"{self.seed} claims")
        speakers = self.actors[:max(4, len(self.actors) // 20)]
        for number in range(self.size[3]):
            yield Claim(f"c{number:06}", chance.choice(CLAIM_KINDS), chance.choice(speakers).id, chance.choice(self.issues)[0],
                        chance.choice(STANCES), phrase(chance, 4), phrase(chance, 12) + ".", edtf(chance, some_day(chance)),
                        chance.randrange(len(self.sources)))

    def notes(self):
        chance = random.Random(f"{self.seed} notes")
        for number in range(self.size[0]):
            actors = self.present(chance, 6)
            sections = [(phrase(chance, 4), [self.paragraph(chance, actors) for _ in range(3)],
                         [phrase(chance, 7), phrase(chance, 9), f"`{phrase(chance, 2)}` {phrase(chance, 5)}"]) for _ in range(4)]
            table = [(phrase(chance, 4), phrase(chance, 2), chance.choice(["verified", "disputed"])) for _ in range(5)]
            yield Note(number, phrase(chance, 5), some_day(chance), actors, chance.sample(WORDS, 3), sections, table, phrase(chance, 20))

    def paragraph(self, chance, actors):
        return Paragraph(phrase(chance, 12) + ".", chance.choice(actors), phrase(chance, 8).lower(), chance.randrange(len(self.sources)),
                         phrase(chance, 3), phrase(chance, 14).lower(), chance.randrange(self.size[1]))

    def present(self, chance, count):
        """At most `count` different actors."""
        found = [bisect.bisect(self.presence, chance.random() * self.presence[-1]) for _ in range(count)]
        return [self.actors[min(n, len(self.actors) - 1)] for n in dict.fromkeys(found)]


def phrase(chance, words):
    return " ".join(chance.choices(WORDS, k=words)).capitalize()


def actor(number):
    """Id and name, which no other number has."""
    rest, given = divmod(number, len(GIVEN))
    rest, first = divmod(rest * 7919 % len(SYLLABLES) ** 3, len(SYLLABLES))
    rest, second = divmod(rest, len(SYLLABLES))
    name = f"{GIVEN[given]} {(SYLLABLES[first] + SYLLABLES[second] + SYLLABLES[rest]).capitalize()}n"
    return name.lower().replace(" ", "-"), name


def some_day(chance):
    return FIRST_DAY + datetime.timedelta(days=chance.randrange(4000))


def edtf(chance, day):
    later = day + datetime.timedelta(days=chance.randint(1, 30))
    forms = [f"{day:%Y-%m}", f"{day}~", f"{day}/{later}", f"[{day}..{later}]"]
    return forms[chance.randrange(4)] if chance.randrange(5) == 0 else f"{day}"
