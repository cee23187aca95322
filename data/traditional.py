#!/usr/bin/env python3
"""Writes traditional.tsv: traditional characters and their simplified ones, for matching.

    python3 traditional.py TSCharacters.txt > traditional.tsv

TSCharacters.txt is OpenCC's (https://github.com/BYVoid/OpenCC, Apache-2.0); the PyPI package opencc-python-reimplemented
0.1.7 has it under opencc/dictionary. Of several simplified characters it puts the usual one first.
"""

import sys

# Keys that are in GB 2312 are simplified characters too (乾县, 菜薹), and left out. These three are all but foreign to
# simplified text, and traditional text is full of them.
FOLDED_ALL_THE_SAME = set("後徵麽")


def is_simplified(char):
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return char not in FOLDED_ALL_THE_SAME


def main():
    pairs = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        traditional, simplified = line.rstrip("\n").split("\t")
        simplified = simplified.split(" ")[0]
        if traditional == simplified or len(traditional) != 1 or len(simplified) != 1:
            continue
        if len(traditional.encode()) != len(simplified.encode()) or is_simplified(traditional):
            continue
        pairs[traditional] = simplified
    # One step suffices: what another folds to is simplified enough (薴 gives 苧, which stays).
    for simplified in set(pairs.values()):
        pairs.pop(simplified, None)

    print("# Traditional and simplified characters of equal UTF-8 length, from OpenCC's TSCharacters (Apache-2.0; facts), by data/traditional.py.")
    print("# traditional\tsimplified")
    for pair in sorted(pairs.items()):
        print("\t".join(pair))


if __name__ == "__main__":
    main()
