#!/usr/bin/env python3
"""Proof that one RELAX NG schema accepts nothing that another does not.

inclusion.py SCHEMA.rng OTHER.rng

Holds for schemas in which every element name has one definition, as in TEI
and its customisations. Then SCHEMA is included in OTHER if each element of
SCHEMA has a content model whose words are words of OTHER's, and attributes
that OTHER allows with these values and does not lack. Content models are
compared by derivatives: all pairs (what SCHEMA may still read, what OTHER may
still read) are visited; where the first may end, the second must. Datatypes
that differ are included where NARROWER says so, by a reason that a person has
seen. No sampling, no other program; subset.py asks jing the same question.
"""
import collections
import os
import sys
import unicodedata
import xml.etree.ElementTree as ET

sys.setrecursionlimit(100000)   # patterns of a hundred alternatives nest
RNG = "{http://relaxng.org/ns/structure/1.0}"
EMPTY, NONE = ("empty",), ("none",)

WORD = r"[^\p{C}\p{Z}]+"
# (type, facet) of SCHEMA: the (type, facet) of OTHER that holds all of it.
NARROWER = {
    ("token", "minLength=1"): {("string", ""), ("token", "")},
    ("nonNegativeInteger", ""): {("double", ""), ("decimal", "")},
    ("nonNegativeInteger", "maxInclusive=100"): {("nonNegativeInteger", "")},
    ("token", "pattern=[A-Z]{3}"): {("token", "pattern=" + WORD)},
    ("token", r"pattern=\d+(\.\d+){0,2}"):
        {("token", r"pattern=[\d]+(\.[\d]+){0,2}")},
    ("token", r"pattern=\d+[a-z]*\d*(\.\d+[a-z]*\d*){0,3}"):
        {("token", r"pattern=[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}")},
    ("token", r"pattern=[a-z][a-z0-9+.\-]*"):
        {("token", r"pattern=[a-z][a-z0-9\+\.\-]*")},
    ("token", r"pattern=\d+(\.\d+)?(%|cm|mm|in|pt|pc|px|em|ex)"):
        {("token", r"pattern=[\-+]?\d+(\.\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch"
                   r"|rem|vw|vh|vmin|vmax)")},
}
# Values of these types never hold a blank, so one is a list of one.
BLANKLESS = {"anyURI", "nonNegativeInteger", "language", "Name", "ID"}


# Patterns are tuples, made only by these three, so that equal languages that
# come up in practice are equal tuples and the search ends.
def group(a, b):
    if NONE in (a, b):
        return NONE
    if a == EMPTY:
        return b
    if b == EMPTY:
        return a
    if a[0] == "group":
        return ("group", a[1], group(a[2], b))
    return ("group", a, b)


def choice(patterns):
    flat = set()
    for p in patterns:
        flat |= p[1] if p[0] == "choice" else {p}
    flat.discard(NONE)
    if len(flat) < 2:
        return flat.pop() if flat else NONE
    return ("choice", frozenset(flat))


def star(p):
    if p in (EMPTY, NONE):
        return EMPTY
    return p if p[0] == "star" else ("star", p)


def nullable(p):
    if p[0] == "group":
        return nullable(p[1]) and nullable(p[2])
    if p[0] == "choice":
        return any(map(nullable, p[1]))
    return p[0] in ("empty", "star")


def derivative(p, symbol, holds):
    """What p may still read after symbol; holds(atom, symbol) matches."""
    if p[0] == "atom":
        return EMPTY if holds(p[1], symbol) else NONE
    if p[0] == "group":
        rest = group(derivative(p[1], symbol, holds), p[2])
        if nullable(p[1]):
            rest = choice((rest, derivative(p[2], symbol, holds)))
        return rest
    if p[0] == "choice":
        return choice([derivative(q, symbol, holds) for q in p[1]])
    if p[0] == "star":
        return group(derivative(p[1], symbol, holds), p)
    return NONE


def first(p):
    """The symbols that p may begin with."""
    if p[0] == "atom":
        return {p[1]}
    if p[0] == "group":
        return first(p[1]) | (first(p[2]) if nullable(p[1]) else set())
    if p[0] == "choice":
        return set().union(*map(first, p[1]))
    return first(p[1]) if p[0] == "star" else set()


