"""What the house promises, tried. The tree mirrors bot/, file for file."""
