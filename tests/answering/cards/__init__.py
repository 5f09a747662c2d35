"""Tests of how things look as a reply."""
