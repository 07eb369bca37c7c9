#!/usr/bin/env python3
"""Compares what tjdata reads of spreadsheets with openpyxl, python-calamine and LibreOffice.

    Tests/Compare/spreadsheets.py TJDATA [FILE …]

Without files, openpyxl and LibreOffice write some: one workbook of all kinds of cells, saved as XLSX
by both, and as XLS, ODS, FODS and HTML by LibreOffice; XML Spreadsheet 2003 as Excel writes it, and of
a CSV file by LibreOffice, whose 7.4 ends with "Please verify input parameters" at any XLSX. Not part
of CI: it needs `pip install openpyxl python-calamine` and `soffice` (apt-get install
libreoffice-calc-nogui).

What differs and is meant to:

    number    openpyxl and calamine give doubles; tjdata writes the digits of the file, with the zeros
              and the per cent sign that the format shows (001234, 12.50, 12.5%), never an exponent.
    moment    the others give a date, a time or a duration; tjdata writes 2024-01-05, 08:30, 36:00,
              and nothing is cut that the number has, though the format does not show it.
    merged    the others give the first cell of a merged range alone; tjdata gives each
              row of its first column the value, so that rows can be grouped.
    title     the others have no idea of names of columns; tjdata leaves out titles above them.
    1900      openpyxl makes 1900-02-29 of no serial and 1900-02-28 of 59; LibreOffice counts from
              1899-12-30, so that serials under 61 are a day off; Excel and tjdata have 1900-01-01 for 1.
    shown     LibreOffice writes CSV as cells are shown: General with ten digits at most, dates in the
              language of the format, hidden digits cut (3.8% for 3.75% under 0.0%).
    limit     a serial beyond 9999-12-31 is an error to openpyxl and LibreOffice; tjdata shows the number.
    formula   LibreOffice computes what the file has no value for; tjdata says that there is none.
    truth     LibreOffice writes TRUE, or 1 of an XLS; calamine and openpyxl have a value of their own,
              calamine 1.0 of an ODS by LibreOffice, which keeps a number under a format of truth;
              tjdata writes true.

LibreOffice converts the first sheet, hidden or not, and reads HTML and text in its own way (a line
break within a cell of HTML is a row to it, no bytes are GBK), so that of such files all rows differ.
"""

import csv
import datetime
import io
import os
import subprocess
import sys
import tempfile


def tjdata(binary, path):
    command = [binary, "table", path, "--format", "csv", "--no-header"]
    out = subprocess.run(command, capture_output=True, text=True)
    if out.returncode:
        return [["!" + (out.stderr.strip() or str(out.returncode))]]
    # The first line has the names that columns without a head get.
    return list(csv.reader(io.StringIO(out.stdout)))[1:]


def openpyxl_rows(path):
    import openpyxl

    book = openpyxl.load_workbook(path, data_only=True)
    sheet = next(s for s in book.worksheets if s.sheet_state == "visible" and s.max_row)
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def calamine_rows(path):
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    sheets = [
        book.get_sheet_by_name(sheet.name) for sheet in book.sheets_metadata
        if sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
        and sheet.visible == python_calamine.SheetVisibleEnum.Visible]
    rows = [sheet.to_python(skip_empty_area=False) for sheet in sheets]
    return next((found for found in rows if found), [])


def office_rows(path):
    # Of itself LibreOffice opens HTML as a text to be written, and makes no table of it.
    html = ["--infilter=HTML (StarCalc)"] if path.endswith((".html", ".htm")) else []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", *html,
             "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder,
             path], check=True, capture_output=True)
        for name in os.listdir(folder):
            if name.endswith(".csv"):
                with open(os.path.join(folder, name), newline="", encoding="utf-8") as file:
                    return list(csv.reader(file))
    raise ValueError("soffice wrote nothing")


READERS = {"openpyxl": openpyxl_rows, "calamine": calamine_rows, "LibreOffice": office_rows}


