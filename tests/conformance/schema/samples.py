#!/usr/bin/env python3
"""Documents that teikit's schema must accept, and mistakes it must refuse.

samples.py SCHEMAS TEI_ALL.rng FOLDER TEI_VALIDATE

FOLDER/valid/*.xml: valid against teikit.rng, teikit.rnc and tei_all, by jing
and by tei-validate, which follows their pointers too.
FOLDER/mistakes.tsv: a row a mistake: the valid document that it is made in,
the text that is replaced (it stands there once; \\n is a line's end), its
replacement, and what jing must say first.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile


def complaints(files, *options):
    """What jing says: {file name: [message]}."""
    run = subprocess.run(["jing", *options, *files], text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = {}
    for line in run.stdout.splitlines():
        m = re.match(r"(?:.*/)?(.*?):\d+:\d+: (.*)", line)
        name, text = m.groups() if m else ("jing", line)
        said.setdefault(name, []).append(text)
    if run.returncode and not said:
        said["jing"] = ["status %d" % run.returncode]
    return said


def by_ours(tool, schema, valid, wrong):
    """How many documents tei-validate judges otherwise than it should."""
    run = subprocess.run([tool, "-s", schema, *valid], text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if run.returncode:
        print("tei-validate -s %s: %s" % (schema, run.stdout))
    missed = [w for w in wrong if subprocess.run(
        [tool, "-s", schema, "--no-pointers", w], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL).returncode != 1]
    for name in missed:
        print("tei-validate -s %s accepts %s" % (schema, name))
    return bool(run.returncode) + len(missed)


def mistakes(table, folder, out):
    """Writes each mistake of the table; gives {file name: expected words}."""
    expected = {}
    rows = [l.rstrip("\n").split("\t") for l in open(table, encoding="utf-8")
            if l.strip() and not l.startswith("#")]
    for number, row in enumerate(rows, 1):
        name, old, new, words = (x.replace("\\n", "\n") for x in row)
        with open(os.path.join(folder, "valid", name), encoding="utf-8") as f:
            text = f.read()
        if text.count(old) != 1:
            sys.exit("%s: row %d: %r stands %d times in %s"
                     % (table, number, old, text.count(old), name))
        made = "%03d-%s" % (number, name)
        with open(os.path.join(out, made), "w", encoding="utf-8") as f:
            f.write(text.replace(old, new))
        expected[made] = words
    return expected


def main(schemas, tei_all, folder, tool):
    if not shutil.which("jing"):
        print("skipped: jing is missing")
        return 77
    valid = sorted(glob.glob(os.path.join(folder, "valid", "*.xml")))
    teikit = os.path.join(schemas, "teikit")
    judges = [[teikit + ".rng"], ["-c", teikit + ".rnc"]]
    if os.path.exists(tei_all):
        judges.append([tei_all])
    else:
        print("not judged by tei_all: %s is missing" % tei_all)
    wrong = 0
    for judge in judges:
        for name, texts in complaints(valid, *judge).items():
            wrong += 1
            print("%s by %s: %s" % (name, judge[-1], texts[0]))
    with tempfile.TemporaryDirectory() as out:
        expected = mistakes(os.path.join(folder, "mistakes.tsv"), folder, out)
        files = [os.path.join(out, name) for name in expected]
        said = complaints(files, teikit + ".rng")
        wrong += by_ours(tool, teikit + ".rng", valid, files)
        wrong += by_ours(tool, teikit + ".rnc", valid, files[:1])
    for name, words in expected.items():
        texts = said.get(name, ["nothing"])
        if words not in texts[0]:
            wrong += 1
            print("%s: expected %r, jing says: %s" % (name, words, texts[0]))
    print("%d documents, %d mistakes, %d wrong"
          % (len(valid), len(expected), wrong))
    return 1 if wrong or not valid or not expected else 0


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
