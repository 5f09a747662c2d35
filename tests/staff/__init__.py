"""Tests of what helps staff."""
