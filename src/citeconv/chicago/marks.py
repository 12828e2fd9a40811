"""The closed sub-languages of a reference: what can be recognised by its own form, before anything is decided.

One pass cuts a reference into tokens. A *mark* is a token whose kind its form gives away: a DOI, a date, ``Vol. 12``,
``hlm. 3-7``, ``diakses pada``, ``terj.``; everything else is a word. Marks annotate, they do not decide: ``No. 3`` may
turn out the issue of a journal, the number of a report, or part of a title.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from citeconv.chicago.dates import DASHES, DATE, DAY_MONTH, MONTH, MONTHS_ALONE, YEAR_RANGE, YEARS
from citeconv.chicago.short import SHORT


class Token(NamedTuple):
    """Characters ``start`` to ``end`` of a reference, and what their form says they are."""

    kind: str
    start: int
    end: int


_NUM = r"(?:\d+(?:[A-Za-z]\b)?|[IVXLC]+(?:(?-i:[AB])\b|\b))"
_NUMS = rf"{_NUM}(?:\s*(?:[{DASHES}&/+]|\.(?!\s*(?:1[5-9]|20)\d\d\b)|dan)\s*{_NUM})*"
_ORDINAL = (
    r"(?:(?:pertama|ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)[a-z]*"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b)"
)
_NTH = rf"(?:ke\s*[-–]?\s*)?(?:{_ORDINAL}|{_NUM}(?:st|nd|rd|th)?)"
_PAGE = r"(?:[A-Za-z]{0,2}\d+[A-Za-z]?\b|[ivxlc]+\b)"
_PAGES = (
    rf"{_PAGE}(?:\s*(?:[{DASHES}&]|s\.?/?d\.?|dan|,(?=\s*\d)(?!\s*(?:1[5-9]|20)\d\d\b))+\s*{_PAGE})*"
    r"(?:\s*(?:dst|ff?|dan\s+seterusnya)\b\.?)?"
)
_DOT = r"\s*[.:]?\s*"
_BY = r"(?:\s+(?:oleh|by)\b)"
_PLACE_OF_ACCESS = r"(?:\s+(?:pada|tanggal|tgl\.?|hari|dari|di|dalam|melalui|on|from|at|laman|situs|website|web|secara|online)){0,6}"
_DOMAINS = "(?:com|co|id|org|net|go|or|ac|edu|gov|info|tv)"

# Name, openings, and pattern, tried in this order where a token may start; case does not matter. A name is a feature's
# word. Openings are all one or two signs that the pattern may begin with: "0" any digit, "*" any letter or digit.
MARKS: tuple[tuple[str, str, str], ...] = (
    ("doi", "do ht dx ww 10", r"(?:doi\s*[:.]?\s*)?(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/\s?|doi\s*[:.]?\s*){1,4}10\.\d{4,9}/\s?(?:[^\s<>“”\"]|<\w+::[\w-]+>)+"
            r"|10\.\d{4,9}/(?:[^\s<>“”\"]|<\w+::[\w-]+>)+"),
    ("url", "ht ft ww", r"(?:https?\s?:?\s?//\s?(?:www\.\s(?=[\w-]+\.\w))?|ftp://|(?-i:www|WWW)\.)[^\s<>“”\"]+"
            r"(?:(?<=[/=?&_-])\s(?=[^\s<>“”\"]*[_/=%?&]|(?-i:[a-z\d])[^\s<>“”\"]*[-.]\w)(?![(\[]|\d{1,4}[\s.,;)]|\d{1,4}$)[^\s<>“”\"]+"
            r"|(?<=/)\s[\w%-]+\.(?:pdf|html?|php|aspx?|docx?)\b|\s(?=-\w+[-/])[^\s<>“”\"]+|(?:\s[\w%/-]+){1,8}\.(?:html?|php|aspx?)\b|(?<=\.)\s(?:html?|php|aspx?|pdf)\b"
            r"|(?<=/)\s(?-i:[a-z][\w-]*)(?=,\s(?:di\s?akses|di\s?unduh|accessed|retrieved)\b))*"),
    ("isbn", "is e- p-", r"(?:[ep]-)?ISBN(?:-1[03])?\s*:?\s*[\dX][\dX -]{8,16}"),
    ("issn", "is e- p-", r"(?:[ep]-)?ISSN(?:\s*(?:online|print|cetak))?\s*:?\s*\d{4}-?\d{3}[\dX]"),
    ("pmid", "pm", r"PM(?:C?ID\s*:?\s*(?:PMC)?|C)\d{1,9}\b"),
    ("hereafter", "un se he", r"(?:untuk\s+)?selanjutnya\s+di(?:sebut|singkat|tulis)\b[^()\[\]]{0,80}|hereinafter\b[^()\[\]]{0,80}"),
    ("site", "* _", rf"\w[\w-]{{0,60}}+(?:\.[\w-]{{1,60}}+){{0,4}}\.{_DOMAINS}(?:\.id)?\b(?!\.?\w)"),
    ("gazette", "ta le be st su pu tl ln l.", r"(?:tambahan\s+)?(?:lembaran|berita)\s+(?:negara|daerah)\b|(?:supplement\s+to\s+(?:the\s+)?)?state\s+gazette\b|staatsblad\b|pub\.\s*l\.|"
                r"T?L\.?N\.?(?:R\.?I\.?)?(?=\s+(?:RI\s+)?(?:Tahun|No|Nomor|\d))|stb?l?\.\s(?=\d)"),
    ("article", "0 pa ps ay hu an ar ba ka § §_", r"(?:(?:pasal|ps\.|ayat|huruf|angka|art\.|bab|kan\.)\s*(?:\(?\d+\w*\)?|[IVXLC]+\b)|§+\s*\d+|\d+\s+(?:UNTS|LNTS|ILM)\s+\d+|(?:art(?:icles?)?|para(?:graph|s)?)\b\.?\s*\d+\W*$)(?:\s*(?:,|dan|-|s\.?/?d\.?)\s*\(\d+\))*"),
    ("no-date", "t. tt n. s. ta no د.", r"(?:د\.\s?ت\.?|(?-i:[tT]\.\s?t\.|[tT]\.\s?thn?\.|[nN]\.\s?d\b\.?|[sS]\.\s?a\.)|tth?\b\.?|N\.\s?D\.(?=[)\]])|tanpa\s+(?:tahun|tanggal)|no\s+date)(?!\w)"),
    ("no-place", "t. tt ta s.", r"(?:t\.\s?tp\.|ttp\b\.?|tanpa\s+tempat|(?-i:[sS]\.\s?l\.))(?!\w)"),
    ("no-publisher", "t. tp ta s.", r"(?:(?-i:[tT]\.\s?p\.)|tp\b\.?|tanpa\s+penerbit|(?-i:[sS]\.\s?n\.))(?!\w)"),
    ("circa", "c. ca ci", r"(?-i:c(?:a|irca)?)\.\s?(?:1\d|20)\d\d\b"),
    ("age", "0", r"\d{1,3}\s+(?:tahun|thn?|years\s+old)\b\.?(?!\s*\d)"),
    ("shelf", "ro bo bu pe ko ka al", r"(?:rol|box|bundel|kotak|peti|koleksi\s+no|album)\b\.?\s*(?:no\.?\s*)?(?:\d+|[IVXLC]+\b)(?:/\d+)*"),
    ("extent", "0 i v x l c du ti em li en", r"(?:[ivxlc]+\s*[+,]\s*)?\d+\s*(?:hlmn?|hal|halaman|pages|pp|(?-i:p)(?=\.?\W*$))\b\.?(?!\s*\d)|(?:dua|tiga|empat|lima|enam)\s+jilid\b"
               r"|\d+\s+(?:jilid|vols?|volumes)\b\.?(?!\s*\d)"),
    ("printing", "ce ct tj", rf"(?:cet(?:akan)?|ctk|cetak|tjet(?:akan)?)\b{_DOT}(?:{_NTH}|pe\b)"),
    ("edition", "ed re ne up ex pe ke fi se th fo si ei ni te 0", rf"(?:edisi|ed|edition|edn)\b{_DOT}(?!(?:1[5-9]|20)\d\d\b|{DATE})(?:revisi\b|rev\b\.?|{_NTH})(?!\d|\s*(?:/\s*[\dIVX]|[-–]\s*\d+\s+[a-z]))"
                rf"|(?<=[.;]\s){_ORDINAL}(?=\.\s|\))|(?:\d+(?:st|nd|rd|th)?|{_ORDINAL})\s*(?:rev(?:ised|\.)?\s+)?(?:ed(?:it(?:ion)?|n)?|edisi)\b\.?(?!\s+by)"
                r"|(?:rev(?:ised)?|new|updated|expanded)\.?(?:\s+(?:and|&)\s+(?:revised|updated|expanded|enlarged))?\s+ed(?:ition)?\b\.?"
                r"|edisi\s+(?:revisi|baru|khusus|lengkap|terbaru|yang\s+\w+)\b"),
    ("volume", "vo ji jl dj ju bu v. pa de ج", rf"(?:vol(?:ume)?|jilid|jil|jld|djilid|juz|buku(?=\s+(?:\d|(?-i:[IVX]+\b))))\b{_DOT}(?:ke\s*[-–]?\s*)?(?:{_NUMS}|{_ORDINAL})"
               r"|ج\s?\.?\s?\d+|v\.\s?\d+|(?:part|deel)\s+(?:\d{1,2}|[IVX]+)\b"),
    ("issue", "no nu nr is n° № n. ed", rf"(?:edisi\s+)?(?:(?:(?:nos?|nomor|nomer|nr|num|number|issue|iss)(?!\w)|n°|№)\s*[.:,]?\s*){{1,3}}"
              rf"(?:(?:[A-Z]{{2,8}}[.-]\s?)?\d+(?:\.\d+)*(?:[-–]\d+)?\s?[A-Z]{{0,2}}(?:/(?!{MONTH})[\w.-]*\w)+|\([A-Z]?{_NUMS}\)|[A-Z]?{_NUMS})|n\.\s?\d{{1,3}}\b"),
    ("annual", "ta th", r"(?:tahun|thn?)\b\.?\s*(?:ke\s*[-–]?\s*)?(?:[IVXLC]+\b|\d{1,2}\b)"),
    ("page", "hl ha p ko h. hh e0 ص", rf"(?:hlmn?|hal|halaman|pp?|pages?|kolom)\b(?<!(?-i:P)(?=\.?\s?(?:(?-i:[IVXLC]\b)|(?:1[5-9]|20)\d\d\b))){_DOT}{_PAGES}|(?-i:hh?|H(?!\.\s?[IVXLC]\b))\.\s?(?!(?-i:(?<=H\.\s))(?:1[5-9]|20)\d\d\b){_PAGES}|e\d{{2,}}\b|ص\s?\.?\s?{_PAGES}"),
    ("date", "0 pa ta tg se ra ka ju sa mi ah mo tu we th fr su ja dj fe pe ma mr ap me ag au ok oc no de sp fa wi", rf"(?:(?:pada\s+)?(?:tanggal|tgl\.?)\s*)?{DATE}"),
    ("day", "0", DAY_MONTH),
    ("month", "ja pe fe dj ma mr ap me ju ag au se ok oc no de sp su fa wi", MONTHS_ALONE),
    ("year-of", "ta th", r"(?:tahun|thn?)\b\.?\s*(?:1[4-9]|20)\d\d\b(?!\s*[-–—/]\s*\d)"),
    ("years", "0", YEAR_RANGE),
    ("year", "0 [", YEARS),
    ("posted", "la te di pu po up ed op ad si do", rf"edisi(?=\s+{DATE})|(?:last\s+(?:modified|updated)|terakhir\s+di(?:ubah|perbarui|modifikasi)|di(?:perbarui|unggah|posting|publikasikan"
               r"|terbitkan|tandatangani(?:\s+di\s+\w+)?)|published|posted|uploaded|opened\s+for\s+signature|adopted|signed|done(?:\s+(?:at|in)\s+\w+)?)\b(?:\s+(?:pada|tanggal|on)){0,2}(?=[\s:]+(?:\d|[a-z]{3,9}\s+\d)):?"),
    ("time", "pu ja pk 0", r"(?:(?:pukul|jam|pkl?)\.?\s*\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s*(?:WIB|WITA|WIT|AM|PM))?|\d{1,2}[.:][0-5]\d\s*(?:WIB|WITA|WIT)"
             r"|(?<=(?:19|20)\d\d\s\()\d{1,2}[.:][0-5]\d(?=\)))"),
    ("code", "0 ar sn rs is as ie a/ s/ wt", r"(?-i:R?SN[IP]\d?|ISO(?:/IEC)?|ASTM|IEEE\s+Std\.?)(?:\s+[A-Z]{1,4})?\s+[A-Z]?\d[\d.:/-]*\d\b|(?-i:[AS]/(?:RES|\d+)/\w[\w()/.-]*[\w)]|WT/[A-Z]+\d*(?:/\w+)*)|arxiv\s?:\s?\d{4}\.\d{4,5}(?:v\d+)?|\d{2}-\d{3,4}-\d{4}\b|\d{1,20}\s?[A-Z]{0,20}/[\w./-]{0,60}[A-Z][\w./-]{0,60}\w"),
    ("range", "0 *0", rf"[A-Z]?\d+\s*[{DASHES}]+\s*[A-Z]?\d+(?![\w/])|\d+\s(?:dan|and|&)\s\d+(?=\W*$)"),
    ("edited-by", "di su ed co pe ta", rf"(?:di)?ta[hḥ][qk][iîī][qk]{_BY}?\s*:?(?=\s*(?-i:[A-Z‘ʿ]))|(?:disunting|diedit|disusun|dihimpun|suntingan|edited(?:\s+and\s+translated)?|compiled|eds?\.|peny\.){_BY}:?"
                  r"|(?:penyunting|editors?)\s*:"),
    ("translated-by", "di al tr te pe a.", rf"(?:di\s?terjemah(?:kan|akan)(?:\s+dari\s+(?:bahasa\s+)?\w+)?|diindonesiakan|dialihbahasakan|terjemahan(?:\s+(?:ke\s+)?(?:dalam\s+)?bahasa\s+\w+)?|alih\s?bahasa"
                      rf"|translated|transl?\.|trans|(?:terj|penerj|penterj)\.?){_BY}:?"
                      r"|terj\.\s(?:dan|&)\s(?:ed|peny)\.|(?:terj|ter(?=\.\s(?-i:[A-Z]))|penerj|penterj|penj|(?<!\w\s)transl?|(?-i:trans|transl)|pentj?)\b\.:?|(?:transl?|terj(?:emahan)?)(?=\s*\))|(?:alih\s?bahasa|penerjemah|penterjemah)\b:?|a\.\s?b\.(?=\s)"
                      r"|(?:terjemahan|diterjemahkan)(?=\s+(?-i:[A-Z]))|terjemahan\s*:"),
    ("editor", "ed pe re", r"(?:eds?|peny|penyunting|editors?|penys|red)\b\.?(?=\s*[),.;:\]]|\s*$|\s+(?-i:[A-Z“]))"),
    ("role", "su di pr il pe bl", r"(?:(?:director|dir\.|ilustrator|pencipta|blog)(?=\s*\))|(?:sutradara|produser)(?=\s*[).]))"),
    ("et-al", "dk d. dl et an da", r"(?:dkk|d\.k\.k|dll|et\.?,?\s?al{1,2}|and\s+others|dan\s+(?:kawan-kawan|lain-lain))\b\.?(?!\w)"),
    ("accessed", "[ ar te la di ak ac vi un do re ci we", r"web\.?(?=\s+\d{1,2}\s+[a-z])|\[?(?:artikel\s+|terakhir\s+|last\s+)?(?:di\s?akses|akses|accessed|visited|dikunjungi|di\s?unduh|unduh"
                 rf"|downloaded|retrieved|diambil|dilihat|dibaca|diperoleh|dikutip|cited(?=\s+\d))\b{_PLACE_OF_ACCESS}\b:?"),
    ("available", "te av da", rf"(?:tersedia|available|dapat\s+diakses)\b{_PLACE_OF_ACCESS}\b:?"),
    ("genre", "ph m. ms mp me m b. ba bs bp be do un sk te di th tu pr", r"(?:ph\.?\s?d\.?|[mb](?:\.\s?)?(?:a|sc|phil|ed|eng)\.?|master['’]?s?|bachelor['’]?s?|doctoral|undergraduate)\s+(?:thesis|dissertation|diss\b\.?)"
              r"|(?:skripsi|tesis|disertasi|thesis|dissertation|proefschrift|tugas\s+akhir)\b"
              r"(?:\s+(?:S-?\s?[123]|ph\.?\s?d\b\.?|(?:sarjana|magister)(?:\s+terapan)?|doktor|(?-i:[SM]\.\s?[A-Z][a-z]{0,3})\b\.?)(?!\w))?"),
    ("paper", "ma pa ar di pr pi or", r"(?:(?:makalah|paper|artikel)\s+)?presented(?:\s+(?:at|in|to)\b(?:\s+the\b)?)?|(?:makalah|paper|artikel)\s+(?:disampaikan|dipresentasikan|disajikan)\b|(?:makalah|disampaikan"
              r"|dipresentasikan|disajikan|pidato|orasi)\b"),
    ("meeting", "pr se si sy ko co lo wo", r"(?:prosiding|proceedings?|seminar|simposium|symposium|konferensi|conference|lokakarya|workshop|kongres)\b"),
    ("report", "la re te wo po di", r"(?:laporan|report|tech(?:nical|\.)\s+rep(?:ort|\.)|working\s+papers?|policy\s+(?:brief|report|paper)|discussion\s+paper)\b"),
    ("interview", "wa in pe ko ha", r"(?:hasil\s+)?(?:(?:wawancara|interview)\b(?:\s+(?:pribadi|personal))?|personal\s+(?:interview|communication)|komunikasi\s+(?:pribadi|personal))(?:\s+(?:dengan|with))?"),
    ("unpublished", "ti be un", r"(?:tidak|belum)\s+(?:di)?(?:terbit(?:kan)?|publikasi(?:kan)?)\b|unpublished"),
    ("short", "op lo ib id", SHORT),
    ("online", "on in da pd pr ce we", r"(?:online|internet|daring|pdf)\b(?=[\])])|(?<=\.\s)(?:print|cetak|web)(?=\.?\s*$)"),
    ("law", "un uu pe ke in qa ku ki ra fa ko co la ac re de su", r"undang\s?-?\s?undang(?:\s+dasar)?\b|(?:UU|UUD|perp?pu|perpres|keppres|inpres|permen\w*|kepmen\w*|perda|qanun"
            r"|kuhp\w*)\b|(?:kitab|rancangan)\s+undang\S*|fatwa\b|kompilasi\s+hukum\b"
            r"|constitution\b|(?:law|act|regulation|decree)(?=\s+(?:no\b|number\b|of\s+\d))"
            r"|(?:peraturan|keputusan|instruksi|ketetapan|surat\s+edaran)\b(?=\s+(?:pemerintah|presiden|menteri|daerah"
            r"|gubernur|bupati|wali|mahkamah|bank|otoritas|komisi|kepala|direktur|majelis|mpr|bersama|desa|badan|ketua"
            r"|dewan|direksi|direktorat|dirjen|rektor|panglima|kapolri|jaksa|bursa|lembaga|kementerian|sekretaris))"),
    ("case", "pu pe ju yu de ca", r"(?:putusan|penetapan|judgment|yurisprudensi)\b|(?:decision|case)(?=\s+(?:no|number)\b)"),
    ("in", "di da dl in pa", r"(?:di\s+dalam|dalam|dlm\.|in|pada|dimuat\s+(?:dalam|di))\b:?(?=\s|[“\"‘])"),
    ("see", "li ba se cf bd pe", r"(?:lihat|lih\.|bandingkan|bdk\.|see|cf\.|baca|periksa)(?:\s+(?:juga|also|misalnya|antara\s+lain|for\s+(?:example|instance)|e\.g\.))?,?(?=\s+(?-i:[A-Z“‘]))"),
    ("dash-author", "— – ― _ -", r"[—–―_-]{3,}|——+"),
    ("number", "0", r"\d+(?:[.,]\d+)*(?:th|st|nd|rd|%)?(?!\w)"),
    ("initials", "*. th ch ph kh sj tj dj ny yu ks ng", r"(?-i:(?<!\w&)(?:(?!(?<=\.\s)U\.[SNK]\.\s)[A-Z]\.(?:[A-Z]{2}\.)?\s?-?|(?:Th|Ch|Ph|Kh|Sj|Tj|Dj|Ny|Yu|Ks|Ng)\.\s?(?=[A-Z]))+)"),
    ("roman", "i v x l c", r"(?-i:(?=[IVXLC]{1,7}\b)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLC])\b(?![’'.]\w))"),
    ("word", "* ’ ' ‘ ʻ ʿ `", r"[’'‘ʻʿ`]?[^\W_]++(?:(?=[ ,.:;)])|(?:[^\W_]++|[{}](?=[^\W_])|(?<=[^\W\d_])\}|[’'‘`´ʻʿʾʼ·-]{1,2}(?=[^\W_\d]|\d+\b)|[\u0300-\u036f])*[’'ʾ]?(?:(?:\+{1,2}|\#)(?!\w))?)(?:\s?[?!]+)?"),
)

_Match = Callable[[str, int], re.Match[str] | None]
_MOST_SIGNS = 10_000


class _Marks(dict[str, list[tuple[str, _Match]]]):
    """For two signs, the marks that may begin with them; a mark is compiled when its opening is first met.

    Few marks begin with the same two signs, and most words are no mark at all.
    """

    def __init__(self, *, sites: bool) -> None:
        """``sites`` says whether any of the text's words may be a host's name."""
        super().__init__()
        self._without = () if sites else ("site",)

    def __missing__(self, signs: str) -> list[tuple[str, _Match]]:
        if len(self) >= _MOST_SIGNS:
            self.clear()
        marks = may_begin(signs).items()
        self[signs] = [(name, _match(pattern, name)) for name, pattern in marks if name not in self._without]
        return self[signs]


def may_begin(signs: str) -> dict[str, str]:
    """The marks, by name, with their patterns, that may begin with the one or two signs."""
    firsts, seconds = (_classes(sign) for sign in (signs[:1], signs[1:]))
    openings = [first + second for first in firsts for second in ("", *seconds)]
    places = sorted({place for opening in openings for place in _OPENED_BY.get(opening, ())})
    return {MARKS[place][0]: MARKS[place][2] for place in places}


def _opened_by() -> dict[str, list[int]]:
    """For each opening the places in `MARKS` of those that have it."""
    places: dict[str, list[int]] = {}
    for place, (_, openings, _) in enumerate(MARKS):
        for opening in openings.split():
            places.setdefault(opening, []).append(place)
    return places


_OPENED_BY = _opened_by()
_MARKS, _MARKS_BUT_SITES = _Marks(sites=True), _Marks(sites=False)
_DOMAIN = re.compile(rf"\.{_DOMAINS}\b", re.IGNORECASE)
"""Every host's name has one, and few references; any word could be the beginning of such a name."""


