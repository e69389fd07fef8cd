"""Writes a synthetic dossier of any size to FOLDER/Content, and with --hugo the same as a Hugo site to FOLDER/hugo.

    python3 Tests/Bench/make_corpus.py FOLDER [--notes 2000] [--events 10000] [--actors 500] [--claims N] [--seed 1] [--hugo]"""

import argparse

import dossier
import twin
from corpus import Corpus


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    sizes(parser)
    parser.add_argument("--hugo", action="store_true")
    asked = parser.parse_args()
    corpus = Corpus(asked.notes, asked.events, asked.actors, claims(asked), asked.seed)
    dossier.write(corpus, asked.folder)
    if asked.hugo:
        twin.write(corpus, asked.folder)


def sizes(parser):
    parser.add_argument("--notes", type=int, default=2000)
    parser.add_argument("--events", type=int, default=10000)
    parser.add_argument("--actors", type=int, default=500)
    parser.add_argument("--claims", type=int, help="a tenth of the events where not given")
    parser.add_argument("--seed", type=int, default=1)


def claims(asked):
    return asked.events // 10 if asked.claims is None else asked.claims


if __name__ == "__main__":
    main()
