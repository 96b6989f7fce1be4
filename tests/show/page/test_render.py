"""The page of a report: complete by itself, and nothing of a report is markup."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html

from builders import analysis_of, bare_report, statement
from sayso.records import Analysis, Span
from sayso.show.page import render_report_page

HOSTILE = (
    "</style></script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }} {% raw %}",
    "<!-- ]]> &lt; &#x3c;",
    "javascript:alert(1)",
)


def page_of(text: str, **more: str) -> str:
    item = statement(1, text, None, None, text)
    report = replace(bare_report(text), **more)  # type: ignore[arg-type]
    return render_report_page(analysis_of(report, (), (item,)))


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_report_are_text_everywhere(words: str) -> None:
    page = page_of(f"He said {words}", title=words, publisher=words, url=words)

    tree = html.document_fromstring(page)
    assert len(tree.findall(".//script")) == 1
    assert not tree.xpath("//img | //*[@onerror] | //a[starts-with(@href, 'java')]")
    assert words in tree.find(".//h1").text_content()
    assert words in tree.xpath("//div[@class='row']/p")[0].text_content()


def test_the_policy_names_the_style_and_script_that_are_there() -> None:
    tree = html.document_fromstring(page_of("He left."))

    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for name in ("style", "script"):
        text = tree.find(f".//{name}").text
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_a_page_loads_nothing_from_anywhere() -> None:
    tree = html.document_fromstring(page_of("He left.", url="https://a.example/1"))

    assert not tree.xpath("//link | //*[@src]")
    assert tree.xpath("//a[@rel]/@href") == ["https://a.example/1"]


def test_every_statement_leads_to_its_words_and_back(
    example_analyses: dict[Path, Analysis],
) -> None:
    for analysis in example_analyses.values():
        tree = html.document_fromstring(render_report_page(analysis))
        count = len(analysis.attributions)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        for number in range(1, count + 1):
            assert f"t{number}" in ids
            assert f"s{number}" in ids
            marked = [
                each
                for each in tree.xpath("//@data-s")
                if str(number) in str(each).split()
            ]
            assert marked


def test_a_thousand_statements_and_a_long_line_make_a_page() -> None:
    text = "Bo said aid is late. " * 5_000
    items = [
        replace(
            statement(number, "Bo said aid is late. ", None, None, "aid is late"),
            content=replace(
                statement(1, text, None, None, "aid").content,
                spans=(Span(21 * number - 13, 21 * number - 2),),
            ),
        )
        for number in range(1, 1_001)
    ]

    page = render_report_page(analysis_of(bare_report(text), (), tuple(items)))

    assert len(re.findall(r'id="s\d+"', page)) == 1_000
