"""Where words have left a trace: plain, escaped, in base64 or hexadecimal, inside what is compressed."""

from __future__ import annotations

import base64
import bz2
import gzip
import lzma
import zlib
from collections.abc import Iterator

UNPACKING = (gzip.decompress, zlib.decompress, bz2.decompress, lzma.decompress)
DEEPEST = 3
"""Packings within one another that are looked into."""


def forms_of(word: str) -> Iterator[bytes]:
    """The word as programs write it: in three encodings, reversed, in hexadecimal, in base64 wherever it begins."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield word.encode(encoding)
    plain = word.encode("utf-8")
    yield plain[::-1]
    yield plain.hex().encode()
    yield "".join(f"\\u{ord(letter):04x}" for letter in word).encode()
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + plain)
        yield coded[(before * 8 + 5) // 6 : len(coded) - 4 or None]


def is_in(word: str, data: bytes, depth: int = 0) -> bool:
    """Does the word stand in the data, in whatever form and case?"""
    lower = data.lower()
    if any(form.lower() in lower for form in forms_of(word)):
        return True
    return depth < DEEPEST and any(is_in(word, inner, depth + 1) for inner in _unpacked(data))


def _unpacked(data: bytes) -> Iterator[bytes]:
    for unpack in UNPACKING:
        try:
            yield unpack(data)
        except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError):
            continue
