"""Settings: read once, strictly; what is wrong is told in one sentence, and no secret ever shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.settings import NAMES, OFFICIAL, Secret, SettingsError, read_env_file, read_settings

GOOD = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


def test_nothing_set_is_fine() -> None:
    """No token, Telegram's own address, the folder "state"; other programs' names are passed over."""
    found = read_settings({"PATH": "/bin", "HOME": "/root", "TELEGRAM": "x", "STATE": "y"})
    assert (found.token, found.api_url, found.state_folder) == (None, OFFICIAL, Path("state"))


def test_everything_set() -> None:
    """Spaces at the ends and a slash after the address do not matter."""
    given_ = {
        "TELEGRAM_BOT_TOKEN": f" {GOOD}\n",
        "TELEGRAM_API_URL": " http://127.0.0.1:8081/ ",
        "STATE_FOLDER": " /var/x ",
    }
    found = read_settings(given_)
    assert found.token == Secret(GOOD)
    assert found.api_url == "http://127.0.0.1:8081"
    assert found.state_folder == Path("/var/x")


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_value_is_as_good_as_none(name: str) -> None:
    """Whether nothing or only spaces stand there."""
    assert read_settings({name: ""}) == read_settings({name: "  "}) == read_settings({})


def test_a_secret_shows_nowhere() -> None:
    """Neither in print, nor in repr, nor in what holds it."""
    found = read_settings({"TELEGRAM_BOT_TOKEN": GOOD})
    shown = f"{found} {found!r} {found.token} {found.token!r} {[found.token]}"
    assert "(secret)" in shown
    assert GOOD not in shown
    assert GOOD.partition(":")[2] not in shown


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("TELEGRAM_TOKEN", "did you mean TELEGRAM_BOT_TOKEN?"),
        ("TELEGRAM_API_ULR", "did you mean TELEGRAM_API_URL?"),
        ("STATE_FOLDR", "did you mean STATE_FOLDER?"),
        ("WEBHOOK_X", "take it out."),
    ],
)
def test_a_name_that_looks_like_ours_is_a_mistake(name: str, hint: str) -> None:
    """It is told by name, with what was likely meant, and without its value."""
    with pytest.raises(SettingsError) as told:
        read_settings({name: GOOD})
    assert str(told.value) == f"There is no setting {name}: {hint}"


@pytest.mark.parametrize(
    "token",
    [
        "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "110201543:", "110201543:tooshort", "x10201543:" + "A" * 35,
        "110201543:" + "A" * 30 + " " + "A" * 4, "110201543:" + "A" * 34 + "!", "110201543" + "A" * 35,
    ],
)  # fmt: skip
def test_a_token_that_is_none(token: str) -> None:
    """The sentence says where a token comes from, and does not repeat what was given."""
    with pytest.raises(SettingsError, match="copy it whole from Telegram's @BotFather") as told:
        read_settings({"TELEGRAM_BOT_TOKEN": token})
    assert token not in str(told.value)


@pytest.mark.parametrize("url", ["api.telegram.org", "ftp://example.org", "https://", "http:/x", "://"])
def test_an_address_that_is_none(url: str) -> None:
    """The sentence says how to write one."""
    with pytest.raises(SettingsError, match="TELEGRAM_API_URL is not an address: write it with https://"):
        read_settings({"TELEGRAM_API_URL": url})


@pytest.mark.parametrize(
    "url",
    [
        "http://[", "http://localhost:port", "http://localhost:99999", "http://localhost:0", "http://localhost:-1",
        "https://exa mple.org", "https://:443", "https://exa<mple.org", "http://[::1", "https://\u2100.org",
    ],
)  # fmt: skip
def test_an_address_with_a_broken_host(url: str) -> None:
    """It too is told in one sentence, not by a traceback nor by trying for ever."""
    with pytest.raises(SettingsError, match="TELEGRAM_API_URL is not an address") as told:
        read_settings({"TELEGRAM_API_URL": url})
    assert url not in str(told.value)


@pytest.mark.parametrize("url", ["http://[::1]:8081", "http://localhost", "https://bot-api.example.org/base"])
def test_an_address_that_is_sound(url: str) -> None:
    """With or without a port and a path, by name or by number."""
    assert read_settings({"TELEGRAM_API_URL": url}).api_url == url


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(("", "http://", "https://")), st.text())
def test_any_address_is_taken_or_refused(scheme: str, text: str) -> None:
    """Whatever is given: settings, or the sentence."""
    try:
        outcome = read_settings({"TELEGRAM_API_URL": scheme + text}).api_url
    except SettingsError as error:
        outcome = str(error).partition(":")[0]
    assert outcome in (OFFICIAL, (scheme + text).strip().rstrip("/"), "TELEGRAM_API_URL is not an address")


def test_env_file() -> None:
    """Comments, empty lines, quotes, spaces and ``export`` are understood; the last line of a name counts."""
    text = f"# ours\n\n export TELEGRAM_BOT_TOKEN = '{GOOD}'\r\nSTATE_FOLDER=\"a b=c\"\nSTATE_FOLDER=x=y\n"
    assert read_env_file(text) == {"TELEGRAM_BOT_TOKEN": GOOD, "STATE_FOLDER": "x=y"}
    assert read_env_file("") == {}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"\n{GOOD}\n", ".env, line 2: write NAME=value."),
        (f"TELEGRAM_BOTTOKEN={GOOD}", ".env, line 1: there is no such setting; did you mean TELEGRAM_BOT_TOKEN?"),
        (f"{GOOD}=x", f".env, line 1: there is no such setting; the settings are {', '.join(NAMES)}."),
    ],
)
def test_env_file_that_is_wrong(text: str, sentence: str) -> None:
    """Its line is named, its words are not: a token may have got into any place."""
    with pytest.raises(SettingsError) as told:
        read_env_file(text)
    assert str(told.value) == sentence


@settings(deadline=None, max_examples=100)
@given(st.text())
def test_any_env_file_is_read_or_refused(text: str) -> None:
    """Whatever stands in it: settings that exist, or a sentence."""
    try:
        found = set(read_env_file(text))
    except SettingsError as error:
        found, told = set(), str(error)
    else:
        told = ".env, line "
    assert found <= set(NAMES)
    assert told.startswith(".env, line ")


@settings(deadline=None, max_examples=100)
@given(st.text(min_size=1))
def test_any_token_is_read_or_refused(text: str) -> None:
    """Whatever is given: a token, none, or the sentence."""
    sentence = "TELEGRAM_BOT_TOKEN is not a bot's token: copy it whole from Telegram's @BotFather."
    try:
        token = read_settings({"TELEGRAM_BOT_TOKEN": text}).token
        outcome = token.value if token else ""
    except SettingsError as error:
        outcome = str(error)
    assert outcome in (text.strip(), sentence)
