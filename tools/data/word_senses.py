#!/usr/bin/env python3
"""Makes word_senses.tsv: what words may be in names.

word_senses.py VECTORS.json > word_senses.tsv

VECTORS.json is the one that word_classes.py names. A small network learns
from the vector of a word what it may be: a given name or a surname (those of
the Python package Faker 40.54.0, MIT, and of given_names.tsv), a place (the
gazetteer's), a word of an organisation's name, or a word of the language (all
of them also as corpus/training has them). Of a word that is learned from, the
guess is that of a network which has not seen it, so that what is written says
how the word is used, not which list has it. Needs numpy and scikit-learn.

A line has a digit for each of the five, in steps from 0, hardly ever, to 4,
nearly surely, and the words.
"""
import importlib, json, os, pkgutil, re, subprocess, sys, unicodedata
import numpy as np
from sklearn.neural_network import MLPClassifier
import faker.providers.person

HERE = os.path.dirname(os.path.abspath(__file__))
GIVEN, SURNAME, PLACE, ORGANISATION, WORD = range(5)
STEPS = [.08, .25, .5, .8]
PARTS = 5
COMMON = 12_000  # so many of the most frequent words are words of the language
TAG = re.compile(r"<(persName|placeName|orgName)>([^<]*)</")
LATIN = re.compile(r"[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]+$")


def fold(s):
    return "".join(c for c in unicodedata.normalize("NFKD", s.lower())
                   if c.isascii())


def from_faker(sense, attribute):
    """Names in Latin letters of all languages that Faker has."""
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(
            f"faker.providers.person.{module.name}").Provider
        for name in dir(provider):
            told = getattr(provider, name)
            if attribute in name and isinstance(told, (dict, list, tuple, set)):
                for word in told:
                    if isinstance(word, str) and LATIN.match(word):
                        yield word, sense


def from_tables():
    with open(f"{HERE}/given_names.tsv", encoding="utf8") as f:
        yield from ((line.strip(), GIVEN) for line in f if line[0] != "#")
    for table in "gazetteer", "gazetteer_more", "gazetteer_regions":
        with open(f"{HERE}/{table}.tsv", encoding="utf8") as f:
            names = [line.split("\t")[0] for line in f if line[0] != "#"]
        yield from ((name, PLACE) for name in names if " " not in name)


def from_texts():
    texts = subprocess.run([f"{HERE}/../../corpus/training/list.sh"], text=True,
                           check=True, stdout=subprocess.PIPE).stdout
    for path in texts.splitlines():
        with open(path, encoding="utf8") as f:
            text = f.read()
        for tag, name in TAG.findall(text):
            words = re.findall(r"\w+", name)
            if tag == "persName" and words:
                if len(words) > 1:
                    yield words[0], GIVEN
                yield words[-1], SURNAME
            elif tag != "persName":
                sense = PLACE if tag == "placeName" else ORGANISATION
                yield from ((w, sense) for w in words if w[0].isupper())
        rest = re.sub(r"<[^>]*>", " ", TAG.sub(" ", text))
        yield from ((w, WORD) for w in re.findall(r" ([a-z]{2,})\b", rest))


def lessons(words):
    """By word, which senses the lists and texts give it."""
    known = set(words)
    told = {}
    for source in (from_faker(GIVEN, "first_name"),
                   from_faker(SURNAME, "last_name"), from_tables(),
                   from_texts()):
        for name, sense in source:
            for part in re.split(r"[-'’ ]", fold(name)):
                if part in known:
                    told.setdefault(part, set()).add(sense)
    for word in words[:COMMON]:
        told.setdefault(word, {WORD})
    return told


def guess(x, places, y):
    """The chance of each sense by word: of all by the mean of the networks,
    of those learned from by the one that has not seen them."""
    part = np.random.RandomState(1).randint(0, PARTS, len(places))
    chance = np.zeros((len(x), y.shape[1]))
    unseen = np.zeros(y.shape)
    for k in range(PARTS):
        net = MLPClassifier((96,), random_state=1, max_iter=25,
                            batch_size=256)
        net.fit(x[places[part != k]], y[part != k])
        chance += net.predict_proba(x) / PARTS
        unseen[part == k] = net.predict_proba(x[places[part == k]])
    chance[places] = unseen
    return chance


def main():
    data = json.load(open(sys.argv[1], encoding="utf8"))
    words = [w for w in data["words"] if w.isascii() and w.isalpha()]
    x = np.array([data["vectors"][w][:data["dimensions"]] for w in words],
                 dtype=np.float32)
    length = np.linalg.norm(x, axis=1, keepdims=True) + 1e-9
    rank = np.log(np.arange(len(words)) + 10)[:, None]
    x = np.hstack([x / length * 3, np.log(length), rank / 3 - 2])
    told = lessons(words)
    places = np.array([i for i, w in enumerate(words) if w in told])
    y = np.array([[s in told[words[i]] for s in range(5)] for i in places],
                 dtype=int)
    rows = {}
    for word, steps in zip(words, np.digitize(guess(x, places, y), STEPS)):
        rows.setdefault("".join(map(str, steps)), []).append(word)
    print("# What words may be in names, guessed from how they are used: given "
          "name,\n# surname, place, word of an organisation's name, word of the "
          "language, in steps\n# from 0 to 4; then the words. Made by "
          "word_senses.py, which names its sources.")
    for digits in sorted(rows):
        print(digits, " ".join(sorted(rows[digits])), sep="\t")


if __name__ == "__main__":
    sys.exit(__doc__) if len(sys.argv) != 2 else main()
