"""Staff's writing: YAML in, checked Library out. All problems are told at once, each with its file and line."""
