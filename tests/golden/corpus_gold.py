#!/usr/bin/env python3
"""The gold data of a corpus: made consistent, and checked.

corpus_gold.py [-u] GOLD_DIR SOURCE_DIR

For every NAME.ann (a source with inline marks, ⟦type key=value …|text⟧):
the text without its marks must be SOURCE_DIR/NAME.txt byte for byte, and
NAME.tsv (start, end, type, keys, text; offsets in bytes) must be what the
marks say; -u writes it. For every NAME.blocks.tsv: a row for each line that
is not blank, in order, continuing only lines that exist. For every
NAME.anchors.tsv: the marker stands where the row says.
"""
import os
import re
import sys

MARK = re.compile(r"⟦([^|⟧]*)\||⟧")


def read(path):
    with open(path, encoding="utf8", newline="") as f:
        return f.read()


def unmark(text):
    """The text without marks, and the marks as (start, end, type, keys)."""
    plain, marks, open_marks, at = [], [], [], 0
    length = pos = 0
    for m in MARK.finditer(text):
        piece = text[pos:m.start()]
        plain.append(piece)
        length += len(piece.encode())
        pos = m.end()
        if m.group(1) is None:
            order, start, head = open_marks.pop()
            kind, *keys = head.split(" ")
            marks.append((order, start, length, kind, ",".join(keys)))
        else:
            open_marks.append((at, length, m.group(1)))
            at += 1
    plain.append(text[pos:])
    if open_marks:
        raise ValueError("a mark is never closed: " + open_marks[-1][2])
    return "".join(plain), [m[1:] for m in sorted(marks)]


def rows_of(marks, source):
    data = source.encode()
    for start, end, kind, keys in marks:
        text = data[start:end].decode().replace("\n", " ").replace("\t", " ")
        yield f"{start}\t{end}\t{kind}\t{keys}\t{text}\n"


def check_entities(name, gold, source, update):
    plain, marks = unmark(read(f"{gold}/{name}.ann"))
    if plain != source:
        yield f"{name}.ann: without its marks it is not {name}.txt"
        return
    want = "".join(rows_of(marks, source))
    path = f"{gold}/{name}.tsv"
    if update:
        with open(path, "w", encoding="utf8", newline="") as f:
            f.write(want)
    elif not os.path.exists(path) or read(path) != want:
        yield f"{name}.tsv: not what the marks say (-u writes it)"


def check_blocks(name, gold, lines):
    rows = [r.split("\t") for r in read(f"{gold}/{name}.blocks.tsv").split("\n")
            if r]
    numbers = [int(r[0]) for r in rows]
    want = [i + 1 for i, line in enumerate(lines) if line.strip()]
    for n in sorted(set(numbers) ^ set(want)):
        yield f"{name}.blocks.tsv: line {n} is blank, or has no row"
    for line, kind, _, cont in rows:
        if cont.isdigit() and int(cont) not in numbers:
            yield f"{name}.blocks.tsv: line {line} continues nothing"
        if kind == "speech" and not cont:
            yield f"{name}.blocks.tsv: line {line}: a speech without speaker"


def check_anchors(name, gold, lines):
    for row in read(f"{gold}/{name}.anchors.tsv").split("\n"):
        if not row:
            continue
        number, line, marker, at = row.split("\t")
        text = lines[int(line) - 1]
        if marker != "LOST" and not text.startswith(marker, int(at)):
            yield f"{name}.anchors.tsv: {number}: no {marker} at {line}:{at}"


def main(arguments):
    update = arguments[:1] == ["-u"]
    if len(arguments) != 2 + update:
        sys.exit(__doc__)
    gold, sources = arguments[update:]
    wrong = []
    names = sorted(f[:-4] for f in os.listdir(sources) if f.endswith(".txt"))
    for name in names:
        source = read(f"{sources}/{name}.txt")
        lines = source.split("\n")
        wrong += check_entities(name, gold, source, update)
        wrong += check_blocks(name, gold, lines)
        wrong += check_anchors(name, gold, lines)
    print("\n".join(wrong) if wrong else f"{len(names)} texts agree")
    return 1 if wrong or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
