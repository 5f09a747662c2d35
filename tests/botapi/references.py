"""Letters written as `&name;` or `&#number;` (tdlib/td, MessageEntity.cpp, decode_html_entity)."""

import re

_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([A-Za-z]*));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def decode(source: str, place: int) -> tuple[str, int]:
    """The letter that a reference stands for and the reference's length; else "&" itself and 1."""
    match = _REFERENCE.match(source, place)
    if match is None:
        return "&", 1
    hexadecimal, decimal, name = match.groups()
    if name is not None:
        return (_NAMED[name], len(match[0])) if name in _NAMED else ("&", 1)
    code = int(hexadecimal or "0", 16) if hexadecimal is not None else int(decimal or "0")
    if not 0 < code < 0x10FFFF or len(match[0].rstrip(";")) >= 10:
        return "&", 1
    return chr(code), len(match[0])
