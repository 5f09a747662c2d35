"""Tests of what is remembered for a while."""
