r"""Text <-> LaTeX as BibTeX files hold it.

Written is UTF-8 with LaTeX's special characters escaped, in forms that keep the braces of an entry balanced and that
every reader we know brings back (``\textbraceleft{}``, never ``\{``: BibTeX counts that brace). `to_ascii` also spells
out letters with diacritics, for programs that cannot read UTF-8. Addresses and identifiers are never escaped.
"""

from __future__ import annotations

import re
import unicodedata

from citeconv.formats.plain import one_line

_ESCAPES = {
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
}
_ESCAPING = str.maketrans(_ESCAPES)
_SPECIAL = re.compile(r"[&%$#_{}~^\\<>|]")
_LIGATURE = re.compile(r"(['`-])(?=\1)")
_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[/]))\"(?=[^\s])")
_CLASHING = re.compile(r"(?<=['`])\"|\"(?=['`])")

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331",
}
_ACCENT_OF = {mark: command for command, mark in _ACCENTS.items()}
_SYMBOLS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å",
    "AA": "Å", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "i": "ı",
    "j": "ȷ", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "guillemotleft": "«", "guillemotright": "»", "quotesinglbase": "‚", "quotedblbase": "„", "textendash": "–",
    "textemdash": "—", "textellipsis": "…", "textbullet": "•", "textperiodcentered": "·", "texteuro": "€",
    "textsterling": "£", "textyen": "¥", "textcent": "¢", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "textdegree": "°", "textsection": "§", "textparagraph": "¶", "textdagger": "†",
    "textexclamdown": "¡", "textquestiondown": "¿", "textordfeminine": "ª", "textordmasculine": "º", "textmu": "µ",
    "texttimes": "×", "textdiv": "÷", "textpm": "±", "textonehalf": "½", "textonequarter": "¼",
}
_SYMBOL_OF = {character: command for command, character in _SYMBOLS.items()}
_READ = _SYMBOLS | {command[1:-2]: sign for sign, command in _ESCAPES.items() if command.endswith("{}")} | {
    "textquotedbl": '"', "textquotesingle": "'", "textasciigrave": "`", "textunderscore": "_", "textdollar": "$",
    "guillemetleft": "«", "guillemetright": "»", "ldots": "…", "dots": "…", "pounds": "£", "copyright": "©",
    "S": "§", "P": "¶", "dag": "†", "textasteriskcentered": "*", "slash": "/", "space": " ", "quad": " ",
    "newline": " ", "par": " ",
    # Commands about form: their argument is the text.
    **dict.fromkeys((
        "emph", "textit", "textbf", "textsc", "textrm", "textsf", "texttt", "textup", "textsl", "textnormal", "text",
        "mbox", "em", "it", "bf", "sc", "rm", "sl", "tt", "itshape", "bfseries", "scshape", "upshape", "url", "path",
        "uppercase", "textsuperscript", "textsubscript", "enquote", "noopsort", "protect", "relax",
    ), ""),
}
_SIGNS = {" ": " ", "\n": " ", "\\": " ", ",": " ", "-": "", "/": "", "@": "", "!": "", "(": "", ")": ""}

_ACCENTED = re.compile(
    r"""(?<!\\)\\(?:(?P<sign>[`'^~=."])\s*|(?P<letter>[cdbkruvHt])(?:\s+|(?=\{)))"""
    r"""(?:\{\s*(?P<group>\\[ij]|[^{}\\][\u0300-\u036f]*)\s*\}|(?P<bare>\\[ij](?![A-Za-z])\s*|[^\s{}\\]))"""
)
_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))|\\(?P<sign>.)|(?P<dash>---?)|``|''|[{}~]", re.DOTALL
)
_MARKED = re.compile(r"[\\{}~]|--|``|''|\s\s|[^\S ]|^\s|\s\Z")
_NON_ASCII = re.compile(r"[^\x00-\x7f]|[A-Za-z][\u0300-\u036f]+")
_WORD = re.compile(r"(?<![\w\\])[^\W_](?:[^\W_]|(?:['’ʼ./&-]|\\[&_#])(?=[^\W_]))*")


