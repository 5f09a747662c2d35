"""Fits what follows on an answer (bot/search/following.py), on turns that people may take next: turns.jsonl.

Each turn says what was answered before (``after``), what is typed next (``say``), which entries are then right
(``entry``, none where nothing here answers), and how it follows: it ``leans`` on the answer, is a ``bare`` few words,
is a ``fresh`` question of its own, or one that nothing answers (``unknown``). After an edit of staff's nothing needs to
be done; after ``python -m tests.meanings`` it does:

    python -m tests.following
"""
