#!/usr/bin/env python3
"""Counts the links that tei-convert makes in the sources of ../shared/gold.

links.py BIN PROJECT [-v]

Of each name whose person, place or organisation is in corpus/authority
(truth.tsv): right, wrong (tied to another entry), open (tied to none, or not
found).  A link where the gold has no name, or one that the lists do not have,
is stray and counts as wrong.  By @cert: the share of links that are right.
Fails below the floors: right 97%, wrong under 1%.
"""
import collections
import glob
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {"persName": "per", "placeName": "plc", "orgName": "org"}
RIGHT, WRONG = .97, .01
# parts of citations: the gold does not count the names in them
PASSED = {"ign", "au", "ed", "pp", "ar", "pu"}


def table(path):
    for line in open(path, encoding="utf8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def links(bin, text, lists):
    """start, end, kind, entry, cert of each name; entry "" is none."""
    stream = subprocess.run([f"{bin}/tei-convert", "-t", "stream", *lists,
                             text], capture_output=True, check=True).stdout
    rows = subprocess.run([f"{bin}/tei-standoff", "-e", ",".join(KINDS)],
                          input=stream, capture_output=True, check=True)
    for row in rows.stdout.decode().splitlines():
        start, end, element, attributes = row.split("\t")[:4]
        a = dict(x.split("=", 1) for x in attributes.split(";") if x)
        # an entry of the lists has a prefix, a draft has none
        ref = re.match(r"(?:psn|plc|org):(.*)", a.get("ref", ""))
        yield (int(start), int(end), KINDS[element],
               ref.group(1) if ref else "", a.get("cert", "high"))


def judge(name, truth, found, passed, span, text, say):
    """Yields kind, verdict, cert."""
    used = set()
    for start, end, kind, entry, surface in truth:
        here = [f for f in found if f[0] < end and start < f[1] and f[3]]
        used.update(here)
        verdict, cert, got = "open", "", ""
        for f in here:
            verdict, cert, got = "wrong", f[4], f[3]
            if f[3] == entry and f[2] == kind:
                verdict = "right"
                break
        if verdict != "right" and say:
            print(f"  {name} {start} {kind} {surface}: {verdict} "
                  f"{entry} {got}")
        yield kind, verdict, cert
    for f in found:
        if f[3] and f not in used and f[1] <= span and not any(
                p[0] < f[1] and f[0] < p[1] for p in passed):
            if say:
                print(f"  {name} {f[0]} {f[2]} "
                      f"{text[f[0]:f[1]].decode()}: stray {f[3]}")
            yield f[2], "stray", f[4]


def main(bin, project, say=False):
    dev = f"{project}/../shared/gold/dev"
    if not os.path.isdir(dev):
        print(f"not there, not measured: {dev}")
        return 77
    lists = []
    for f in sorted(glob.glob(f"{project}/corpus/authority/*.xml")):
        lists += ["--authority", f]
    truth = collections.defaultdict(list)
    for d, start, end, kind, entry, surface in table(f"{HERE}/truth.tsv"):
        truth[d].append((int(start), int(end), kind, entry, surface))
    counts, certs = collections.Counter(), collections.Counter()
    for d in sorted(truth):
        text = open(f"{dev}/{d}.txt", "rb").read()
        passed = [(int(r[0]), int(r[1])) for r in table(f"{dev}/{d}.tsv")
                  if r[2] in PASSED]
        span = len(text)
        if os.path.exists(f"{dev}/{d}.range"):
            span = int(open(f"{dev}/{d}.range").read().split()[1])
        found = list(links(bin, f"{dev}/{d}.txt", lists))
        for kind, verdict, cert in judge(d, truth[d], found, passed, span,
                                         text, say):
            for k in (kind, "all"):
                counts[k, verdict] += 1
            if cert:
                certs[cert, verdict == "right"] += 1
    print("kind names right wrong open stray   right%  wrong%")
    failed = False
    for k in ("per", "plc", "org", "all"):
        right, wrong, left, stray = (counts[k, v] for v in (
            "right", "wrong", "open", "stray"))
        names = right + wrong + left
        good, bad = right / names, (wrong + stray) / names
        print(f"{k:4} {names:5} {right:5} {wrong:5} {left:4} {stray:5}   "
              f"{100 * good:6.2f} {100 * bad:6.2f}")
        failed = k == "all" and (good < RIGHT or bad >= WRONG)
    for c in ("high", "medium", "low"):
        n = certs[c, True] + certs[c, False]
        print(f"cert {c}: {n} links, "
              f"{100 * certs[c, True] / max(n, 1):.1f}% right")
    if failed:
        print(f"BELOW THE FLOOR: right {RIGHT:.0%}, wrong under {WRONG:.0%}")
    return failed


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:3], say="-v" in sys.argv[3:]))
