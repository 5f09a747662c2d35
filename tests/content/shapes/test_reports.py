"""Reports."""

from __future__ import annotations

from bot.content.shapes.reports import read_reports
from bot.model import Place, Problem, Report
from tests.content.conftest import ReadPiece, told

HOSTS = frozenset({"example.org"})
LEAN = "- {id: a, title: A, date: 2019, topics: [t], about: B, asked: [c], source: s}\n"
FULL = """
    - id: steps
      title: Small Steps
      date: about 2019
      authors: [Ann Example]
      with: [Red Kite]
      topics: [prevention, law]
      about: How it went.
      asked: [small steps]
      source: guide
      url: https://www.example.org/steps
      isbn: 978-0-00-000000-2
      see_also: [rest]
    """


def test_every_field_is_read(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """An ISBN stays the text that it is."""
    assert read_reports(piece_of(FULL), HOSTS, problems) == [
        Report(
            id="steps",
            title="Small Steps",
            date="about 2019",
            authors=("Ann Example",),
            partners=("Red Kite",),
            topics=("prevention", "law"),
            about="How it went.",
            asked=("small steps",),
            source="guide",
            url="https://www.example.org/steps",
            isbn="978-0-00-000000-2",
            see_also=("rest",),
            place=Place("f.yaml", 1),
        )
    ]
    assert not problems


def test_authors_partners_address_and_isbn_may_be_left_out(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Not every report names them."""
    report = read_reports(piece_of(LEAN), HOSTS, problems)[0]
    assert (report.authors, report.partners, report.url, report.isbn) == ((), (), None, None)
    assert not problems


def test_what_a_report_lacks_is_told_all_at_once(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Seven things every report has."""
    read_reports(piece_of("- isbn: x"), HOSTS, problems)
    lacking = sorted(problem.what.removeprefix("This report has no ") for problem in problems)
    assert lacking == ['"about".', '"asked".', '"date".', '"id".', '"source".', '"title".', '"topics".']


def test_a_link_to_a_copy_site_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """A work known only from a copy site is cited without a link."""
    text = LEAN.replace("source: s", "source: s, url: https://copies.example.com/a.pdf")
    assert read_reports(piece_of(text), HOSTS, problems)[0].url is None
    assert told(problems) == [
        'f.yaml:1: Links to "copies.example.com" are not allowed. Take it out; a publisher\'s or an official site may '
        "join hosts.yaml."
    ]
