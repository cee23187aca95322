"""Uses the pages of oldcomm review as a person does, and holds what they show to what oldcomm extract prints."""

import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

from browser import Browser
from selenium.webdriver.common.keys import Keys

OLDCOMM = sys.argv[1]
SEED = "fixtures/p01.txt"
#: A release that contradicts itself, and whose text is nobody's markup.
#: Its lines end as those of Windows do, and it has a character beyond the first plane.
HOSTILE = """宜春市“<script>alert(1)</script>”老旧小区改造进展"通报'</style>
2024-07-03 来源:<img src=x onerror=alert(2)> & <!-- </script>
2024年1—6月，宜春市计划改造老旧小区151个，其中市区46个、县（市）115个。
截至6月底，新增\u202e𠀀停车位1200个，加装<b>电梯</b>35部，<!--群众满意率96.3%。
"""

passed = failed = 0


def check(what, right):
    global passed, failed
    passed, failed = passed + bool(right), failed + (not right)
    if not right:
        print(f"FAILED {what}")


def oldcomm(*arguments, status=0):
    done = subprocess.run([OLDCOMM, *arguments], capture_output=True, check=False)
    check(f"oldcomm {' '.join(arguments)} ends with {status}: {done.stderr.decode()}", done.returncode == status)
    return done


def rows(table):
    return list(csv.DictReader(io.StringIO(table)))


def visible(browser, selector):
    return browser.run("return [...document.querySelectorAll(arguments[0])].filter(one => one.getClientRects().length).length", selector)


def in_view(browser, selector):
    return browser.run(
        "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
        "return box.top >= 0 && box.bottom <= innerHeight && box.width > 0", selector)


def counts(browser, page):
    browser.open(page)
    want = rows(oldcomm("extract", SEED, "--format", "csv").stdout.decode())
    marks = browser.run("return [...document.querySelectorAll('#text mark')].map(mark => mark.textContent)")
    check("a mark for each row, in place", marks == [row["raw"] for row in want])
    check("a row for each figure", browser.run("return document.querySelectorAll('#table tbody tr').length") == len(want))
    text = browser.run("return [...document.querySelectorAll('#text > p')].map(line => line.textContent).join('\\n')")
    check("the text is whole", text == pathlib.Path(SEED).read_text(encoding="utf-8").removesuffix("\n"))
    for row in want:
        start = browser.run("const f = byId.get(arguments[0]); return rangeOf(f.start, f.end).toString()", int(row["id"]))
        check(f"offsets of {row['raw']} lead to it", start == row["raw"])


def choosing(browser, page):
    browser.screen(1280, 500)
    browser.open(page)
    browser.click("#r3 .what")
    check("the third row lights up its mark", browser.run("return document.querySelector('mark.chosen').id") == "f3")
    check("the mark comes into view", in_view(browser, "#f3"))
    check("the mark is the right text", browser.run("return document.querySelector('mark.chosen').textContent") == "52.54万户")
    check("its words are lit", browser.run("return [...CSS.highlights.get('told')].map(String).join()").count("今年"))
    shown = browser.run("return document.querySelector('#detail').innerText")
    check("its fields and who told them are there", "time before the number" in shown and "今年" in shown)
    browser.click("#f21")
    check("a mark lights up its row", browser.run("return document.querySelector('tr.chosen').id") == "r21")
    check("the row comes into view", in_view(browser, "#r21"))
    browser.click("#f4")
    browser.click("#detail .links .chip")
    check("a part leads to its whole", browser.run("return document.querySelector('mark.chosen').id") == "f2")
    check("a whole names its parts", browser.run("return [...document.querySelectorAll('#detail .links .chip')].map(a => a.hash).join()") == "#f4")
    browser.open(page, "#f5")
    check("a link to a figure chooses it", browser.run("return document.querySelector('mark.chosen').id") == "f5")
    browser.screen(1280)


