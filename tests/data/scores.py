#!/usr/bin/env python3
"""How much of our own gold for citations and dates the tools find.

scores.py [-v] BIN_DIR [cited|dated]

Every cited/NAME.ann is a document of notes, one a line; every dated/NAME.ann
one of paragraphs. They are marked as ../../corpus/gold is, were written and
marked before any tool read them, and are inventions: nobody wrote the works
that they cite. Each is read by tei-tokenize, its lines are made notes or
paragraphs, tei-citations and tei-dates tag them. A mark is found if its kind
and its ends are right, quotation marks, blanks, points and brackets at the
ends apart; its value, where it has one, is counted beside that. Prints a row
a kind and fails below the floors of floors.tsv; -v names what differs.
"""
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "golden"))
from corpus_gold import unmark  # noqa: E402

SCOPE = {"volume": "vo", "issue": "is", "page": "pg", "leaf": "le"}
IDNO = {"fond": "co", "opis": "op", "file": "de", "document": "no"}
PART = {"author": "au", "editor": "ed", "pubPlace": "pp", "publisher": "pu"}
DATE = {"when": "when", "from": "from", "to": "to", "notBefore": "nb",
        "notAfter": "na"}
EDGE = " \t\n'\"*,.;:()[]‘’“”„«»"


def stream_of(text, element):
    """The stream of a text whose lines are blocks of their own."""
    lines, number, inside = [], 0, False
    for line in text.split("\n"):
        if line.startswith("-") and not inside and line != "-\\n":
            number, inside = number + 1, True
            lines += ["(note", f"An {number}", f"Axml:id fn.{number}"] \
                if element == "note" else ["(p"]
        if line == "-\\n" and inside:
            lines.append(")" + element)
            inside = False
        if line == ")TEI":
            lines += [")body", ")text"]
        lines.append(line)
        if line.startswith("?stage"):
            lines += ["(text", "(body"]
    return "\n".join(lines)


def run(bin_dir, tool, text):
    out = subprocess.run([f"{bin_dir}/{tool}"], input=text, text=True,
                         capture_output=True)
    if out.returncode:
        sys.exit(f"{tool}: {out.stderr}")
    return out.stdout


def trimmed(source, start, end):
    """Characters start..end without what may stand at the ends."""
    while start < end and source[start] in EDGE:
        start += 1
    while end > start and source[end - 1] in EDGE:
        end -= 1
    if source[start:start + 4].lower() == "the ":
        start += 4
    return start, end


def kind_of(name, a, bibl):
    if name == "date":
        return "dt" if bibl else "dat"
    if name == "bibl":
        return "cit"
    if name == "title":
        whole = bibl.get("type") if bibl else ""
        return {"j": "tj", "m": "tm", "u": "tm" if whole == "thesis" else
                "ta"}.get(a.get("level"), "ta")
    if name in ("biblScope", "citedRange"):
        return SCOPE.get(a.get("unit"))
    if name == "idno":
        return IDNO.get(a.get("type"))
    if name == "orgName":
        return "ar" if a.get("type") == "repository" else None
    if name == "seg":
        return "cl" if a.get("type") == "classification" else None
    return PART.get(name)


def value_of(kind, a, notes):
    if kind in ("dat", "dt"):
        return ",".join(sorted(f"{DATE[k]}={v}" for k, v in a.items()
                               if k in DATE)) or "?"
    if kind == "cit":
        target = notes.get(a.get("corresp", "").lstrip("#"))
        return a.get("type", "") + (f" to {target}" if target else "")
    return ""


def found(stream, source):
    """{(kind, start, end): value} of a tagged stream."""
    at, open_, notes, note, rows = 0, [], {}, "", []
    for line in stream.split("\n"):
        if line.startswith("("):
            open_.append([line[1:], at, {}])
        elif line.startswith("A") and open_:
            key, _, value = line[1:].partition(" ")
            open_[-1][2][key] = value
            if open_[-1][0] == "note" and key == "n":
                note = value
            if open_[-1][0] == "bibl" and key == "xml:id":
                notes[value] = note
        elif line.startswith("-"):
            at += len(line[1:].replace("\\n", "\n").replace("\\t", "\t")
                      .replace("\\\\", "\\"))
        elif line.startswith(")"):
            name, start, a = open_.pop()
            bibl = next((o[2] for o in open_ if o[0] == "bibl"), None)
            rows.append((kind_of(name, a, bibl), start, at, a))
    return {(k, *trimmed(source, s, e)): value_of(k, a, notes)
            for k, s, e, a in rows if k}


def wanted(marks, source):
    data, out = source.encode(), {}
    for start, end, kind, keys in marks:
        a = dict(k.split("=", 1) for k in keys.split(",") if "=" in k)
        s, e = len(data[:start].decode()), len(data[:end].decode())
        if kind in ("dat", "dt"):
            value = ",".join(sorted(f"{k}={v}" for k, v in a.items())) or "?"
        else:
            value = a.get("k", "") + (f" to {a['to']}" if "to" in a else "")
        if kind not in ("per", "plc", "org"):
            out[(kind, *trimmed(source, s, e))] = value
    return out


def floors():
    with open(f"{HERE}/floors.tsv", encoding="utf8") as f:
        return {tuple(c[:2]): (float(c[2]), float(c[3])) for c in
                (line.split("\t") for line in f if line[0] not in "#\n")}


def differences(name, source, gold, pred):
    for key in sorted(set(gold) | set(pred), key=lambda k: k[1:]):
        a, b = gold.get(key), pred.get(key)
        if a != b:
            line = source.count("\n", 0, key[1]) + 1
            print(f"  {name}:{line}: {key[0]} {source[key[1]:key[2]]!r}: "
                  f"{'not there' if a is None else a or 'there'}, "
                  f"{'not found' if b is None else b or 'found'}")


def measure(bin_dir, folder, verbose):
    """{kind: [there, found, both, both with the value]}"""
    count = {}
    for path in sorted(glob.glob(f"{HERE}/{folder}/*.ann")):
        with open(path, encoding="utf8", newline="") as f:
            source, marks = unmark(f.read())
        stream = stream_of(run(bin_dir, "tei-tokenize", source),
                           "note" if folder == "cited" else "p")
        stream = run(bin_dir, "tei-dates",
                     run(bin_dir, "tei-citations", stream))
        gold, pred = wanted(marks, source), found(stream, source)
        if verbose:
            differences(os.path.basename(path)[:-4], source, gold, pred)
        for key in set(gold) | set(pred):
            c = count.setdefault(key[0], [0, 0, 0, 0])
            c[0] += key in gold
            c[1] += key in pred
            c[2] += key in gold and key in pred
            c[3] += key in gold and gold[key] == pred.get(key)
    return count


def main(bin_dir, folders, verbose):
    low = 0
    for folder in folders:
        print(f"{folder}: kind, there, found, both, F1, with value")
        floor = floors()
        for kind, c in sorted(measure(bin_dir, folder, verbose).items()):
            f1, value = (2 * n / (c[0] + c[1]) for n in c[2:])
            least = floor.get((folder, kind), (0, 0))
            under = f1 < least[0] or value < least[1]
            low += under
            print(f"{kind:4} {c[0]:5} {c[1]:5} {c[2]:5}  {f1:.3f}  "
                  f"{value:.3f}{'  BELOW ' + str(least) if under else ''}")
    return low > 0


if __name__ == "__main__":
    args = [a for a in sys.argv[1:] if a != "-v"]
    if not args:
        sys.exit(__doc__)
    sys.exit(main(args[0], args[1:] or ["cited", "dated"],
                  "-v" in sys.argv))