def is_same(ours, theirs):
    """Whether two programs mean the same, each in its own writing; the kind of difference if so."""
    if theirs is None or theirs == "":
        return "" if ours == "" else "merged"
    if ours == "" and isinstance(theirs, str) and theirs.isdigit():
        return "formula"
    if str(theirs) in ("#VALUE!", "#FMT") and ours.isdigit():
        return "limit"
    if isinstance(theirs, bool):
        return "" if ours == str(theirs).lower() else None
    if ours in ("true", "false") and theirs in (0, 1):
        return "truth" if (ours == "true") == (theirs == 1) else None
    if isinstance(theirs, (int, float)):
        return number(ours, float(theirs))
    if isinstance(theirs, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return moment(ours, theirs)
    text = str(theirs).strip()
    if ours == text or ours.split() == text.split():
        return ""
    if ours in ("true", "false") and text in ("TRUE", "FALSE", "1", "0"):
        return "truth" if (ours == "true") == (text in ("TRUE", "1")) else None
    try:
        value = float(text.rstrip("%").replace(",", "")) / (100 if text.endswith("%") else 1)
        kind = number(ours, value)
        # Rounded to the places that are shown.
        places = len(text.rstrip("%").partition(".")[2]) + (2 if text.endswith("%") else 0)
        return "shown" if kind is None and number_value(ours, value) <= 0.51 * 10 ** -places else kind
    except ValueError:
        return "shown" if any(c.isdigit() for c in ours) and any(c.isdigit() for c in text) else None


def number(ours, value):
    text = ours.replace(",", "")
    scale = 100 if text.endswith("%") else 1
    try:
        found = float(text.rstrip("%")) / scale
    except ValueError:
        return "moment" if ":" in ours or "-" in ours else None
    if found == value or abs(found - value) <= 1e-9 * abs(value):
        return "" if ours == repr(value).removesuffix(".0") else "number"
    return None


def number_value(ours, value):
    """How far the two are from one another."""
    scale = 100 if ours.endswith("%") else 1
    return abs(float(ours.rstrip("%").replace(",", "")) / scale - value)


def moment(ours, value):
    if isinstance(value, datetime.timedelta):
        minutes = value.total_seconds() / 60
        text = "%02d:%02d" % (minutes // 60, minutes % 60)
    elif isinstance(value, datetime.time):
        text = value.isoformat("minutes")
    else:
        text = value.isoformat(" ") if isinstance(value, datetime.datetime) else value.isoformat()
        text = text.removesuffix(" 00:00:00").removesuffix(":00")
    if ours.startswith(text) or text.startswith(ours):
        return "" if ours == text else "moment"
    return "1900" if ours.startswith("1900") or text.startswith(("1899", "1900")) else None


def compare(name, ours, theirs):
    """Prints what differs; the number of cells that nothing explains."""
    kinds, odd = {}, []
    theirs = [row for row in theirs if any(cell not in (None, "") for cell in row)]
    if len(ours) < len(theirs):
        kinds["title"] = len(theirs) - len(ours)
        theirs = theirs[len(theirs) - len(ours):]
    # Rows of ours alone are differences as well.
    odd += [(line + 1, 0, row, None) for line, row in enumerate(ours) if line >= len(theirs)]
    for line, (left, right) in enumerate(zip(ours, theirs)):
        for column in range(max(len(left), len(right))):
            a = left[column] if column < len(left) else ""
            b = right[column] if column < len(right) else None
            kind = is_same(a, b)
            if kind is None:
                odd.append((line + 1, column + 1, a, b))
            elif kind:
                kinds[kind] = kinds.get(kind, 0) + 1
    told = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())) or "alike"
    print(f"  {name:12} {told}")
    for line, column, a, b in odd[:20]:
        print(f"    row {line} column {column}: tjdata {a!r}, {name} {b!r}")
    return len(odd)


