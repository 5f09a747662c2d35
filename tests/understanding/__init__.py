"""Tests of the understanding."""
