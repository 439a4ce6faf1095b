"""Random mistakes in TEI documents, judged as jing judges them.

usage: mutants.py [-n COUNT] [--seed N] TEI_VALIDATE SCHEMA DOCUMENT...

Makes COUNT mutants of the documents, runs both on all of them, and demands
the same verdict; and that our first error is in the tag or the text that
jing's first error ends. Needs jing; without it, it says so (status 77).
"""
import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TAG = re.compile(r"<(/?)([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:\"[^\"]*\""
                 r"|'[^']*'))*)\s*(/?)>")
ATTRIBUTE = re.compile(r"\s+([\w.:-]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
NAMES = ("p", "div", "head", "list", "item", "persName", "note", "title",
         "table", "cell", "date", "bibl", "ref", "front", "respStmt", "lg",
         "choice", "sp", "listBibl", "figure", "nonsense")
ATTRIBUTES = ("when", "n", "xml:id", "target", "type", "rend", "nonsense",
              "cert", "xml:lang", "status", "cols", "calendar")
VALUES = ("", "x y", "1865-02-30", "high", "en_GB", "#x", "12", "-1", "a&lt;b",
          "2001-01-01", "1st")


def cut(text, a, b, new=""):
    return text[:a] + new + text[b:]


def element_span(text, m):
    """From a start tag to the end of its element."""
    if m.group(4):
        return m.start(), m.end()
    depth = 0
    for t in TAG.finditer(text, m.start()):
        if not t.group(4):
            depth += -1 if t.group(1) else 1
        if depth == 0:
            return m.start(), t.end()
    return m.start(), m.end()


def mutate(text, rng):
    tags = list(TAG.finditer(text))
    starts = [m for m in tags if not m.group(1)]
    m = rng.choice(starts)
    a, b = element_span(text, m)
    attributes = list(ATTRIBUTE.finditer(text, m.start(3), m.end(3)))
    kind = rng.randrange(12)
    if kind == 0:  # another name
        name = rng.choice(NAMES)
        new = text[a:b]
        new = "<" + name + new[1 + len(m.group(2)):]
        if not m.group(4):
            new = new[:new.rindex("</")] + f"</{name}>"
        return cut(text, a, b, new)
    if kind == 1:  # gone
        return cut(text, a, b)
    if kind == 2:  # twice
        return cut(text, b, b, text[a:b])
    if kind == 3:  # somewhere else
        to = rng.choice(tags).end()
        if a <= to <= b:
            return cut(text, a, b)
        piece = text[a:b]
        if to > b:
            return text[:a] + text[b:to] + piece + text[to:]
        return text[:to] + piece + text[to:a] + text[b:]
    if kind == 4 and attributes:  # an attribute less
        x = rng.choice(attributes)
        return cut(text, x.start(), x.end())
    if kind == 5 and attributes:  # another value
        x = rng.choice(attributes)
        return cut(text, x.start(2), x.end(2), f'"{rng.choice(VALUES)}"')
    if kind == 6:  # one more attribute
        return cut(text, m.end(2), m.end(2),
                   f' {rng.choice(ATTRIBUTES)}="{rng.choice(VALUES)}"')
    if kind == 7:  # text between tags
        t = rng.choice(tags)
        return cut(text, t.end(), t.end(), rng.choice(("word", " a b ", "é")))
    if kind == 8:  # the tags gone, the content there
        end = text[a:b].rfind("</")
        if m.group(4) or end < 0:
            return cut(text, a, b)
        return text[:a] + text[m.end():a + end] + text[b:]
    if kind == 9:  # in another element
        name = rng.choice(NAMES)
        return cut(text, a, b, f"<{name}>{text[a:b]}</{name}>")
    if kind == 10:  # a new empty element
        t = rng.choice(tags)
        return cut(text, t.end(), t.end(), f"<{rng.choice(NAMES)}/>")
    at = rng.randrange(len(text))  # ill-formed, mostly
    return cut(text, at, at + rng.randrange(3), rng.choice(("", "<", "&")))


def first_errors(output, files):
    """The first error of each file: (line, column, message)."""
    found = {}
    for line in output.splitlines():
        m = re.match(r"(.*?):(\d+):(\d+): (?:error|fatal): (.*)", line)
        if m and m.group(1) in files and m.group(1) not in found:
            found[m.group(1)] = (int(m.group(2)), int(m.group(3)),
                                 m.group(4))
    return found


def run(args, files):
    found = {}
    while files:
        some = files[:100]
        done = subprocess.run(args + some, capture_output=True, text=True,
                              timeout=600)
        output = done.stdout + done.stderr
        found.update(first_errors(output, set(some)))
        # jing gives up at the first that is no XML
        fatal = re.search(r"^(.*?):\d+:\d+: fatal: ", output, re.M)
        files = files[some.index(fatal.group(1)) + 1 if fatal else len(some):]
    return found


def offset(text, line, column, units=1):
    """The offset of a place; jing's columns count UTF-16 units (2)."""
    lines = text.split("\n")
    at = sum(len(s) + 1 for s in lines[:line - 1])
    if units == 1:
        return at + column - 1
    ahead = lines[line - 1].encode("utf-16-le")[:2 * (column - 1)]
    return at + len(ahead.decode("utf-16-le", "replace"))


def text_before(text, end):
    """Where the text begins that goes on at `end`: behind the last tag."""
    tag = text.rfind("<", 0, end)
    return text.find(">", tag, end) if tag >= 0 else 0


def in_same_token(text, ours, theirs):
    """Is our place in the tag or text that ends at theirs?"""
    at, end = offset(text, *ours[:2]), offset(text, *theirs[:2], units=2)
    if text[end - 1:end] == ">":
        start = text.rfind("<", 0, end)
        if start <= at <= end:
            return True
        # jing tells of an element's text at its end tag
        return text_before(text, start) <= at <= end
    return (text_before(text, end) <= at
            <= (text.find(">", end) if ">" in text[end:] else len(text)))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("-n", type=int, default=1000)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--keep", help="a folder for the mutants")
    p.add_argument("tool")
    p.add_argument("schema")
    p.add_argument("documents", nargs="+")
    a = p.parse_args()
    missing = [x for x in [a.schema] + a.documents if not Path(x).exists()]
    if shutil.which("jing") is None or missing:
        print("skipped: needs jing and", " ".join(missing or ["its schema"]))
        return 77
    rng = random.Random(a.seed)
    bases = []
    for name in a.documents:
        text = Path(name).read_text(encoding="utf-8-sig")
        # the letters and minutes lack it; that would hide all else
        text = re.sub(r"<publicationStmt>(\s*)<date",
                      r"<publicationStmt>\1<publisher>x</publisher><date",
                      text)
        bases.append(text)
    with tempfile.TemporaryDirectory() as folder:
        folder = a.keep or folder
        files, texts = [], {}
        for i in range(a.n):
            path = str(Path(folder) / f"{i}.xml")
            texts[path] = mutate(rng.choice(bases), rng)
            Path(path).write_text(texts[path], encoding="utf-8")
            files.append(path)
        theirs = run(["jing", a.schema], files)
        ours = run([a.tool, "--no-pointers", "-s", a.schema], files)
    verdicts = places = 0
    for path in files:
        name = Path(path).name
        o, t = ours.get(path), theirs.get(path)
        if (o is None) != (t is None):
            verdicts += 1
            print(f"{name}: verdict: we say {o}, jing {t}")
        elif o and not in_same_token(texts[path], o, t):
            places += 1
            print(f"{name}: place: {o[0]}:{o[1]} {o[2][:120]}\n"
                  f"    jing {t[0]}:{t[1]} {t[2][:120]}")
    print(f"{a.n} mutants, {len(theirs)} invalid by jing: {verdicts} other "
          f"verdicts, {places} first errors elsewhere")
    return 1 if verdicts or places else 0


if __name__ == "__main__":
    sys.exit(main())
