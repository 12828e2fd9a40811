"""What an editor corrects on the review page, done in a browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import citeconv
from citeconv import Date, DateRange, Kind, Organization, Person, Reference
from citeconv.formats import keyed
from citeconv.learning.align import align
from citeconv.learning.score import text as compared
from tests.browser.acts import card, choose, drag, exported, saved, type_into
from tests.browser.conftest import Open
from tests.browser.lists import DAMAGED, LIST, WRONG, printed, yea
from tests.checking.lists import faulty
from tests.test_cli import TEXT, run


@pytest.mark.parametrize("text", [TEXT, faulty()], ids=["seed", "faulty"])
def test_what_is_not_touched_comes_out_as_citeconv_read_it(opened: Open, text: str) -> None:
    library = citeconv.parse_list(text)
    page = opened(library)
    assert page.locator(".card").count() == len(library)
    assert exported(page) == list(keyed(library.references))
    prints = page.eval_on_selector_all(
        ".raw", "all => all.map(raw => [...raw.querySelectorAll('[data-start]')].map(one => one.textContent).join(''))"
    )
    assert prints == [entry.source for entry in library]


def test_a_title_is_corrected_by_selection_and_comes_out_of_citeconv(opened: Open, tmp_path: Path) -> None:
    page = opened(LIST)
    page.locator("#search").fill("kurikulum")
    assert page.locator(".card:visible").count() == 1
    drag(page, 2, "Kurikulum dan")
    choose(page, "title")
    assert card(page, 2).locator('td[data-cell="title"] .value').inner_text().startswith("Kurikulum dan")
    assert card(page, 2).locator('mark[data-field="title"] [data-start]').all_inner_texts() == ["Kurikulum dan"]
    assert card(page, 2).locator('mark[data-field="left"] [data-start]').all_inner_texts() == [" Pengajaran"]
    assert "1 corrected" in page.locator("#count").inner_text()
    corrected = tmp_path / "corrected.json"
    corrected.write_text(saved(page, "#export-csl"), encoding="utf-8")
    assert b"title = {Kurikulum dan}," in run("convert", corrected, "--to", "bibtex").stdout


def test_what_one_field_takes_the_other_loses(opened: Open) -> None:
    page = opened(LIST)
    drag(page, 1, "Kencana")
    choose(page, "publisher")
    reference = exported(page)[0]
    assert (reference.publisher_place, reference.publisher) == ("Jakarta", "Kencana")
    page.keyboard.press("u")
    assert exported(page)[0] == keyed([DAMAGED.reference])[0]


def test_more_characters_can_be_added_to_a_field(opened: Open) -> None:
    page = opened(LIST)
    drag(page, 2, "2011")
    page.keyboard.press("+")
    page.keyboard.press("t")
    reference = exported(page)[1]
    assert (reference.title, reference.issued) == ("Kurikulum dan Pengajaran 2011", None)


def test_by_keyboard_alone(opened: Open) -> None:
    page = opened(LIST)
    for key in ("j", "j", "s", *["ArrowRight"] * 3, "Shift+ArrowRight", "Enter", "c"):
        page.keyboard.press(key)
    assert exported(page)[1].container_title == "Kurikulum dan"
    page.locator("#r2").focus()
    page.keyboard.press("c")
    assert page.evaluate("document.activeElement.id") == "r3"
    assert card(page, 2).get_attribute("data-checked") == "true"
    page.keyboard.press("Control+z")
    assert card(page, 2).get_attribute("data-checked") == "false"


def test_a_click_on_a_field_chooses_all_of_it(opened: Open) -> None:
    page = opened(LIST)
    card(page, 3).locator('mark[data-field="publisher-place"] [data-start]').click()
    choose(page, "publisher")
    reference = exported(page)[2]
    assert (reference.publisher, reference.publisher_place) == ("London", None)


def test_names_are_edited_one_by_one(opened: Open) -> None:
    page = opened(LIST)
    card(page, 3).locator('td[data-cell="author"] .value').click()
    form = card(page, 3).locator("form")
    form.get_by_role("button", name="add a name").click()
    form.get_by_label("family name").nth(1).fill("van Klinken")
    form.get_by_label("given names").nth(1).fill("Gerry")
    form.get_by_role("button", name="add a name").click()
    form.get_by_label("person or organisation").nth(2).select_option("organization")
    form.get_by_label("family name").nth(2).fill("Kementerian Agama")
    form.get_by_label("and others").check()
    form.get_by_role("button", name="Save").click()
    author = exported(page)[2].author
    assert author.names == (
        Person(family="Yea", given="S."),
        Person(family="Klinken", given="Gerry", particle="van"),
        Organization(name="Kementerian Agama"),
    )
    assert author.et_al


DATES: dict[str, Date | DateRange | str] = {
    "4 Juli 2020": Date(2020, 7, 4),
    "July 4, 2020": Date(2020, 7, 4),
    "Agustus 2015": Date(2015, 8),
    "17 Djebruari 1957": Date(1957, 2, 17),
    "1 Agst. 2010": Date(2010, 8, 1),
    "2020-02-29": Date(2020, 2, 29),
    "31 Februari 2020": "31 Februari 2020",
    "3–5 Mei 2009": DateRange(Date(2009, 5, 3), Date(2009, 5, 5)),
    "Januari-Juni 2015": DateRange(Date(2015, 1), Date(2015, 6)),
    "2010-2012": DateRange(Date(2010), Date(2012)),
    "c. 1900": Date(1900, circa=True),
    "t.t.": "t.t",
}
NAMES = {
    "Ali, M., Sari, D. & Budi Santoso": ["Ali, M.", "Sari, D.", "Santoso, Budi"],
    "Sukarno dan Hatta": ["Sukarno", "Hatta"],
    "Yusuf al-Qaradawi, Siti Musdah Mulia": ["al-Qaradawi, Yusuf", "Mulia, Siti Musdah"],
    "van Schendel, Willem": ["van Schendel, Willem"],
    "Schendel, Willem van, dkk.": ["Schendel, Willem van", "et al."],
    "Kementerian Pendidikan dan Kebudayaan": ["Kementerian Pendidikan dan Kebudayaan"],
}


def test_dates_are_typed_as_people_write_them(opened: Open) -> None:
    page = opened([yea()] * len(DATES))
    for number, text in enumerate(DATES, 1):
        type_into(page, number, "issued", text)
    assert [reference.issued for reference in exported(page)] == list(DATES.values())


def test_names_are_read_from_a_selection(opened: Open) -> None:
    page = opened(list(map(yea, NAMES)))
    for number, names in enumerate(NAMES, 1):
        drag(page, number, names)
        choose(page, "editor")
    assert [str(reference.editor).split("; ") for reference in exported(page)] == list(NAMES.values())


def test_another_reading_is_one_click_away_and_brings_its_apa(opened: Open) -> None:
    page, other = opened(LIST), DAMAGED.alternatives[0].reference
    card(page, 1).get_by_role("button", name="Take this reading").first.click()
    assert exported(page)[0] == keyed([other])[0]
    card(page, 1).get_by_text("APA · BibTeX").click()
    assert card(page, 1).locator(".apa").inner_text() == citeconv.bibliography(other)[0]
    assert "publisher = {Jakarta Kencana}" in card(page, 1).locator("pre").inner_text()
    type_into(page, 1, "title", "Aneka Masalah")
    card(page, 1).locator(".stale").wait_for()
    card(page, 1).get_by_role("button", name="Back to the first reading").click()
    assert exported(page)[0] == keyed([DAMAGED.reference])[0]
    card(page, 1).locator(".apa").wait_for()
    assert not card(page, 1).locator(".stale").is_visible()


def test_another_reading_shows_its_characters_when_pointed_at_and_when_taken(opened: Open) -> None:
    page = opened(LIST)
    raw, whole = card(page, 1).locator(".raw"), "Aneka Masalah Hukum Perdata Islam, Jakarta Kencana"

    def title() -> str:
        return str(raw.locator('mark[data-field="title"] [data-start]').inner_text())

    card(page, 1).locator(".others li").nth(1).hover()
    assert title() == whole
    assert raw.locator("mark.lit").evaluate_all("marks => marks.map((mark) => mark.dataset.field)") == ["title"]
    card(page, 2).locator("h2").hover()
    assert title() == "Aneka Masalah Hukum Perdata Islam"
    card(page, 1).get_by_role("button", name="Take this reading").nth(1).click()
    card(page, 2).locator("h2").hover()
    assert title() == whole
    assert card(page, 1).locator(".unprinted").count() == 0


def test_what_was_typed_is_taken_when_something_else_is_done(opened: Open) -> None:
    page = opened(LIST)
    card(page, 3).locator('td[data-cell="title"] .value').click()
    page.keyboard.insert_text("Trafficking")
    card(page, 3).locator('td[data-cell="publisher"] .value').click()
    page.keyboard.insert_text("Polity")
    card(page, 3).get_by_label("checked").check()
    card(page, 3).locator('td[data-cell="issued"] .value').click()
    page.keyboard.insert_text("2020")
    reference = exported(page)[2]
    assert (reference.title, reference.publisher, reference.issued) == ("Trafficking", "Polity", Date(2020))
    card(page, 3).locator('td[data-cell="title"] .value').click()
    page.keyboard.insert_text("Something else")
    page.keyboard.press("Escape")
    assert exported(page)[2].title == "Trafficking"


def test_values_say_where_they_stand(opened: Open) -> None:
    law = "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan."
    reference = Reference(kind=Kind.LEGISLATION, title=law[:-1], number=12, issued=Date(2011))
    page = opened([printed(law, reference, at={"title": law[:-1]})])
    told = {field: card(page, 1).locator(f'td[data-cell="{field}"]') for field in ("title", "number", "issued")}
    assert "within" not in told["title"].inner_text()
    assert all("within another field" in told[field].inner_text() for field in ("number", "issued"))
    type_into(page, 1, "number", "2")
    assert "not found in the print" in told["number"].inner_text()


def test_kinds_and_new_fields(opened: Open) -> None:
    page = opened(LIST)
    card(page, 3).locator('td[data-cell="type"] .value').click()
    card(page, 3).get_by_label("kind").select_option("thesis")
    card(page, 3).get_by_role("button", name="Save").click()
    card(page, 3).get_by_role("button", name="add a field").click()
    card(page, 3).locator("form select").select_option("genre")
    card(page, 3).get_by_role("button", name="Save").click()
    page.keyboard.insert_text("Disertasi")
    page.keyboard.press("Enter")
    type_into(page, 3, "publisher-place", "")
    reference = exported(page)[2]
    assert (reference.kind, reference.genre, reference.publisher_place) == ("thesis", "Disertasi", None)
    assert "not found in the print" in card(page, 3).locator('td[data-cell="genre"]').inner_text()
    card(page, 3).get_by_role("button", name="put back").click()
    assert exported(page)[2].publisher_place == "London"


def test_gold_lines_hold_what_was_checked_and_can_be_learnt_from(opened: Open) -> None:
    page = opened(LIST)
    card(page, 2).get_by_label("checked").check()
    type_into(page, 2, "publisher", "Bumi  Aksara ")
    page.locator("#export").click()
    page.locator("#gold-source").fill("jurnal-contoh")
    page.keyboard.press("Escape")
    (line,) = map(json.loads, saved(page, "#export-gold").splitlines())
    assert (line["raw"], line["source"], line["kind"]) == (WRONG.source, "jurnal-contoh", "bibliography")
    assert "id" not in line["csl"]
    assert compared(line["csl"]["publisher"]) == "bumi aksara"
    assert align(line).missing == ()


def test_what_was_corrected_is_learnt_and_stays_corrected(opened: Open) -> None:
    page = opened(LIST)
    drag(page, 1, "Kencana")
    choose(page, "publisher")
    card(page, 1).get_by_label("checked").check()
    wanted = exported(page)[0]
    profile = citeconv.learn(saved(page, "#export-gold"))
    assert profile.unfound == ((),)
    assert keyed([citeconv.parse(DAMAGED.source, profile=profile).reference])[0] == wanted
