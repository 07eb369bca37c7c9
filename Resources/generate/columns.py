"""Columns of a table: a type, a label, and a maker that fills one cell.

A maker is called with the dice, the row's number from 0 and the cells made so far by label, so that an
address can stand in the district the row already names.
"""

import datetime

DISTRICTS = [
    "和平区", "河东区", "河西区", "南开区", "河北区", "红桥区", "东丽区", "西青区",
    "津南区", "北辰区", "武清区", "宝坻区", "滨海新区", "宁河区", "静海区", "蓟州区",
]
DIGITS = "〇一二三四五六七八九"


class Column:
    def __init__(self, type, label, maker):
        self.type, self.label, self.maker = type, label, maker


def text(label, maker):
    return Column("text", label, maker)


def integer(label, maker):
    return Column("integer", label, maker)


def number(label, maker):
    return Column("number", label, maker)


def date(label, maker):
    return Column("date", label, maker)


def chinese(value):
    """A number from 1 to 99 in Chinese: 一, 十二, 四十."""
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[ones] if ones else "")


def serial(pattern, start=1):
    """`pattern` with the row's number in it: `{:03d}` or, in Chinese, `{zh}`."""
    return lambda dice, row, cells: pattern.format(row + start, zh=chinese((row + start) % 100))


def always(value):
    return lambda dice, row, cells: value


def pick(*choices):
    return lambda dice, row, cells: dice.pick(choices)


def cycle(*choices):
    return lambda dice, row, cells: choices[row % len(choices)]


def every(count, *choices):
    """The next choice after each `count` rows."""
    return lambda dice, row, cells: choices[row // count % len(choices)]


def between(low, high):
    return lambda dice, row, cells: str(dice.between(low, high))


def decimal(low, high, places=2):
    scale = 10**places
    return lambda dice, row, cells: f"{dice.between(round(low * scale), round(high * scale)) / scale:.{places}f}"


def day(first, last):
    """A day from `first` to `last`, both `yyyy-MM-dd`."""
    start = datetime.date.fromisoformat(first)
    span = (datetime.date.fromisoformat(last) - start).days
    return lambda dice, row, cells: (start + datetime.timedelta(dice.below(span + 1))).isoformat()


def days_from(first, step=1):
    """One day after another."""
    start = datetime.date.fromisoformat(first)
    return lambda dice, row, cells: (start + datetime.timedelta(row * step)).isoformat()


def years_after(label, years):
    """The day before the date in `label` comes round again."""

    def maker(dice, row, cells):
        start = datetime.date.fromisoformat(cells[label])
        end = datetime.date(start.year + years, start.month, min(start.day, 28))
        return (end - datetime.timedelta(1)).isoformat()

    return maker


def months_from(year, month):
    def maker(dice, row, cells):
        months = year * 12 + month - 1 + row
        return f"{months // 12}-{months % 12 + 1:02d}"

    return maker


def years_from(year):
    return lambda dice, row, cells: str(year + row)


def district(dice, row, cells):
    return dice.pick(DISTRICTS)


def each_district(dice, row, cells):
    return DISTRICTS[row % len(DISTRICTS)]


def address(dice, row, cells):
    """A street nobody has ever walked, in the row's district where it names one."""
    where = cells.get("所在区") or dice.pick(DISTRICTS)
    return f"{where}示例{dice.pick('东南西北中')}{dice.pick(['路', '道', '街'])}{dice.between(1, 399)}号"


# Roughly the middle of each district, in degrees.
CENTRES = {
    "和平区": (117.20, 39.12), "河东区": (117.25, 39.13), "河西区": (117.22, 39.10), "南开区": (117.15, 39.13),
    "河北区": (117.20, 39.15), "红桥区": (117.15, 39.17), "东丽区": (117.35, 39.10), "西青区": (117.02, 39.13),
    "津南区": (117.38, 38.97), "北辰区": (117.13, 39.23), "武清区": (117.04, 39.39), "宝坻区": (117.31, 39.71),
    "滨海新区": (117.68, 39.02), "宁河区": (117.82, 39.33), "静海区": (116.97, 38.94), "蓟州区": (117.41, 40.03),
}


def degrees(axis):
    """A point some two kilometres about the middle of the row's district."""

    def maker(dice, row, cells):
        centre = CENTRES[cells.get("所在区") or dice.pick(DISTRICTS)][axis]
        return f"{centre + (dice.below(4_001) - 2_000) / 100_000:.5f}"

    return maker


longitude, latitude = degrees(0), degrees(1)


def rural(dice, row, cells):
    """A district with fields."""
    return dice.pick(DISTRICTS[6:])


def lookup(label, values):
    """What belongs to the cell named `label`; one of several where a list is given."""

    def maker(dice, row, cells):
        value = values[cells[label]]
        return value if isinstance(value, str) else dice.pick(value)

    return maker


def about(label, bases, percent, places=2):
    """A number within `percent` of what `bases` gives for the cell named `label`."""

    def maker(dice, row, cells):
        base = bases[cells[label]] * (1000 + dice.between(-10 * percent, 10 * percent)) / 1000
        return f"{base:.{places}f}"

    return maker


def times(label, low, high, places=2):
    """The cell named `label` times something from `low` to `high` hundredths."""
    return lambda dice, row, cells: f"{float(cells[label]) * dice.between(low, high) / 100:.{places}f}"


def sparse(percent, maker):
    """Left blank in that many rows of a hundred."""
    return lambda dice, row, cells: "" if dice.percent(percent) else maker(dice, row, cells)


def pattern(template):
    """`template` with cells of the row in it, by label."""
    return lambda dice, row, cells: template.format(**cells)


def table(dice, columns, count):
    rows = []
    for row in range(count):
        cells = {}
        for column in columns:
            cells[column.label] = column.maker(dice, row, cells)
        rows.append(list(cells.values()))
    return rows
