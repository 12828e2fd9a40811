"""Where on a page the reference list stands: headings, and what the page prints around the list.

The words are those of journal sites (OJS 2 and 3, in English and Indonesian), of articles and of theses; none belongs
to one journal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from citeconv.documents import looks
from citeconv.documents.lines import Line


def _phrases(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})\s*:?", re.IGNORECASE)


_ENUMERATOR = re.compile(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d+)*)[.)]?\s+|(?:bab|chapter)\s+\w+\s+", re.IGNORECASE)

_HEADING = _phrases(
    r"(?:list of )?references?(?: list)?",
    r"(?:works|literature) cited",
    r"(?:selected )?bibliography",
    r"(?:daftar )?(?:referensi|rujukan|pustaka|kepustakaan|acuan)",
    r"daftar bacaan",
    r"pustaka acuan",
    r"bibliografi",
    r"sumber (?:pustaka|rujukan|referensi)",
)

_NOTES = _phrases(r"catatan (?:kaki|akhir)", r"(?:foot|end) ?notes?")
"""Headings of notes, which hold references where a page has no list."""

_FULL_TEXT = _phrases(r"(?:full[ -]?text|(?:teks|naskah) lengkap):?(?: (?:pdf|html|unduh|download).{0,40})?")

_KEYWORDS = _phrases(r"(?:key ?words?|kata[ -]kunci|index terms)\b.*")

_AFTERWARDS = _phrases(
    r"refbacks?",
    r"(?:there are (?:currently )?no|(?:saat ini )?tidak ada) refbacks?\b.*",
    r"article metrics\b.*",
    r"metri(?:cs|k)(?: artikel)?",
    r"(?:abstract views?|abstrak dilihat|view counter|statcounter)\b.*",
    r"(?:copyright )?(?:\(c\)|©).*",
    r"copyright \d{4}.*",
    r"hak cipta .{0,40}(?:\(c\)|©|\d{4}).*",
    r"th(?:is|e) (?:work|article|journal)\b.{0,60}\blicensed\b.*",
    r"(?:karya|artikel|ciptaan|jurnal) ini (?:di ?lisensikan|berlisensi)\b.*",
    r"creative commons\b.*",
    r"how to cite(?: this article)?",
    r"cara mengutip",
    r"(?:more )?citation formats?",
    r"format sitasi(?: lainnya)?",
    r"downloads?|unduhan|published|diterbitkan|issue|terbitan|section|bagian|licen[sc]e|lisensi",
    r"most read articles?\b.*",
    r"artikel paling (?:banyak|sering)\b.*",
    r"similar articles|artikel serupa",
    r"you may also start\b.*",
    r"(?:about the |tentang )(?:authors?|penulis)",
    r"authors? biograph(?:y|ies)",
    r"(?:biografi|biodata|riwayat hidup) (?:singkat )?penulis",
    r"make a submission",
    r"comments on this article",
    r"(?:daftar )?lampiran(?:[ -]lampiran)?(?: \d+)?",
    r"appendi(?:x|ces)(?: [A-Z\d])?",
    r"acknowledge?ments?|ucapan terima kasih",
)
_OWN_DOI = _phrases(r"doi\s*:?\s*(?:https?://|10\.)\S+")

_CAPTION = _phrases(
    r"\W*(?:crossref|google ?scholar|pubmed|scopus|view (?:article|at publisher)|html|download|unduh)\W*",
    r"pdf(?: \((?:english|bahasa indonesia|indonesian?)\))?",
)
_PAGE_NUMBER = re.compile(r"(?:(?:page|halaman|hal\.)\s)?\W{0,2}\d{1,3}\W{0,2}", re.IGNORECASE)

_PAGE_MARK = re.compile(
    r"(?:page|p a g e|halaman)\s*\|\s*\d{1,4}|\d{1,4}\s*\|\s*(?:page|p a g e|halaman)"
    r"|page \d{1,4} of \d{1,4}|halaman \d{1,4} dari \d{1,4}",
    re.IGNORECASE,
)

_SECTION_WORD = re.compile(
    r"""(?ix)
    buku(?:-buku)? | books? | kitab | kamus | ensiklopedia | bab | chapters?
    | jurnal(?:-jurnal)? | journals? | artikel | articles? | majalah | magazines? | ilmiah
    | surat | kabar | koran | newspapers? | media | massa | berita | news
    | makalah | papers? | prosiding | proceedings? | laporan | reports? | penelitian | research
    | skripsi | tes[ie]s | disertasi | thes[ie]s | dissertations? | karya | terbitan | naskah | manuscripts?
    | internet | web(?:site|sites)? | sites? | situs | laman | online | daring | elektronik | electronic
    | dokumen | documents? | arsip | archives? | wawancara | interviews? | audio | visual | film | video
    | peraturan | perundang(?:-?undangan|an)? | undangan | undang-undang | uu | regulasi | regulations? | laws? | hukum
    | legal | putusan | pengadilan | court | decisions?
    | sumber(?:-sumber)? | sources? | primer | sekunder | tersier | primary | secondary | tertiary
    | bahan | pustaka | literatur | referensi | rujukan | lain(?:-lain|nya)? | others?
    | dan | and | atau | or | dari | di | from | the | of | on | & | /
    """
)
_SEEN_AHEAD = 8


class Region(NamedTuple):
    """The list stands in ``lines[start:end]``; ``told`` says whether the page itself told where it begins."""

    start: int
    end: int
    told: bool


def find(lines: Sequence[Line]) -> Region:
    """Where in the lines of a page the references stand.

    A heading (``References``, ``Daftar Pustaka``) begins the list, if references follow it; else OJS 2's ``Full
    Text:``, after which its pages print the list, or a heading of notes; else it may begin anywhere behind the
    keywords. The list ends where pages begin to speak of themselves again: refbacks, licence, metrics, appendices.
    """
    start, told = _start(lines)
    return Region(start, end(lines, start), told)


def end(lines: Sequence[Line], start: int) -> int:
    """The line after the last of the list; the article's own DOI, printed before the refbacks, is after."""
    seen = False
    for index in range(start, len(lines)):
        above = lines[index - 1]
        if seen and _is_afterwards(lines[index], above):
            return index - 1 if above.gap and _OWN_DOI.fullmatch(above.text) else index
        seen = seen or looks.likely(lines[index].text) or looks.complete(lines[index].text)
    return len(lines)


