"""Each shape, tried on a few lines of YAML."""
