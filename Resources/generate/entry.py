"""One entry of the catalogue on its way to `entries.json`, with the table behind it."""

import datetime
import hashlib
import re

import departments
from columns import table
from dice import Dice

EXTENSIONS = {"XLS": "xlsx", "CSV": "csv", "JSON": "json", "XML": "xml"}
INVENTED = "示例数据"
DISCLAIMER = "示例数据：内容为编造，仅供体验平台功能，不反映真实情况。"
PREFIXES = departments.codes()


class Entry:
    """What the catalogue says of an entry; `rows` go with `fields`, `contents` stand in its files alone."""

    def __init__(self, kind, title, theme, publisher, abstract, frequency, issued, modified, **more):
        self.kind, self.title, self.theme, self.publisher = kind, title, theme, publisher
        self.abstract, self.frequency = abstract, frequency
        self.issued, self.modified = issued, modified
        self.id = more.pop("id", None) or hashlib.sha256(f"tjdata {kind} {title}".encode()).hexdigest()[:32]
        self.tags = more.pop("tags", [])
        self.industry = more.pop("industry", "")
        self.open_status = more.pop("open_status", "unconditional")
        self.files = more.pop("files", [])
        self.views, self.downloads = more.pop("views", 0), more.pop("downloads", 0)
        self.rating = more.pop("rating", rating(0, [0, 0, 0, 0]))
        self.fields = more.pop("fields", [])
        self.filters = more.pop("filters", [])
        self.rows = more.pop("rows", None)
        self.contents = more.pop("contents", None)
        self.row_count = more.pop("row_count", None)
        assert not more, more

    def record(self):
        record = {
            "id": self.id, "kind": self.kind, "title": self.title, "abstract": self.abstract,
            "tags": self.tags, "theme": self.theme, "publisher": self.publisher, "industry": self.industry,
            "openStatus": self.open_status, "frequency": self.frequency,
            "issued": self.issued, "modified": self.modified,
            "formats": [file["format"] for file in self.files], "files": self.files,
            "views": self.views, "downloads": self.downloads, "rating": self.rating,
            "fields": self.fields, "filters": self.filters,
        }
        if self.rows is not None:
            record["rows"] = f"{self.id}.csv"
        if self.contents is not None:
            record["contents"] = f"{self.id}.csv"
        if self.row_count is not None:
            record["rowCount"] = self.row_count
        return record


def rating(count, sums):
    """Averages of four criteria from the sums of `count` ratings, to four places."""
    averages = [round(total / count, 4) if count else 0 for total in sums]
    names = ["accuracy", "satisfaction", "timeliness", "usability"]
    return {"count": count, **dict(zip(names, averages))}


def files(title, formats, modified):
    return [
        {"name": f"{title}.{EXTENSIONS[format]}", "format": format, "modified": modified}
        for format in formats
    ]


class Numbers:
    """Dataset numbers within a department: `f_<department>_<6-digit dataset><3-digit column>`."""

    def __init__(self):
        self.last = {}

    def fields(self, publisher, columns):
        number = self.last[publisher] = self.last.get(publisher, 100) + 1
        return [
            {
                "code": f"f_{PREFIXES[publisher]}_{number:06d}{position:03d}",
                "type": column.type, "label": column.label,
            }
            for position, column in enumerate(columns)
        ]


NUMBERS = Numbers()


def moment(dice, first, last):
    """A minute of a working day's kind from `first` to `last`; one in ten gives only the day."""
    start = datetime.date.fromisoformat(first)
    span = (datetime.date.fromisoformat(last) - start).days
    day = (start + datetime.timedelta(dice.below(span + 1))).isoformat()
    return day if dice.percent(10) else f"{day} {dice.between(8, 17):02d}:{dice.below(60):02d}"


