#!/usr/bin/env python3
"""Weights of the words that tell whether a paragraph of a work report speaks of the future.

    data/mood.py FOLDER        a folder of municipal and provincial government work reports as .txt

A report has a half that looks back (工作回顾) and one that plans (工作安排); the headings say which. Paragraphs with
numbers are taken from both. A logistic regression on those with at least four is fitted on which of the candidate words
of src/cue/mood.rs they hold and on how many of their numbers are exact and how many round. Reports whose halves the
headings do not part cleanly are left out: those in which that fit gets a fifth of the paragraphs wrong. With the points
of the words as they are, a second fit, on all paragraphs, tells what the numbers weigh: the root of how many are exact
and of how many are round, and the logarithm of how many there are. Printed are ten times the weights, as the table and
src/extract/mood.rs have them (positive: future), and the accuracy on a quarter of the reports held out, of paragraphs with
four numbers and more and of shorter ones.
The points of the words in the table are of the fit that still took every number of a sentence: half of them are one or two
off from what is printed now. Those of the numbers are as printed.
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
    """(report, whether it plans, text) of every paragraph with numbers under a telling heading."""
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        plans = None
        for line in path.read_text(encoding="utf-8").splitlines():
            text = line.strip().strip("*# ")
            if len(text) < 45 and HEADING.match(text):
                plans = True if PLAN.search(text) else False if REVIEW.search(text) else plans
            elif plans is not None and 20 < len(text) < 1500 and NUMBER.search(text):
                yield path.stem, plans, text


def numbers(text):
    """How many numbers there are, how many of them exact, and how many round: of a sentence, not more than tell something."""
    counts = []
    for sentence in re.split("[。！？]", text):
        digits = [len(n.replace(".", "").strip("0")) for n in NUMBER.findall(sentence)]
        counts.append((len(digits), sum(d >= 3 for d in digits), sum(d <= 1 for d in digits)))
    return [sum(min(n, most) for n in of) for of, most in zip(zip(*counts), [5, 3, 3])]


def beside(offset, x, y):
    """The weights of some features beside what is told already, by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-(offset + x @ w)))
        w += np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]), x.T @ (y - p))
    return w


def main():
    table = pathlib.Path(__file__).parent.parent / "src/cue/mood.rs"
    words = re.findall(r'"([^"]+)",\s*(?:Past|Future)\(', table.read_text(encoding="utf-8"))
    data = list(paragraphs(sys.argv[1]))
    y = np.array([plans for _, plans, _ in data])
    all_, exact, round_ = np.array([numbers(text) for *_, text in data]).T
    said = np.array([[float(w in text) for w in words] for *_, text in data])
    x = np.column_stack([said, np.minimum(exact, 20), np.minimum(round_, 12)])
    many = all_ >= 4
    wrong = LogisticRegression(max_iter=1000).fit(x[many], y[many]).predict(x) != y
    bad, whole = collections.Counter(), collections.Counter()
    for (report, _, _), w, long in zip(data, wrong, many):
        bad[report] += w and long
        whole[report] += long
    keep = np.array([bad[report] < whole[report] / 5 for report, _, _ in data])
    reports = sorted(whole)
    random.Random(1).shuffle(reports)
    held = set(reports[: len(reports) // 4])
    out = np.array([report in held for report, _, _ in data])
    counts = np.column_stack([np.sqrt(exact), np.sqrt(round_), np.log(all_), np.ones(len(y))])

    def fit(part):
        model = LogisticRegression(max_iter=1000).fit(x[part & many], y[part & many])
        weights = np.round(10 * model.coef_[0][: len(words)]) / 10
        return weights, beside(said[part] @ weights, counts[part], y[part])

    weights, of_numbers = fit(keep & ~out)
    right = (said @ weights + counts @ of_numbers > 0) == y
    accuracy = [right[keep & out & part].mean() for part in (many, ~many)]
    weights, of_numbers = fit(keep)
    for weight, word in sorted(zip(weights, words)):
        print(f"{word}\t{10 * weight:.0f}")
    for weight, word in zip(of_numbers, ["√EXACT", "√ROUND", "ln ALL", "BIAS"]):
        print(f"{word}\t{10 * weight:.1f}")
    print(f"paragraphs {keep.sum()} of {len(data)}, held-out accuracy {accuracy[0]:.3f}, of short ones {accuracy[1]:.3f}", file=sys.stderr)


if __name__ == "__main__":
    main()
