"""Folding, words and nearness, tried."""
