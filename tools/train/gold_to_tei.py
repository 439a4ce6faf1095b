#!/usr/bin/env python3
"""Makes TEI of a text and its standoff marks, for tei-train.

gold_to_tei.py [--bare] NAME.txt... OUT_DIR; NAME.tsv beside each text holds
rows start, end, type, value, text, with byte offsets; of these the types per,
plc and org are tagged. A line of the text is a paragraph. With --bare a
person's name begins after the honorifics and ranks of honorifics.tsv, and
what is nothing else is no name.
"""
import os, re, sys
from xml.sax.saxutils import escape

NL = "\n"
TAGS = {"per": "persName", "plc": "placeName", "org": "orgName"}
HERE = os.path.dirname(os.path.abspath(__file__))


def honorifics():
    """What stands before a bare name, as one expression."""
    with open(f"{HERE}/../data/honorifics.tsv", encoding="utf8") as f:
        rows = [l.split() for l in f if l.strip() and l[0] != "#"]
    words = [" ".join(r[:-1]) for r in rows if r[-1] != "0"]
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?:(?:{'|'.join(longest)})\b\.?\s*)+".encode(), re.I)


def convert(path, honorific=None):
    # what XML cannot hold is a blank; offsets stay as they are
    text = re.sub(rb"[\x00-\x08\x0b-\x1f]", b" ", open(path, "rb").read())
    rows = []
    for line in open(path[:-4] + ".tsv", encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if len(c) > 2 and c[0].isdigit() and c[2] in TAGS:
            start, end, tag = int(c[0]), int(c[1]), TAGS[c[2]]
            if honorific and tag == "persName":
                before = honorific.match(text, start, end)
                start = before.end() if before else start
            if start < end:
                rows.append((start, end, tag))
    out, at = [], 0
    for start, end, tag in sorted(rows, key=lambda r: (r[0], -r[1])):
        if start < at:
            continue  # a name within a name
        out.append(escape(text[at:start].decode()))
        out.append(f"<{tag}>{escape(text[start:end].decode()).replace(NL, ' ')}"
                   f"</{tag}>")
        at = end
    out.append(escape(text[at:].decode()))
    body = "".join(out).split("\n")
    return "".join(f"<p>{p}</p>\n" for p in body if p.strip())


def main():
    *files, folder = sys.argv[1:]
    bare = files[:1] == ["--bare"]
    honorific = honorifics() if bare else None
    os.makedirs(folder, exist_ok=True)
    for path in files[bare:]:
        name = os.path.basename(path)[:-4]
        with open(f"{folder}/{name}.xml", "w", encoding="utf8") as f:
            f.write('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\n'
                    f"{convert(path, honorific)}</body></text></TEI>\n")


if __name__ == "__main__":
    sys.exit(__doc__) if len(sys.argv) < 3 else main()
