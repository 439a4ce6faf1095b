#!/usr/bin/env python3
"""How many names, dates and citations of the corpus the tools have found.

corpus_entities.py [-v] GOLD_DIR ROWS_DIR

Compares ROWS_DIR/NAME.tsv, rows of tei-standoff, with GOLD_DIR/NAME.tsv:
the same kind at the same place, quotation marks, blanks and points at the
ends apart; for dates and citations also the same value, for persons the
same entry of the authority list. Prints a row a kind (there, found, both,
F1 and its floor, of those found in both places the share with the right
value) and fails below a floor; -v names what differs.
"""
import glob
import os
import sys

NAMES = {"persName": "per", "placeName": "plc", "orgName": "org"}
FLOORS = {"per": .93, "plc": .93, "org": .72, "dat": .85, "cit": .60}
EDGE = b" \t\r\n'\"*,.;:()"


def rows(path):
    with open(path, encoding="utf8") as f:
        for line in f.read().split("\n"):
            if line:
                yield (line.split("\t") + [""] * 5)[:5]


def keys(text, between):
    return dict(k.split("=", 1) for k in text.split(between) if "=" in k)


def place(source, start, end):
    """The span without what may stand at its ends."""
    start, end = int(start), int(end)
    while start < end and source[start:start + 1] in EDGE:
        start += 1
    while start < end and source[end - 1:end] in EDGE:
        end -= 1
    if source[start:start + 4].lower() == b"the ":
        start += 4
    return start, end


def gold(path, source):
    for start, end, kind, value, _ in rows(path):
        k = keys(value, ",")
        if kind == "dat":
            value = {"nb": "notBefore", "na": "notAfter"}
            value = sorted((value.get(n, n), v) for n, v in k.items())
        elif kind in ("cit", "per"):
            value = k.get("k") or k.get("id", "")
        if kind in FLOORS:
            yield kind, place(source, start, end), value


def found(path, source):
    """Names and dates inside the parts of a citation are those parts."""
    all_rows = list(rows(path))
    parts = [(int(r[0]), int(r[1])) for r in all_rows
             if r[2] in ("author", "editor", "pubPlace")]
    cited = [(int(r[0]), int(r[1])) for r in all_rows if r[2] == "bibl"]

    def inside(row, spans):
        return any(a <= int(row[0]) and int(row[1]) <= b for a, b in spans)
    for row in all_rows:
        k = keys(row[3], ";")
        where = place(source, row[0], row[1])
        if row[2] in NAMES and not inside(row, parts) \
                and k.get("type") != "repository":
            yield NAMES[row[2]], where, k.get("ref", "").split(":")[-1]
        elif row[2] == "date" and not inside(row, cited):
            names = ("when", "from", "to", "notBefore", "notAfter")
            yield "dat", where, sorted((n, k[n]) for n in names if n in k)
        elif row[2] == "bibl":
            yield "cit", where, k.get("type", "")


def compare(want, have, say, name, source):
    """Counts of one text: there, found, both, both with the value."""
    counts = {}
    values = {(k, p): v for k, p, v in have}
    for kind in FLOORS:
        there = {(k, p): v for k, p, v in want if k == kind}
        got = {kp for kp in values if kp[0] == kind}
        both = got & set(there)
        right = sum(values[kp] == there[kp] for kp in both)
        counts[kind] = len(there), len(got), len(both), right
        for sign, which in ("-", set(there) - got), ("+", got - set(there)):
            for _, (start, end) in sorted(which) if say else ():
                text = source[start:end].decode(errors="replace")
                print(f"{name}: {sign}{kind} {start} {text[:70]!r}")
    return counts


def main(arguments):
    say = arguments[:1] == ["-v"]
    if len(arguments) != 2 + say:
        sys.exit(__doc__)
    gold_dir, rows_dir = arguments[say:]
    sums = {kind: [0] * 4 for kind in FLOORS}
    for path in sorted(glob.glob(rows_dir + "/*.tsv")):
        name = os.path.basename(path)[:-4]
        with open(f"{gold_dir}/../sources/{name}.txt", "rb") as f:
            source = f.read()
        counts = compare(list(gold(f"{gold_dir}/{name}.tsv", source)),
                         list(found(path, source)), say, name, source)
        for kind, row in counts.items():
            sums[kind] = [a + b for a, b in zip(sums[kind], row)]
    low = False
    for kind, (there, got, both, right) in sums.items():
        f1 = 2 * both / (there + got) if there + got else 0
        short = f1 < FLOORS[kind]
        low = low or short
        value = f"   value {right / both:.3f}" \
            if both and kind not in ("plc", "org") else ""
        print(f"{kind} {there:5} {got:5} {both:5}  F1 {f1:.3f}"
              f"   floor {FLOORS[kind]:.2f}{value}"
              f"{'   TOO LOW' if short else ''}")
    return 1 if low or not any(r[0] for r in sums.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