def encode(text: str) -> str:
    r"""Text as LaTeX, in UTF-8: special characters escaped, white space folded, control characters gone.

    >>> print(encode('R&D: "100%" {sic}'))
    R\&D: ``100\%'' \textbraceleft{}sic\textbraceright{}
    """
    text = one_line(text)
    if _SPECIAL.search(text):
        text = text.translate(_ESCAPING)
    if "--" in text or "''" in text or "``" in text:
        text = _LIGATURE.sub(r"\1{}", text)
    if '"' in text:
        text = _CLASHING.sub(r"\\textquotedbl{}", text)
        text = _OPENING.sub("``", text).replace('"', "''")
    return text


def protect(latex: str) -> str:
    r"""A title with braces around the words whose capitals a BibTeX style would lower: acronyms and inner capitals.

    >>> print(protect(r"The ASEAN way in Al-Qur'an, R\&D and Undang-Undang C"))
    The {ASEAN} way in {Al-Qur'an}, {R\&D} and Undang-Undang {C}
    """
    return " ".join(word if _simple(word) else _WORD.sub(_protected, word) for word in latex.split(" "))


def _simple(word: str) -> bool:
    """Whether a word plainly has no capital but its first letter: a quick answer for most of a title."""
    return word.islower() or word[1:].islower()


def _protected(match: re.Match[str]) -> str:
    word: str = match[0]
    first, hyphen, second = word.partition("-")
    judged = (first if hyphen and first == second else word).lstrip("ʿʾ")  # a reduplicated word is one word
    if judged[1:] == judged[1:].lower() and (len(word) > 1 or not word.isupper() or word == "A"):
        return word
    return f"{{{word}}}"


def to_ascii(latex: str) -> str:
    r"""LaTeX with its non-ASCII letters spelled out; what LaTeX has no command for (ʿ, other scripts) stays as it is.

    >>> print(to_ascii("Ṣāliḥ, ‘ế’ ß"))
    {\d{S}}{\={a}}li{\d{h}}, {\textquoteleft}{\'{\^{e}}}{\textquoteright} {\ss}
    """
    return _NON_ASCII.sub(lambda match: _spelled(match[0]), latex)


def _spelled(character: str) -> str:
    if command := _SYMBOL_OF.get(character):
        return f"{{\\{command}}}"
    base, *marks = tuple(unicodedata.normalize("NFD", character))
    if not marks or any(mark not in _ACCENT_OF for mark in marks) or not base.isascii():
        return character
    for mark in marks:
        base = f"\\{_ACCENT_OF[mark]}{{{base}}}"
    return f"{{{base}}}"


def decode(latex: str) -> str:
    r"""LaTeX as text: accents and symbols composed, braces and ties gone; a command that is unknown stays visible.

    >>> decode(r"{\'E}tude \v{s}\c c{\o} {ASEAN} \emph{in} 1990--91")
    'Étude šçø ASEAN in 1990–91'
    """
    if not _MARKED.search(latex):
        return latex
    if "\\" in latex:
        before = None
        while before != latex:  # from the inside out: \'{\^e}
            before, latex = latex, _ACCENTED.sub(_accented, latex)
    return " ".join(unicodedata.normalize("NFC", _TOKEN.sub(_plain, latex)).split())


def _accented(match: re.Match[str]) -> str:
    command = match["sign"] or match["letter"]
    base = (match["group"] or match["bare"]).strip()
    base = base[1:] if base in (r"\i", r"\j") else base
    if command == "t":  # a tie over two letters, which plain text does without
        return base
    return unicodedata.normalize("NFC", base + _ACCENTS[command])


def _plain(match: re.Match[str]) -> str:
    if word := match["word"]:
        return _READ.get(word, f"\\{word} ")
    if sign := match["sign"]:
        return _SIGNS.get(sign, sign)
    if match["dash"]:
        return "—" if len(match["dash"]) == 3 else "–"
    return {"``": '"', "''": '"', "~": " "}.get(match[0], "")
