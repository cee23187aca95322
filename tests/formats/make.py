#!/usr/bin/env python3
"""Makes the releases of this folder in every encoding and format that is read.

    python3 tests/formats/make.py          needs only Python: texts, pages, Word files, a PDF without text
    python3 tests/formats/make.py --pdf    the PDFs too, with LibreOffice Writer and a Chinese font (on Debian:
                                           libreoffice-writer-nogui fonts-wqy-microhei)

Each of RELEASES is a text of fixtures/; tests/formats.rs demands the same figures from all its forms.
"""

import html
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
RELEASES = ["f06", "f09"]  # one with a table, one of long paragraphs


def main() -> None:
    for name in RELEASES:
        text = (ROOT / "fixtures" / f"{name}.txt").read_text(encoding="utf-8")
        folder = HERE / name
        folder.mkdir(exist_ok=True)
        texts(text, folder)
        pages(text, folder)
        document(text, folder / "word.docx")
        if "--pdf" in sys.argv:
            pdf(folder / "word.docx", folder / "document.pdf")
            pdf(folder / "word.docx", HERE / "encrypted.pdf", password="secret")
    # A grey box and no text; text in a font that is not in the file.
    (HERE / "scan.pdf").write_bytes(page(b"0.5 g 100 100 200 200 re f", []))
    (HERE / "unknown-font.pdf").write_bytes(page(b"BT /F1 12 Tf 72 700 Td <%s> Tj ET" % "改造小区113个。".encode("gbk").hex().encode(), SONG))


# Texts


def texts(text: str, folder: Path) -> None:
    crlf = text.replace("\n", "\r\n")
    for name, content, encoding in [
        ("utf8", text, "utf-8"),
        ("utf8-bom", text, "utf-8-sig"),
        ("crlf", crlf, "utf-8"),
        ("gb18030", crlf, "gb18030"),
        ("big5", traditional(text), "big5"),
        ("utf16le", text, "utf-16-le"),
        ("utf16be", text, "utf-16-be"),
        ("utf16le-bom", "\ufeff" + crlf, "utf-16-le"),
        ("utf16be-bom", "\ufeff" + text, "utf-16-be"),
    ]:
        (folder / f"{name}.txt").write_bytes(content.encode(encoding))
    (folder / "markdown.md").write_text(markdown(text), encoding="utf-8", newline="\n")


