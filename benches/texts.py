"""Texts to measure with, the same every time. `texts.py SHAPE BYTES FILE` writes one."""

import random
import re
import sys
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures"


def repeated(size, seed=1):
    """So many bytes of a release repeated with other digits."""
    release = (FIXTURES / "p01.txt").read_text(encoding="utf-8").strip() + "\n"
    chance = random.Random(seed)
    copies = [re.sub("[0-9]", lambda _: str(chance.randint(1, 9)), release) for _ in range(max(1, min(500, size // 1000)))]
    whole = "".join(copies).encode()
    return cut(whole * (size // len(whole) + 1), size)


def cut(text, size):
    """The first bytes of a text, not in the middle of a character."""
    return text[:size].decode("utf-8", "ignore").encode()


def filled(size, piece):
    return cut(piece.encode() * (size // len(piece.encode()) + 1), size)


def brackets(size):
    return ("（" * (size // 6) + "）" * (size // 6)).encode()


def one_line(size):
    return cut(repeated(size + size // 10).replace(b"\n", b""), size)


def bare(size):
    """One paragraph that has lost its punctuation."""
    text = repeated(size * 5 // 4).decode()
    return cut(re.sub("[，。；：、！？“”（）《》\\s]", "", text).encode(), size)


SHAPES = {
    "repeated": repeated,
    "one line": one_line,
    "no punctuation": bare,
    "digits": lambda size: filled(size, "1234567890"),
    "其中": lambda size: filled(size, "其中"),
    "其中3个": lambda size: filled(size, "其中3个"),
    "南昌市12个、": lambda size: filled(size, "南昌市12个、"),
    "brackets": brackets,
    "（12个小区": lambda size: filled(size, "（12个小区"),
    "rows": lambda size: "区\t个\n".encode() + filled(size, "甲\t3\n"),
    "cells": lambda size: ("区" + "\t个" * (size // 6) + "\n甲" + "\t3" * (size // 6) + "\n").encode(),
}

if __name__ == "__main__":
    shape, size, file = sys.argv[1:]
    Path(file).write_bytes("改造小区12个。\n".encode() + SHAPES[shape](int(size)))
