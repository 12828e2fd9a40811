"""Text <-> LaTeX."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from citeconv.formats.bib.latex import decode, encode, protect, to_ascii
from citeconv.formats.values.plain import one_line
from tests.strategies import texts

ESCAPED = [
    ("R&D 100% $5 #1 _x_", r"R\&D 100\% \$5 \#1 \_x\_"),
    ("a lone { brace", r"a lone \textbraceleft{} brace"),
    ("~ ^ \\ < > |", r"\textasciitilde{} \textasciicircum{} \textbackslash{} \textless{} \textgreater{} |"),
    ('"kata" (“kata”)', "``kata'' (“kata”)"),
    ("Ṣāliḥ, ʿAbd – 中", "Ṣāliḥ, ʿAbd – 中"),
    ("a--b, ''", "a-{}-b, '{}'"),
    (" Jurnal\n Masa ", "Jurnal Masa"),
]
PROTECTED = [
    ("The ASEAN way", "The {ASEAN} way"),
    ("Al-Qur'an dan McDonald", "{Al-Qur'an} dan {McDonald}"),
    ("Undang-Undang Dasar", "Undang-Undang Dasar"),
    ("A C of Vitamin C: X", "A {C} of Vitamin {C}: {X}"),
    (r"R\&D \textless{}DNA\textgreater{}", r"{R\&D} \textless{}{DNA}\textgreater{}"),
    ("Ṣāliḥ ʿAbd ṢĀLIḤ", "Ṣāliḥ ʿAbd {ṢĀLIḤ}"),
    ("tanpa huruf besar", "tanpa huruf besar"),
    ("O'Connor (Dunia) “C”", "{O'Connor} (Dunia) “{C}”"),
]
ASCII = [
    ("é ñ ç ş", r"{\'{e}} {\~{n}} {\c{c}} {\c{s}}"),
    ("Ṣāliḥ", r"{\d{S}}{\={a}}li{\d{h}}"),
    ("ế", r"{\'{\^{e}}}"),
    ("e\u0301", r"{\'{e}}"),
    ("ß ø Ł — “x”", r"{\ss} {\o} {\L} {\textemdash} {\textquotedblleft}x{\textquotedblright}"),
    ("ʿ 中", "ʿ 中"),
]
DECODED = [
    (r"{\'E}tude \'{e} \'e {\'{e}} \'\i", "Étude é é é í"),
    (r"\v{s}\c c\k{a}\H{o} {\o} \aa ngstr{\"o}m \ss", "šçąő ø ångström ß"),
    (r"{\'{\^{e}}} \d{\={a}}", "ế ạ̄"),
    (r"{The {ASEAN} Way}", "The ASEAN Way"),
    (r"J.~K. 10--20 a---b ``q''", 'J. K. 10–20 a—b "q"'),
    (r"\emph{in} \textit{Re} {\em x} \url{http://a.b}", "<i>in</i> <i>Re</i> <i>x</i> http://a.b"),
    (r"\& \% \$ \# \_ \{ \} \\ \-", "& % $ # _ { }"),
    (r"\unknown{x} y", r"\unknown x y"),
    ("folded\n  line", "folded line"),
]


MARKUP = [
    ("<i>E. coli</i> in H<sub>2</sub>O", r"\textit{E. coli} in H\textsubscript{2}O"),
    ("<i>a <b>b</b></i> 10<sup>3</sup>", r"\textit{a \textbf{b}} 10\textsuperscript{3}"),
    ('<span style="font-variant:small-caps;">bps</span>', r"\textsc{bps}"),
    ("<i>a <b>b</i></b>", r"\textless{}i\textgreater{}a \textbf{b\textless{}/i\textgreater{}}"),
    ("<i>R&D</i>", r"\textit{R\&D}"),
]
OTHER_MARKUP = [
    (r"{\em a} {\bf b} {\itshape c \bfseries d}", "<i>a</i> <b>b</b> <i>c <b>d</b></i>"),
    (r"H$_2$O, CO$_{2}$, 10$^{-3}$, m$^2$", "H<sub>2</sub>O, CO<sub>2</sub>, 10<sup>-3</sup>, m<sup>2</sup>"),
    (r"$\alpha$ dan \(x\)", "α dan x"),
    (r"$\frac{a}{b}$", r"$\frac{a}{b}$"),
    (r"5$ atau 6\$", "5$ atau 6$"),
]


@pytest.mark.parametrize(("text", "latex"), MARKUP)
def test_tags_of_csl_are_commands_of_latex(text: str, latex: str) -> None:
    assert encode(text) == latex
    assert decode(latex) == text


@pytest.mark.parametrize(("latex", "text"), OTHER_MARKUP)
def test_markup_that_others_write(latex: str, text: str) -> None:
    assert decode(latex) == text


def test_names_have_no_markup() -> None:
    assert decode(r"\textsc{Sukarno}", markup=False) == "Sukarno"
    assert encode("<i>X</i>", markup=False) == r"\textless{}i\textgreater{}X\textless{}/i\textgreater{}"


@pytest.mark.parametrize(("text", "latex"), ESCAPED)
def test_escaped(text: str, latex: str) -> None:
    assert encode(text) == latex


@pytest.mark.parametrize(("latex", "protected"), PROTECTED)
def test_only_capitals_that_a_style_would_lower_are_braced(latex: str, protected: str) -> None:
    assert protect(latex) == protected


@pytest.mark.parametrize(("text", "latex"), ASCII)
def test_ascii(text: str, latex: str) -> None:
    assert to_ascii(text) == latex


@pytest.mark.parametrize(("latex", "text"), DECODED)
def test_decoded(latex: str, text: str) -> None:
    assert decode(latex) == unicodedata.normalize("NFC", text)


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", one_line(text))


@given(texts | st.text(max_size=20))
@example("'\"'``''''\"\"---`\"")
@example("\\'e\\c c\\textbackslash{}\\\\")
@example('("a" \'b\')')
def test_text_comes_back(text: str) -> None:
    assert composed(decode(encode(text))) == composed(text)
    assert composed(decode(protect(encode(text)))) == composed(text)


@given(texts)
def test_text_comes_back_from_ascii(text: str) -> None:
    assert composed(decode(to_ascii(protect(encode(text))))) == composed(text)


@given(texts)
def test_braces_balance_and_no_brace_is_escaped(text: str) -> None:
    latex = to_ascii(protect(encode(text)))
    depth = 0
    for character in latex:
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0
    assert "\\{" not in latex
    assert "\\}" not in latex
