"""Telegram: an own small receive loop round python-telegram-bot's types and requests. Only this room imports telegram.

    quiet       no token and no text in any log
    line        the calls to the Bot API, and what their failures mean
    incoming    a raw update -> what it asks of us
    slash       a text -> words, or a command with what stands behind it
    out         what goes out to one chat
    composing   what it asks of us -> what goes out
    late        one neutral line for all late messages of a chat
    rendering   a Reply -> HTML and buttons
    posting     what goes out, on its way: the calls it takes, and what to do where Telegram will not take one
    turns       the updates of one chat, one after the other, until each reply is out; danger in a lane of its own
    receiving   the loop: fetch, hand out, confirm what is finished
    stopping    what does not pass by itself, and the sentence for it
    profile     commands and descriptions, as Telegram shows them
    running     all of it put together, until somebody stops it

Telegram is the queue: an update is confirmed only after its reply is out (docs/decisions/0007).
"""
