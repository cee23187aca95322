"""Opens what oldcomm writes in the programs that people use, and compares it with its csv."""

import csv
import io
import pathlib
import subprocess
import sys
import tempfile
from decimal import Decimal

import duckdb
import openpyxl
import pandas

OLDCOMM = sys.argv[1]
FIXTURES = sorted(str(path) for path in pathlib.Path("fixtures").glob("*.txt"))
NUMBERS = {"value", "value_max"}
COUNTS = {"id", "part_of", "line", "sentence", "start", "end"}
#: Raw cells, in UTF-8, every sheet to a file of its own; and the same as a person sees them.
RAW = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"

passed = failed = 0


def check(what, right):
    global passed, failed
    passed, failed = passed + bool(right), failed + (not right)
    if not right:
        print(f"FAILED {what}")


def extract(*options):
    done = subprocess.run([OLDCOMM, "extract", *FIXTURES, *options], capture_output=True, check=True)
    return done.stdout.decode()


def convert(folder, path, to, *options):
    """What LibreOffice makes of a file, in a folder of its own."""
    made = pathlib.Path(tempfile.mkdtemp(dir=folder))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", *options, "--convert-to", to, "--outdir", str(made), str(path)]
    subprocess.run(command, capture_output=True, check=True)
    return made


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def number(cell):
    """A number as a spreadsheet shows it: with its thousands parted, or in percent."""
    return Decimal(cell.replace(",", "").removesuffix("%"))


def same(name, have, want):
    if name in NUMBERS | COUNTS and have and want:
        return number(have) == Decimal(want)
    return have == want


def same_rows(what, have, want):
    check(f"{what}: {len(have)} rows of {len(want)}", len(have) == len(want))
    wrong = [(i, name) for i, (a, b) in enumerate(zip(have, want)) for name in b if not same(name, a[name], b[name])]
    check(f"{what}: cells {wrong[:5]}", not wrong)


def workbook(folder, want):
    path = folder / "all.xlsx"
    extract("-o", str(path))
    audit = subprocess.run([OLDCOMM, "audit", *FIXTURES, "-f", "csv"], capture_output=True)
    # Between releases they come last there, behind those of each release here.
    in_order = lambda text: sorted(rows(text), key=lambda row: list(row.values()))
    findings = in_order(audit.stdout.decode())
    for shown, to in ("raw", RAW), ("shown", SHOWN):
        made = convert(folder, path, to)
        same_rows(f"xlsx in LibreOffice, {shown}", rows((made / "all-figures.csv").read_text("utf-8")), want)
        releases = rows((made / "all-releases.csv").read_text("utf-8"))
        check("xlsx in LibreOffice: a release a file", [row["source"] for row in releases] == FIXTURES)
        check("xlsx in LibreOffice: what fails in the audit", in_order((made / "all-findings.csv").read_text("utf-8")) == findings)
        check("xlsx in LibreOffice: figures add up", sum(int(row["figures"]) for row in releases) == len(want))

    book = openpyxl.load_workbook(path)
    figures, releases = book["figures"], book["releases"]
    names = [cell.value for cell in figures[1]]
    for sheet in figures, releases:
        check(f"xlsx: {sheet.title} has a frozen header", sheet.freeze_panes == "A2")
        check(f"xlsx: {sheet.title} has a filter", sheet.auto_filter.ref == sheet.dimensions)
        widths = {column.width for column in sheet.column_dimensions.values()}
        check(f"xlsx: {sheet.title} has column widths", len(widths) > 3)
    value, unit = names.index("value"), names.index("unit")
    formats = set()
    for row in figures.iter_rows(min_row=2):
        check("xlsx: a value is a number", isinstance(row[value].value, (int, float)))
        formats.add((row[unit].value == "%", row[value].number_format.removesuffix('"%"').split(".")[0], "%" in row[value].number_format))
        place = row[0].hyperlink.location.split("!")[1]
        check("xlsx: a figure leads to its release", releases[place].value == row[0].value)
    check(f"xlsx: thousands and percents {formats}", formats == {(False, "#,##0", False), (True, "0", True)})


