"""Folding, words and nearness: what makes two spellings of one thing equal, in every script."""
