"""Pieces of YAML turned into the project's words, one file for each kind of thing; each gathers all Problems."""
