"""References of every kind with odd and plain content."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from citeconv.model import (
    DATE_FIELDS,
    NAME_FIELDS,
    NUMERAL_FIELDS,
    TEXT_FIELDS,
    Date,
    DateRange,
    Kind,
    Names,
    Organization,
    Person,
    Reference,
)

ODD = st.text(max_size=12) | st.sampled_from(
    ["<script>", "&amp;", "“", "’", '"', "...", "?", "\n", "\ufdd0\ufdd8", "a\x00", "1-2"]
)
WORDS = st.lists(
    st.sampled_from(["peran", "Pasar", "di", "Jawa", "al-Qur’an", "2019", "ASEAN"]), min_size=1, max_size=4
).map(" ".join)


def references(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Reference]:
    """References whose every text comes from ``texts``."""
    filled = texts.filter(bool)
    people = st.builds(Person, family=filled, given=st.none() | texts, particle=st.sampled_from([None, "van", "al-"]))
    names = st.builds(
        Names, st.lists(people | st.builds(Organization, name=filled), max_size=3).map(tuple), st.booleans()
    )
    days = st.dates().map(lambda day: Date(day.year, day.month, day.day))
    dates = (
        days
        | st.builds(Date, st.integers(-300, 2030), circa=st.booleans())
        | st.builds(Date, st.just(2001), season=st.integers(1, 4))
    )
    when = dates | st.builds(DateRange, dates, st.none() | dates) | texts
    values: dict[str, st.SearchStrategy[Any]] = {
        **dict.fromkeys(NAME_FIELDS, names),
        **dict.fromkeys(DATE_FIELDS, when),
        **dict.fromkeys(NUMERAL_FIELDS, st.integers(0, 3000) | texts),
        **dict.fromkeys(TEXT_FIELDS, texts),
        "language": st.sampled_from([None, "id", "en"]),
    }
    common = (
        "author",
        "editor",
        "issued",
        "title",
        "container_title",
        "publisher",
        "page",
        "volume",
        "issue",
        "doi",
        "url",
    )

    @st.composite
    def build(draw: st.DrawFn) -> Reference:
        kind = draw(st.sampled_from(Kind))
        fields = draw(st.sets(st.sampled_from(common), max_size=6)) | draw(
            st.sets(st.sampled_from(sorted(values)), max_size=4)
        )
        return Reference(kind=kind, **{field: draw(values[field]) for field in sorted(fields)})

    return build()
