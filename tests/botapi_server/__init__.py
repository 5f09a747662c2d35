"""The test server is as strict as the real Bot API, seen through the real python-telegram-bot."""
