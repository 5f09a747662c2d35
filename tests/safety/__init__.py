"""Tests of the danger floor."""