def excess(a, b, holds):
    """A shortest word of a that is not one of b, or None."""
    same = lambda x, y: x == y
    seen, todo = set(), collections.deque([(a, b, ())])
    while todo:
        a, b, word = todo.popleft()
        if (a, b) in seen:
            continue
        seen.add((a, b))
        if nullable(a) and not nullable(b):
            return word
        for symbol in sorted(first(a), key=str):
            rest = derivative(b, symbol, holds)
            if rest == NONE:
                return word + (symbol,)
            todo.append((derivative(a, symbol, same), rest, word + (symbol,)))
    return None


def definitions(path):
    """{name: [define]} of a grammar and of those that it includes."""
    found = {}
    for n in ET.parse(path).getroot():
        if n.tag == RNG + "include":
            base = definitions(os.path.join(os.path.dirname(path),
                                            n.get("href")))
            base.update((d.get("name"), [d]) for d in n
                        if d.tag == RNG + "define")
            for name, ds in base.items():
                found.setdefault(name, []).extend(ds)
        elif n.tag == RNG + "define":
            found.setdefault(n.get("name"), []).append(n)
    return found


def united(defines):
    """One define of several that are combined."""
    if len(defines) == 1:
        return defines[0]
    if any(d.get("combine", "choice") != "choice" for d in defines):
        sys.exit("cannot judge definitions that are interleaved")
    whole = ET.Element(RNG + "define")
    alternatives = ET.SubElement(whole, RNG + "choice")
    for d in defines:
        ET.SubElement(alternatives, RNG + "group").extend(list(d))
    return whole


class Schema:
    """The elements of a grammar: content and attributes of each name."""

    def __init__(self, path, exact=False):
        self.exact = exact      # refuse what would be judged too kindly
        self.defines = {name: united(found)
                        for name, found in definitions(path).items()}
        self.parts = {}         # define: (content, attributes)
        self.elements = {}      # name: the RELAX NG element
        for define in self.defines.values():
            for e in define.iter(RNG + "element"):
                name = e.get("name")
                if name and self.elements.setdefault(name, e) is not e:
                    sys.exit("%s: two definitions of %s" % (path, name))

    def read(self, nodes):
        """(content, attributes) of nodes in a row; the attributes are
        {name: (required, [value, ...])}."""
        content, attributes = EMPTY, {}
        for n in nodes:
            if isinstance(n.tag, str) and n.tag.startswith(RNG):
                c, a = self.read_one(n)
                content = group(content, c)
                attributes = joined(attributes, a)
        return content, attributes

    def read_one(self, n):
        kind = n.tag[len(RNG):]
        if kind == "ref":
            name = n.get("name")
            if name not in self.parts:
                self.parts[name] = self.read(self.defines[name])
            return self.parts[name]
        if kind == "element":
            return ("atom", n.get("name") or "*"), {}
        if kind == "attribute":
            value = [q for q in n if q.tag.startswith(RNG)]
            return EMPTY, {n.get("name"): (True, value)}
        if kind == "choice":
            both = [self.read_one(q) for q in n if q.tag.startswith(RNG)]
            if self.exact and len({frozenset(a) for _, a in both if a}) > 1:
                sys.exit("cannot judge attributes that exclude each other")
            return choice([c for c, _ in both]), either([a for _, a in both])
        if kind == "value" or kind == "data":
            return ("atom", "#data"), {}
        if kind == "text":
            return star(("atom", "#text")), {}
        if kind in ("empty", "notAllowed"):
            return (EMPTY if kind == "empty" else NONE), {}
        content, attributes = self.read(n)
        if kind in ("zeroOrMore", "oneOrMore"):
            rest = star(content)
            content = rest if kind[0] == "z" else group(content, rest)
        elif kind == "optional":
            content = choice((EMPTY, content))
        elif kind != "group":
            sys.exit("cannot judge <%s>" % kind)
        if kind in ("optional", "zeroOrMore"):
            attributes = {k: (False, v) for k, (_, v) in attributes.items()}
        return content, attributes

    def value(self, nodes):
        """The pattern of an attribute's value; atoms are values and data."""
        p = EMPTY
        for n in nodes:
            if isinstance(n.tag, str) and n.tag.startswith(RNG):
                p = group(p, self.value_one(n))
        return p

    def value_one(self, n):
        kind = n.tag[len(RNG):]
        if kind == "value":
            return ("atom", ("value", n.text or ""))
        if kind == "data":
            facets = sorted("%s=%s" % (q.get("name"), q.text)
                            for q in n.findall(RNG + "param"))
            return ("atom", ("data", n.get("type"), " ".join(facets)))
        if kind == "text":
            return ("atom", ("data", "string", ""))
        if kind == "empty":
            return EMPTY
        if kind == "ref":
            return self.value(self.defines[n.get("name")])
        if kind == "choice":
            return choice([self.value_one(q) for q in n
                           if q.tag.startswith(RNG)])
        p = self.value(n)
        if kind == "list":
            return ("atom", ("list", p))
        if kind == "optional":
            return choice((EMPTY, p))
        rest = star(p)
        return {"group": p, "zeroOrMore": rest,
                "oneOrMore": group(p, rest)}[kind]


