"""Reads one workbook by TableBench and by python-calamine in turns, and writes it by TableBench and
by libxlsxwriter, where that is there; prints rows of a Markdown table.

workbooks.py FOLDER TABLEBENCH ROUNDS [PROGRAM OF libxlsxwriter.c]
"""

import os
import random
import statistics
import subprocess
import sys

DISTRICTS = "和平区 河东区 河西区 南开区 河北区 红桥区 东丽区 西青区 津南区 北辰区 武清区 滨海新区".split()
CALAMINE = """
import resource, sys, time
import python_calamine
start, begun = time.monotonic(), time.process_time()
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
counts = {}
for row in book.get_sheet_by_index(0).to_python():
    counts[row[1]] = counts.get(row[1], 0) + 1
print(time.monotonic() - start, time.process_time() - begun,
      resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def make(path):
    """300,000 rows of eight columns, as Excel would have them: shared texts, dates, numbers."""
    import xlsxwriter

    random.seed(1)
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("数据")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ["编号", "区县", "面积", "日期", "地址", "代码", "单价", "经度"])
    for row in range(1, 300_001):
        sheet.write_number(row, 0, row)
        sheet.write_string(row, 1, random.choice(DISTRICTS))
        sheet.write_number(row, 2, round(random.random() * 1000, 2))
        sheet.write_number(row, 3, 40_000 + random.randrange(5000), day)
        sheet.write_string(row, 4, "友谊路%d号" % random.randrange(100_000))
        sheet.write_string(row, 5, "TJ%07d" % random.randrange(10_000_000))
        sheet.write_number(row, 6, random.randrange(1_000_000))
        sheet.write_number(row, 7, 117 + random.random())
    book.close()


def processor(command):
    """Seconds of the processor that a program takes."""
    before = os.times()
    subprocess.run(command, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main():
    folder, bench, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    path = os.path.join(folder, "book.xlsx")
    make(path)
    ours, theirs, library = [], [], []
    for _ in range(rounds):
        if len(sys.argv) > 4:
            library.append(processor([sys.argv[4], path + ".lib"]))
        out = subprocess.run([bench, "workbook", path], check=True, capture_output=True, text=True)
        ours.append([float(value) for value in out.stdout.split()])
        out = subprocess.run(
            [sys.executable, "-c", CALAMINE, path], check=True, capture_output=True, text=True)
        theirs.append([float(value) for value in out.stdout.split()])
    first, grouped, reading, written, packing, memory = (
        statistics.median(column) for column in zip(*ours))
    seconds, busy, megabytes = (statistics.median(column) for column in zip(*theirs))
    ratio = statistics.median(a[2] / b[1] for a, b in zip(ours, theirs))
    size = os.path.getsize(path) >> 20
    print("| what, over an XLSX of 300,000 × 8, %d MB | this | python-calamine |" % size)
    print("|---|---|---|")
    print("| first rows | %.0f ms | |" % (first * 1000))
    print("| all rows known and grouped | %.2f s | %.2f s |" % (grouped, seconds))
    print("| the same, processor time of all threads | %.2f s | %.2f s |" % (reading, busy))
    print("| its part of python-calamine's in the same round | %.2f | |" % ratio)
    print("| written as XLSX | %.2f s | |" % written)
    print("| the same, processor time of both threads | %.2f s | |" % packing)
    if library:
        part = statistics.median(a[4] / b for a, b in zip(ours, library))
        print("| libxlsxwriter, its own memory as small, processor time | %.2f s | |"
              % statistics.median(library))
        print("| our part of libxlsxwriter's in the same round | %.2f | |" % part)
    print("| resident memory, most of all, before writing | %.0f MB | %.0f MB |" % (memory, megabytes))


main()
