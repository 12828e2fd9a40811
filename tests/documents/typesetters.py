"""The same articles by other typesetters: pdfTeX, LibreOffice and Chromium, each with places, fonts and line ends of
its own. The files are kept, as the programs are large.

``python -m tests.documents.typesetters`` sets them anew.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from tests.documents.printed import FOOT, HEAD, JOURNAL, PROSE, in_italics
from tests.documents.word_lists import gold_lists

FOLDER = Path(__file__).parent / "pdf"
PRINTED = ("psikologi-ugm-mendeley", "lembaran-sejarah-ugm", "dejure-mendeley", "ipb-ppki", "pjih-unpad", "jpp-lipi")


def latex(references: Sequence[str], *, columns: int, numbered: bool) -> str:
    """An article for pdfTeX, with its own hyphenation, ligatures and running heads."""
    options = "twocolumn" if columns == 2 else "onecolumn"
    if numbered:
        items = "\n".join(f"\\bibitem{{r{number}}} {_in_latex(one)}" for number, one in enumerate(references))
        printed = f"\\begin{{thebibliography}}{{99}}\n{items}\n\\end{{thebibliography}}"
    else:
        items = "\n\n".join(map(_in_latex, references))
        printed = f"\\section*{{Daftar Pustaka}}\\parindent=-2em \\leftskip=2em \\sloppy\n{items}\\par"
    return (
        f"\\documentclass[10pt,a4paper,{options}]{{article}}\\usepackage[T1]{{fontenc}}\\usepackage[bahasai]{{babel}}"
        "\\usepackage{fancyhdr}\\usepackage{url}\\pagestyle{fancy}\\fancyhead{}\\fancyfoot{}"
        f"\\fancyhead[L]{{\\textit{{{HEAD}}}}}\\fancyfoot[C]{{\\thepage}}\\renewcommand{{\\refname}}{{Daftar Pustaka}}"
        f"\\begin{{document}}\\title{{Norma}}\\author{{A. Penulis}}\\date{{}}\\maketitle {PROSE * 12}\n\n"
        f"{printed}\\end{{document}}"
    )


def _in_latex(printed: str) -> str:
    parts = re.split(r"(https?://[^\s)]+)", printed)
    return "".join(f"\\url{{{part}}}" if index % 2 else _escaped(part) for index, part in enumerate(parts))


def _escaped(text: str) -> str:
    marked = JOURNAL.sub(r"\\emph{\g<0>}", re.sub(r"([&%$#_])", r"\\\g<0>", text))
    return marked.replace("“", "``").replace("”", "''").replace("‘", "`").replace("’", "'")


def writer(references: Sequence[str], *, columns: int, hanging: float = 0, apart: float = 0) -> str:
    """An article for LibreOffice Writer, justified and hyphenated as its users set it."""
    indents = f'fo:margin-left="{hanging}cm" fo:text-indent="-{hanging}cm" fo:margin-bottom="{apart}cm"'
    items = "".join(f'<text:p text:style-name="reference">{_in_writer(one)}</text:p>' for one in references)
    prose = f'<text:p text:style-name="prose">{PROSE * 4}</text:p>' * 4
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
        for name, rest in (("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"))
    )
    face = 'style:font-name="Liberation Serif" fo:font-family="Liberation Serif" fo:font-size="10pt"'
    language = 'fo:language="id" fo:country="ID" fo:hyphenate="true"'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties {face} {language}
 fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style></office:styles>
<office:automatic-styles>
<style:style style:name="prose" style:family="paragraph">
<style:paragraph-properties fo:text-align="justify"/></style:style>
<style:style style:name="heading" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="reference" style:family="paragraph">
<style:paragraph-properties fo:text-align="justify" {indents}/></style:style>
<style:style style:name="i" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="columns" style:family="section"><style:section-properties>
<style:columns fo:column-count="{columns}" fo:column-gap="0.7cm"/></style:section-properties></style:style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2.2cm"/><style:header-style><style:header-footer-properties fo:margin-bottom="0.6cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:margin-top="0.6cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
<style:header><text:p>{HEAD}</text:p></style:header>
<style:footer><text:p><text:page-number/> | {FOOT}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:p text:style-name="heading">Norma dan Kerja Sama</text:p>
<text:section text:style-name="columns" text:name="body">{prose}
<text:p text:style-name="heading">DAFTAR PUSTAKA</text:p>{items}</text:section></office:text></office:body>
</office:document>"""


def _in_writer(printed: str) -> str:
    return in_italics(printed).replace("<i>", '<text:span text:style-name="i">').replace("</i>", "</text:span>")


def page(references: Sequence[str], *, columns: int, item: str) -> str:
    """A web page for Chromium's print."""
    rows = "".join(f"<{item}>{in_italics(one)}</{item}>" for one in references)
    return (
        '<html lang="id"><meta charset="utf-8"><style>@page{size:A4;margin:22mm}body{font:10pt "Liberation Serif"}'
        f"div{{columns:{columns};column-gap:8mm;text-align:justify}}p{{margin:0 0 0 10mm;text-indent:-10mm}}"
        "h2,li,p{overflow-wrap:anywhere}</style>"
        f"<h1>Norma dan Kerja Sama</h1><div><section>{PROSE * 12}</section><h2>Referensi</h2>"
        f"{f'<ol>{rows}</ol>' if item == 'li' else rows}</div></html>"
    )


FORMS: dict[str, tuple[str, Callable[[Sequence[str]], str]]] = {
    "tex-numbered-columns": (".tex", lambda refs: latex(refs, columns=2, numbered=True)),
    "writer-hanging-columns": (".fodt", lambda refs: writer(refs, columns=2, hanging=0.7)),
    "writer-spaced-columns": (".fodt", lambda refs: writer(refs, columns=2, apart=0.2)),
    "chromium-hanging-columns": (".html", lambda refs: page(refs, columns=2, item="p")),
}
COMMANDS = {
    ".tex": "pdflatex -interaction=nonstopmode article.tex",
    ".fodt": "soffice --headless --convert-to pdf article.fodt",
    ".html": "chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=article.pdf article.html",
}
NOT_IN_TEX = re.compile("[^\x00-\xff“”‘’–—]")


def kept() -> Iterator[tuple[str, bytes, list[str]]]:
    """The kept files: name, content, and the references in them."""
    printed = json.loads((FOLDER / "lists.json").read_text(encoding="utf-8"))
    for name in FORMS:
        yield name, (FOLDER / f"{name}.pdf").read_bytes(), printed[name.partition("-")[0]]


def keep() -> None:
    """Set the kept files anew."""
    chosen = list(chain.from_iterable(references for name, references in gold_lists() if name in PRINTED))
    in_tex = [one for one in chosen if not NOT_IN_TEX.search(one)]
    printed = {"tex": in_tex, "writer": chosen, "chromium": chosen}
    for name, (suffix, form) in FORMS.items():
        with tempfile.TemporaryDirectory() as folder:
            source = form(printed[name.partition("-")[0]])
            (Path(folder) / f"article{suffix}").write_text(source, encoding="utf-8")
            for _ in range(2):  # pdfTeX puts numbers of its first run into the second
                subprocess.run(COMMANDS[suffix].split(), cwd=folder, check=False, capture_output=True, timeout=120)
            shutil.copy(Path(folder) / "article.pdf", FOLDER / f"{name}.pdf")
    text = json.dumps(printed, ensure_ascii=False, indent=1)
    (FOLDER / "lists.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    keep()
