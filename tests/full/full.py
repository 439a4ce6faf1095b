#!/usr/bin/env python3
"""Heavy checkers over everything that tei-transform makes for readers.

full.py [--bin DIR] [--keep DIR] [--only NAME,...] [FILE.xml...]

Without files: the sample corpus and ../shared/sources (converted first),
../shared/texts/tei, the samples of tests. A checker that is not there is
named at the end; the exit status is 1 if any that ran found something.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import checkers
import data_checkers

TOP = Path(__file__).resolve().parent.parent.parent
SHARED = TOP / "../shared"


def convert(bin, out):
    """The plain texts at hand as TEI, with the lists that names refer to."""
    lists = sorted((TOP / "corpus/authority").glob("*.xml"))
    texts = sorted((TOP / "corpus/sources").glob("*.txt")) + \
        sorted((SHARED / "sources").glob("*.txt"))
    out.mkdir()
    for text in texts:
        flags = [f for a in lists for f in ("--authority", a)] \
            if TOP / "corpus" in text.parents else []
        subprocess.run([bin / "tei-convert", "-t", "tei", *flags, "-o",
                        out / (text.stem + ".xml"), text], check=True,
                       stderr=subprocess.DEVNULL)
    return sorted(out.glob("*.xml"))


def documents(bin, out):
    found = (list((SHARED / "texts/tei").glob("*.xml")) +
             list((TOP / "tests/golden/transform").glob("*.xml")) +
             list((Path(__file__).parent / "samples").glob("*.xml")))
    # the words of pieces.xml are told by elements, not by blanks
    return convert(bin, out) + sorted(f for f in found
                                      if f.name != "pieces.xml")


def main():
    args = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    args.add_argument("--bin", type=Path, default=TOP / "build/release/bin")
    args.add_argument("--keep", type=Path, help="a folder for what is made")
    args.add_argument("--only", help="checkers, parted by commas")
    args.add_argument("file", nargs="*", type=Path)
    args = args.parse_args()
    out = args.keep or Path(tempfile.mkdtemp())
    out.mkdir(parents=True, exist_ok=True)
    os.environ["LC_ALL"] = "C.UTF-8"
    files = args.file or documents(args.bin, out / "tei")
    bad, missing = 0, []
    for checker in checkers.ALL + data_checkers.ALL:
        name = checker.__name__
        if args.only and name not in args.only.split(","):
            continue
        lacks = checkers.lacks(checker)
        if lacks:
            missing.append(f"{name} ({lacks})")
            continue
        (out / name).mkdir(exist_ok=True)
        found = checker(args.bin / "tei-transform", files, out / name)
        print(f"{name}: {len(files)} documents, {len(found)} findings",
              flush=True)
        for line in found:
            print("  " + line)
        bad |= bool(found)
    if not args.keep:
        shutil.rmtree(out)
    for line in missing:
        print("missing, not run:", line)
    return bad


if __name__ == "__main__":
    sys.exit(main())
