"""A Question in, ranked Matches with a confidence out."""
