"""parse_mode HTML, as the real server reads it."""

from __future__ import annotations

import pytest
from telegram import Bot
from telegram.error import BadRequest

from tests.botapi import BotApiServer
from tests.botapi_server.playing import anna_of, call, play


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("plain &amp; &lt;b&gt; &quot;x&quot; &#65;&#x42; &nbsp; &", 'plain & <b> "x" AB &nbsp; &', []),
        ("<B>a</B> <strong>b</strong>", "a b", ["bold", "bold"]),
        ("<i>a</i><em>b</em><u>c</u><ins>d</ins>", "abcd", ["italic", "italic", "underline", "underline"]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", ["strikethrough"] * 3),
        ('<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', "ab", ["spoiler", "spoiler"]),
        ("<code>a</code><pre>b</pre>", "ab", ["code", "pre"]),
        ('<pre><code class="language-python">a</code></pre>', "a", ["pre"]),
        ("<blockquote>a</blockquote><blockquote expandable>b</blockquote>", "ab",
         ["blockquote", "expandable_blockquote"]),
        ("<a href='https://example.org/?a=1&amp;b'>there</a>", "there", ["text_link"]),
        ("<a href='nowhere'>there</a>", "there", []),
        ("<b>a<i>b</i></b>", "ab", ["bold", "italic"]),
        ("<b></b>x", "x", []),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", ["custom_emoji"]),
        ("see https://example.org/a, @somebody or /help.", "see https://example.org/a, @somebody or /help.",
         ["url", "mention", "bot_command"]),
    ],
)  # fmt: skip
def test_html_is_parsed(source: str, text: str, kinds: list[str]) -> None:
    """Every tag of the documents is understood; unknown &names; stay as they are, as on the real server."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        message = await bot.send_message(1, source, parse_mode="HTML")
        assert (message.text, [entity.type for entity in message.entities]) == (text, kinds)
        assert server.sent[0].raw == source

    play(story)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("é <x", "Unclosed start tag at byte offset 3"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a ='x'>a</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
        ("<tg-emoji>a</tg-emoji>", "Invalid custom emoji identifier specified"),
        ("a&#xd800;", "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched "
                      "surrogate code units"),
    ],
)  # fmt: skip
def test_html_that_is_refused(source: str, reason: str) -> None:
    """Broken markup is 400 "can't parse entities: …" in the real server's words, for sends and edits."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        message = await bot.send_message(1, "fine")
        _, answer = await call(server, "sendMessage", data={"chat_id": "1", "text": source, "parse_mode": "HTML"})
        assert answer["description"] == f"Bad Request: can't parse entities: {reason}"
        with pytest.raises(BadRequest, match=r"^Can't parse entities: "):
            await bot.edit_message_text(source, 1, message.message_id, parse_mode="HTML")
        assert len(server.sent) == 1
        assert not server.edited

    play(story)


def test_without_parse_mode_nothing_is_parsed() -> None:
    """Without parse_mode a tag is text; an unknown mode is refused."""

    async def story(server: BotApiServer, bot: Bot) -> None:
        anna_of(server)
        assert (await bot.send_message(1, "<b>a")).text == "<b>a"
        with pytest.raises(BadRequest, match=r"^Unsupported parse_mode$"):
            await bot.send_message(1, "a", parse_mode="XML")

    play(story)
