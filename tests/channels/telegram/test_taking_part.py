"""Taking part and the reports over the server: by command, by deep link, step by step."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.edition import Edition
from tests.channels.telegram.playing import Playing, play

OPEN = datetime(2027, 2, 14, 12, tzinfo=UTC)
FORM, TABLE = "https://www.example.org/form", "https://www.example.org/round-table"


@pytest.mark.parametrize(("way", "address"), [("For myself", FORM), ("For my work", TABLE)])
def test_the_way_to_the_page_is_walked_step_by_step(
    way: str, address: str, tiny_edition: Edition, tmp_path: Path
) -> None:
    """From a deep link to the address, which stands on the last message only, without a preview; then "enough"."""

    async def story(it: Playing) -> None:
        it.server.clock.advance(OPEN.timestamp() - it.server.clock.now())
        anna = it.server.person(1)
        anna.says("/start next-call")
        heard = await anna.hears()
        for label in (way, "Go on", "Back", "Go on", "Go on", "It is safe, show the page"):
            assert address not in f"{heard.text}{heard.buttons}"
            anna.presses(heard, label)
            heard = await anna.hears()
        values = [button.value for row in heard.buttons for button in row]
        assert [value for value in values if value.startswith("https")] == [address]
        assert not heard.link_preview
        anna.presses(heard, "Enough for now")
        assert (await anna.hears()).text.startswith("All right.")

    play(story, tiny_edition, tmp_path)


def test_the_shelf_is_browsed_and_a_report_cited(tiny_edition: Edition, tmp_path: Path) -> None:
    """From /reports by year to a card, from there to the citation with something to copy, and back by typing."""

    async def story(it: Playing) -> None:
        anna = it.server.person(1)
        anna.says("/reports")
        heard = await anna.hears()
        for label, begins in (
            ("By year", "Reports of which year?"),
            ("2019", "These reports fit"),
            ("Small Steps", "Small Steps (March 2019)."),
            ("Cite it", "In one line:"),
        ):
            anna.presses(heard, label)
            heard = await anna.hears()
            assert heard.text.startswith(begins)
        assert "@techreport{small-steps," in heard.text
        assert heard.button("Copy the line").value.startswith("Ann Example (March 2019). Small Steps.")
        anna.says("back")
        assert (await anna.hears()).text.startswith("Small Steps (March 2019).")
        anna.says("is that still the newest")
        assert (await anna.hears()).text.startswith("No. The newest report that we know of is: The Long Road")

    play(story, tiny_edition, tmp_path)
