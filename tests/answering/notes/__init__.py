"""Tests of the Notes."""
