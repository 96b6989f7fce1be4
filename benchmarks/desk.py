"""Measure the desk on a ledger: time and size of every page, and 50 readers at once.

    python benchmarks/desk.py LEDGER [--readers 50] [--seconds 60] [--pause 0]

A server is started for it on loopback, for reading only. The ledger should be large:
`benchmarks/filling.py` makes one, and `sayso claims` links its reports. Server and
readers share the machine, so a reader's own work counts too.
"""

import argparse
import http.client
import random
import socket
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median, quantiles
from urllib.parse import quote

from sqlalchemy import Connection, desc, func, select

from sayso.records import SHOWN_ID
from sayso.store import open_ledger
from sayso.store.schema import (
    claim_members,
    claims,
    reports,
    source_totals,
    statements,
)
from sayso.web.rendering import compare_at

MOST_MS, MOST_BYTES, MOST_P99_MS = 300, 200_000, 1000
TIMES = 5  # that each page is asked for, after the first
START_S = 60
SPREAD = 200  # reports, claims and sources that readers choose from
WORDS = ("minister", "police said", '"rate cut"', "denied -tax", "harbour strike")
Pages = Mapping[str, Sequence[str]]


def choose_pages(connection: Connection) -> Pages:
    """Return addresses of every kind of page: the largest, and some others."""
    number = reports.c.number
    longest = (
        select(reports.c.id)
        .join(statements, statements.c.report == number)
        .group_by(reports.c.id)
        .order_by(desc(func.count()))
        .limit(1)
    )
    told = select(statements.c.number).where(statements.c.report == number).exists()
    some = select(reports.c.id).where(number % 997 == 0, told).limit(SPREAD)
    ids = [each[:SHOWN_ID] for each in connection.scalars(some)]
    large = select(claims.c.name).order_by(claims.c.reports.desc())
    names = list(connection.scalars(large.limit(SPREAD)))
    contested = select(claims.c.name).where(claims.c.contested).limit(SPREAD)
    keys = list(
        connection.scalars(
            select(source_totals.c.source_key)
            .order_by(source_totals.c.statements.desc())
            .limit(SPREAD)
        )
    )
    words = [quote(each) for each in WORDS]
    return {
        "front page": ["/"],
        "claims": ["/claims", "/claims?page=20", "/claims?contested=yes"],
        "claims about": [f"/claims?about={each}" for each in words],
        "claim, largest": [f"/claims/{quote(names[0])}"] if names else [],
        "claim": [f"/claims/{quote(each)}" for each in names[1:]],
        "claim, contested": [
            f"/claims/{quote(each)}" for each in connection.scalars(contested)
        ],
        "compare, largest": [
            compare_at(*pair) for pair in choose_pairs(connection, largest=True)
        ],
        "compare": [compare_at(*pair) for pair in choose_pairs(connection)],
        "report, largest": [
            f"/reports/{each[:SHOWN_ID]}" for each in connection.scalars(longest)
        ],
        "report": [f"/reports/{each}" for each in ids],
        "report, versions": [f"/reports/{each}/versions" for each in ids],
        "statement": [f"/reports/{each}/statements/1" for each in ids],
        "search": [f"/search?q={each}" for each in words],
        "search, filters": [
            f"/search?q={each}&status=denied&named=yes" for each in words
        ],
        "sources": ["/sources", "/sources?page=20"],
        "source, largest": [f"/sources/{quote(keys[0])}"] if keys else [],
        "source": [f"/sources/{quote(each)}" for each in keys[1:]],
        "timeline": [f"/timeline?about={each}" for each in words],
        "judgements": ["/judgements"],
    }


