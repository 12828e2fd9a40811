"""Articles with a reference list, set in every common layout and printed as PDF by ReportLab."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

PROSE = (
    "Penelitian ini membahas perdagangan orang dan kebijakan luar negeri di kawasan Asia Tenggara (Acharya, 2004). "
    "Data dikumpulkan melalui studi pustaka dan wawancara mendalam, kemudian dianalisis secara kualitatif. "
)
JOURNAL = re.compile(r"(?:Jurnal|Journal)(?: (?:of|and|dan|[A-Z]\w+))*")
HEAD = "Jurnal Hubungan Internasional, Vol. 12 No. 2 (2023)"
FOOT = "Penulis Pertama, Norma dan Kerja Sama"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How an article is printed."""

    columns: int = 1
    hanging: int = 0
    """The hanging indent in points; below zero, the indent of first lines."""
    apart: int = 0
    """The space between references, in points."""
    numbered: str = ""
    """The form of numbers: ``[{}]``."""
    justified: bool = True
    hyphens: bool = False
    heads: bool = True
    size: int = 10


LAYOUTS = {
    "hanging": Layout(hanging=18),
    "hanging, hyphens": Layout(hanging=18, hyphens=True),
    "hanging, ragged": Layout(hanging=24, justified=False),
    "two columns, hanging": Layout(columns=2, hanging=14),
    "two columns, hanging, hyphens": Layout(columns=2, hanging=14, hyphens=True, size=9),
    "two columns, spaced": Layout(columns=2, apart=6),
    "spaced": Layout(apart=6),
    "spaced, hyphens": Layout(apart=4, hyphens=True),
    "numbered": Layout(numbered="[{}]", hanging=22),
    "two columns, numbered": Layout(columns=2, numbered="{}.", hanging=18, hyphens=True),
    "first lines indented": Layout(hanging=-20),
    "nothing": Layout(),
    "two columns, nothing": Layout(columns=2, hyphens=True),
}  # fmt: skip


def article(references: Sequence[str], layout: Layout) -> bytes:
    """A PDF of an article; names of journals are in italics.

    ReportLab's own fonts have the letters of Windows-1252 only; others are left out.
    """
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

    width, height = A4
    margin, gutter = 71.0, 20.0
    measure = (width - 2 * margin - gutter * (layout.columns - 1)) / layout.columns
    frames = [
        Frame(margin + number * (measure + gutter), margin, measure, height - 2 * margin, 0, 0, 0, 0)
        for number in range(layout.columns)
    ]
    hyphens = {"hyphenationLang": "id_ID", "embeddedHyphenation": 1} if layout.hyphens else {}
    text = ParagraphStyle(
        "text", fontName="Times-Roman", fontSize=layout.size, leading=layout.size * 1.2,
        alignment=4 if layout.justified else 0, firstLineIndent=14, uriWasteReduce=0.3, **hyphens,
    )  # fmt: skip
    heading = ParagraphStyle("heading", fontName="Times-Bold", fontSize=12, leading=15, spaceBefore=9, spaceAfter=4)
    reference = ParagraphStyle(
        "reference", parent=text, leftIndent=max(layout.hanging, 0), firstLineIndent=-layout.hanging,
        spaceAfter=layout.apart,
    )  # fmt: skip

    def furnish(canvas: Any, document: Any) -> None:
        if layout.heads:
            canvas.setFont("Times-Italic", 9)
            canvas.drawString(margin, height - 45, HEAD if document.page % 2 else FOOT)
            canvas.drawCentredString(width / 2, 40, str(210 + document.page))

    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, invariant=1)
    document.addPageTemplates([PageTemplate("page", frames, onPage=furnish)])
    story = [Paragraph("Norma dan Kerja Sama", heading), *(Paragraph(PROSE * 4, text) for _ in range(5))]
    story.append(Paragraph("Daftar Pustaka", heading))
    for number, printed in enumerate(map(printable, references), 1):
        label = layout.numbered.format(number)
        story.append(Paragraph(f"{label} {in_italics(printed)}".strip(), reference))
    document.build(story)
    return file.getvalue()


def printable(text: str) -> str:
    """A text as ReportLab's fonts can print it."""
    return text.encode("cp1252", errors="ignore").decode("cp1252")


def in_italics(printed: str) -> str:
    """A reference in HTML, with names of journals in italics."""
    return JOURNAL.sub(r"<i>\g<0></i>", escape(printed, quote=False))
