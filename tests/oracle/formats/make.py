"""What other people's readers find in our files: written once to golden.json, so that the tests need none of them.

``python -m tests.oracle.formats.make`` wants on the PATH: node with the packages that citation_js.cjs names (found
through NODE_PATH), pandoc 3 or newer, biber. A reader that is missing is left out, and said so.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

from citeconv.formats import FORMATS
from tests.formats.records import RECORDS

HERE = Path(__file__).parent
GOLDEN = HERE / "golden.json"
Found = list[dict[str, Any]]
"""For each entry: key, authors as [family, given], title, year, doi; what is missing is left out."""
_BLTX = "{http://biblatex-biber.sourceforge.net/biblatexml}"


def from_csl(items: Any) -> Found:
    """What CSL items say."""
    return [
        _held(
            key=str(item.get("id", "")),
            authors=[
                [name.get("literal") or _particle(name) + name.get("family", ""), name.get("given", "")]
                for name in item.get("author", []) if "others" not in name.values()
            ],
            title=item.get("title"),
            year=_year(item.get("issued")),
            doi=item.get("DOI"),
        )
        for item in items
    ]


def _particle(name: dict[str, str]) -> str:
    particle = name.get("non-dropping-particle") or name.get("dropping-particle") or ""
    return particle if not particle or particle.endswith(("-", "’", "'")) else f"{particle} "


def _held(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _year(issued: Any) -> str | None:
    if isinstance(issued, dict) and issued.get("date-parts"):
        return str(issued["date-parts"][0][0])
    return _year_of(json.dumps(issued)) if issued else None


def _year_of(text: str) -> str | None:
    match = re.search(r"\d{4}", text)
    return match[0] if match else None


def citation_js(name: str, file: Path) -> Found:
    command = ["node", str(HERE / "citation_js.cjs"), name]
    done = subprocess.run(command, stdin=file.open(encoding="utf-8"), capture_output=True, text=True, check=True)
    return from_csl(json.loads(done.stdout))


def pandoc(name: str, file: Path) -> Found:
    source = "csljson" if name == "csl-json" else name
    command = ["pandoc", "-f", source, "-t", "csljson", str(file)]
    return from_csl(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def biber(name: str, file: Path) -> Found:
    """The entries as biber writes them again, in its XML; titles stay LaTeX, which pylatexenc reads."""
    command = ["biber", "--tool", "--output-format=biblatexml", "--output-file=out.bltxml", "--quiet", file.name]
    subprocess.run(command, cwd=file.parent, check=True, capture_output=True)
    tree = ET.parse(file.parent / "out.bltxml")
    return [
        _held(
            key=entry.get("id", ""),
            authors=[
                [" ".join(filter(None, (_part(one, "prefix"), _part(one, "family")))), _part(one, "given")]
                for names in entry.findall(f"{_BLTX}names[@type='author']") for one in names.findall(f"{_BLTX}name")
            ],
            title=LatexNodes2Text().latex_to_text(_text(entry.find(f"{_BLTX}title"))),
            year=_year_of(_text(entry.find(f"{_BLTX}date")) or _text(entry.find(f"{_BLTX}date/{_BLTX}start"))),
            doi=_text(entry.find(f"{_BLTX}doi")),
        )
        for entry in tree.iter(f"{_BLTX}entry")
    ]


def _part(name: Any, part: str) -> str:
    return _text(name.find(f"{_BLTX}namepart[@type='{part}']"))


def _text(node: Any) -> str:
    return "" if node is None else " ".join("".join(node.itertext()).split())


READERS = {"citation-js": citation_js, "pandoc": pandoc, "biber": biber}
READ = {
    "bibtex": ["citation-js", "pandoc"], "biblatex": ["citation-js", "pandoc", "biber"],
    "ris": ["citation-js", "pandoc"], "csl-json": ["pandoc"],
}
_PROGRAM = {"citation-js": "node", "pandoc": "pandoc", "biber": "biber"}


def main() -> None:
    """Write golden.json."""
    golden: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, readers in READ.items():
            text = FORMATS[name].write(RECORDS)
            file = Path(folder) / f"records{'.bib' if name.startswith('bib') else FORMATS[name].suffixes[0]}"
            file.write_text(text, encoding="utf-8", newline="")
            golden[name] = {"sha256": sha256(text.encode()).hexdigest(), "found": {}}
            for reader in readers:
                if shutil.which(_PROGRAM[reader]):
                    golden[name]["found"][reader] = READERS[reader](name, file)
                else:
                    print(f"{reader} is missing: left out")
    GOLDEN.write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