def _classes(sign: str) -> list[str]:
    """What stands for the sign in an opening."""
    folded = sign.upper().lower()[:1]  # "ſ" is an s, and "ı" an i, where case does not matter
    return [folded, *"*" * sign.isalnum(), *"0" * sign.isdigit()]


@cache
def _match(pattern: str, name: str) -> _Match:
    """The pattern where no letter or digit stands before; before an address the space may be lost."""
    apart = "" if name == "url" else r"(?<![^\W_])"
    return re.compile(rf"{apart}(?:{pattern})", re.IGNORECASE | re.VERBOSE).match


def tokens(text: str) -> list[Token]:
    """The tokens of one reference in their order; what lies between them is punctuation and space.

    Takes time linear in the length of ``text``.
    """
    found: list[Token] = []
    position, length = 0, len(text)
    marks = _MARKS if _DOMAIN.search(text) else _MARKS_BUT_SITES
    while position < length:
        for kind, match in marks[text[position : position + 2]]:
            if matched := match(text, position):
                end = _end(text, kind, position, matched.end())
                found.append(Token(kind, position, end))
                position = end
                break
        else:
            position += 1
    return found


def _end(text: str, kind: str, start: int, end: int) -> int:
    """Where a token ends that was matched up to ``end``."""
    if kind in ("url", "doi"):
        return _without_tail(text, start, end)
    if kind == "word" and text.startswith("://", end) and end - start > 5:
        return start + len(text[start:end].removesuffix("s").removesuffix("http"))  # the space before it was lost
    return start + len(text[start:end].rstrip(" -")) if kind == "initials" else end


_GLUED = re.compile(r"[.,;](?:tersedia|di\s?akses|di\s?unduh|available|accessed|retrieved)\b", re.IGNORECASE)
"""The next sentence, where the space before it was lost."""


def _without_tail(text: str, start: int, end: int) -> int:
    """Where an address ends: closing punctuation belongs to the sentence, unless its bracket opened inside."""
    if glued := _GLUED.search(text, start, end):
        end = glued.start()
    while end > start + 1:
        last = text[end - 1]
        unopened = (last == ")" and text.count("(", start, end) < text.count(")", start, end)) or (
            last == "]" and "[" not in text[start:end]
        )
        if last not in ".,;:'’>[(" and not unopened:
            break
        end -= 1
    return end
