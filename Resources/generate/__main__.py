"""Writes the sample city: `python3 Resources/generate`. The same files come out every time."""

import csv
import json
import pathlib
import shutil

import applications
import city
import departments
import facts
import manual
import themes

ROOT = pathlib.Path(__file__).resolve().parent.parent / "catalogue"
# Raise it with every change of the city: a platform already sown with an older one takes the new one over.
VERSION = 4
DEVELOPERS = [
    # The manual's own token (2.3.5) and developer name (2.5), with its 20 calls a day (2.7).
    {
        "account": "candy", "name": "candy", "token": "44b37a8f3dee28527e28f8079aae95d0",
        "callsPerDay": 20, "expires": None,
    }
]


def write_lines(name, items):
    """A JSON array with one item a line, so that a change shows as the line it is."""
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    (ROOT / name).write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def write_table(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def check(entries):
    ids = [entry.id for entry in entries]
    titles = [(entry.kind, entry.title) for entry in entries]
    assert len(set(ids)) == len(ids) and len(set(titles)) == len(titles), "an entry stands twice"
    assert {entry.theme for entry in entries} <= set(themes.NAMES), "unknown theme"
    invented = [entry for entry in facts.ENTRIES + city.ENTRIES if entry.kind == "dataset"]
    assert all(entry.modified < "2019-02-27" for entry in invented), "newer than the manual's newest"
    # A real title whose department is not known names none.
    assert {entry.publisher for entry in entries} - {""} == set(departments.NAMES), "departments differ"


def main():
    entries = manual.ENTRIES + facts.ENTRIES + city.ENTRIES
    check(entries)
    for folder in ["rows", "contents", "images"]:
        shutil.rmtree(ROOT / folder, ignore_errors=True)
        (ROOT / folder).mkdir(parents=True)
    (ROOT / "version").write_text(f"{VERSION}\n", encoding="utf-8")
    write_lines("themes.json", themes.NAMES)
    write_lines("departments.json", departments.NAMES)
    write_lines("developers.json", DEVELOPERS)
    write_lines("applications.json", applications.APPLICATIONS)
    for name, data in applications.IMAGES.items():
        (ROOT / "images" / name).write_bytes(data)
    write_lines("entries.json", [entry.record() for entry in entries])
    for entry in entries:
        if entry.rows is not None:
            header = [field["code"] for field in entry.fields]
            write_table(ROOT / "rows" / f"{entry.id}.csv", [header, *entry.rows])
        if entry.contents is not None:
            write_table(ROOT / "contents" / f"{entry.id}.csv", entry.contents)


main()
