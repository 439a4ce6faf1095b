#!/usr/bin/env python3
"""How many names of texts nobody tuned for are tied to the right entries.

linked.py [-v] BIN_DIR

Every NAME.ann is a text, marked as ../../../corpus/gold is: ⟦per ref=ID|…⟧
names an entry of lists.xml, ref=ID/ID one of two between which nothing
decides, ref=- none. The texts and lists are inventions, written and marked
before any tool read them. Of the names of one entry, right and wrong are
those that tei-convert ties; of the names of two, right are those that it
leaves open with both in the work list, half those that it leaves without,
wrong those that it ties. A link elsewhere is stray, and wrong too. Prints a
row a text and fails below the floors; -v names what is not right.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "golden"))
from corpus_gold import unmark  # noqa: E402

ELEMENTS = {"persName": "per", "placeName": "plc", "orgName": "org"}
VERDICTS = ("right", "wrong", "half", "open", "missed", "stray")
# when the tools first read them .789 and .034; b-, which was read when the
# others had been mended by, .900 and .075
RIGHT, WRONG = .9, .01


def names(stream):
    """(start, end, kind, entry, candidates) of each name of a stream."""
    at, open_, work, out, off = 0, [], "", [], 0
    for line in stream.split("\n"):
        mark, rest = line[:1], line[1:]
        if mark == "(":
            off += rest in ("teiHeader", "standOff")
            open_.append([rest, at, "", work if rest in ELEMENTS else ""])
            work = "" if rest in ELEMENTS else work
        elif mark == "A" and rest.startswith("ref "):
            open_[-1][2] = rest[4:]
        elif mark == "-" and not off:
            at += len(rest.replace("\\n", "\n").replace("\\t", "\t")
                      .replace("\\\\", "\\").encode())
        elif line.startswith("?src "):
            at += len(re.sub("%..", "x", rest[4:]))
        elif line.startswith("?work link"):
            work = rest.split("\\t")[-1]
        elif mark == ")":
            name, start, ref, candidates = open_.pop()
            off -= name in ("teiHeader", "standOff")
            if name in ELEMENTS:
                m = re.match("(?:psn|plc|org):(.*)", ref)
                out.append((start, at, ELEMENTS[name], m.group(1) if m else
                            "", {c.split(":")[-1] for c in
                                 candidates.split()}))
    return out


def verdict(want, here):
    """right, wrong, half, open or missed, and what there is instead."""
    if not here:
        return "missed", ""
    entries = [h[3] for h in here if h[3]]
    candidates = set().union(*(h[4] for h in here))
    if want == ["-"]:
        return ("wrong", entries[0]) if entries else ("right", "")
    if len(want) > 1:
        if entries:
            return "wrong", entries[0]
        return ("right", "") if set(want) <= candidates else (
            "half", " ".join(sorted(candidates)))
    if want[0] in entries:
        return "right", ""
    return ("wrong", entries[0]) if entries else (
        "open", " ".join(sorted(candidates)))


def judge(text, marks, found):
    data, used = text.encode(), set()
    for start, end, kind, keys in marks:
        here = [f for f in found if f[0] < end and start < f[1]]
        used.update(id(f) for f in here)
        yield (*verdict(keys[4:].split("/"), here), start, kind,
               data[start:end].decode())
    for f in found:
        if f[3] and id(f) not in used:
            yield "stray", f[3], f[0], f[2], data[f[0]:f[1]].decode()


def convert(bin_dir, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "text.txt")
        with open(path, "w", encoding="utf8", newline="") as f:
            f.write(text)
        return subprocess.run(
            [f"{bin_dir}/tei-convert", "-t", "stream", "--authority",
             f"{HERE}/lists.xml", path], capture_output=True, check=True,
            text=True).stdout


def main(bin_dir, verbose):
    total = dict.fromkeys(VERDICTS, 0)
    print("names  right wrong  half  open missed stray")
    for path in sorted(glob.glob(f"{HERE}/*.ann")):
        name = os.path.basename(path)[:-4]
        count = dict.fromkeys(VERDICTS, 0)
        with open(path, encoding="utf8", newline="") as f:
            text, marks = unmark(f.read())
        for what, instead, start, kind, surface in judge(
                text, marks, names(convert(bin_dir, text))):
            count[what] += 1
            total[what] += 1
            if verbose and what != "right":
                line = text.encode()[:start].count(b"\n") + 1
                print(f"  {name}:{line}: {kind} {surface!r}: {what} "
                      f"{instead}")
        print(f"{sum(count.values()) - count['stray']:5} ",
              *(f"{count[v]:5}" for v in VERDICTS), "", name)
    n = sum(total.values()) - total["stray"]
    right, wrong = total["right"] / n, (total["wrong"] + total["stray"]) / n
    print(f"all {n}: right {right:.2%}, wrong {wrong:.2%}")
    if right < RIGHT or wrong > WRONG:
        print(f"BELOW THE FLOOR: right {RIGHT:.0%}, wrong {WRONG:.0%}")
        return 1
    return 0


if __name__ == "__main__":
    args = [a for a in sys.argv[1:] if a != "-v"]
    sys.exit(main(args[0], "-v" in sys.argv) if args else __doc__)
