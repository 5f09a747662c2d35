"""The machine, floor by floor. A module imports from its own room and from the floors below, never from above.

    9  run_bot.py                              the only program
    8  commands                                one file per command; here the pieces are put together
    7  staff                                   CHECKS; what an edit changes; taking it in while the bot runs
    6  channels                                doors: the keyboard, lines of JSON, Telegram
    5  exam, above edition                     what staff promised, tried; one Library with its Index and Assistant
    4  assistant                               the walk of one message
    3  answering                               STEPS and NOTES: ways of answering, in order
    2  understanding | search | safety         side by side; they may not see each other
    1  content | keeping                       YAML in, checked Library out | what is remembered for a while
    0  model | text | settings                 the words of the project; folding and nearness; what the outside may set

tests/test_house.py proves this from the imports.
"""

import os

# Products of matrices are small here. Two threads wait for each other longer than one takes, as soon as the machine has
# anything else to do (docs/measured/search.md). NumPy looks at this once, when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
