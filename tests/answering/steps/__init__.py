"""Tests of the Steps."""
