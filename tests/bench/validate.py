#!/usr/bin/env python3
"""Times tei-validate against its peers and prints the ratios of one run.

validate.py [--bin DIR] [--runs N] [--size MB] [--slow]

Processor seconds (user and system), the medians of N runs of each command in
turn with its peers. Peers: jing, pinned to one core for the large document;
xmllint --relaxng (only with --slow: a quarter of a minute a run) and
xmllint --sax, which is libxml2's bare parse; tei-rs (cargo install teixml)
without the Schematron of the schema, which we do not run here either. One
that is not installed is named as missing. This is no test: nothing here passes or
fails. Documents are those of ../shared/texts/tei; the large one is
the monograph repeated, ids and pointers renumbered in each copy.
"""
import argparse
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench import measure, repeated_tei

TOP = Path(__file__).resolve().parent.parent.parent
TEXTS = TOP / "../shared/texts/tei"
SCHEMA = TOP / "../shared/schemas/tei_all.rng"


def large(size, path):
    """The monograph so many megabytes long."""
    one = TEXTS / "frus-history.xml"
    repeated_tei(one, max(1, size * 1000000 // one.stat().st_size), path)


def compare(title, ours, peers, runs):
    own, peak = measure(ours, runs, True)
    print(f"{title}\n  tei-validate {' '.join(ours[1:-1])[-40:]:<42}"
          f"{own * 1000:9.1f} ms {peak / 1e6:8.1f} MB")
    for name, command, times in peers:
        if shutil.which(command[0]) is None:
            print(f"  {name}: missing, not compared")
            continue
        theirs, peak = measure(command, min(runs, times), True)
        print(f"  {name:<55}{theirs * 1000:9.1f} ms {peak / 1e6:8.1f} MB"
              f"   ratio {theirs / own:.2f}")
    return own


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--bin", default=str(TOP / "build/release/bin"))
    p.add_argument("--runs", type=int, default=5)
    p.add_argument("--size", type=int, default=100, help="MB")
    p.add_argument("--slow", action="store_true")
    p.add_argument("--tei-rs", default="tei-rs")
    o = p.parse_args()
    if not SCHEMA.exists():
        sys.exit(f"missing: {SCHEMA}")
    tool, schema = f"{o.bin}/tei-validate", str(SCHEMA)
    small = str(TEXTS / "frus-at-war.xml")
    rs = [o.tei_rs, "validate", "--no-schematron", "--schema", schema]
    peers = [("jing", ["jing", schema, small], o.runs),
             ("tei-rs", rs + [small], o.runs)]
    if o.slow:
        peers.append(("xmllint --relaxng", ["xmllint", "--noout",
                      "--relaxng", schema, small], 1))
    one = compare("one small document, cold",
                  [tool, "--no-pointers", "-s", schema, small], peers, o.runs)
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "many"
        many.mkdir()
        for i in range(100):
            shutil.copy(small, many / f"{i}.xml")
        hundred, _ = measure([tool, "--no-pointers", "-s", schema, str(many)],
                             o.runs, True)
        print(f"100 small documents in one call: {hundred * 1000:.1f} ms, "
              f"{(hundred - one) * 1000:.1f} ms more than one")
        path = f"{folder}/large.xml"
        # elsewhere: a child's peak begins with what its parent holds
        maker = multiprocessing.Process(target=large, args=(o.size, path))
        maker.start()
        maker.join()
        sax = ("xmllint --sax", ["xmllint", "--sax", "--noout", "--huge",
                                 path], o.runs)
        compare(f"{os.path.getsize(path) / 1e6:.0f} MB",
                [tool, "-s", schema, path],
                [sax, ("jing on one core", ["taskset", "-c", "0", "jing",
                                            schema, path], 2)], o.runs)
        compare("the same without pointers",
                [tool, "--no-pointers", "-s", schema, path],
                [sax, ("tei-rs", rs + [path], o.runs)], o.runs)


if __name__ == "__main__":
    main()
