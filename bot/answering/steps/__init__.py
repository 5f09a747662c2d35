"""The Steps, one file each; bot/answering/__init__.py lists them in order."""
