#!/usr/bin/env python3
"""Weights of the words that tell whether a paragraph of a work report speaks of the future.

    data/mood.py FOLDER        a folder of municipal and provincial government work reports as .txt

A report has a half that looks back (工作回顾) and one that plans (工作安排); the headings say which. Paragraphs with
at least four numbers are taken from both, and a logistic regression is fitted on which of the candidate words of
src/cue/mood.rs they hold and on how exact their numbers are. Reports whose halves the headings do not part cleanly
are left out: those in which the first fit gets a fifth of the paragraphs wrong. Printed are ten times the weights, as
the table and src/extract/mood.rs have them (positive: future), and the accuracy on a quarter of the reports held out.
Needs numpy and scikit-learn.
"""
import collections
import pathlib
import random
import re
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

PLAN = re.compile("工作安排|主要任务|重点工作|目标任务|总体要求|工作任务|工作部署|目标和任务|主要目标|预期目标|奋斗目标|今年工作|发展目标")
REVIEW = re.compile("工作回顾|过去一年|过去五年|回顾")
HEADING = re.compile(r"^(第?[一二三四五]?[、部分\s]|[一二三四五六]、|\d{4}年|过去|今年)")
NUMBER = re.compile(r"(\d[\d.]*)(?:万|亿|余|多)*(?=[\u4e00-\u9fff%])(?!年|月|日|号)")


def paragraphs(folder):
    """(report, whether it plans, text) of every paragraph with at least four numbers under a telling heading."""
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        plans = None
        for line in path.read_text(encoding="utf-8").splitlines():
            text = line.strip().strip("*# ")
            if len(text) < 45 and HEADING.match(text):
                plans = True if PLAN.search(text) else False if REVIEW.search(text) else plans
            elif plans is not None and 120 < len(text) < 1500 and len(NUMBER.findall(text)) >= 4:
                yield path.stem, plans, text


def features(words, text):
    digits = [len(n.replace(".", "").strip("0")) for n in NUMBER.findall(text)] or [2]
    exact = min(sum(d >= 3 for d in digits), 20)
    round_ = min(sum(d <= 1 for d in digits), 12)
    return [float(w in text) for w in words] + [exact, round_]


def main():
    table = pathlib.Path(__file__).parent.parent / "src/cue/mood.rs"
    words = re.findall(r'"([^"]+)",\s*(?:Past|Future)\(', table.read_text(encoding="utf-8"))
    data = list(paragraphs(sys.argv[1]))
    x = np.array([features(words, text) for _, _, text in data])
    y = np.array([plans for _, plans, _ in data])
    wrong = LogisticRegression(max_iter=1000).fit(x, y).predict(x) != y
    bad, all_ = collections.Counter(), collections.Counter()
    for (report, _, _), w in zip(data, wrong):
        bad[report] += w
        all_[report] += 1
    keep = np.array([bad[report] < all_[report] / 5 for report, _, _ in data])
    reports = sorted(all_)
    random.Random(1).shuffle(reports)
    held = set(reports[: len(reports) // 4])
    out = np.array([report in held for report, _, _ in data])
    accuracy = LogisticRegression(max_iter=1000).fit(x[keep & ~out], y[keep & ~out]).score(x[keep & out], y[keep & out])
    model = LogisticRegression(max_iter=1000).fit(x[keep], y[keep])
    for weight, word in sorted(zip(model.coef_[0], words + ["EXACT", "ROUND"])):
        print(f"{word}\t{10 * weight:.0f}")
    print(f"BIAS\t{10 * model.intercept_[0]:.0f}")
    print(f"paragraphs {keep.sum()} of {len(data)}, held-out accuracy {accuracy:.3f}", file=sys.stderr)


if __name__ == "__main__":
    main()
