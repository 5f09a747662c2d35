"""Tests of the Telegram channel: whole conversations over the test server, and each module by itself."""
