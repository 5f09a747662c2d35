"""What is measured, against what. Not run by the tests: figures belong to a machine."""
