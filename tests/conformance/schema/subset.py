#!/usr/bin/env python3
"""Random documents of one RELAX NG schema, judged by another.

subset.py [-n COUNT] [-s SEED] [-k DIR] SCHEMA.rng OTHER.rng

Walks SCHEMA from its start and writes COUNT documents that it accepts, each
choice taken where it has been taken least, so that every alternative is met.
jing must accept them all with SCHEMA (else this walker is wrong) and with
OTHER (else SCHEMA accepts what OTHER does not). -k keeps the documents.
Needs jing; uses nothing else but Python's own library.
"""
import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

RNG = "{http://relaxng.org/ns/structure/1.0}"
INFINITE = 10 ** 6

# What a datatype is filled with; a pattern that is not here is an error, so
# that nobody adds a datatype without showing values of it.
SAMPLES = {
    ("anyURI", r"\S+"): ["#a", "psn:x-y", "http://x.example/a?b=c&d#e", "%C3"],
    ("date", r"-?\d{4,}-\d\d-\d\d"): ["1956-10-31", "-0044-03-15",
                                      "12000-02-29"],
    ("gYearMonth", r"-?\d{4,}-\d\d"): ["1956-10", "-0044-03"],
    ("gYear", r"-?\d{4,}"): ["1956", "-0044", "12000"],
    ("gMonthDay", r"--\d\d-\d\d"): ["--10-31", "--02-29"],
    ("gMonth", r"--\d\d"): ["--10"],
    ("gDay", r"---\d\d"): ["---31"],
    ("time", r"[^Z+\-]+"): ["23:59:59", "00:00:00.5"],
    ("dateTime", r"-?\d{4,}-\d\d-\d\dT[^Z+\-]+"): ["1956-10-31T23:59:59"],
    ("nonNegativeInteger", None): ["0", "1", "007", "+5", "9" * 30],
    ("nonNegativeInteger", "100"): ["0", "100"],
    ("decimal", None): ["0", "-1.5", "+.5", "1.", "9" * 30],
    ("language", None): ["en", "ru-Latn", "x-private", "de-1996"],
    ("Name", None): ["teikit", "tei-emit", "a.b:c"],
    ("token", "1"): ["1", "12a", "two words", "*", "\u00e9\u4e2d"],
    ("token", r"[^\p{C}\p{Z}]+"): ["1", "15ob", "\u00a71", "<"],
    ("token", r"[A-Z]{3}"): ["SUR"],
    ("token", r"\d+(\.\d+){0,2}"): ["4", "4.12.0"],
    ("token", r"\d+[a-z]*\d*(\.\d+[a-z]*\d*){0,3}"): ["0.1.0", "1b2.3"],
    ("token", r"[a-z][a-z0-9+.\-]*"): ["psn", "a+b.c-d"],
    ("token", r"\d+(\.\d+)?(%|cm|mm|in|pt|pc|px|em|ex)"): ["12.5cm", "100%"],
    ("token", r"-?\d{1,2}(\.\d+)?,? -?\d{1,3}(\.\d+)?"):
        ["55.75 37.6", "-1, -180"],
}


