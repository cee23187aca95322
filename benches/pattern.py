#!/usr/bin/env python3
"""What a script does that looks for numbers and units: a small part of the job. Prints a line for each in the files named."""

import json
import re
import sys
from pathlib import Path

PATTERN = re.compile((Path(__file__).parent / "pattern.txt").read_text(encoding="utf-8").strip())
TIMES = {None: 1, "": 1, "万": 10**4, "千万": 10**7, "亿": 10**8}

for path in sys.argv[1:]:
    for line, text in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        for found in PATTERN.finditer(text):
            digits = re.match("[0-9.]+", found[0].replace(",", ""))[0].rstrip(".")
            value = float(digits) * TIMES[found[1]] if digits.count(".") < 2 else None
            print(json.dumps({"source": path, "line": line, "value": value, "unit": found[2], "raw": found[0]}, ensure_ascii=False))
