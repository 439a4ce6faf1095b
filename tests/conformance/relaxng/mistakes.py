"""Realistic mistakes are found, each in its place, each once.

usage: mistakes.py TEI_VALIDATE SCHEMA FOLDER

FOLDER/mistakes.tsv names the places. Each mistake must have an error in its
line with the column in the wrong token; a file must have no errors but these;
a message must say what was expected (an element, attribute or value in
quotes) and be no longer than 400 characters.
"""
import csv
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path


def errors(tool, schema, document):
    done = subprocess.run([tool, "-s", schema, str(document)],
                          capture_output=True, text=True, timeout=60)
    found = []
    for line in done.stderr.splitlines():
        m = re.match(r".*?:(\d+):(\d+): error: (.*)", line)
        if m:
            found.append((int(m[1]), int(m[2]), m[3]))
    return done.returncode, found


def faults_of(document, wanted, status, found):
    if status != 1:
        yield f"status {status}"
    if len(found) != len(wanted):
        yield f"{len(found)} errors, not {len(wanted)}"
    for row in wanted:
        line = int(row["line"])
        at = [e for e in found if e[0] == line and
              int(row["column"]) <= e[1] <= int(row["end_column"])]
        if not at:
            yield f"{line}:{row['column']} not found: {row['mistake']}"
    for line, column, text in found:
        if len(text) > 400 or '"' not in text:
            yield f"{line}:{column}: a poor message: {text}"


def main(tool, schema, folder):
    wanted = defaultdict(list)
    with open(folder / "mistakes.tsv", encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            wanted[row["file"]].append(row)
    bad = 0
    for name, rows in sorted(wanted.items()):
        status, found = errors(tool, schema, folder / name)
        for fault in faults_of(name, rows, status, found):
            bad += 1
            print(f"{name}: {fault}")
    status, found = errors(tool, schema, folder / "base.xml")
    if status != 0:
        bad += 1
        print(f"base.xml: status {status}: {found}")
    print(f"{sum(map(len, wanted.values()))} mistakes, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    if not (Path(sys.argv[3]) / "mistakes.tsv").exists():
        print(f"skipped: {sys.argv[3]}/mistakes.tsv is not here")
        sys.exit(77)
    sys.exit(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
