"""Tests of the signals by which the search ranks."""
