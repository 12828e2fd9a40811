"""The closed sub-languages of a reference: what can be recognised by its own form, before anything is decided.

One pass cuts a reference into tokens. A *mark* is a token whose kind its form gives away: a DOI, a date, ``Vol. 12``,
``hlm. 3-7``, ``diakses pada``, ``terj.``; everything else is a word. Marks annotate, they do not decide: ``No. 3`` may
turn out the issue of a journal, the number of a report, or part of a title.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from citeconv.chicago.dates import DATE, DAY_MONTH, YEAR_RANGE, YEARS


class Token(NamedTuple):
    """Characters ``start`` to ``end`` of a reference, and what their form says they are."""

    kind: str
    start: int
    end: int


_NUM = r"(?:\d+(?:[A-Za-z]\b)?|[IVXLC]+\b)"
_NUMS = rf"{_NUM}(?:\s*(?:[-–—−&/+.]|dan)\s*{_NUM})*"
_ORDINAL = (
    r"(?:(?:pertama|ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)[a-z]*"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b)"
)
_NTH = rf"(?:ke\s*[-–]?\s*)?(?:{_ORDINAL}|{_NUM}(?:st|nd|rd|th)?)"
_PAGE = r"(?:[A-Za-z]{0,2}\d+[A-Za-z]?\b|[ivxlc]+\b)"
_PAGES = (
    rf"{_PAGE}(?:\s*(?:[-–—−&]|s\.?/?d\.?|dan|,(?!\s*(?:1[5-9]|20)\d\d\b))+\s*{_PAGE})*"
    r"(?:\s*(?:dst|ff?|dan\s+seterusnya)\b\.?)?"
)
_DOT = r"\s*[.:]?\s*"
_BY = r"(?:\s+(?:oleh|by)\b)"
_PLACE_OF_ACCESS = r"(?:\s+(?:pada|tanggal|tgl\.?|hari|dari|di|dalam|melalui|on|from|at|laman|situs|website|web|secara|online)){0,6}"

# Name and pattern, tried in this order where a token may start; case does not matter. A name is a feature's word.
MARKS: tuple[tuple[str, str], ...] = (
    ("doi", r"(?:doi\s*[:.]?\s*)?(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/\s?|doi\s*[:.]?\s*){1,4}10\.\d{4,9}/\s?[^\s<>“”\"]+"
            r"|10\.\d{4,9}/[^\s<>“”\"]+"),
    ("url", r"(?:https?\s?:\s?//|ftp://|www\.)[^\s<>“”\"]+"
            r"(?:(?<=[/=?&_-])\s(?=[^\s<>“”\"]*[_/=%?&]|(?-i:[a-z\d])[^\s<>“”\"]*[-.]\w)(?![(\[]|\d{1,4}[\s.,;)]|\d{1,4}$)[^\s<>“”\"]+)*"),
    ("isbn", r"(?:[ep]-)?ISBN(?:-1[03])?\s*:?\s*[\dX][\dX -]{8,16}"),
    ("issn", r"(?:[ep]-)?ISSN(?:\s*(?:online|print|cetak))?\s*:?\s*\d{4}-?\d{3}[\dX]"),
    ("site", r"\w[\w-]{0,60}(?:\.[\w-]{1,60}){0,4}\.(?:com|co|id|org|net|go|or|ac|edu|gov|info|tv)(?:\.id)?\b(?!\.?\w)"),
    ("gazette", r"(?:tambahan\s+)?(?:lembaran|berita)\s+(?:negara|daerah)\b|staatsblad\b|pub\.\s*l\.|"
                r"T?L\.?N\.?(?:R\.?I\.?)?(?=\s+(?:RI\s+)?(?:Tahun|No|Nomor|\d))|stb?l?\.\s(?=\d)"),
    ("article", r"(?:pasal|ps\.|ayat|huruf|angka|art\.|bab)\s*(?:\(?\d+\w*\)?|[IVXLC]+\b)"),
    ("no-date", r"(?:t\.\s?t\.|t\.\s?thn?\.|tth?\b\.?|n\.\s?d\.|s\.\s?a\.|tanpa\s+(?:tahun|tanggal)|no\s+date)(?!\w)"),
    ("no-place", r"(?:t\.\s?tp\.|ttp\b\.?|tanpa\s+tempat|s\.\s?l\.)(?!\w)"),
    ("no-publisher", r"(?:t\.\s?p\.|tp\b\.?|tanpa\s+penerbit|s\.\s?n\.)(?!\w)"),
    ("extent", r"(?:[ivxlc]+\s*[+,]\s*)?\d+\s*(?:hlmn?|hal|halaman|pages|pp)\b\.?(?!\s*\d)"
               r"|\d+\s+(?:jilid|vols?|volumes)\b\.?(?!\s*\d)"),
    ("printing", rf"(?:cet(?:akan)?|ctk|cetak|tjet(?:akan)?)\b{_DOT}(?:{_NTH}|pe\b)"),
    ("edition", rf"(?:edisi|ed|edition|edn)\b{_DOT}(?:revisi\b|rev\b\.?|{_NTH})(?!\s*/)"
                rf"|(?:\d+(?:st|nd|rd|th)?|{_ORDINAL})\s+(?:rev(?:ised|\.)?\s+)?(?:ed(?:ition|n)?|edisi)\b\.?(?!\s+by)"
                r"|(?:rev(?:ised)?|new|updated|expanded)\.?\s+ed(?:ition)?\b\.?"
                r"|edisi\s+(?:revisi|baru|khusus|lengkap|terbaru|yang\s+\w+)\b"),
    ("volume", rf"(?:vol(?:ume)?|jilid|jil|jld|djilid|juz|buku(?=\s+\d))\b{_DOT}(?:ke\s*[-–]?\s*)?(?:{_NUMS}|{_ORDINAL})"
               r"|v\.\s?\d+"),
    ("issue", rf"(?:(?:(?:nos?|nomor|nomer|nr|num|number|issue|iss)(?!\w)|n°|№){_DOT}){{1,3}}"
              rf"(?:\d+(?:[-–]\d+)?\s?[A-Z]{{0,2}}(?:/[\w.-]*\w)+|\([A-Z]?{_NUMS}\)|[A-Z]?{_NUMS})"),
    ("annual", r"(?:tahun|thn?)\b\.?\s*(?:ke\s*[-–]?\s*)?(?:[IVXLC]+\b|\d{1,2}\b)"),
    ("page", rf"(?:hlmn?|hal|halaman|pp?|pages?|kolom)\b{_DOT}{_PAGES}|hh?\.\s?{_PAGES}|e\d{{2,}}\b"),
    ("date", rf"(?:(?:pada\s+)?(?:tanggal|tgl\.?)\s+)?{DATE}"),
    ("day", DAY_MONTH),
    ("year-of", r"(?:tahun|thn?)\b\.?\s*(?:1[4-9]|20)\d\d\b(?!\s*[-–—/]\s*\d)"),
    ("years", YEAR_RANGE),
    ("year", YEARS),
    ("time", r"(?:pukul|jam|pkl)\.?\s*\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s*(?:WIB|WITA|WIT|AM|PM))?"),
    ("code", r"\d{2}-\d{3,4}-\d{4}\b|\d{1,20}\s?[A-Z]{0,20}/[\w./-]{0,60}[A-Z][\w./-]{0,60}\w"),
    ("range", r"[A-Z]?\d+\s*[-–—−]+\s*[A-Z]?\d+(?![\w/])"),
    ("edited-by", rf"(?:disunting|diedit|disusun|dihimpun|suntingan|edited|compiled|eds?\.){_BY}:?"
                  r"|(?:penyunting|editors?)\s*:"),
    ("translated-by", rf"(?:di\s?terjemah(?:kan|akan)|diindonesiakan|dialihbahasakan|terjemahan|alih\s?bahasa"
                      rf"|translated|transl?\.|trans){_BY}:?"
                      r"|(?:terj|penerj|transl?|pent)\b\.:?|(?:alih\s?bahasa|penerjemah|penterjemah)\b:?|a\.\s?b\.(?=\s)"
                      r"|terjemahan(?=\s+(?-i:[A-Z]))"),
    ("editor", r"(?:eds?|peny|penyunting|editors?|penys|red)\b\.?(?=\s*[),.;:\]]|\s*$|\s+(?-i:[A-Z“]))"),
    ("role", r"(?:sutradara|director|dir\.|produser|ilustrator|pencipta|blog)(?=\s*\))"),
    ("et-al", r"(?:dkk|d\.k\.k|dll|et\.?,?\s?al{1,2}|and\s+others|dan\s+(?:kawan-kawan|lain-lain))\b\.?(?!\w)"),
    ("accessed", r"\[?(?:artikel\s+|terakhir\s+|last\s+)?(?:di\s?akses|akses|accessed|visited|dikunjungi|di\s?unduh|unduh"
                 rf"|downloaded|retrieved|diambil|dilihat|dibaca|diperoleh)\b{_PLACE_OF_ACCESS}\b:?"),
    ("available", rf"(?:tersedia|available|dapat\s+diakses)\b{_PLACE_OF_ACCESS}\b:?"),
    ("genre", r"(?:ph\.?\s?d\.?|m\.?a\.?|master['’]?s?|doctoral|undergraduate)\s+(?:thesis|dissertation|diss\b\.?)"
              r"|(?:skripsi|tesis|disertasi|thesis|dissertation|tugas\s+akhir)\b"
              r"(?:\s+(?:S-?\s?[123]|ph\.?\s?d\b\.?|sarjana|magister|doktor)(?!\w))?"),
    ("paper", r"(?:makalah|paper|artikel)\s+(?:disampaikan|dipresentasikan|disajikan|presented)\b|(?:makalah|disampaikan"
              r"|dipresentasikan|disajikan|presented|pidato|orasi)\b"),
    ("meeting", r"(?:prosiding|proceedings?|seminar|simposium|symposium|konferensi|conference|lokakarya|workshop|kongres)\b"),
    ("report", r"(?:laporan|report|working\s+papers?|policy\s+(?:brief|report|paper)|discussion\s+paper)\b"),
    ("interview", r"(?:wawancara|interview)\b(?:\s+(?:pribadi|personal))?(?:\s+(?:dengan|with))?"),
    ("unpublished", r"(?:tidak|belum)\s+di(?:terbitkan|publikasi(?:kan)?)|unpublished"),
    ("short", r"(?:op\.?\s?cit|loc\.?\s?cit|ibid|idem)\b\.?"),
    ("online", r"(?:online|internet|daring)\b(?=\])"),
    ("law", r"undang\s?-?\s?undang(?:\s+dasar)?\b|(?:UU|UUD|perp?pu|perpres|keppres|inpres|permen\w*|kepmen\w*|perda|qanun"
            r"|kuhp\w*)\b|(?:kitab|rancangan)\s+undang\S*|fatwa\b|kompilasi\s+hukum\b"
            r"|constitution\b|(?:law|act|regulation|decree)(?=\s+(?:no\b|number\b|of\s+\d))"
            r"|(?:peraturan|keputusan|instruksi|ketetapan|surat\s+edaran)\b(?=\s+(?:pemerintah|presiden|menteri|daerah"
            r"|gubernur|bupati|wali|mahkamah|bank|otoritas|komisi|kepala|direktur|majelis|mpr|bersama|desa|badan|ketua))"),
    ("case", r"(?:putusan|penetapan|judgment|yurisprudensi)\b|decision(?=\s+(?:no|number)\b)"),
    ("in", r"(?:di\s+dalam|dalam|dlm\.|in|pada|dimuat\s+(?:dalam|di))\b:?(?=\s|[“\"‘])"),
    ("see", r"(?:lihat|bandingkan|see|cf\.|baca)(?:\s+(?:juga|also))?(?=\s+(?-i:[A-Z“]))"),
    ("dash-author", r"[—–―_-]{3,}|——+"),
    ("number", r"\d+(?:[.,]\d+)*(?:th|st|nd|rd)?(?!\w)"),
    ("initials", r"(?-i:(?:[A-Z]\.\s?-?|(?:Th|Ch|Ph|Kh|Sj|Tj|Dj|Ny|Yu|Ks|Ng)\.\s?(?=[A-Z]))+)"),
    ("roman", r"(?-i:(?=[IVXLC]{1,7}\b)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLC])\b(?![’'.]\w))"),
    ("word", r"[’'‘ʻʿ`]?[^\W_](?:[^\W_]|[’'‘`´ʻʿʾʼ·-]{1,2}(?=[^\W_\d]|\d+\b)|[\u0300-\u036f])*[’'ʾ]?(?:\s?[?!]+)?"),
)



@cache
def _scanner() -> re.Pattern[str]:
    """All marks in one pattern; compiled when first needed."""
    alternatives = "|".join(f"(?P<{name.replace('-', '_')}>{pattern})" for name, pattern in MARKS)
    return re.compile(rf"(?<![^\W_])(?:{alternatives})", re.IGNORECASE | re.VERBOSE)


def tokens(text: str) -> list[Token]:
    """The tokens of one reference in their order; what lies between them is punctuation and space.

    Takes time linear in the length of ``text``.
    """
    found: list[Token] = []
    search, position = _scanner().search, 0
    while match := search(text, position):
        kind, start, end = str(match.lastgroup).replace("_", "-"), match.start(), match.end()
        if kind in ("url", "doi"):
            end = _without_tail(text, start, end)
        elif kind == "initials":
            end = start + len(text[start:end].rstrip(" -"))
        found.append(Token(kind, start, end))
        position = end
    return found


def _without_tail(text: str, start: int, end: int) -> int:
    """Where an address ends: closing punctuation belongs to the sentence, unless its bracket opened inside."""
    while end > start + 1:
        last = text[end - 1]
        unopened = (last == ")" and text.count("(", start, end) < text.count(")", start, end)) or (
            last == "]" and "[" not in text[start:end]
        )
        if last not in ".,;:'’>" and not unopened:
            break
        end -= 1
    return end
