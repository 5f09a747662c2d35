"""What can be found: each thing once, with all its wording in one language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bot.content.library import Library
from bot.content.loading import load_library
from bot.search.document import documents_of


def test_entries_reports_calls_and_the_members_can_be_found(tiny: Library) -> None:
    """Each exactly once, and nothing else."""
    found = [document.id for document in documents_of(tiny)]
    assert sorted(found) == sorted(
        "what-is-it rest house summer-day no-places hello small-steps long-road old-call next-call members".split()
    )


def test_a_draft_cannot_be_found(tiny: Library) -> None:
    """Nobody should see it, so no wording of it is looked at."""
    phrasings = [text for document in documents_of(tiny) for text in document.phrasings]
    assert phrasings
    assert not [text for text in phrasings if "giraffe" in text]


def test_an_entry_holds_the_wording_of_one_language(tiny: Library) -> None:
    """Title and ways of asking; where it has no title in a language, it is called by the first way of asking."""
    found = {language: {each.id: each for each in documents_of(tiny, language)} for language in ("en", "sq")}
    assert found["en"]["what-is-it"].title == "What the scheme is"
    assert {"What the scheme is", "explain the scheme"} <= set(found["en"]["what-is-it"].phrasings)
    assert found["sq"]["what-is-it"].phrasings[:1] == ("Çfarë është skema",)
    assert not set(found["en"]["what-is-it"].phrasings) & set(found["sq"]["what-is-it"].phrasings)


def test_documents_have_the_same_numbers_in_every_language(tiny: Library) -> None:
    """So that what lies near in English can be looked at beside another language."""
    english, other = documents_of(tiny), documents_of(tiny, "sq")
    assert [each.id for each in english] == [each.id for each in other]
    assert next(each for each in other if each.id == "summer-day").phrasings == ()


def test_a_proof_is_never_indexed(tiny: Library) -> None:
    """It is the entry's exam: it would prove nothing if it were learnt by heart."""
    phrasings = {text for document in documents_of(tiny) for text in document.phrasings}
    proofs = {proof for entry in tiny.entries for proof in entry.proof}
    assert len(proofs) >= 4
    assert not {proof for proof in proofs if proof in phrasings}


def test_a_report_is_found_by_title_wording_month_authors_and_partners(tiny: Library) -> None:
    """Somebody may only remember who wrote it, or when."""
    found = {document.id: document.phrasings for document in documents_of(tiny)}
    assert found["small-steps"] == (
        "Small Steps",
        "small steps",
        "the prevention report",
        "report March 2019",
        "Ann Example",
    )
    assert "Red Kite" in found["long-road"]


def test_a_report_is_found_by_its_title_before_the_colon(tiny: Library) -> None:
    """People leave a subtitle out."""
    report = replace(tiny.reports[0], title="Small Steps: A Year of Prevention")
    found = documents_of(replace(tiny, reports=(report, *tiny.reports[1:])))
    assert "Small Steps" in next(each for each in found if each.id == report.id).phrasings


def test_no_phrasing_is_empty(tiny_copy: Path) -> None:
    """A report without authors and partners leaves no empty phrasing, which would be near to everything."""
    file = tiny_copy / "reports.yaml"
    file.write_text(file.read_text("utf-8").replace("  with: [Red Kite]\n", ""), "utf-8")
    documents = documents_of(load_library(tiny_copy))
    assert all(phrasing for document in documents for phrasing in document.phrasings)
    assert next(each for each in documents if each.id == "long-road").phrasings[-1] == "the support report"


def test_a_report_is_found_by_its_isbn_with_and_without_strokes(tiny: Library) -> None:
    """A librarian copies it in either form."""
    report = replace(tiny.reports[0], isbn="978-0-11-222333-4")
    found = {document.id: document.phrasings for document in documents_of(replace(tiny, reports=(report,)))}
    assert {"978-0-11-222333-4", "9780112223334"} <= set(found[report.id])
