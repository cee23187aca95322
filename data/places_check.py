#!/usr/bin/env python3
"""Shows how the short names of places.tsv occur in releases: the ground for STOP in places.py.

    python3 places_check.py places.tsv RELEASES_DIR

The releases are named PLACE-YEAR.txt. A form counts where no longer name covers it, as home where a place
of that name lies in the release's province, else as away. Prints form, level, home, away, files away, samples.
"""

import collections
import pathlib
import sys


def main():
    rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8") if line[0] != "#"]
    province_of = {}  # any name of a province or prefecture -> code of province
    words = collections.defaultdict(list)  # first two characters -> words
    forms = collections.defaultdict(set)  # form -> (province, level)
    seen = set()
    for code, name, short, level, _, until in rows:
        if level != "county" and not until:
            province_of[name] = code[:2]
        for word in [name] + [f for f in short.split("|") if f]:
            if word not in seen:
                seen.add(word)
                words[word[:2]].append(word)
            if word != name:
                forms[word].add((code[:2], level))
    for list_ in words.values():
        list_.sort(key=len, reverse=True)

    home, away, files = collections.Counter(), collections.Counter(), collections.Counter()
    samples = collections.defaultdict(list)
    for path in sorted(pathlib.Path(sys.argv[2]).glob("*.txt")):
        province = province_of[path.name.split("-")[0]]
        text = path.read_text(encoding="utf-8")
        at, strangers = 0, set()
        while at < len(text) - 1:
            found = None
            for word in words.get(text[at : at + 2], ()):
                if text.startswith(word, at):
                    found = word
                    break
            if found is None:
                at += 1
                continue
            if found in forms:
                if any(province == p for p, _ in forms[found]):
                    home[found] += 1
                    place = "+"
                else:
                    away[found] += 1
                    strangers.add(found)
                    place = "-"
                samples[found].append(place + text[max(0, at - 4) : at + len(found) + 3].replace("\n", " "))
            at += len(found)
        files.update(strangers)
    for form, where in sorted(forms.items(), key=lambda item: (-away[item[0]], item[0])):
        levels = "/".join(sorted({level[0:2] for _, level in where}))
        got = samples[form]
        minus = [s for s in got if s[0] == "-"]
        plus = [s for s in got if s[0] == "+"]
        few = minus[:: max(1, len(minus) // 4)][:4] + plus[:: max(1, len(plus) // 3)][:3]
        print(form, levels, home[form], away[form], files[form], " ".join(few).replace("\t", " "), sep="\t")


if __name__ == "__main__":
    main()
