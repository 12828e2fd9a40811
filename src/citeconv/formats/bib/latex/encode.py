"""Text as LaTeX."""

from __future__ import annotations

import re
import unicodedata

from citeconv.formats.bib.latex.symbols import ACCENT_OF, ESCAPES, SYMBOL_OF
from citeconv.formats.values.markup import pieces
from citeconv.formats.values.plain import one_line

_ESCAPING = str.maketrans(ESCAPES)
_SPECIAL = re.compile(r"[&%$#_{}~^\\<>\"]")
_LIGATURE = re.compile(r"(['`-])(?=\1)")
_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[/]))\"(?=[^\s])")
_CLASHING = re.compile(r"(?<=['`])\"|\"(?=['`])")
_NON_ASCII = re.compile(r"[^\x00-\x7f]|[A-Za-z][\u0300-\u036f]+")
_WORD = re.compile(r"(?<![\w\\])[^\W_](?:[^\W_]|(?:['’ʼ./&-]|\\[&_#])(?=[^\W_]))*")
_CAPITAL = re.compile(r"\S[A-Z]|[A-Z](?![a-z])")
"""A quick answer for most titles: where none of these is, no word has capitals to protect."""
_COMMANDS = {
    "i": r"\textit{", "b": r"\textbf{", "sup": r"\textsuperscript{", "sub": r"\textsubscript{", "sc": r"\textsc{",
    "nocase": "{",
}


def encode(text: str, *, markup: bool = True) -> str:
    r"""Text as LaTeX, in UTF-8: special characters escaped, white space folded, control characters gone.

    CSL's tags become commands; without ``markup`` they are text like any other.

    >>> print(encode('R&D: "100%" {sic} of <i>H. sapiens</i>'))
    R\&D: ``100\%'' \textbraceleft{}sic\textbraceright{} of \textit{H. sapiens}
    """
    if text.isprintable() and not _SPECIAL.search(text) and not _doubled(text) and text == text.strip():
        return text
    text = one_line(text)
    if markup and "</" in text:
        return "".join([_COMMANDS[piece] if what == "open" else "}" if what == "close" else _escaped(piece)
                        for what, piece in pieces(text)])
    return _escaped(text)


def _doubled(text: str) -> bool:
    """Whether two signs stand together that LaTeX would join, or white space is to be folded."""
    return "  " in text or "--" in text or "''" in text or "``" in text


def _escaped(text: str) -> str:
    text = text.translate(_ESCAPING)
    if _doubled(text):
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
    if latex.isascii() and not _CAPITAL.search(latex):
        return latex
    return " ".join([word if word.islower() or word[1:].islower() else _WORD.sub(_protected, word)
                     for word in latex.split(" ")])


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
    if command := SYMBOL_OF.get(character):
        return f"{{\\{command}}}"
    base, *marks = tuple(unicodedata.normalize("NFD", character))
    if not marks or any(mark not in ACCENT_OF for mark in marks) or not base.isascii():
        return character
    for mark in marks:
        base = f"\\{ACCENT_OF[mark]}{{{base}}}"
    return f"{{{base}}}"
