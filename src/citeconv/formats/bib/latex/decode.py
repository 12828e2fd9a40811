"""LaTeX as text, in one pass: each command is undone when its argument has ended."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from citeconv.formats.bib.latex.symbols import ACCENTS, ESCAPES, FORM, MARKUP, READ, SIGNS, SWITCHES
from citeconv.formats.values.markup import marked

_MARKED = re.compile(r"[\\{}~$]|--|``|''|\s\s|[^\S ]|^\s|\s\Z")
_SIGN = re.compile(r"[\\{}~$`'-]")
"""A quick answer for most values."""
_TOKEN = re.compile(r"\\(?:(?P<word>[A-Za-z]+)\s*|(?P<sign>.))|(?P<math>\$)|(?P<brace>[{}])|[^\\{}$]+", re.DOTALL)
_TYPED = {"---": "—", "--": "–", "``": '"', "''": '"', "~": " "}
_LIGATURE = re.compile(r"---?|``|''|~")
_MATH = re.compile(r"(?<!\\)\$([^$]*)(?<!\\)\$")
_SCRIPT = re.compile(r"([\^_])\s*(?:\{([^{}]*)\}|(\\[A-Za-z]+|[^\s{}\\]))")
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_LETTER_ACCENTS = frozenset(filter(str.isalpha, ACCENTS)) | {"t"}
_SAYABLE = READ.keys() | FORM.keys() | MARKUP.keys()
_VERBATIM = str.maketrans(ESCAPES)
_DEEPEST = 100
"""Commands within commands that are undone; a file with more is no bibliography, and must not cost its square."""
_DOTLESS = {"ı": "i", "ȷ": "j"}


class _Group(NamedTuple):
    """An argument that is being read."""

    depth: int
    command: str
    before: list[str]
    """What was read when it began."""


def decode(latex: str, *, markup: bool = True) -> str:
    r"""LaTeX as text: accents and symbols composed, braces and ties gone; a command that is unknown stays visible.

    Italics and the like become CSL's tags; without ``markup`` they are dropped.

    >>> decode(r"{\'E}tude \v{s}\c c{\o} {ASEAN} \emph{in} H$_2$O 1990--91")
    'Étude šçø ASEAN <i>in</i> H<sub>2</sub>O 1990–91'
    """
    if not _SIGN.search(latex) and latex.isprintable() and "  " not in latex and latex == latex.strip():
        return latex
    if not _MARKED.search(latex):
        return latex
    if "$" in latex:
        latex = _MATH.sub(_formula, latex)
    text = _Decoder(markup).text(latex) if "\\" in latex else _plain(latex).replace("{", "").replace("}", "")
    return normalize("NFC", " ".join(text.split()))


def _plain(latex: str) -> str:
    return _LIGATURE.sub(lambda match: _TYPED[match[0]], latex)


def _formula(match: re.Match[str]) -> str:
    """A formula that text can say (letters, signs, what stands above or below them); any other as the source has it."""
    inner = _SCRIPT.sub(_script, match[1])
    if re.search(r"[\^_]", inner) or not set(_COMMAND.findall(inner)) <= _SAYABLE:
        return match[0].translate(_VERBATIM)
    return f"{{{inner}}}"


def _script(match: re.Match[str]) -> str:
    command = r"\textsuperscript" if match[1] == "^" else r"\textsubscript"
    return f"{command}{{{match[3] if match[2] is None else match[2]}}}"


class _Decoder:
    """Reads LaTeX from left to right; ``out`` is the text of the innermost argument so far."""

    def __init__(self, markup: bool) -> None:
        self.markup = markup
        self.out: list[str] = []
        self.groups: list[_Group] = []
        self.depth = 0
        self.waiting = ""
        """A command whose argument comes next."""

    def text(self, latex: str) -> str:
        for token in _TOKEN.finditer(latex):
            kind = token.lastgroup
            if kind == "word":
                self._word(token["word"])
            elif kind == "sign":
                self._sign(token["sign"])
            elif kind == "brace":
                self._brace(token[0])
            else:
                self._letters(token[0])
        self._say_waiting()
        while self.groups:
            self._close()
        return "".join(self.out)

    def _word(self, word: str) -> None:
        if word in _LETTER_ACCENTS or word in MARKUP:
            self._say_waiting()
            self.waiting = word
        elif word in SWITCHES:
            self._switch(word)
        elif word in FORM:
            return
        elif word in READ:
            self._put(READ[word])
        else:
            self._put(f"\\{word} ")

    def _sign(self, sign: str) -> None:
        if sign in ACCENTS:
            self._say_waiting()
            self.waiting = sign
        else:
            self._put(SIGNS.get(sign, sign))

    def _switch(self, word: str) -> None:
        """The rest of the group is the argument; outside all groups a switch says nothing that could end."""
        if self.depth:
            self.groups.append(_Group(self.depth, word, self.out))
            self.out = []

    def _brace(self, brace: str) -> None:
        if brace == "{":
            self.depth += 1
            if len(self.groups) == _DEEPEST:
                self._say_waiting()
            if self.waiting:
                self.groups.append(_Group(self.depth, self.waiting, self.out))
                self.waiting, self.out = "", []
            return
        self._say_waiting()
        while self.groups and self.groups[-1].depth == self.depth:
            self._close()
        self.depth = max(self.depth - 1, 0)

    def _close(self) -> None:
        group = self.groups.pop()
        inner, self.out = "".join(self.out), group.before
        self.out.append(self._done(group.command, inner))

    def _letters(self, letters: str) -> None:
        if self.waiting:
            letters = letters.lstrip()
            if not letters:
                return
            self.out.append(self._done(self._taken(), letters[0]))
            letters = letters[1:]
        self.out.append(_plain(letters))

    def _put(self, text: str) -> None:
        self.out.append(self._done(self._taken(), text) if self.waiting else text)

    def _taken(self) -> str:
        command, self.waiting = self.waiting, ""
        return command

    def _say_waiting(self) -> None:
        """A command whose argument does not come: a sign stands for itself."""
        if self.waiting:
            command = self._taken()
            self.out.append(command if command in ACCENTS and not command.isalpha() else f"\\{command} ")

    def _done(self, command: str, inner: str) -> str:
        """What a command makes of its argument."""
        name = MARKUP.get(command) or SWITCHES.get(command)
        if name:
            return marked(inner, name) if self.markup and inner.strip() else inner
        if command == "t":  # a tie over two letters, which plain text does without
            return inner
        if not inner:
            return "" if command.isalpha() else command
        base = _DOTLESS.get(inner[0], inner[0])
        return normalize("NFC", base + ACCENTS[command] + inner[1:])
