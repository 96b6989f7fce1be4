"""Load the table of countries, capitals, demonyms and buildings that ships inside."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, cast, get_args

from sayso.errors import ModelError
from sayso.models.manifest import REINSTALL

PlaceKind = Literal[
    "country", "state", "capital", "seat", "building", "district", "demonym"
]

TABLES = ("countries.tsv", "kept.tsv")  # the later one overrules


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One name of the table, and the party that it can stand for."""

    name: str  # as the table spells it
    kind: PlaceKind
    iso3166: str  # ISO 3166-1 alpha-2; 3166-2 for a part of a country
    country: str | None  # main name of the country; None for a part of one
    stands_for: str  # "Government of Israel", "United States Congress"
    wikidata: str | None = None  # no packaged list that we use has it


@lru_cache(maxsize=1)
def load_places() -> Mapping[str, Place]:
    """Return the shipped places by name; read once.

    Raises:
        ModelError: a table is missing or damaged.
    """
    folder = Path(str(files("sayso.models"))) / "places_en"
    return parse_places(row for table in TABLES for row in _rows(folder / table))


def parse_places(rows: Iterable[list[str]]) -> dict[str, Place]:
    """Return places by name from rows of name, kind, code and what it stands for.

    A row of three columns stands for the government of the first country row with
    its code.

    Raises:
        ModelError: there is no such country row.
    """
    listed = list(rows)
    countries: dict[str, tuple[str, str]] = {}
    for name, kind, iso, *party in listed:
        if kind == "country" and party:
            countries.setdefault(iso, (name, party[0]))
    out = {}
    for name, kind, iso, *party in listed:
        if not party and iso not in countries:
            raise ModelError(f"{name} has no country row of {iso}.", fix=REINSTALL)
        out[name] = Place(
            name=name,
            kind=cast("PlaceKind", kind),
            iso3166=iso,
            country=countries[iso][0] if iso in countries else None,
            stands_for=party[0] if party else countries[iso][1],
        )
    return out


def _rows(path: Path) -> Iterator[list[str]]:
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelError(f"{path} cannot be read.", fix=REINSTALL) from error
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) not in {3, 4} or row[1] not in get_args(PlaceKind):
            raise ModelError(f"{path}, line {number} is damaged.", fix=REINSTALL)
        yield row