def choose_pairs(
    connection: Connection, *, largest: bool = False
) -> Iterator[tuple[str, str]]:
    """Yield the ids of reports that state a claim together, or of the longest such."""
    shared = select(claims.c.number).where(claims.c.reports > 1)
    if largest:
        report = statements.c.report
        long = select(report).group_by(report).order_by(desc(func.count())).limit(50)
        longest = connection.scalars(long).all()
        of_them = claim_members.c.report.in_(longest)
        theirs = select(claim_members.c.claim).where(of_them)
        some = shared.where(claims.c.number.in_(theirs)).limit(1)
    else:
        every = (connection.scalar(select(func.count()).select_from(claims)) or 1) + 1
        spread = claims.c.number % max(1, every // SPREAD) == 0
        some = shared.where(spread).limit(SPREAD)
    wanted = (
        select(claim_members.c.claim, reports.c.id)
        .join(reports, reports.c.number == claim_members.c.report)
        .where(claim_members.c.claim.in_(connection.scalars(some).all()))
        .distinct()
    )
    by_claim = defaultdict(list)
    for row in connection.execute(wanted):
        by_claim[row.claim].append(row.id)
    for found in by_claim.values():
        if len(found) > 1:
            yield found[0], found[1]


@contextmanager
def serving(ledger: str) -> Iterator[int]:
    """Serve a ledger in a process of its own, and give the port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = "from sayso.cli import main; main()"
    options = ["serve", "--read-only", "--ledger", ledger, "--port", str(port)]
    server = subprocess.Popen([sys.executable, "-c", command, *options])
    try:
        until = time.monotonic() + START_S
        while True:
            try:
                ask(connect(port), "/add")
                break
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.2)
        yield port
    finally:
        server.terminate()
        server.wait()


def connect(port: int) -> http.client.HTTPConnection:
    """Return a connection that is kept for several requests."""
    return http.client.HTTPConnection("127.0.0.1", port, timeout=60)


def ask(connection: http.client.HTTPConnection, address: str) -> tuple[int, bytes]:
    """Return the status and the body of an answer."""
    connection.request("GET", address)
    answer = connection.getresponse()
    return answer.status, answer.read()


def measure_pages(port: int, pages: Pages) -> None:
    """Print for each kind of page how long it takes, and how large it is."""
    connection = connect(port)
    print(f"{'page':18} {'first ms':>9} {'median ms':>9} {'worst ms':>9} {'kB':>7}")
    for kind, addresses in pages.items():
        if not addresses:
            continue
        first, _ = _timed(connection, addresses[0])
        chosen = [addresses[at * len(addresses) // TIMES] for at in range(TIMES)]
        found = [_timed(connection, each) for each in chosen]
        times = [each for each, _ in found]
        size = max(size for _, size in found)
        missed = max(times) > MOST_MS or size > MOST_BYTES
        print(
            f"{kind:18} {first:9.0f} {median(times):9.0f} {max(times):9.0f}"
            f" {size / 1000:7.1f}{'  MISSED' if missed else ''}",
            flush=True,
        )


def _timed(connection: http.client.HTTPConnection, address: str) -> tuple[float, int]:
    """Return milliseconds and bytes of an answer."""
    began = time.perf_counter()
    status, body = ask(connection, address)
    took = 1000 * (time.perf_counter() - began)
    if status != http.client.OK:
        print(f"{status} for {address}", file=sys.stderr)
    return took, len(body)


@dataclass(slots=True)
class Load:
    """What readers have met with."""

    took: defaultdict[str, list[float]] = field(
        default_factory=lambda: defaultdict(list)
    )
    errors: Counter[str] = field(default_factory=Counter)
    pause: float = 0  # seconds that a reader looks at a page, on average


def read_along(port: int, pages: Pages, load: Load, seed: int, until: float) -> None:
    """Ask for one page after the other, as one reader."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    kinds = [kind for kind in pages if pages[kind]]
    connection = connect(port)
    while time.monotonic() < until:
        kind = chance.choice(kinds)
        address = chance.choice(pages[kind])
        began = time.perf_counter()
        try:
            status, _ = ask(connection, address)
        except (OSError, http.client.HTTPException) as error:
            load.errors[repr(error)] += 1
            connection.close()
            continue
        load.took[kind].append(1000 * (time.perf_counter() - began))
        if status != http.client.OK:
            load.errors[f"{status} for {kind}"] += 1
        time.sleep(load.pause * chance.random() * 2)


def measure_load(
    port: int, pages: Pages, load: Load, readers: int, seconds: float
) -> None:
    """Print what many readers at once meet with."""
    until = time.monotonic() + seconds
    threads = [
        threading.Thread(target=read_along, args=(port, pages, load, seed, until))
        for seed in range(readers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times = sorted(each for took in load.took.values() for each in took)
    p99 = quantiles(times, n=100)[98]
    print(
        f"{readers} readers, {seconds:.0f} s, {load.pause:.1f} s a page: "
        f"{len(times)} pages, {len(times) / seconds:.0f} a second, "
        f"{load.errors.total()} errors, p50 {median(times):.0f} ms, p99 {p99:.0f} ms"
        f"{'  MISSED' if p99 > MOST_P99_MS or load.errors else ''}"
    )
    for error, often in load.errors.most_common(5):
        print(f"  {often} times {error}")
    for kind, took in sorted(load.took.items(), key=lambda each: -sum(each[1])):
        share = sum(took) / sum(times)
        print(f"  {kind:18} {len(took):5} p50 {median(took):6.0f} ms {share:5.0%}")


def main() -> None:
    """Measure the pages, then the load."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=0, help="seconds, on average")
    args = parser.parse_args()
    opened = open_ledger(args.ledger)
    with opened.read() as connection:
        pages = choose_pages(connection)
    opened.close()
    with serving(args.ledger) as port:
        measure_pages(port, pages)
        if args.readers:
            load = Load(pause=args.pause)
            measure_load(port, pages, load, args.readers, args.seconds)


if __name__ == "__main__":
    main()
