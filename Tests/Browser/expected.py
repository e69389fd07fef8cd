"""What a filter must show, worked out from the facts of a made-up dossier and from nothing that the program wrote."""
import calendar
import datetime
import re
import unicodedata


def fits(record, choice, but=None):
    """Whether a record fits `choice` (lists of values by facet; from, to, text), one facet left out."""
    for facet, wanted in choice.items():
        if facet in ("from", "to", "text") or facet == but:
            continue
        if not record.values(facet) & set(wanted):
            return False
    return fits_words(record, choice.get("text", "")) and fits_days(record, choice.get("from", ""), choice.get("to", ""))


def fits_words(record, text):
    return all(word in folded(record.words) for word in folded(text).split())


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M")).lower()


def fits_days(record, start, end):
    if not start and not end:
        return True
    if not record.has_date:
        return False
    first, last = day(start, False), day(end, True)
    return (last is None or record.first is None or record.first <= last) and (first is None or record.last is None or record.last >= first)


def day(text, is_end):
    """The first or the last day of `2025`, `2025-06` or `2025-06-02`."""
    if not text:
        return None
    year, month, day = (re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)).groups()
    month = int(month or (12 if is_end else 1))
    return datetime.date(int(year), month, int(day or (calendar.monthrange(int(year), month)[1] if is_end else 1)))


def matching(records, choice):
    return {record.id for record in records if fits(record, choice)}


def remaining(records, choice, facet, value):
    """How many remain if this value is chosen: alone of its facet, beside all else."""
    return sum(1 for record in records if value in record.values(facet) and fits(record, choice, but=facet))
