#!/usr/bin/env python3
"""How much of the corpus's structure the tools have found.

corpus_structure.py [-v] SOURCE_DIR GOLD_DIR TEI_DIR

Compares TEI_DIR/NAME.xml with what GOLD_DIR says of SOURCE_DIR/NAME.txt, by
letters alone: spacing, digits and punctuation do not matter. Prints a row a
kind (found, there, the share and its floor) and fails below a floor; -v
names what is missing, by text and line.
"""
import os
import sys
import unicodedata
import xml.etree.ElementTree as ET

T = "{http://www.tei-c.org/ns/1.0}"

# Kind of block: the elements that may hold it, the share that must be found.
KINDS = {
    "p": ("p ab", .95), "quote": ("quote", .80), "head": ("head", .95),
    "speech": ("sp", .90), "decision": ("ab", .90), "item": ("item", .90),
    "note": ("note", .97), "bio": ("div", 1), "author": ("byline", 1),
    "title": ("head", 1), "address": ("opener", 1), "dateline": ("dateline", 1),
    "salute": ("salute", 1), "closer": ("closer", 1), "signed": ("signed", .5),
    "postscript": ("postscript", 1),
}
REFERENCES = .95   # of those that the source still has, exactly placed
LOST = .75         # of those that it lost, in the right paragraph
PAGES = 1


def letters(text):
    text = text.replace("&#x27;", "'")
    return "".join(c for c in unicodedata.normalize("NFKD", text).lower()
                   if c.isalpha())