# How many days before the catalogue's last day an entry of that frequency was last updated, at most.
RECENT = {"realTime": 0, "daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92}


def dates(dice, kind, frequency):
    """发布时间 and 更新时间. Datasets stay older than the six the manual shows as the newest."""
    last_issue, last_change = {
        "dataset": ("2018-12-30", "2019-02-26"),
        "interface": ("2019-01-30", "2019-03-18"),
    }[kind]
    issued = moment(dice, "2018-01-08", last_issue)
    if frequency in RECENT:
        earliest = datetime.date.fromisoformat(last_change) - datetime.timedelta(RECENT[frequency])
        return issued, max(issued, moment(dice, earliest.isoformat(), last_change))
    if dice.percent(40):
        return issued, issued
    return issued, max(issued, moment(dice, issued[:10], last_change))


# Dates under these headings may lie ahead of the entry.
AHEAD = re.compile("有效|开幕|停水|预报|放假|举办")
# A month, a quarter or a year is told of when it is over.
PERIODS = [
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), lambda year, month, day: datetime.date(year, month, day)),
    (re.compile(r"(\d{4})-(\d\d)"), lambda year, month: datetime.date(year + month // 12, month % 12 + 1, 1)),
    (re.compile(r"(\d{4})年第四季度"), lambda year: datetime.date(year + 1, 1, 1)),
]


def told_of(columns, rows):
    """The last day the rows speak of as past; "" where they speak of none."""
    last = ""
    for position, column in enumerate(columns):
        if AHEAD.search(column.label):
            continue
        for row in rows:
            for pattern, end in PERIODS:
                match = pattern.fullmatch(row[position])
                if match:
                    last = max(last, end(*map(int, match.groups())).isoformat())
    return last


def brought_forward(dice, modified, last_told):
    """更新时间, on the working day after what the rows tell where it would be before that."""
    if modified > last_told:
        return modified
    day = datetime.date.fromisoformat(last_told) + datetime.timedelta(1)
    return moment(dice, day.isoformat(), day.isoformat())


def usage(dice, kind):
    views = dice.between(12, 400) * dice.between(1, 16)
    downloads = views * dice.between(3, 30) // 100 if kind == "dataset" else 0
    count = dice.below(1 + min(240, views // 7))
    base = dice.between(310, 470)
    sums = [round(count * min(500, base + dice.between(-40, 40)) / 100) for _ in range(4)]
    return views, downloads, rating(count, sums)


def made(kind, theme, publisher, title, about, frequency, columns, count, **options):
    """An entry invented for the sample city: tagged, and its abstract says so."""
    facts = options.pop("facts", None)
    dice = Dice(f"{kind} {title}")
    rows = facts if facts is not None else table(dice, columns, count)
    issued, modified = options.pop("dates", None) or dates(dice, kind, frequency)
    if facts is None:
        modified = brought_forward(dice, modified, told_of(columns, rows))
    views, downloads, rated = usage(dice, kind)
    tags = options.pop("tags", [])
    plain = options.pop("plain", False)
    formats = options.pop("formats", "").split()
    filters = options.pop("filters", [0])
    fields = [] if plain else NUMBERS.fields(publisher, columns)
    return Entry(
        kind, title, theme, publisher, about if facts is not None else f"{about}{DISCLAIMER}",
        frequency, issued, modified,
        tags=tags if facts is not None else [*tags, INVENTED],
        files=files(title, formats, modified), views=views, downloads=downloads, rating=rated,
        fields=fields, filters=[fields[position]["code"] for position in filters] if fields else [],
        rows=None if plain else rows,
        contents=[[column.label for column in columns], *rows] if plain else None,
        **options,
    )


def interface(theme, publisher, title, about, frequency, columns, count, **options):
    return made("interface", theme, publisher, title, about, frequency, columns, count, **options)


def dataset(theme, publisher, title, about, frequency, columns, count, **options):
    """A dataset whose columns are described (数据项, 数据预览, API服务) beside its files."""
    return made("dataset", theme, publisher, title, about, frequency, columns, count, **options)


def document(theme, publisher, title, about, frequency, columns, count, **options):
    """A dataset that is its files and no more: 基本信息 and 文件下载."""
    return made("dataset", theme, publisher, title, about, frequency, columns, count, plain=True, **options)
