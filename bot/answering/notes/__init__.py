"""The Notes, one file each: a line that may be added to a Reply. bot/answering/__init__.py lists them in order."""