def traditional(text: str) -> str:
    """Big5 has no simplified characters."""
    table = {}
    for line in (ROOT / "data" / "traditional.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            old, new = line.split("\t")
            if fits(old):
                table.setdefault(new, old)
    return "".join(character if fits(character) else table[character] for character in text)


def fits(character: str) -> bool:
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def markdown(text: str) -> str:
    lines, table = [], False
    for line in text.split("\n"):
        if "\t" in line:
            cells = line.split("\t")
            lines.append("| " + " | ".join(cells) + " |")
            if not table:
                lines.append("|" + " --- |" * len(cells))
        else:
            lines.append(line)
        table = "\t" in line
    return "\n".join(lines)


# Pages


def blocks(text: str) -> list:
    """Paragraphs as strings, tables as lists of rows."""
    out = []
    for line in text.split("\n"):
        if "\t" in line:
            if not (out and isinstance(out[-1], list)):
                out.append([])
            out[-1].append(line.split("\t"))
        elif line.strip():
            out.append(line)
    return out


PAGE = """<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>{title}_某某市人民政府门户网站</title>
<style>.nav li {{ float: left; width: 113px }}</style>
<script>var visits = 90210, size = "35个小区";</script>
</head>
<body>
<div class="top"><a href="/">首页</a> | <a href="/zwgk">政务公开</a> | <a href="/hd">互动交流</a></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xw">新闻中心</a> &gt; <a href="/bm">部门动态</a></div>
<div class="content">
<h1>{title}</h1>
<div class="info">{info}</div>
<div id="zoom">
{body}
</div>
</div>
<div class="related">
<h3>相关链接</h3>
<ul>
<li><a href="1.html">全市新开工改造老旧小区4321个</a><span>2023-12-30</span></li>
<li><a href="2.html">我市争取中央补助资金9.87亿元</a><span>2023-12-28</span></li>
<li><a href="3.html">去年加装电梯654部</a><span>2023-12-21</span></li>
</ul>
</div>
<div class="footer">版权所有：某某市人民政府　网站标识码：3210000012　苏ICP备05012345号　电话：0523-86880000</div>
</body>
</html>
"""


def pages(text: str, folder: Path) -> None:
    title, info, *rest = blocks(text)
    body = []
    for block in rest:
        if isinstance(block, list):
            rows = ["<tr>" + "".join(f"<td><p><span>{html.escape(cell)}</span></p></td>" for cell in row) + "</tr>" for row in block]
            body.append("<table>" + "\n".join(rows) + "</table>")
        else:
            # Pages break their lines anywhere but in numbers, indent by blanks, and set numbers in a font of their own.
            broken = "\n".join(re.findall("(?:[!-~]+|.){1,40}", html.escape(block), re.S))
            body.append("<p>&nbsp;&nbsp;\u3000" + re.sub("([0-9.]+)", r'<span lang="EN-US">\1</span>', broken) + "</p>")
    page = lambda charset: PAGE.format(charset=charset, title=html.escape(title), info=html.escape(info), body="\n".join(body))
    # Each says of itself what it is not.
    (folder / "page-utf8.html").write_bytes(page("gb2312").encode("utf-8"))
    (folder / "page-gb18030.html").write_bytes(page("utf-8").encode("gb18030"))
    (folder / "page-big5.htm").write_bytes(traditional(page("gb2312")).encode("big5"))


# Word files

TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
DOCUMENT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>"""
FONT = '<w:rFonts w:ascii="WenQuanYi Micro Hei" w:hAnsi="WenQuanYi Micro Hei" w:eastAsia="WenQuanYi Micro Hei"/>'


def paragraph(text: str, properties: str, size: int) -> str:
    # Word parts a line into runs where it likes, in numbers too.
    runs = re.findall(".{1,7}", text)
    run = f'<w:r><w:rPr>{FONT}<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>" + "".join(run % html.escape(part) for part in runs) + "</w:p>"


def document(text: str, path: Path) -> None:
    title, *rest = blocks(text)
    body = [paragraph(title, '<w:jc w:val="center"/>', 32)]
    for block in rest:
        if isinstance(block, list):
            borders = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ["top", "left", "bottom", "right", "insideH", "insideV"])
            rows = ["<w:tr>" + "".join(f'<w:tc><w:tcPr><w:tcW w:w="1600" w:type="dxa"/></w:tcPr>{paragraph(cell, "", 18)}</w:tc>' for cell in row) + "</w:tr>" for row in block]
            body.append(f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>" + "".join(rows) + "</w:tbl>" + paragraph("", "", 21))
        else:
            body.append(paragraph(block.strip("\u3000 "), '<w:ind w:firstLine="420"/><w:jc w:val="both"/>', 21))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in [("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", DOCUMENT.format(body="".join(body)))]:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


# PDFs


def pdf(document: Path, path: Path, password: str = "") -> None:
    options = ""
    if password:
        options = ':writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"%s"}}' % password
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf" + options, "--outdir", folder, document], check=True, stdout=subprocess.DEVNULL)
        path.write_bytes((Path(folder) / document.with_suffix(".pdf").name).read_bytes())


SONG = [  # A Chinese font that is only named: which character a code is, a table says that few programs have.
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>",
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>",
    b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
]


def page(content: bytes, font: list) -> bytes:
    """A PDF of one page."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>" % (b"/Font<</F1 5 0 R>>" if font else b""),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        *font,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, table, size, len(out))


if __name__ == "__main__":
    main()