def table(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf8") as f:
        return [r.split("\t") for r in f.read().split("\n") if r]


def flat(element, skip):
    """The text of an element without its notes (or what else is in skip)."""
    parts = []

    def walk(e):
        parts.append(e.text or "")
        for child in e:
            if isinstance(child.tag, str) and child.tag[len(T):] not in skip:
                walk(child)
            parts.append(child.tail or "")
    walk(element)
    return "".join(parts)


class Document:
    """The TEI: its elements, parents, and the notes by their numbers."""

    def __init__(self, path):
        root = ET.parse(path).getroot()
        self.text = root.find(f".//{T}text")
        self.title = [e for e in root.iter(T + "title")][:1]
        self.above = {c: p for p in self.text.iter() for c in p}
        self.notes = {}
        for note in self.all("note"):
            if note.get("n"):
                self.notes.setdefault(note.get("n"), []).append(note)

    def all(self, names):
        tags = {T + n for n in names.split()}
        return [e for e in self.text.iter() if e.tag in tags]

    def is_in(self, element, names):
        while element in self.above:
            element = self.above[element]
            if element.tag[len(T):] in names:
                return True
        return False

    def before(self, note):
        """The letters of the block up to the note."""
        block = note
        while block in self.above and block.tag[len(T):] not in (
                "p", "ab", "quote", "head", "item", "speaker"):
            block = self.above[block]
        parts = []

        def walk(e):
            parts.append(e.text or "")
            for child in e:
                if child is note:
                    return True
                if child.tag != T + "note" and walk(child):
                    return True
                parts.append(child.tail or "")
        walk(block)
        return letters("".join(parts))


class Gold:
    """What is right: the blocks of each kind, joined, and the references."""

    def __init__(self, name, source, gold):
        with open(f"{source}/{name}.txt", encoding="utf8", newline="") as f:
            self.lines = f.read().split("\n")
        self.anchors = table(f"{gold}/{name}.anchors.tsv")
        self.pages = table(f"{gold}/{name}.pages")
        for _, line, marker, at in self.anchors:
            if marker.isalpha() and marker != "LOST":
                text = self.lines[int(line) - 1]
                self.lines[int(line) - 1] = \
                    text[:int(at)] + " " * len(marker) + text[int(at) + len(marker):]
        self.blocks = []   # [kind, lines, number or speakers]
        self.join(table(f"{gold}/{name}.blocks.tsv"))

    def join(self, rows):
        at, notes = {}, {}
        for line, kind, number, cont in rows:
            line = int(line)
            if kind == "note-cont":
                notes[number][1].append(line)
            elif cont.isdigit():
                at[line] = at[int(cont)]
                at[line][1].append(line)
            else:
                block = [kind, [line], number or cont]
                at[line] = block
                self.blocks.append(block)
                if kind == "note":
                    notes[number] = block

    def letters(self, lines):
        return letters(" ".join(self.lines[n - 1] for n in lines))


def find_whole(document, gold, kind, names):
    """Blocks that an element must hold whole and alone."""
    skip = ("note", "quote") if kind == "p" else ("note",)
    have = [letters(flat(e, skip)) for e in document.all(names)
            if not document.is_in(e, ("note", "front"))]
    for _, lines, _ in (b for b in gold.blocks if b[0] == kind):
        want = gold.letters(lines)
        if want in have:
            have.remove(want)
            yield lines[0], True
        else:
            yield lines[0], False


def find_notes(document, gold):
    for _, lines, numbers in (b for b in gold.blocks if b[0] == "note"):
        want = gold.letters(lines)
        for n in numbers.split(","):
            notes = document.notes.get(n, [])
            have = letters(flat(notes[0], ())) if len(notes) == 1 else ""
            whole = have and have in want if "," in numbers else have == want
            yield lines[0], bool(whole)


def find_speeches(document, gold):
    speeches = [(letters(flat(s, ("note",))),
                 letters((s.get("who") or "") + " ".join(
                     flat(x, ("note",)) for x in s.iter(T + "speaker"))))
                for s in document.all("sp")]
    for _, lines, who in (b for b in gold.blocks if b[0] == "speech"):
        want = gold.letters(lines)
        names = [letters(n) for n in who.split(",")]
        yield lines[0], any(want in text and all(n in speaker for n in names)
                            for text, speaker in speeches)


def find_part(document, gold, kind, names):
    have = [letters(flat(e, ("note",))) for e in document.all(names)
            + (document.title if kind == "title" else [])]
    for _, lines, _ in (b for b in gold.blocks if b[0] == kind):
        want = gold.letters(lines)
        yield lines[0], any(want in h for h in have)


def find_references(document, gold, lost):
    for n, line, marker, at in gold.anchors:
        if (marker == "LOST") != lost:
            continue
        notes = document.notes.get(n, [])
        have = document.before(notes[0]) if notes else ""
        text = gold.lines[int(line) - 1]
        if lost:
            yield line, have != "" and have[-20:] in letters(text)
        else:
            want = letters(text[:int(at)])[-12:]
            yield line, have != "" and have.endswith(want)


def find_pages(document, gold):
    have = [e.get("n") for e in document.all("pb")]
    for row in gold.pages:
        first, last = map(int, row[0].split())
        want = [str(n) for n in range(first, last + 1)]
        for i, n in enumerate(want):
            yield n, i < len(have) and have[i] == n and len(have) == len(want)


def findings(document, gold):
    for kind, (names, floor) in KINDS.items():
        if kind in ("p", "quote"):
            found = find_whole(document, gold, kind, names)
        elif kind == "note":
            found = find_notes(document, gold)
        elif kind == "speech":
            found = find_speeches(document, gold)
        else:
            found = find_part(document, gold, kind, names)
        yield kind, floor, list(found)
    yield "references", REFERENCES, list(find_references(document, gold, False))
    yield "lost references", LOST, list(find_references(document, gold, True))
    yield "pages", PAGES, list(find_pages(document, gold))


def main(arguments):
    say = arguments[:1] == ["-v"]
    if len(arguments) != 3 + say:
        sys.exit(__doc__)
    source, gold, tei = arguments[say:]
    sums = {}
    for name in sorted(f[:-4] for f in os.listdir(source)
                       if f.endswith(".txt")):
        document = Document(f"{tei}/{name}.xml")
        for kind, floor, found in findings(document, Gold(name, source, gold)):
            row = sums.setdefault(kind, [0, 0, floor])
            row[0] += sum(ok for _, ok in found)
            row[1] += len(found)
            missing = " ".join(str(n) for n, ok in found if not ok)
            if say and missing:
                print(f"{name}: {kind} at {missing}")
    low = False
    for kind, (found, there, floor) in sums.items():
        if there:
            short = found < floor * there
            low = low or short
            print(f"{kind:18}{found:5} of{there:4}{found / there:7.2f}"
                  f"   floor {floor:.2f}{'   TOO LOW' if short else ''}")
    return 1 if low or not sums else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
