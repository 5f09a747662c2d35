"""Tests of the ways of answering."""
