"""parse_mode HTML, read as the real server does (tdlib/td, MessageEntity.cpp, parse_html).

An unknown `&name;` stays as it is written, as on the real server; errors carry its words and byte offsets.
"""

import re

from .entities import Entity
from .marks import TAGS, MarkupError, OpenTag, mark, without_language
from .references import decode

_SPACE = " \t\r\n\0\v"
_MARK = re.compile("[<&]")
_ATTRIBUTE_END = _SPACE + "=>/\"'"
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_ARGUMENT_OF = {  # tag and attribute, to the prefix that its value must have
    ("a", "href"): "",
    ("code", "class"): "language-",
    ("span", "class"): "tg-",
    ("tg-emoji", "emoji-id"): "",
}


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The text without markup, and what was marked in it."""
    if not _MARK.search(source):
        return source, []
    return _Reader(source).read()


class _Reader:
    """Goes through the source once; a NUL at its end stands for the end of a C string."""

    def __init__(self, source: str) -> None:
        self._source = source + "\0"
        self._size = len(source)
        self._at = 0
        self._text = ""
        self._open: list[OpenTag] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self._at < self._size:
            self._read_piece()
        if self._open:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        if any("\ud800" <= letter <= "\udfff" for letter in self._text):
            raise MarkupError(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                "surrogate code units"
            )
        return self._text, [without_language(one) for one in self._entities]

    def _read_piece(self) -> None:
        found = _MARK.search(self._source, self._at, self._size)
        until = found.start() if found else self._size
        self._text += self._source[self._at : until]
        self._at = until
        if found is None:
            return
        if found[0] == "&":
            self._text += self._reference()
        elif self._source[self._at + 1] == "/":
            self._end_tag()
        else:
            self._start_tag()

    def _reference(self) -> str:
        letter, length = decode(self._source, self._at)
        self._at += length
        return letter

    def _start_tag(self) -> None:
        begin = self._at
        name = self._take_until(begin + 1, _SPACE + ">").lower()
        if self._at >= self._size:
            raise MarkupError(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if name not in TAGS:
            raise MarkupError(f'Unsupported start tag "{name}" at byte offset {self._byte(begin)}')
        argument = ""
        while self._source[self._at] != ">":
            argument = self._attribute(name, begin, argument)
        self._at += 1
        if name == "span" and argument != "spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}')
        self._open.append(OpenTag(name, argument, len(self._text)))

    def _attribute(self, tag: str, begin: int, argument: str) -> str:
        """Read one attribute; return the tag's argument, changed or as it was."""
        self._skip_space()
        if self._source[self._at] == ">":
            return argument
        attribute = self._take_until(self._at, _ATTRIBUTE_END)
        if not attribute:
            raise MarkupError(f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begin)}')
        self._skip_space()
        if self._source[self._at] != "=":
            self._must_go_on(f'Unclosed start tag "{tag}"', begin)
            return "1" if (tag, attribute) == ("blockquote", "expandable") else argument
        self._at += 1
        self._skip_space()
        self._must_go_on(f'Unclosed start tag "{tag}"', begin)
        value = self._value()
        self._must_go_on("Unclosed start tag", begin)
        if (tag, attribute) == ("blockquote", "expandable"):
            return "1"
        prefix = _ARGUMENT_OF.get((tag, attribute))
        return argument if prefix is None or not value.startswith(prefix) else value[len(prefix) :]

    def _value(self) -> str:
        quote = self._source[self._at]
        if quote not in "'\"":
            return self._bare_value()
        self._at += 1
        value = ""
        while self._source[self._at] != quote and self._at < self._size:
            letter, length = self._source[self._at], 1
            if letter == "&":
                letter, length = decode(self._source, self._at)
            value += letter
            self._at += length
        self._at += self._at < self._size
        return value

    def _bare_value(self) -> str:
        match = _NAME_TOKEN.match(self._source, self._at)
        token = match[0] if match else ""
        begin, self._at = self._at, self._at + len(token)
        if self._source[self._at] not in _SPACE + ">":
            raise MarkupError(f"Unexpected end of name token at byte offset {self._byte(begin)}")
        return token.lower()

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise MarkupError(f"Unexpected end tag at byte offset {self._byte(begin)}")
        name = self._take_until(begin + 2, _SPACE + ">").lower()
        self._skip_space()
        if self._source[self._at] != ">":
            raise MarkupError(f"Unclosed end tag at byte offset {self._byte(begin)}")
        self._at += 1
        opened = self._open.pop()
        if name and name != opened.name:
            raise MarkupError(
                f'Unmatched end tag at byte offset {self._byte(begin)}, expected "</{opened.name}>", found "</{name}>"'
            )
        if len(self._text) > opened.start:
            mark(opened, self._text, self._entities)

    def _take_until(self, start: int, stops: str) -> str:
        self._at = start
        while self._source[self._at] not in stops:
            self._at += 1
        return self._source[start : self._at]

    def _skip_space(self) -> None:
        while self._at < self._size and self._source[self._at] in _SPACE:
            self._at += 1

    def _must_go_on(self, complaint: str, begin: int) -> None:
        if self._at >= self._size:
            raise MarkupError(f"{complaint} at byte offset {self._byte(begin)}")

    def _byte(self, place: int) -> int:
        return len(self._source[:place].encode("utf-8", "surrogatepass"))
