"""The search for traces finds what it is to find."""

from __future__ import annotations

import base64
import bz2
import gzip
import json
import lzma
import zlib

import pytest

from tests.traces import is_in

WORD = "kanarinka"


@pytest.mark.parametrize(
    "data",
    [
        b"he said Kanarinka today",
        json.dumps({"x": WORD}).encode(),
        base64.b64encode(f"{WORD} is here".encode()),
        base64.b64encode(f"a {WORD} is here".encode()),
        base64.b64encode(f"my {WORD} is here".encode()),
        WORD.encode().hex().upper().encode(),
        f"x{WORD}x".encode("utf-16"),
        gzip.compress(WORD.encode()),
        zlib.compress(WORD.encode()),
        bz2.compress(base64.b64encode(WORD.encode())),
        lzma.compress(gzip.compress(WORD.encode())),
    ],
)
def test_found(data: bytes) -> None:
    """Plain, escaped, in base64 wherever it begins, in hexadecimal, in other encodings, packed once or twice."""
    assert is_in(WORD, data)


@pytest.mark.parametrize("data", [b"", b"kanarink", gzip.compress(b"canary"), b"\x1f\x8b broken", b"x\x9c broken"])
def test_not_found(data: bytes) -> None:
    """Nothing, part of the word, another word, or what only looks packed."""
    assert not is_in(WORD, data)