def references_follow(lines: Sequence[Line]) -> bool:
    """Whether one of the next lines looks like a reference."""
    return any(looks.likely(line.text) or looks.begins(line.text) for line in lines[:_SEEN_AHEAD])


def is_heading(text: str) -> bool:
    """Whether a line is the heading of a reference list: ``Daftar Pustaka``, ``V. References:``."""
    return bool(_HEADING.fullmatch(_heading(text)))


def is_noise(line: Line) -> bool:
    """Whether a line is the caption of a link, ``Halaman | 88`` or, standing alone, a number: none of a reference."""
    page = _PAGE_MARK.fullmatch(line.text) or (line.gap and _PAGE_NUMBER.fullmatch(line.text))
    return bool(_CAPTION.fullmatch(line.text) or page)


def is_section(text: str) -> bool:
    """Whether a line only names kinds of sources: ``Buku``, ``A. Jurnal``, ``Peraturan Perundang-undangan``."""
    words = re.split(r"[\s,()]+|(?<=\w)/(?=\w)", _heading(text).rstrip(": "))
    return any(words) and all(_SECTION_WORD.fullmatch(word) for word in words if word)


def _heading(text: str) -> str:
    return _ENUMERATOR.sub("", text, count=1) if _ENUMERATOR.match(text) else text


def _start(lines: Sequence[Line]) -> tuple[int, bool]:
    headings = [index + 1 for index, line in enumerate(lines) if is_heading(line.text)]
    full_texts = [index + 1 for index, line in enumerate(lines) if _FULL_TEXT.fullmatch(line.text)]
    notes = [index + 1 for index, line in enumerate(lines) if _NOTES.fullmatch(_heading(line.text))]
    for start, stop in pairwise([*headings, len(lines)]):
        if references_follow(lines[start:stop]):
            return start, True
    for start in (*full_texts, *notes):
        if references_follow(lines[start:]):
            return start, True
    if headings and headings[-1] < len(lines):
        return headings[-1], True
    keywords = [index + 1 for index, line in enumerate(lines) if _KEYWORDS.fullmatch(line.text)]
    return max((start for start in keywords if references_follow(lines[start:])), default=0), False


def _is_afterwards(line: Line, above: Line) -> bool:
    text = line.text.lstrip("•*·-– ")
    return not text[:1].islower() and (line.gap or looks.ends(above.text)) and bool(_AFTERWARDS.fullmatch(text))