def filtering(browser, page):
    browser.open(page)
    want = rows(oldcomm("extract", SEED, "--format", "csv").stdout.decode())
    total = len(want)
    for selector, value, fits in [
        ("#by-metric", "households", lambda row: row["metric"] == "households"),
        ("#by-metric", "group:works", lambda row: row["metric"] in {"elevators", "parking_spaces", "charging.ev", "public_space"}),
        ("#by-stage", "completed", lambda row: row["stage"] == "completed"),
        ("#by-period", "2023", lambda row: (row["from"] or row["to"])[:4] <= "2023" <= (row["to"] or row["from"])[:4]),
        ("#by-region", "上饶市", lambda row: row["region"] == "上饶市"),
    ]:
        browser.pick(value, selector)
        count = sum(fits(row) for row in want)
        check(f"{value} shows {count}", visible(browser, "#table tbody tr") == count and 0 < count < total)
        check(f"{value} leaves as many marks lit", browser.run("return document.querySelectorAll('mark:not(.out)').length") == count)
        check(f"{value} is told", browser.run("return document.querySelector('#live').textContent").startswith(f"{count} of {total}"))
        browser.pick("", selector)
    check("no filter shows all", visible(browser, "#table tbody tr") == total)

    browser.press("/")
    browser.press("电梯", "#search")
    check("search narrows the table", visible(browser, "#table tbody tr") == 1)
    check("search lights up the text", browser.run("return CSS.highlights.get('found').size") == 1)
    browser.press(Keys.ENTER, "#search")
    check("enter goes there", browser.run("return [...CSS.highlights.get('here')].join()") == "电梯")
    browser.type("没有这个词", "#search")
    check("nothing found is said", visible(browser, "#none") == 1 and visible(browser, "#table tbody tr") == 0)
    browser.type("", "#search")
    browser.press(Keys.ESCAPE, "#search")

    lines = visible(browser, "#text > p")
    browser.press("f")
    check("figures only leaves lines with figures", browser.run(
        "return [...document.querySelectorAll('#text > p')].every(line => line.hidden === !line.querySelector('mark'))"))
    browser.press("f")
    check("and gives the others back", visible(browser, "#text > p") == lines)
    why = "return getComputedStyle(document.querySelector('.no'), '::after').content"
    check("refused numbers are silent", browser.run(why) == "none")
    browser.press("r")
    check("until their reasons are asked for", browser.run(why) == '"date"')
    browser.press("r")
    browser.press("c")
    check("it has no contradictions", visible(browser, "#table tbody tr") == 0)
    browser.press("c")


def keyboard(browser, page):
    browser.open(page)
    chosen = "return document.querySelector('mark.chosen')?.id"
    for keys, want in [("n", "f1"), ("n", "f2"), ("j", "f3"), ("p", "f2"), ("k", "f1"), ("k", "f21")]:
        browser.press(keys)
        check(f"{keys} leads to {want}", browser.run(chosen) == want)
    browser.press("?")
    check("? opens the help", browser.run("return document.querySelector('#help').open"))
    browser.press(Keys.ESCAPE, "#help button")
    check("escape closes it", not browser.run("return document.querySelector('#help').open"))
    browser.press(Keys.ESCAPE)
    check("escape lets go", browser.run(chosen) is None and visible(browser, "#detail") == 0)
    browser.pick("funding", "#by-metric")
    browser.press("n")
    check("n stays among what is shown", browser.run("return chosen.now.metric") == "funding")
    browser.pick("", "#by-metric")
    unnamed = browser.run(
        "return [...document.querySelectorAll('button, input, select, a')].filter(one => !(one.textContent.trim() || one.title"
        " || one.ariaLabel || one.labels?.[0]?.textContent)).map(one => one.outerHTML)")
    check(f"everything that can be used has a name: {unnamed}", not unnamed)


