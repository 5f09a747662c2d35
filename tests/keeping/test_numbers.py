"""Update numbers on disk: numbers only, for 48 hours, and never in the way."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.keeping.numbers import FORM, Numbers
from tests.conftest import AT

DAY = timedelta(days=1)
TODAY = AT.strftime(FORM)


def opened(folder: Path, at: datetime = AT) -> Numbers:
    return Numbers(folder, at)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_number_is_known_once_it_is_finished(tmp_path: Path) -> None:
    """Not before, and not another."""
    numbers = opened(tmp_path)
    assert 5 not in numbers
    numbers.finish(5, AT)
    assert 5 in numbers
    assert 6 not in numbers
    numbers.close()


def test_it_survives_a_kill(tmp_path: Path) -> None:
    """It is in the file at once: nothing has to be closed, nothing synced."""
    first = opened(tmp_path / "made" / "for us")
    first.finish(5, AT)
    first.finish(2**62, AT)
    second = opened(tmp_path / "made" / "for us")
    assert 5 in second
    assert 2**62 in second
    first.close()
    second.finish(7, AT)
    second.close()
    assert (tmp_path / "made" / "for us" / TODAY).read_bytes() == b"5\n4611686018427387904\n7\n"


def test_it_holds_numbers_only_and_only_for_us(tmp_path: Path) -> None:
    """One file a day, which no other user of the machine can read."""
    numbers = opened(tmp_path)
    numbers.finish(5, AT)
    numbers.close()
    assert files(tmp_path) == ["updates-2026-11-21.txt"]
    assert (tmp_path / TODAY).stat().st_mode & 0o077 == 0


def test_a_new_day_has_a_new_file(tmp_path: Path) -> None:
    """What was finished yesterday is still known."""
    numbers = opened(tmp_path)
    numbers.finish(5, AT)
    numbers.finish(6, AT + DAY)
    assert 5 in numbers
    assert 6 in numbers
    assert files(tmp_path) == ["updates-2026-11-21.txt", "updates-2026-11-22.txt"]
    numbers.close()


def test_forty_eight_hours(tmp_path: Path) -> None:
    """A number is known for 48 hours at least, and its file is gone after another day, in a program that runs on."""
    numbers = opened(tmp_path)
    numbers.finish(5, AT)
    numbers.finish(6, AT + 2 * DAY)
    assert 5 in numbers
    numbers.finish(7, AT + 3 * DAY)
    assert 5 not in numbers
    assert files(tmp_path) == ["updates-2026-11-23.txt", "updates-2026-11-24.txt"]
    numbers.close()


@pytest.mark.parametrize(("days", "known"), [(2, True), (4, False)])
def test_forty_eight_hours_over_a_restart(tmp_path: Path, days: int, known: bool) -> None:
    """The same for one that starts again."""
    numbers = opened(tmp_path)
    numbers.finish(5, AT)
    numbers.close()
    again = opened(tmp_path, AT + days * DAY)
    assert (5 in again) is known
    assert (TODAY in files(tmp_path)) is known
    again.close()


@pytest.mark.parametrize("bytes_", [b"5\nsix\n", b"\0\0\0\0", b"5\n\xff\xfe\n", "5\n٣x\n".encode()])
def test_a_damaged_file_is_told_and_started_anew(tmp_path: Path, bytes_: bytes) -> None:
    """Its name is told; the other days are kept, and the program goes on."""
    (tmp_path / TODAY).write_bytes(bytes_)
    (tmp_path / "updates-2026-11-20.txt").write_bytes(b"4\n")
    numbers = opened(tmp_path)
    assert numbers.damaged == [TODAY]
    assert 4 in numbers
    assert 5 not in numbers
    numbers.finish(9, AT)
    numbers.close()
    again = opened(tmp_path)
    assert again.damaged == []
    assert 9 in again
    again.close()


def test_a_file_of_no_day_is_damaged(tmp_path: Path) -> None:
    """And strangers' files are let be."""
    (tmp_path / "updates-someday.txt").write_bytes(b"5\n")
    (tmp_path / "notes.txt").write_bytes(b"mine")
    numbers = opened(tmp_path)
    assert numbers.damaged == ["updates-someday.txt"]
    assert 5 not in numbers
    numbers.close()
    assert files(tmp_path) == ["notes.txt", TODAY]


def test_half_a_line_spoils_no_number(tmp_path: Path) -> None:
    """A machine that lost power leaves half a number: what is finished afterwards is known after a restart."""
    (tmp_path / TODAY).write_bytes(b"500000001\n50000")
    numbers = opened(tmp_path)
    numbers.finish(500000002, AT)
    numbers.close()
    again = opened(tmp_path)
    assert 500000001 in again
    assert 500000002 in again
    assert again.damaged == []
    again.close()
    assert (tmp_path / TODAY).read_bytes() == b"500000001\n50000\n500000002\n"


def test_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    """OSError, at the start."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="exists"):
        opened(tmp_path / "file")


def test_closing_twice_is_no_mistake(tmp_path: Path) -> None:
    """Nor is syncing what is closed."""
    numbers = opened(tmp_path)
    numbers.sync()
    numbers.close()
    numbers.close()
    numbers.sync()
