#!/usr/bin/env python3
"""The Schematron rules: silent on good documents, each heard on a mistake.

rules.py SCHEMA.sch FOLDER

FOLDER/rules.tsv has a row a mistake, as mistakes.tsv: document, text that is
replaced, replacement, and what is said: the pattern's id and a part of the
message. Every pattern must be met. rules.xsl makes the schema a stylesheet
that xsltproc runs; jing reads the schema as well, if it is there.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

from samples import mistakes


def run(*command):
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def by_jing(schema, files):
    if not shutil.which("jing"):
        print("not read by jing: it is missing")
        return 0
    status, said = run("jing", schema, *files)
    if status:
        print("jing: " + said)
    return status != 0


def main(schema, folder):
    if not shutil.which("xsltproc"):
        print("skipped: xsltproc is missing")
        return 77
    valid = sorted(glob.glob(os.path.join(folder, "valid", "*.xml")))
    wrong = by_jing(schema, valid)
    heard = set()
    with tempfile.TemporaryDirectory() as out:
        program = os.path.join(out, "rules.xslt")
        status, said = run("xsltproc", "-o", program,
                           os.path.join(folder, "rules.xsl"), schema)
        if status:
            sys.exit("rules.xsl: " + said)
        expected = mistakes(os.path.join(folder, "rules.tsv"), folder, out)
        for name in valid:
            status, said = run("xsltproc", program, name)
            if status or said:
                wrong += 1
                print("%s: %s" % (name, said))
        for name, words in expected.items():
            pattern, words = words.split(": ", 1)
            status, said = run("xsltproc", program, os.path.join(out, name))
            lines = said.splitlines()
            if status or not lines or words not in said or \
                    lines[0].split("\t")[0] != pattern:
                wrong += 1
                print("%s: expected %s: %s; got:\n%s"
                      % (name, pattern, words, said))
            heard.add(pattern)
    with open(schema, encoding="utf-8") as f:
        silent = set(re.findall(r'<pattern id="([^"]+)"', f.read())) - heard
    for pattern in sorted(silent):
        wrong += 1
        print("no mistake shows that the pattern %s works" % pattern)
    print("%d documents, %d mistakes, %d wrong"
          % (len(valid), len(expected), wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
