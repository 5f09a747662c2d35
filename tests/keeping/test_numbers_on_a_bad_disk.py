"""Update numbers on a disk that is full or gone: known all the same, and written again once it is well."""

from __future__ import annotations

import resource
import shutil
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from bot.keeping.numbers import FORM, Numbers
from tests.conftest import AT

DAY = timedelta(days=1)
TODAY = AT.strftime(FORM)


def opened(folder: Path) -> Numbers:
    return Numbers(folder, AT)


def test_a_disk_that_fails_is_told_to_whoever_finishes(tmp_path: Path) -> None:
    """OSError at a change of day; and the number before is still known."""
    numbers = opened(tmp_path / "state")
    numbers.finish(5, AT)
    shutil.rmtree(tmp_path / "state")
    with pytest.raises(OSError, match="No such file"):
        numbers.finish(6, AT + DAY)
    assert 5 in numbers
    numbers.close()


def test_a_number_is_known_although_the_disk_failed(tmp_path: Path) -> None:
    """A failing disk costs a doubled reply after a crash, not at once."""
    numbers = opened(tmp_path / "state")
    shutil.rmtree(tmp_path / "state")
    with pytest.raises(OSError, match="No such file"):
        numbers.finish(6, AT + DAY)
    assert 6 in numbers


def test_a_disk_that_is_there_again_is_used_again(tmp_path: Path) -> None:
    """The next number is written."""
    numbers = opened(tmp_path / "state")
    shutil.rmtree(tmp_path / "state")
    with pytest.raises(OSError, match="No such file"):
        numbers.finish(6, AT + DAY)
    (tmp_path / "state").mkdir()
    numbers.finish(7, AT + DAY)
    numbers.close()
    again = Numbers(tmp_path / "state", AT + DAY)
    assert 7 in again
    again.close()


def test_a_disk_that_takes_half_a_line(tmp_path: Path) -> None:
    """A disk that fills up in the midst of a number: once there is room, the next one is known after a restart."""
    numbers, before = opened(tmp_path), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5, before[1]))
    try:
        with suppress(OSError):
            numbers.finish(500000001, AT)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    numbers.finish(500000002, AT)
    numbers.close()
    again = opened(tmp_path)
    assert 500000002 in again
    again.close()


def test_a_full_disk(tmp_path: Path) -> None:
    """OSError for each number, which is known all the same; once there is room, numbers are written again."""
    numbers, before = opened(tmp_path), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        for number in (5, 6):
            with pytest.raises(OSError, match="File too large"):
                numbers.finish(number, AT)
            assert number in numbers
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    numbers.finish(7, AT)
    numbers.close()
    assert (tmp_path / TODAY).read_bytes() == b"7\n"
