"""Citations in the text, and what is told apart in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeconv.diagnostics import ReadError, UnknownFormatError
from citeconv.model import Date, Kind, Reference
from citeconv.styling import bibliography, citation
from tests.styling.make import names, style_of


def book(author: str, year: int | None = 2018, title: str = "Judul", **fields: object) -> Reference:
    issued = None if year is None else Date(year)
    return Reference(kind=Kind.BOOK, author=names(author), title=title, issued=issued, **fields)  # type: ignore[arg-type]


ACHARYA_A = book("Acharya, Amitav", 2004, "Alpha")
ACHARYA_B = book("Acharya, Amitav", 2004, "Beta")
OLD_ACHARYA = book("Acharya, Amitav", 1998)
THREE = book("Arief, Dedi; Budi, Setia; Citra, Dewi", 2010)
UNDATED = book("Badan Pusat Statistik", None)
IN_PRESS = book("Wati, Sri", None, status="In press")
NAMELESS = Reference(kind=Kind.ARTICLE_MAGAZINE, title="Menjual air", container_title="Gatra", issued=Date(2019, 3, 4))
LAW = Reference(kind=Kind.LEGISLATION, title="Undang-Undang Nomor 18 Tahun 2012 tentang Pangan", issued=Date(2012))
LIST = [ACHARYA_B, THREE, ACHARYA_A, OLD_ACHARYA, UNDATED, IN_PRESS, NAMELESS, LAW]

CITED = [
    ([ACHARYA_A], "(Acharya, 2004a)", "Acharya (2004a)"),
    ([ACHARYA_B], "(Acharya, 2004b)", "Acharya (2004b)"),
    ([ACHARYA_B, ACHARYA_A, OLD_ACHARYA], "(Acharya, 1998, 2004a, 2004b)", "Acharya (1998, 2004a, 2004b)"),
    ([THREE], "(Arief et al., 2010)", "Arief et al. (2010)"),
    ([UNDATED], "(Badan Pusat Statistik, n.d.)", "Badan Pusat Statistik (n.d.)"),
    ([IN_PRESS], "(Wati, in press)", "Wati (in press)"),
    ([NAMELESS], "(“Menjual Air,” 2019)", "“Menjual Air” (2019)"),
    (
        [LAW],
        "(Undang-Undang Nomor 18 Tahun 2012 tentang Pangan, 2012)",
        "Undang-Undang Nomor 18 Tahun 2012 tentang Pangan (2012)",
    ),
    (
        [IN_PRESS, THREE, ACHARYA_A],
        "(Acharya, 2004a; Arief et al., 2010; Wati, in press)",
        "Acharya (2004a), Arief et al. (2010), and Wati (in press)",
    ),
    ([THREE, ACHARYA_A], "(Acharya, 2004a; Arief et al., 2010)", "Acharya (2004a) and Arief et al. (2010)"),
    ([ACHARYA_A, ACHARYA_A], "(Acharya, 2004a)", "Acharya (2004a)"),
]


@pytest.mark.parametrize(("references", "parenthetical", "narrative"), CITED)
def test_by_apa(references: list[Reference], parenthetical: str, narrative: str) -> None:
    assert citation(references, among=LIST) == parenthetical
    assert citation(references, among=LIST, narrative=True) == narrative


INDONESIAN = [
    ([THREE], "(Arief dkk., 2010)", "Arief dkk. (2010)"),
    ([UNDATED], "(Badan Pusat Statistik, t.t.)", "Badan Pusat Statistik (t.t.)"),
    ([NAMELESS], "(“Menjual air”, 2019)", "“Menjual air” (2019)"),
    ([book("Arief, Dedi; Sukarno,", 1945)], "(Arief & Sukarno, 1945)", "Arief dan Sukarno (1945)"),
    ([THREE, ACHARYA_A], "(Acharya, 2004a; Arief dkk., 2010)", "Acharya (2004a) dan Arief dkk. (2010)"),
]


@pytest.mark.parametrize(("references", "parenthetical", "narrative"), INDONESIAN)
def test_by_the_indonesian_apa(references: list[Reference], parenthetical: str, narrative: str) -> None:
    assert citation(references, among=LIST, style="apa-id") == parenthetical
    assert citation(references, among=LIST, style="apa-id", narrative=True) == narrative


APART = [
    ("namesakes of other years", [book("Geertz, Clifford", 1960), book("Geertz, Hildred", 1968)],
     ["(C. Geertz, 1960)", "(H. Geertz, 1968)"]),
    ("the same initials", [book("Hadi, Sutrisno", title="A"), book("Hadi, Suwito", title="B")],
     ["(Hadi, 2018a)", "(Hadi, 2018b)"]),
    ("the third author", [book("A,; B,; C,"), book("A,; B,; D,")], ["(A, B, & C, 2018)", "(A, B, & D, 2018)"]),
    ("names that are of no use", [book("A,; B,; C,", title="A"), book("A,; B,; C,", title="B")],
     ["(A et al., 2018a)", "(A et al., 2018b)"]),
    ("other years", [book("A,; B,; C,", 2001), book("A,; B,; D,", 2002)], ["(A et al., 2001)", "(A et al., 2002)"]),
    ("dkk. in print", [book("A,; dkk."), book("A,", 2019)], ["(A et al., 2018)", "(A, 2019)"]),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "printed"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_told_apart(listed: list[Reference], printed: list[str]) -> None:
    assert [citation([reference], among=listed) for reference in listed] == printed


def test_suffixes_are_those_of_the_bibliography() -> None:
    for reference in (ACHARYA_A, ACHARYA_B):
        (line,) = [line for line in bibliography(LIST).lines if f" {reference.title}." in line]
        assert citation([reference], among=LIST)[1:-1].split(", ")[1] in line


def test_without_a_list_the_works_cited_are_the_list() -> None:
    assert citation([ACHARYA_A]) == "(Acharya, 2004)"
    assert citation([ACHARYA_A, ACHARYA_B]) == "(Acharya, 2004a, 2004b)"
    assert citation([]) == ""


STYLES = [
    ("ieee", "[3], [4]", "Acharya [3] and Arief et al. [4]"),
    ("nlm-citation-sequence", "(3,4)", "Acharya (3) and Arief et al. (4)"),
    ("chicago-author-date", "(Acharya 2004a; Arief et al. 2010)", "Acharya (2004a) and Arief et al. (2010)"),
    ("harvard-cite-them-right", "(Acharya, 2004a; Arief, Budi and Citra, 2010)",
     "Acharya (2004a) and Arief, Budi and Citra (2010)"),
    ("modern-language-association", "(Acharya, Alpha; Arief et al.)", "Acharya, Alpha and Arief et al."),
]  # fmt: skip


@pytest.mark.parametrize(("style", "parenthetical", "narrative"), STYLES)
def test_by_other_styles(style: str, parenthetical: str, narrative: str) -> None:
    works = [ACHARYA_A, THREE]
    assert citation(works, among=[OLD_ACHARYA, ACHARYA_B, *works], style=style) == parenthetical
    assert citation(works, among=[OLD_ACHARYA, ACHARYA_B, *works], style=style, narrative=True) == narrative


def test_output_keeps_italics_and_escapes() -> None:
    nameless = Reference(kind=Kind.BOOK, title="<B>Babad_Jawa</B>", issued=Date(1900))
    assert citation([nameless], output="html") == "(<i>&lt;B&gt;Babad_Jawa&lt;/B&gt;</i>, 1900)"
    assert citation([nameless], output="markdown") == r"(*\<B\>Babad\_Jawa\</B\>*, 1900)"


def test_what_a_style_prints_nothing_for_is_cited_all_the_same(tmp_path: Path) -> None:
    style = style_of(tmp_path, '<text variable="title"/>')
    assert citation([book("Wati, Sri", title="")], style=style) == "Wati"


def test_misuse_raises() -> None:
    with pytest.raises(ValueError, match="text, html, markdown, rtf"):
        citation([LAW], output="pdf")  # type: ignore[arg-type]
    with pytest.raises(UnknownFormatError):
        citation([LAW], style="apaa")


def test_a_style_without_citations_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "no.csl"
    path.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl"><bibliography><layout><text variable="title"/></layout>'
        "</bibliography></style>",
        encoding="utf-8",
    )
    assert bibliography([LAW], style=str(path)).lines == (LAW.title,)
    with pytest.raises(ReadError, match="no <citation>"):
        citation([LAW], style=str(path))
