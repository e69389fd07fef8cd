"""Rows of figures beside their targets."""

from dataclasses import dataclass


@dataclass
class Row:
    what: str
    figure: str
    #: What it is held against.
    against: str = ""
    ratio: float | None = None
    #: The most the ratio may be (the least, where `at_least`); None: none was set.
    target: float | None = None
    at_least: bool = False
    unit: str = ""

    def cells(self):
        def number(value):
            return "" if value is None else f"{value:.3g}{self.unit}" if value < 1000 else f"{value:.0f}{self.unit}"
        met = ""
        if self.target is not None:
            met = "not measured" if self.ratio is None else "yes" if self.is_met() else "NO"
        target = "" if self.target is None else ("≥ " if self.at_least else "≤ ") + number(self.target)
        return [self.what, self.figure, self.against, number(self.ratio), target, met]

    def is_met(self):
        return self.ratio >= self.target if self.at_least else self.ratio <= self.target


def lines(head, rows, right=()):
    """Cells under their heads, as wide as they must be; the columns `right` end where their heads end."""
    rows = [head, *rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    for index, row in enumerate(rows):
        cells = [cell.rjust(width) if column in right else cell.ljust(width) for column, (cell, width) in enumerate(zip(row, widths))]
        yield "  ".join(cells).rstrip()
        if index == 0:
            yield "  ".join("-" * width for width in widths)


def seconds(value):
    return f"{value:.3f} s" if value >= 0.1 else f"{value * 1000:.1f} ms"


def megabytes(value):
    return f"{value / 1e6:.1f} MB" if value < 1e8 else f"{value / 1e6:.0f} MB"