def wide(folder, want):
    path = folder / "wide.xlsx"
    extract("-o", str(path), "--layout", "wide")
    book = openpyxl.load_workbook(path)
    head, *lines = book["headlines"].iter_rows(values_only=True)
    check("wide: a row a release", [line[0] for line in lines] == FIXTURES)
    by_id = {(row["source"], int(row["id"])): row for row in want}
    told = 0
    for line in lines:
        row = dict(zip(head, line))
        for name in (name for name in head if f"{name}.id" in row and row[name] is not None):
            figure = by_id[row["source"], row[f"{name}.id"]]
            metric, stage = name.rsplit(".", 1)
            check(f"wide: {name}", (figure["metric"], figure["stage"]) == (metric, stage))
            check(f"wide: {name}", Decimal(figure["value"]) == Decimal(str(row[name])))
            told += 1
    check("wide: there are headlines", told > len(FIXTURES))


def sums(want):
    total = {}
    for row in want:
        total[row["metric"]] = total.get(row["metric"], 0) + Decimal(row["value"])
    return total


def near(have, want):
    """Doubles are added up in any order."""
    return have.keys() == want.keys() and all(abs(Decimal(have[key]) - want[key]) <= abs(want[key]) * Decimal("1e-12") for key in want)


def parquet(folder, want):
    path = folder / "all.parquet"
    extract("-o", str(path))
    query = duckdb.sql(f"SELECT metric, sum(value) FROM '{path}' GROUP BY metric").fetchall()
    check("parquet in DuckDB: sums by metric", near(dict(query), sums(want)))
    types = dict(duckdb.sql(f"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{path}')").fetchall())
    kind = lambda name: "DOUBLE" if name in NUMBERS else "BIGINT" if name in COUNTS else "VARCHAR"
    check("parquet in DuckDB: types", types == {name: kind(name) for name in want[0]})

    frame = pandas.read_parquet(path)
    check("parquet in pandas: types", frame["value"].dtype == "float64" and frame["id"].dtype == "int64")
    check("parquet in pandas: sums by metric", near(frame.groupby("metric")["value"].sum().to_dict(), sums(want)))
    for name in want[0]:
        column = [None if pandas.isna(cell) else cell for cell in frame[name]]
        wanted = [None if row[name] == "" else float(row[name]) if name in NUMBERS | COUNTS else row[name] for row in want]
        check(f"parquet in pandas: {name}", column == wanted)


def marked_csv(folder, want):
    """A csv that begins with a byte order mark, opened without saying in what encoding it is."""
    path = folder / "bom.csv"
    extract("-o", str(path), "--bom", "--lang", "zh")
    # Commas part it and quotes enclose it; for the encoding 0 leaves it to the mark, or else to the system.
    made = convert(folder, path, "xlsx", "--infilter=CSV:44,34,0,1")
    head, *lines = openpyxl.load_workbook(made / "bom.xlsx").active.iter_rows(values_only=True)
    check(f"csv in LibreOffice: header {head[:8]}", head[:8] == ("文件", "编号", "指标", "名称", "阶段", "数值", "数值上限", "单位"))
    check("csv in LibreOffice: rows", len(lines) == len(want))
    for name, header in ("label", "名称"), ("raw", "原文"), ("region", "地区"):
        at = head.index(header)
        have = [line[at] or "" for line in lines]
        wanted = ["多地" if row[name] == "multiple" else row[name] for row in want]
        # A raw number without a unit, or in percent, has become a number there.
        wrong = [(a, b) for a, b in zip(have, wanted) if isinstance(a, str) and a != b]
        check(f"csv in LibreOffice: {name} {wrong[:5]}", not wrong)
    stages = {line[head.index("阶段")] for line in lines}
    check(f"csv in LibreOffice: {stages}", stages == {"计划", "开工", "完成", "现状"})


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    want = rows(extract("-f", "csv"))
    for part in workbook, wide, parquet, marked_csv:
        part(folder, want)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