def joined(a, b):
    out = dict(a)
    for name, (required, value) in b.items():
        before = out.get(name, (False, []))
        out[name] = (required or before[0], before[1] + value)
    return out


def either(alternatives):
    out = {}
    for a in alternatives:
        out = joined(out, a)
    return {name: (all(a.get(name, (False,))[0] for a in alternatives), v)
            for name, (_, v) in out.items()}


def narrower(mine, theirs):
    """Whether every string of the datum mine is one of theirs."""
    if mine[0] == "list" or theirs[0] == "list":
        if theirs[0] != "list":
            return False
        inner = mine[1] if mine[0] == "list" else ("atom", mine)
        return (mine[0] == "list" or blankless(mine)) and \
            excess(inner, theirs[1], lambda t, m: narrower(m, t)) is None
    if mine[0] == "value":
        if theirs[0] == "value":
            return mine[1] == theirs[1]
        return theirs[1:] in (("string", ""), ("token", "")) or (
            theirs[1:] == ("token", "pattern=" + WORD) and
            all(unicodedata.category(c)[0] not in "CZ" for c in mine[1]))
    if theirs[0] == "value":
        return False
    return mine[1:] == theirs[1:] or theirs[1:] == (mine[1], "") \
        or theirs[1:] == ("string", "") \
        or theirs[1:] in NARROWER.get(mine[1:], ())


def blankless(datum):
    if datum[0] == "value":
        return " " not in datum[1]
    return datum[1] in BLANKLESS or datum[2] == "pattern=" + WORD


def faults(name, mine, theirs):
    """What SCHEMA's element name may have that OTHER's may not."""
    if name not in theirs.elements:
        yield "no such element"
        return
    content, attributes = mine.read(mine.elements[name])
    wider, allowed = theirs.read(theirs.elements[name])
    word = excess(content, wider, lambda t, m: t == m or
                  (t == "#text" and m == "#data"))
    if word is not None:
        yield "content: " + " ".join(word)
    for att, (required, _) in allowed.items():
        if required and not attributes.get(att, (False,))[0]:
            yield "@%s: may be missing" % att
    for att, (_, value) in attributes.items():
        if att not in allowed:
            yield "@%s: not allowed" % att
            continue
        word = excess(choice([mine.value([v]) for v in value]),
                      choice([theirs.value([v]) for v in allowed[att][1]]),
                      lambda t, m: narrower(m, t))
        if word is not None:
            yield "@%s: %s" % (att, word)


def main(schema, other):
    if not os.path.exists(other):
        print("skipped: %s is missing" % other)
        return 77
    mine = Schema(schema)
    theirs = Schema(other, exact=True)
    found = ["%s: %s" % (name, fault) for name in sorted(mine.elements)
             for fault in faults(name, mine, theirs)]
    print("\n".join(found + ["%d elements, %d faults"
                             % (len(mine.elements), len(found))]))
    return 1 if found else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
