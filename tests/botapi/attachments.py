"""What people send besides text, in the fields of a Message object."""

from collections.abc import Callable

from .refusal import Json


def _file(name: str) -> Json:
    return {"file_id": f"file-{name}", "file_unique_id": f"unique-{name}", "file_size": 1000}


def _picture(name: str) -> Json:
    return _file(name) | {"width": 90, "height": 90}


def _film(name: str) -> Json:
    return _picture(name) | {"duration": 3}


def _choice(text: str) -> Json:
    return {"persistent_id": text, "text": text, "voter_count": 0}


_PLACE: Json = {"latitude": 51.5, "longitude": -0.12}
_STICKER: Json = {"is_animated": False, "is_video": False, "type": "regular", "emoji": "🙂"}
_POLL: Json = {
    "id": "1",
    "question": "Which?",
    "options": [_choice("This"), _choice("That")],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}

KINDS: dict[str, Callable[[], Json]] = {
    "voice": lambda: {"voice": _file("voice") | {"duration": 3, "mime_type": "audio/ogg"}},
    "audio": lambda: {"audio": _file("audio") | {"duration": 3}},
    "photo": lambda: {"photo": [_picture("small"), _picture("large")]},
    "sticker": lambda: {"sticker": _picture("sticker") | _STICKER},
    "document": lambda: {"document": _file("document") | {"file_name": "letter.pdf"}},
    "video": lambda: {"video": _film("video")},
    "video_note": lambda: {"video_note": _file("note") | {"length": 240, "duration": 3}},
    "animation": lambda: {"animation": _film("animation"), "document": _file("animation")},
    "contact": lambda: {"contact": {"phone_number": "+440000000000", "first_name": "Somebody"}},
    "location": lambda: {"location": _PLACE},
    "venue": lambda: {"venue": {"location": _PLACE, "title": "A place", "address": "A street"}, "location": _PLACE},
    "dice": lambda: {"dice": {"emoji": "🎲", "value": 4}},
    "poll": lambda: {"poll": _POLL},
}
