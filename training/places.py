"""Write the table of countries, capitals and demonyms that ships with Sayso.

    python -m training.places src/sayso/models/places_en/countries.tsv

Needs `pip install babel==2.18.0 countryinfo==1.0.1`. English names come from CLDR (as
Babel carries it), capitals, demonyms and further names from countryinfo. Names that two
countries claim, or that news mostly means otherwise, are left out: better no country
than the wrong one. Neither package has Wikidata ids, so there are none. What both lack
is in kept.tsv beside the table, kept by hand.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

Row = tuple[str, str, str, str]  # name, kind, ISO 3166-1, what it stands for

# ISO 3166-1 entries that are territories: no capital (Hamilton, Stanley and Douglas
# are people first) and no demonym (many are "French" or "Chinese").
TERRITORIES = frozenset(
    "AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GU HK IM "
    "JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TK VG VI WF "
    "YT".split()
)
NOBODY = frozenset("AQ BV GS HM IO TF UM".split())  # without people of their own
WITHDRAWN = frozenset({"AN", "CS"})  # no longer in ISO 3166-1

# Also a U.S. state, a university, a first name, a common word; or a slip of the source.
AMBIGUOUS = frozenset(
    "Georgia|Congo|Victoria|Georgetown|San José|Saint John's|St. George's|"
    "Motswana|Mosotho|Vaticanian|Yugoslavia|Republic of China".split("|")
)

# Where the name in CLDR is not the one that English-language news prints.
NEWS_NAMES = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macau",
    "PS": "Palestine",
    "TR": "Turkey",
    "VA": "Holy See",
}

# Words of English names; other spellings in countryinfo are native ("Suomi"), codes, or
# mistaken ("Island" for Iceland).
ENGLISH = re.compile(
    r"\b(?:Republic|Kingdom|State|States|Commonwealth|Federation|Union|Principality|"
    r"Sultanate|Confederation|Nation|Duchy) of\b|\b(?:Republic|Federation)$"
)
ARTICLE = re.compile(  # countries that prose gives "the"
    r"United|Isle of|Caribbean|Holy|.*\bRepublic\b|.*Islands$|"
    r"(?:Netherlands|Philippines|Maldives|Comoros|Seychelles|Bahamas|Gambia)$"
)

HEADER = """\
# Countries, their capitals and people. Made by training/places.py; do not edit.
# Sources: CLDR English territory names in Babel {babel} (Unicode License V3, Babel
# itself BSD-3-Clause); countryinfo {countryinfo} (MIT). Version 1.
# Columns: name, kind, ISO 3166-1 code, what it stands for. A name with no fourth column
# stands for the government in the row of its country.
"""


def read_countryinfo() -> dict[str, dict]:
    """Return the records of countryinfo by ISO 3166-1 alpha-2 code.

    Of two records of one code, the one with a demonym counts: the other of "PS" and
    "VA" are stubs.
    """
    folder = Path(str(files("countryinfo"))) / "data"
    records = [
        json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))
    ]
    records.sort(key=lambda r: (not r.get("demonym"), not r.get("capital"), r["name"]))
    out: dict[str, dict] = {}
    for record in records:
        out.setdefault(record.get("ISO", {}).get("alpha2", ""), record)
    return out


def make_rows(record: dict, iso: str, cldr: str) -> Iterator[Row]:
    """Yield the rows of one country: its names, then its capital and demonyms."""
    name = NEWS_NAMES.get(iso, cldr.replace(" & ", " and ").replace("’", "'"))
    name = re.sub(r"^St\. ", "Saint ", name)
    prose = f"the {name}" if ARTICLE.match(name) else name
    yield name, "country", iso, f"Government of {prose}"
    also = record["name"].removeprefix("The ")
    for other in [cldr, also, *record["altSpellings"]]:
        wanted = other == also or ENGLISH.search(other)
        if wanted and other != name and re.fullmatch(r"(?!the )[^\W\d_][^,()]*", other):
            yield other, "country", iso, ""
    if iso in TERRITORIES:
        return
    capital = record.get("capital") or ""
    if isinstance(capital, str) and capital:  # the Vatican has a list, see kept.tsv
        yield capital, "capital", iso, ""
    for demonym in re.split(r"[,/]| and ", record.get("demonym") or ""):
        if demonym.strip():
            yield demonym.strip(), "demonym", iso, ""


def drop_ambiguous(rows: Sequence[Row]) -> list[Row]:
    """Return the rows whose name means one country; capitals yield to countries."""
    claims: dict[str, set[str]] = {}
    for name, _, iso, _ in rows:
        claims.setdefault(name, set()).add(iso)
    kept: dict[str, Row] = {}
    for row in rows:
        if row[0] not in AMBIGUOUS and len(claims[row[0]]) == 1:
            kept.setdefault(row[0], row)
    return list(kept.values())


def main() -> None:
    """Read both packages and write the table."""
    from babel import Locale  # noqa: PLC0415 - only this script needs it

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    names = Locale("en").territories
    rows = [
        row
        for iso, record in sorted(read_countryinfo().items())
        if iso in names and iso not in WITHDRAWN | NOBODY
        for row in make_rows(record, iso, names[iso])
    ]
    kept = drop_ambiguous(rows)
    versions = {name: version(name) for name in ("babel", "countryinfo")}
    lines = ["\t".join(row).rstrip() for row in kept]
    text = HEADER.format(**versions) + "\n".join(lines) + "\n"
    out.write_text(text, "utf-8", newline="\n")
    left_out = sorted({row[0] for row in rows} - {row[0] for row in kept})
    print(f"{len(kept)} names; left out: {', '.join(left_out)}", file=sys.stderr)


if __name__ == "__main__":
    main()