def taking(browser, page, chinese):
    browser.open(page)
    table = oldcomm("extract", SEED, "--format", "csv", "--bom").stdout
    name, got = browser.download("#csv")
    check("the csv is that of extract", got == table and name.startswith("p01") and name.endswith(".csv"))
    browser.pick("elevators", "#by-metric")
    _, got = browser.download("#csv")
    check("the csv is of what is shown", [row["raw"] for row in rows(got.decode("utf-8-sig"))] == ["230部"])
    browser.click("#copy")
    copied = list(csv.reader(io.StringIO(browser.clipboard()), delimiter="\t"))
    want = list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))
    check("rows are copied with their header", copied == [want[0], next(row for row in want if "230部" in row)])
    browser.open(chinese)
    _, got = browser.download("#csv")
    check("a Chinese page gives a Chinese csv", got == oldcomm("extract", SEED, "--lang", "zh", "--format", "csv", "--bom").stdout)
    check("a formula is pasted as text", browser.run("return pasted('=1+1') + pasted('-5') + pasted('+a')") == "'=1+1-5'+a")


def correcting(browser, page, folder):
    browser.open(page)
    browser.press("n")
    browser.press("y")
    check("right is marked", "is-right" in browser.run("return document.querySelector('#r1').className"))
    browser.press("n")
    browser.press("x")
    check("wrong is marked", "is-wrong" in browser.run("return document.querySelector('#f2').className"))
    browser.press("n")
    browser.pick("planned", "#field-stage")
    browser.type("五十", "#field-value")
    check("what is no number is not taken", browser.run("return document.querySelector('#field-value').ariaInvalid + byId.get(3).now.value") == "true525400")
    browser.type("525401", "#field-value")
    check("a change is shown in the table", "525,401" in browser.run("return document.querySelector('#r3').innerText"))
    check("and what it was", "525400" in browser.run("return document.querySelector('#detail').innerText"))
    browser.press("n")
    browser.press("y")
    browser.press("u")
    check("a judgement is taken back", browser.run("return document.querySelector('#r4 .judged').innerText").strip() == "")
    # How often the page was seen was refused.
    at = pathlib.Path(SEED).read_text(encoding="utf-8").index("1862")
    browser.run("getSelection().removeAllRanges(); getSelection().addRange(rangeOf(arguments[0], arguments[0] + 4))", at)
    browser.run("return new Promise(requestAnimationFrame)")
    check("a selected number can be added", visible(browser, "#add") == 1)
    browser.click("#add")
    check("it becomes a mark and a row", browser.run("return document.querySelector('mark.chosen').textContent") == "1862")
    marks = "return document.querySelectorAll('#text mark').length === document.querySelectorAll('#table tbody tr').length"
    check("there is a row for each mark still", browser.run(marks))
    browser.type("浏览量", "#field-label")
    browser.pick("existing", "#field-stage")
    name, got = browser.download("#corrections")
    check("corrections are named", name == "p01.corrections.jsonl")
    lines = [json.loads(line) for line in got.decode().splitlines()]
    check("they say that not all is judged", lines[0]["doc"] == SEED and lines[0]["complete"] is False)
    check("they are what was said", [line.get("review") or line["stage"] for line in lines[1:]] == ["started", "existing", "wrong", "planned"])
    file = pathlib.Path(folder, name)
    file.write_bytes(got)
    done = oldcomm("extract", SEED, "--corrections", str(file))
    corrected = {row["raw"]: row for row in rows(done.stdout.decode())}
    check("they are applied", corrected["52.54万户"]["value"] == "525401" and corrected["1862"]["label"] == "浏览量")
    check("what is wrong is gone", sum(row["raw"] == "1343个" for row in rows(done.stdout.decode())) == 1)
    told = [line.split() for line in done.stderr.decode().splitlines()]
    check("accuracy is told", ["figures", "found", "2", "3", "66.7%"] in told and ["value", "1", "2", "50.0%"] in told)

    browser.run("taken = true")
    browser.open(page)
    for _ in rows(oldcomm("extract", SEED).stdout.decode()):
        browser.press("n")
        browser.press("y")
    name, got = browser.download("#corrections")
    check("where all is judged it is a gold file", name == "p01.gold.jsonl" and b"review" not in got and b'"complete"' not in got)
    gold = [json.loads(line) for line in pathlib.Path("fixtures/p01.gold.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = [json.loads(line) for line in got.decode().splitlines()]
    place = lambda line: (line["raw"], line["nth"], line["part_of"])
    check("as those of the repository are", [place(line) for line in lines[1:]] == [place(line) for line in gold[1:]])
    file = pathlib.Path(folder, name)
    file.write_bytes(got)
    done = oldcomm("extract", SEED, "--corrections", str(file))
    check("and the program agrees with itself", "every field        21     21  100.0%" in done.stderr.decode())
    browser.run("taken = true")


def hostile(browser, folder):
    source = pathlib.Path(folder, "hostile.txt")
    source.write_bytes(HOSTILE.replace("\n", "\r\n").encode())
    page = pathlib.Path(folder, "hostile.html")
    oldcomm("review", str(source), "-o", str(page))
    browser.open(page)
    text = browser.run("return [...document.querySelectorAll('#text > p')].map(line => line.textContent).join('\\n')")
    check("markup is text", text == HOSTILE.removesuffix("\n"))
    check("offsets lead to the numbers", browser.run("return figures.every(f => rangeOf(f.start, f.end).toString() === f.was.raw)"))
    check("nothing of it is an element", browser.run("return document.querySelectorAll('#text :not(p, mark, span, bdi), #text img, #text b').length") == 0)
    check("nothing of it runs", browser.run("return document.querySelectorAll('script').length") == 2)
    check("an override is named, and isolated", browser.run(
        "const sign = document.querySelector('#text bdi.sign'); return sign.dataset.name + getComputedStyle(sign).unicodeBidi") == "U+202Eisolate")
    check("the title is as it is", browser.run("return document.title") == HOSTILE.splitlines()[0])
    check("its contradiction is counted", "1 contradiction" in browser.run("return document.querySelector('.counts').innerText"))
    browser.press("c")
    check("contradictions only shows its figures", browser.run(
        "return [...document.querySelectorAll('#table tbody tr')].filter(row => row.offsetParent).map(row => row.id).join()") == "r1,r2,r3")
    browser.press("n")
    check("the verdict stands beside the figure", "46个 + 115个 ≠ 151个" in browser.run("return document.querySelector('#detail .equation').innerText"))
    browser.click("#tab-checks")
    check("and in the list", browser.run("return document.querySelector('#checks .check.fails .equation').innerText") == "46个 + 115个 ≠ 151个")


def folders(browser, folder):
    releases = pathlib.Path(folder, "releases")
    releases.mkdir()
    text = "宜春市改造老旧小区\n{0}-12-30\n{0}年，宜春市完成改造老旧小区{1}个。\n"
    for year, count in [(2022, 113), (2023, 98), (2024, 120)]:
        pathlib.Path(releases, f"a b#{year}.txt").write_text(text.format(year, count), encoding="utf-8")
    pathlib.Path(releases, "z.txt").write_text(HOSTILE, encoding="utf-8")
    pages = pathlib.Path(folder, "pages")
    oldcomm("review", str(releases), "-o", str(pages))
    browser.open(pages / "index.html")
    check("each release is listed", browser.run("return document.querySelectorAll('#releases tbody tr:not(.place)').length") == 4)
    check("contradictions come first", browser.run(
        "return document.querySelector('main').firstElementChild.querySelector('.check.fails').innerText").startswith("contradiction"))
    browser.pick("2023", "#by-year")
    check("a year is shown alone", visible(browser, "#releases tbody tr:not(.place)") == 1)
    browser.pick("", "#by-year")
    check("a series has a bar a year", browser.run("return document.querySelectorAll('#plots rect').length") == 3)
    browser.click("#releases tbody tr:not(.place) a")
    check("a link leads to the page", browser.run("return document.querySelectorAll('#text mark').length") > 0)
    browser.click(".up")
    check("and back", browser.driver.current_url.endswith("index.html"))


def quick(browser, folder):
    """A release longer than any of a year's work, put together from the fixtures."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path("fixtures").glob("*.txt"))]
    source = pathlib.Path(folder, "long.txt")
    source.write_text("\n".join(texts), encoding="utf-8")
    page = pathlib.Path(folder, "long.html")
    oldcomm("review", str(source), "-o", str(page))
    browser.open(page)
    # The best of five, since the machine may do something else meanwhile. How quick it is itself is told by what the same browser
    # takes to lay out the whole page: a filter that is worth having takes far less.
    for selector, value in [("#by-stage", "completed"), ("#by-metric", "group:homes"), ("#search", "改造")]:
        there, back, whole = browser.run(
            "const [selector, value] = arguments; const input = document.querySelector(selector); const best = [Infinity, Infinity, Infinity];"
            "const time = (which, act) => { const before = performance.now(); act(); document.body.offsetHeight;"
            "best[which] = Math.min(best[which], performance.now() - before); };"
            "const set = (to) => { input.value = to; input.dispatchEvent(new Event('input', {bubbles: true})); };"
            "for (let times = 0; times < 5; times += 1) {"
            "time(0, () => set(value)); time(1, () => set(''));"
            "time(2, () => { document.body.style.display = 'none'; document.body.offsetHeight; document.body.style.display = ''; }); }"
            "return best", selector, value)
        check(f"{selector} {value} takes {there:.0f} ms and {back:.0f} ms back, the whole page {whole:.0f} ms", max(there, back) < whole / 2)


CONTRAST = """
const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
const rgb = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, at) => sum + c * [.2126, .7152, .0722][at], 0);
const ground = (element) => { for (let at = element; at; at = at.parentElement) { const color = rgb(getComputedStyle(at).backgroundColor); if (color[3] === 255) return color; } return [255, 255, 255]; };
const low = [];
for (const element of document.querySelectorAll('body *')) {
  if (!element.offsetParent || ![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || element.closest('.unseen, option, script')) continue;
  const [a, b] = [light(rgb(getComputedStyle(element).color)), light(ground(element))].sort((x, y) => y - x);
  const ratio = (a + .05) / (b + .05);
  if (ratio < 4.5) low.push(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`);
}
return [...new Set(low)];
"""


def looks(browser, pages):
    for page in pages:
        for width, dark in [(1280, False), (1280, True), (390, False), (390, True)]:
            browser.screen(width, 844, dark)
            browser.open(page)
            name = f"{pathlib.Path(page).name} at {width}{' dark' if dark else ''}"
            tabs = browser.run("return [...document.querySelectorAll('[role=tab]')].filter(tab => tab.offsetParent).map(tab => tab.id)")
            for tab in tabs or [None]:
                if tab:
                    browser.click(f"#{tab}")
                check(f"{name} {tab or ''} is no wider than the screen", browser.run("return document.documentElement.scrollWidth") <= width)
                low = browser.run(CONTRAST)
                check(f"{name} {tab or ''} has contrast: {low}", not low)
            if tabs:
                browser.press("n")
                check(f"{name} with a figure chosen is no wider", browser.run("return document.documentElement.scrollWidth") <= width)
                check(f"{name}: the mark is not hidden by what is known of it", browser.run(
                    "const box = document.querySelector('mark.chosen').getBoundingClientRect();"
                    "return document.elementFromPoint(box.left + 3, box.top + 3)?.closest('mark')?.id") == "f1")
                check(f"{name} with a figure chosen has contrast: {browser.run(CONTRAST)}", not browser.run(CONTRAST))
    browser.screen(1280)


with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
    page = pathlib.Path(folder, "p01.html")
    oldcomm("review", SEED, "-o", str(page))
    chinese = pathlib.Path(folder, "zh.html")
    oldcomm("review", SEED, "--lang", "zh", "-o", str(chinese))
    browser = Browser(folder)
    try:
        browser.screen(1280)
        counts(browser, page)
        choosing(browser, page)
        filtering(browser, page)
        keyboard(browser, page)
        taking(browser, page, chinese)
        correcting(browser, page, folder)
        hostile(browser, folder)
        folders(browser, folder)
        quick(browser, folder)
        looks(browser, [page, chinese, pathlib.Path(folder, "hostile.html"), pathlib.Path(folder, "pages", "index.html")])
        errors, requests = browser.errors(), browser.requests()
        check(f"no console errors: {errors}", not errors)
        check(f"no request leaves the page: {requests}", not requests)
    finally:
        browser.driver.quit()
print(f"pages in a browser: {passed} checks passed, {failed} failed")
sys.exit(failed > 0)
