"""Reading, shapes and references, tried; and every broken knowledge folder with the words that staff see."""