def samples(folder):
    """One workbook of all kinds, by openpyxl and by LibreOffice in each of its formats."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["名称", "数", "码", "日", "时", "长", "率", "是"])
    day, time = datetime.datetime(2024, 1, 5, 8, 30), datetime.time(6, 0)
    for row in range(2, 30):
        sheet.append(["甲%d" % row, row / 8, row * 1234, day, time, datetime.timedelta(hours=36), row / 80,
                      row % 2 == 0])
        sheet.cell(row, 3).number_format = "000000"
        sheet.cell(row, 4).number_format = "yyyy-mm-dd hh:mm"
        sheet.cell(row, 6).number_format = "[h]:mm"
        sheet.cell(row, 7).number_format = "0.0%"
    sheet["A31"], sheet["B31"], sheet["C31"] = "\"引号\",\n换行", 0.1 + 0.2, 911201160000000770
    sheet.merge_cells("A3:A5")
    path = os.path.join(folder, "openpyxl.xlsx")
    book.save(path)
    made = [path]
    for ending, kind in [
            ("xlsx", "xlsx:Calc MS Excel 2007 XML"), ("xls", "xls:MS Excel 97"), ("ods", "ods"),
            ("html", "html:HTML (StarCalc)"), ("fods", "fods")]:
        out = os.path.join(folder, "office-" + ending)
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
             kind, "--outdir", out, path], check=True, capture_output=True)
        # soffice ends with 0 whether it wrote or not.
        written = sorted(os.listdir(out)) if os.path.isdir(out) else []
        made += [os.path.join(out, name) for name in written]
        if not written:
            print(f"LibreOffice could not write {ending}: not compared")
    return made


def spreadsheet_ml(folder):
    """XML Spreadsheet 2003 as Excel writes it (Microsoft's reference of 2002), all kinds of cells."""
    def cell(kind, value, attributes=""):
        return f'<Cell{attributes}><Data ss:Type="{kind}">{value}</Data></Cell>'

    styles = {"d": "yyyy\\-mm\\-dd", "t": "[$-F400]h:mm:ss\\ AM/PM", "p": "0.0%", "z": "000000", "g": "General Date"}
    rows = ["".join(cell("String", name) for name in "名称 数 码 日 时 率 是 误".split())]
    for row in range(1, 20):
        index = ' ss:Index="1"' if row % 3 else ""
        rows.append(
            cell("String", f"甲{row}<!-- x -->", index) + cell("Number", row / 8)
            + cell("Number", row * 1234, ' ss:StyleID="z"')
            + cell("DateTime", f"2024-01-{row:02}T00:00:00.000", ' ss:StyleID="d"')
            + cell("DateTime", "1899-12-31T06:30:00.000", ' ss:StyleID="t"')
            + cell("Number", row / 80, ' ss:StyleID="p"') + cell("Boolean", row % 2)
            + cell("Number", row / 8 + 1, ' ss:Formula="=RC[-6]+1"'))
    rows.append(cell("String", "跨行", ' ss:MergeDown="1"') + cell("String", "隔列", ' ss:Index="4"'))
    rows.append(cell("Number", 5, ' ss:Index="2"') + cell("DateTime", "2024-01-05T08:30:00.000",
                                                          ' ss:Index="4" ss:StyleID="g"'))
    made = "".join(f'<Style ss:ID="{key}"><NumberFormat ss:Format="{code}"/></Style>'
                   for key, code in styles.items())
    path = os.path.join(folder, "excel-2003.xml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
            '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
            'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
            f'<Styles><Style ss:ID="Default" ss:Name="Normal"/>{made}</Styles>'
            '<Worksheet ss:Name="数据"><Table>'
            + "".join(f"<Row>{row}</Row>" for row in rows) + "</Table></Worksheet></Workbook>")
    plain = os.path.join(folder, "plain.csv")
    with open(plain, "w", encoding="utf-8") as file:
        file.write("名称,数\n甲,1.5\n乙,2\n")
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
         "--infilter=CSV:44,34,76,1", "--convert-to", "xml:MS Excel 2003 XML", "--outdir", folder,
         plain], check=True, capture_output=True)
    return [path] + [other for other in [os.path.join(folder, "plain.xml")] if os.path.exists(other)]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary, paths, odd = sys.argv[1], sys.argv[2:], 0
    with tempfile.TemporaryDirectory() as folder:
        for path in paths or samples(folder) + spreadsheet_ml(folder):
            print(os.path.basename(path))
            ours = tjdata(binary, path)
            if ours and ours[0] and ours[0][0].startswith("!"):
                print("   ", ours[0][0])
            for name, read in READERS.items():
                try:
                    theirs = read(path)
                except Exception as error:
                    print(f"  {name:12} cannot read it: {type(error).__name__}: {error}")
                    continue
                odd += compare(name, ours, theirs)
    print("cells that nothing explains:", odd)


main()
