#!/usr/bin/env python3
"""How names are found in poor scans, learned without tei-train --scans and with.

scans.py [--bin DIR] [KIND]

Learns from every other text of corpus/training, scores on those of the other
half whose names begin with KIND (news): as they are, and with faults, which
are drawn from another, shorter list than the learner's. Strict F1. It
takes two minutes, and is no test: nothing passes or fails here.
"""
import argparse, glob, os, random, re, subprocess, tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TYPES = "persName,placeName,orgName"
NAMES = re.compile(f"</?({TYPES.replace(',', '|')})>")
FAULTS = {"e": "c", "h": "b", "n": "u", "u": "n", "l": "1", "i": "l", "t": "f",
          "m": "in", "r": "v", "s": "a", "R": "K", "B": "E", "S": "8", "T": "I"}
RATES = (0, 0.01, 0.03)  # of characters


def spoil(text, rate, dice):
    """Faults in what is no tag and no reference to a character."""
    def fault(c):
        r = dice.random()
        if not c.isalpha() or r >= rate:
            return c
        return "" if r < rate * 0.1 else c + " " if r < rate * 0.2 else \
            FAULTS.get(c, c + ".")

    return "".join(part if part[:1] in "<&" else "".join(map(fault, part))
                   for part in re.split(r"(<[^>]*>|&\w+;)", text))


def learn(o, texts, model, *options):
    subprocess.run([f"{o.bin}/tei-train", *options, "-o", model, *texts],
                   check=True, stderr=subprocess.DEVNULL)


def names(o, tei, tag=""):
    """The names tagged in the text, or by the stages in `tag`."""
    rows = subprocess.run(["sh", "-c", f"'{o.bin}/tei-tokenize' | {tag} "
                           f"'{o.bin}/tei-standoff' -e {TYPES}"], input=tei,
                          text=True, capture_output=True, check=True).stdout
    return {tuple(row.split("\t")[:3]) for row in rows.splitlines()}


def score(o, model, folder):
    """Strict F1 by type of names in the texts, tagged anew without them."""
    tag = f"'{o.bin}/tei-dates' | '{o.bin}/tei-names' --model '{model}' |"
    right, found = set(), set()
    for path in glob.glob(f"{folder}/*.xml"):
        tei = open(path).read()
        right |= {(path, *row) for row in names(o, tei)}
        found |= {(path, *row) for row in names(o, NAMES.sub("", tei), tag)}
    return "  ".join(f"{kind} {f1(kind, right, found):.3f}"
                     for kind in TYPES.split(","))


def f1(kind, right, found):
    right, found = ({x for x in rows if x[3] == kind} for rows in (right, found))
    return 2 * len(right & found) / max(1, len(right) + len(found))


def main():
    p = argparse.ArgumentParser(description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bin", default=f"{TOP}/build/release/bin")
    p.add_argument("kind", nargs="?", default="news")
    o = p.parse_args()
    texts = subprocess.run([f"{TOP}/corpus/training/list.sh"], text=True, check=True,
                           stdout=subprocess.PIPE).stdout.splitlines()
    held = [t for t in texts[0::2] if os.path.basename(t).startswith(o.kind)]
    with tempfile.TemporaryDirectory() as folder:
        for rate in RATES:
            os.mkdir(f"{folder}/{rate}")
            dice = random.Random(1956)
            for t in held:
                with open(f"{folder}/{rate}/{os.path.basename(t)}", "w") as out:
                    out.write(spoil(open(t).read(), rate, dice))
        for options in ([], ["--scans"]):
            model = f"{folder}/names{len(options)}.model"
            learn(o, texts[1::2], model, *options)
            print(" ".join(["tei-train", *options]))
            for rate in RATES:
                print(f"  {rate:.0%} faults  "
                      f"{score(o, model, f'{folder}/{rate}')}")


if __name__ == "__main__":
    main()