class Walker:
    """Draws documents from a grammar in RELAX NG's XML syntax."""

    def __init__(self, path, rand):
        grammar = ET.parse(path).getroot()
        self.rand = rand
        self.defines = {}
        for d in grammar.iter(RNG + "define"):
            self.defines[d.get("name")] = list(parts(d))
        self.start = list(parts(grammar.find(RNG + "start")))
        self.taken = {}     # how often a pattern was entered
        self.cost = self.cheapest()
        self.ids = 0

    def cheapest(self):
        """The least number of elements that each define asks for."""
        cost = dict.fromkeys(self.defines, INFINITE)
        changed = True
        while changed:
            changed = False
            for name, body in self.defines.items():
                c = sum(self.price(p, cost) for p in body)
                if c < cost[name]:
                    cost[name], changed = c, True
        return cost

    def price(self, p, cost=None):
        cost = self.cost if cost is None else cost
        kind = p.tag[len(RNG):]
        if kind == "ref":
            return cost[p.get("name")]
        if kind in ("optional", "zeroOrMore", "attribute"):
            return 0
        prices = [self.price(q, cost) for q in parts(p)]
        if kind == "choice":
            return min(prices)
        return (kind == "element") + sum(prices)

    def document(self, size):
        self.ids, self.left = 0, size
        out = []
        for p in self.start:
            self.draw(p, {}, out)
        return re.sub(r"^<(\w+)", r'<\1 xmlns="http://www.tei-c.org/ns/1.0"',
                      "".join(out)) + "\n"

    def draw(self, p, attributes, out):
        """Puts what p asks for into attributes and out."""
        self.taken[id(p)] = self.taken.get(id(p), 0) + 1
        kind = p.tag[len(RNG):]
        getattr(self, "draw_" + kind)(p, attributes, out)

    def draw_all(self, p, attributes, out):
        for q in parts(p):
            self.draw(q, attributes, out)

    draw_group = draw_all

    def draw_ref(self, p, attributes, out):
        for q in self.defines[p.get("name")]:
            self.draw(q, attributes, out)

    def draw_choice(self, p, attributes, out):
        options = [q for q in parts(p) if self.price(q) < INFINITE]
        if self.left <= 0:
            least = min(self.price(q) for q in options)
            options = [q for q in options if self.price(q) == least]
        self.draw(self.rarest(options), attributes, out)

    def rarest(self, options):
        """Mostly the alternative taken least, so that all are met."""
        if self.rand.random() < .5:
            return self.rand.choice(options)
        return min(options, key=lambda q: (self.taken.get(id(q), 0),
                                           self.rand.random()))

    def draw_optional(self, p, attributes, out):
        has = self.price_inside(p)
        if self.new_inside(p):
            chance = .9
        else:
            chance = .4 if has else .15
        if self.left >= has and self.rand.random() < chance:
            self.draw_all(p, attributes, out)

    def price_inside(self, p):
        return sum(self.price(q) for q in parts(p))

    def new_inside(self, p):
        return any(id(q) not in self.taken for q in parts(p))

    def draw_zeroOrMore(self, p, attributes, out):
        least = 1 if self.new_inside(p) else 0
        for _ in range(max(least, self.rand.choice((0, 0, 1, 1, 2, 4)))):
            if self.left < self.price_inside(p):
                return
            self.draw_all(p, attributes, out)

    def draw_oneOrMore(self, p, attributes, out):
        self.draw_all(p, attributes, out)
        self.draw_zeroOrMore(p, attributes, out)

    def draw_element(self, p, _, out):
        attributes, inside = {}, []
        share = int((self.left - 1) * self.rand.choice((1, .7, .2)))
        rest = self.left - 1 - share
        self.left = share       # so that the header leaves some for the text
        self.draw_all(p, attributes, inside)
        self.left += rest
        name = p.get("name")
        given = "".join(" %s=%s" % (k, quoteattr(v))
                        for k, v in attributes.items())
        out.append("<%s%s>%s</%s>" % (name, given, "".join(inside), name))

    def draw_attribute(self, p, attributes, _):
        value = []
        for q in parts(p):
            self.draw(q, {}, value)
        attributes[p.get("name")] = " ".join(value).replace("&lt;", "<") \
            .replace("&gt;", ">").replace("&amp;", "&")

    draw_list = draw_all

    def draw_value(self, p, _, out):
        out.append(p.text)

    def draw_text(self, p, _, out):
        out.append(self.rand.choice(("", "x", " words ", "&lt;&amp;\n")))

    def draw_empty(self, *_):
        pass

    def draw_data(self, p, _, out):
        if p.get("type") == "ID":
            self.ids += 1
            out.append("i.%d" % self.ids)
            return
        param = p.find(RNG + "param")
        key = (p.get("type"), None if param is None else param.text)
        if key not in SAMPLES:
            sys.exit("subset: no sample values for %s %s" % key)
        out.append(escape(self.rand.choice(SAMPLES[key])))

    def never_taken(self):
        """Names of elements, attributes and values that were never drawn."""
        missed = []
        for name, body in self.defines.items():
            for top in body:
                for p in top.iter():
                    kind = p.tag[len(RNG):] if p.tag.startswith(RNG) else ""
                    if kind in ("element", "attribute", "value", "ref") \
                            and id(p) not in self.taken:
                        missed.append("%s: %s %s" % (
                            name, kind, p.get("name") or p.text))
        return missed


def parts(p):
    """The patterns right under p: annotations, params, anything else out."""
    for q in p:
        if isinstance(q.tag, str) and q.tag.startswith(RNG) \
                and q.tag != RNG + "param":
            yield q


def judged(schema, files):
    """jing's complaints about files, as {file: first message}."""
    run = subprocess.run(["jing", schema] + files, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    complaints = {}
    for line in run.stdout.splitlines():
        m = re.match(r"(.*?\.xml):\d+:\d+: (.*)", line)
        name, text = m.groups() if m else ("jing", line)
        complaints.setdefault(name, text)
    if run.returncode and not complaints:
        sys.exit("subset: jing failed with status %d" % run.returncode)
    return complaints


def report(schema, complaints):
    kinds = {}
    for name, text in complaints.items():
        kinds.setdefault(re.sub(r"; expected.*", "", text), []).append(name)
    for text, names in sorted(kinds.items(), key=lambda k: -len(k[1]))[:40]:
        print("%s: %d documents, such as %s: %s"
              % (os.path.basename(schema), len(names), names[0], text))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("-n", type=int, default=1000, help="how many documents")
    ap.add_argument("-s", type=int, default=1, help="seed")
    ap.add_argument("-k", metavar="DIR", help="keep the documents there")
    ap.add_argument("schema")
    ap.add_argument("other")
    args = ap.parse_args()
    for need in (shutil.which("jing") and args.schema or "jing", args.other):
        if not os.path.exists(need):
            print("skipped: %s is missing" % need)
            sys.exit(77)
    sys.setrecursionlimit(20000)
    rand = random.Random(args.s)
    walker = Walker(args.schema, rand)
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.k or scratch
        os.makedirs(folder, exist_ok=True)
        files = []
        for i in range(args.n):
            name = os.path.join(folder, "%05d.xml" % i)
            with open(name, "w", encoding="utf-8") as f:
                f.write(walker.document(rand.choice((20, 100, 400))))
            files.append(name)
        wrong = 0
        for schema in (args.schema, args.other):
            complaints = judged(schema, files)
            report(schema, complaints)
            wrong += len(complaints)
    missed = walker.never_taken()
    print("%d documents, %d complaints, %d of the grammar's alternatives "
          "never met%s" % (args.n, wrong, len(missed),
                           ": " + "; ".join(missed[:20]) if missed else ""))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
