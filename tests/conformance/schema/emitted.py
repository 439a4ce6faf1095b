#!/usr/bin/env python3
"""What the tools emit is valid, whatever they are given.

emitted.py [-n COUNT] [-s SEED] [-k DIR] BIN SCHEMAS TEI_ALL.rng HERE
    [--authority FILE]... SOURCE.txt...

Every source whole, a few hard cases, and COUNT texts made of the sources'
blocks: a stretch, shuffled, with blocks doubled, cut or run together, so that
notes lose their references, quotations their ends and lists their beginnings.
All go through tei-convert; jing judges by teikit.rng and by tei_all, and no
rule of teikit.sch but a warning may be heard. -k keeps texts and documents.
"""
import argparse
import glob
import os
import random
import shutil
import subprocess
import sys
import tempfile

from samples import complaints

HARD = {
    "nothing": "", "newline": "\n", "blanks": " \t \n\n \n",
    "letter": "a", "numeral": "1", "bom": "\ufeff", "bom-text": "\ufeffa\n",
    "controls": "a\x01b\x0c\x1f\x7f\u0085\n\x0c\n", "cr": "a\r\rb\r\nc\r",
    "astral": "\U0001f600 e\u0301\u0302 \ufffe \uffff\n",
    "marks": "\u0301\u0302\n\n\u0301", "separators": "* * *\n\n***\n\n* * *\n",
    "markup": "<p>&amp;]]> --> <?pi?> &#x27;</p>\n",
    "notes-only": "1 A note.\n\n2 Another.\n\n\u00b3 A third.\n",
    "references-only": "Words.1 More.2 And (3) so ^{4 on.\u2075\n",
    "label-only": "Citation:\n\nSummary:\n\nContents:\n",
    "speaker-only": "Cde. Nobody-\n\nCde. Nobody:\n",
    "speaker-note-words": "Minutes of the board\n\nPresent: Lis\n\n"
    "Cde. Lis: yes.(1)\n\nCde. Nowak-\n\n(1) A note.\n\nwords go on.\n",
    "bare-note": "Minutes of the board\n\nCde. Lis: yes.(1)\n\n"
    "Cde. Nowak: no.(2)\n\nCde. Lis: so.(3)\n\n(1) A note.\n\n(2) \n"
    "(3) Third.\n",
    "salute-only": "Dear Sir,\n", "signed-only": "Yours,\n\nP.S.\n",
    "stars": "**\n\n*a\n\nb*\n\n***c** d*\n", "items": "(a)\n\n(b) b\n",
    "9-starts.with no letter": "Text.\n", "xml": "Text.\n",
}


def made(blocks, rand):
    """A text of some of the blocks, in disorder."""
    start = rand.randrange(len(blocks))
    some = blocks[start:start + rand.choice((1, 3, 10, 30, 80))]
    if rand.random() < .3:
        rand.shuffle(some)
    out = []
    for b in some:
        chance = rand.random()
        if chance < .08:
            continue
        if chance < .12:
            b += "\n\n" + b
        elif chance < .2:
            b = b[:rand.randrange(len(b) + 1)]
        elif chance < .24:
            b += "\n\n" + rand.choice(blocks)
        out.append(b + rand.choice(("\n\n", "\n\n", "\n\n", "\n\n\n", "\n")))
    return "".join(out)


def texts(sources, count, rand):
    """{name: text} of all that is to be tried."""
    whole = {}
    for name in sources:
        with open(name, encoding="utf-8", newline="") as f:
            whole[os.path.basename(name)[:-4]] = f.read()
    found = dict(whole, **HARD)
    kinds = [text.split("\n\n") for text in whole.values()]
    for i in range(count):
        found["made-%04d" % i] = made(rand.choice(kinds), rand)
    return found


def converted(args, folder):
    """tei-convert's output for every text; gives the number of failures."""
    names = []
    for name, text in texts(args.source, args.n, random.Random(args.s)).items():
        path = os.path.join(folder, name + ".txt")
        with open(path, "w", encoding="utf-8", newline="",
                  errors="surrogatepass") as f:
            f.write(text)
        names.append(path)
    lists = [x for a in args.authority for x in ("--authority", a)]
    run = subprocess.run([os.path.join(args.bin, "tei-convert"), "-d", folder,
                          *lists, *names], text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    missing = [n for n in names if not os.path.exists(n[:-4] + ".xml")]
    if run.returncode or missing:
        print("tei-convert: status %d, %d documents missing: %s\n%s" % (
            run.returncode, len(missing), missing[:3], run.stdout[:2000]))
    return bool(run.returncode) + len(missing)


def by_rules(args, files, folder):
    """Errors, not warnings, of the Schematron rules."""
    if not shutil.which("xsltproc"):
        print("not judged by teikit.sch: xsltproc is missing")
        return 0
    program = os.path.join(folder, "rules.xslt")
    subprocess.run(["xsltproc", "-o", program,
                    os.path.join(args.here, "rules.xsl"),
                    os.path.join(args.schemas, "teikit.sch")], check=True)
    wrong = 0
    for name in files:
        said = subprocess.run(["xsltproc", program, name], text=True,
                              stdout=subprocess.PIPE).stdout
        lines = [l for l in said.splitlines() if "\twarning\t" not in l]
        wrong += bool(lines)
        for line in lines[:1]:
            print("%s: %s" % (os.path.basename(name), line))
    return wrong


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("-n", type=int, default=200)
    ap.add_argument("-s", type=int, default=1)
    ap.add_argument("-k", metavar="DIR")
    ap.add_argument("--authority", action="append", default=[])
    for name in ("bin", "schemas", "tei_all", "here"):
        ap.add_argument(name)
    ap.add_argument("source", nargs="+")
    args = ap.parse_args()
    if not shutil.which("jing"):
        print("skipped: jing is missing")
        sys.exit(77)
    judges = [os.path.join(args.schemas, "teikit.rng")]
    if os.path.exists(args.tei_all):
        judges.append(args.tei_all)
    else:
        print("not judged by tei_all: %s is missing" % args.tei_all)
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.k or scratch
        os.makedirs(folder, exist_ok=True)
        wrong = converted(args, folder)
        files = sorted(glob.glob(os.path.join(folder, "*.xml")))
        for judge in judges:
            said = complaints(files, judge)
            wrong += len(said)
            for name, found in list(said.items())[:20]:
                print("%s by %s: %s" % (name, os.path.basename(judge),
                                        found[0][:300]))
        wrong += by_rules(args, files, folder)
    print("%d documents, %d wrong" % (len(files), wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
