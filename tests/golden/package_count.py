#!/usr/bin/env python3
"""Nothing is lost unsaid in the formats that are archives of parts.

package_count.py TEI-TRANSFORM FORMAT FILE...

Of each document it counts words, notes, names, dates and citations, in the
TEI and in what FORMAT made of it; a difference fails. The archive itself is
looked at too: what stands first, what times it tells, whether its XML is
well-formed.
"""
import io
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile

from transform_count import Document, words

T = "{http://www.tei-c.org/ns/1.0}"
UNITS = {T + n for n in "p ab l head item cell quote list listBibl table lg".split()}
CUT = {T + n for n in ("note ref pb choice gap lb figure list listBibl app "
                        "graphic").split()}
H = "{http://www.w3.org/1999/xhtml}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT = ODF % "text"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EPUB = "{http://www.idpf.org/2007/ops}"


def text_of(e, apart, skip, cut=False):
    """The text of an element, with a blank round what is set apart; with
    `cut`, a NUL where other text may come between."""
    out = []

    def walk(e):
        if skip(e):
            return
        if cut and e.tag in CUT:
            out.append("\0")
            return
        blank = " " if apart(e) else ""
        out.append(blank + (e.text or ""))
        for child in e:
            walk(child)
            out.append(child.tail or "")
        out.append(blank)
    walk(e)
    return "".join(out)


def squeezed(s):
    return "".join(re.findall(r"\w+", s))


def paragraphs_of(path):
    """How each innermost paragraph of a TEI text begins; the text's own title
    is left out."""
    root = ET.parse(path).getroot()
    title = root.find(f".//{T}titleStmt/{T}title")
    title = squeezed("".join(title.itertext())) if title is not None else ""
    gone = {d.find(T + "head") for d in root.iter(T + "div")
            if d.get("type") == "notes"}
    for text in root.iter(T + "text"):
        for e in text.iter():
            if e in gone:
                continue
            if e.tag not in UNITS or any(c.tag in UNITS for c in e.iter()
                                         if c is not e):
                continue
            s = re.split(r"\0", text_of(e, lambda e: False, lambda e: False,
                                        cut=True))[0]
            if squeezed(s) and not title.startswith(squeezed(s)):
                yield squeezed(s)[:40]


class Check:
    first = None  # the part that must stand first, and its text
    nested_are_text = True  # notes of notes

    def __init__(self, tool, format, path):
        self.path, self.format = path, format
        self.doc = Document(path)
        self.bad = 0
        made = [subprocess.run([tool, "-t", format, path], check=True,
                               capture_output=True).stdout for _ in "12"]
        self.same("bytes of a second run", made[0], made[1])
        self.zip = zipfile.ZipFile(io.BytesIO(made[0]))
        self.container()

    def same(self, what, want, got):
        if want != got:
            print(f"{self.path}: {self.format}: {what}: "
                  f"{str(want)[:90]} in, {str(got)[:90]} out")
            self.bad = 1

    def container(self):
        self.same("bad part", None, self.zip.testzip())
        self.same("times", {(1980, 1, 1, 0, 0, 0)},
                  {i.date_time for i in self.zip.infolist()})
        if self.first:
            part = self.zip.infolist()[0]
            self.same("first part", ("mimetype", zipfile.ZIP_STORED, b""),
                      (part.filename, part.compress_type, part.extra))
            self.same("mimetype", self.first, self.zip.read(part).decode())

    def parts(self, pattern):
        """The parts whose names match, parsed, in their order."""
        names = [n for n in self.zip.namelist() if re.fullmatch(pattern, n)]
        return [ET.fromstring(self.zip.read(n)) for n in names]

    def no_word_lost(self, text):
        lost = self.doc.words - words(text)
        if sum(lost.values()) > sum(self.doc.words.values()) / 5000:
            self.same("words", "", f"lost {dict(lost)}")

    def counts(self, got):
        """In the formats of word processors a note of a note is text."""
        self.same("notes", self.doc.notes - (self.nested_are_text and
                  self.doc.notes_of_notes), got.pop("notes"))
        for kind, count in got.items():
            self.same(kind, self.doc.rows[kind], count)

    def no_paragraph_lost(self, paragraphs):
        text = "\n".join(squeezed(p) for p in paragraphs)
        lost = [p for p in paragraphs_of(self.path) if p not in text]
        self.same("paragraphs", [], lost)


class Epub(Check):
    nested_are_text = False
    first = "application/epub+zip"
    inline = set("a span i b em u s sup sub cite abbr time ins del".split())

    def run(self):
        pages = self.parts(r"EPUB/text-\d+\.xhtml")
        elements = [e for p in pages for e in p.iter()]
        classes = [e.get("class", "").split() for e in elements]
        for e in elements:
            if e.tag == H + "abbr":
                e.text = e.get("title")
        self.no_word_lost(" ".join(text_of(
            p.find(H + "body"), lambda e: e.tag[len(H):] not in self.inline,
            lambda e: e.get("class") in ("ref", "page")) for p in pages))
        got = {kind: sum(c[:1] == [kind] for c in classes)
               for kind in ("person", "place", "org")}
        got["date"] = sum(c[:1] == ["when"] for c in classes)
        got["work"] = sum(c[:1] == ["bibl"] for c in classes) + sum(
            len(e) for e in elements if e.get("class") == "works")
        got["notes"] = sum(e.get(EPUB + "type") == "footnote" or
                           "remark" in e.get("class", "") for e in elements)
        self.counts(got)
        pages_in = {e.get("id") for e in elements
                    if e.get(EPUB + "type") == "pagebreak"}
        listed = [a.get("href") for nav in self.parts("EPUB/nav.xhtml")
                  for n in nav.iter(H + "nav")
                  if n.get(EPUB + "type") == "page-list"
                  for a in n.iter(H + "a")]
        if not {h.split("#")[1] for h in listed} <= pages_in:
            self.same("page list", pages_in, listed)


class Odt(Check):
    first = "application/vnd.oasis.opendocument.text"
    inline = {TEXT + n for n in "span a bookmark note note-citation".split()}

    def run(self):
        self.parts(r".*\.xml")
        body = next(self.parts("content.xml")[0].iter(ODF % "office" + "text"))
        style = TEXT + "style-name"
        text = text_of(body, lambda e: e.tag not in self.inline, lambda e:
                       e.tag == TEXT + "note-citation" or
                       e.get(style) in ("page", "noteref"))
        self.no_word_lost(text)
        self.no_paragraph_lost(
            text_of(p, lambda e: False, lambda e: e.tag == TEXT + "note" or
                    e.get(style) in ("page", "noteref"))
            for p in body.iter() if p.tag in (TEXT + "p", TEXT + "h"))
        spans = [e.get(style) for e in body.iter(TEXT + "span")]
        got = {kind: spans.count(kind)
               for kind in ("person", "place", "org", "date", "work")}
        got["notes"] = sum(1 for _ in body.iter(TEXT + "note"))
        self.counts(got)


class Docx(Check):
    apart = {W + n for n in "p tbl tr tc br tab".split()}

    def run(self):
        self.parts(r".*\.(xml|rels)")
        document, notes = self.parts(r"word/(document|footnotes)\.xml")
        skip = lambda e: e.tag == W + "r" and any(
            s.get(W + "val") in ("page", "FootnoteReference")
            for s in e.iter(W + "rStyle"))
        self.no_word_lost(" ".join(
            text_of(e, lambda e: e.tag in self.apart, skip)
            for e in (document, notes)))
        self.no_paragraph_lost(
            text_of(p, lambda e: False, skip)
            for e in (document, notes) for p in e.iter(W + "p"))
        names = [b.get(W + "name").split("_")[0] for e in (document, notes)
                 for b in e.iter(W + "bookmarkStart")]
        got = {kind: names.count(kind)
               for kind in ("person", "place", "org", "date", "work")}
        got["notes"] = sum(n.get(W + "type") is None
                           for n in notes.iter(W + "footnote"))
        self.same("references", got["notes"], sum(
            1 for _ in document.iter(W + "footnoteReference")))
        self.counts(got)


FORMATS = {"epub": Epub, "odt": Odt, "docx": Docx}


def main(tool, format, *paths):
    bad = 0
    for path in paths:
        check = FORMATS[format](tool, format, path)
        check.run()
        d = check.doc
        print(f"{path.split('/')[-1]}: {format}: {sum(d.words.values())} "
              f"words, {d.notes} notes, {dict(d.rows)}")
        bad |= check.bad
    return bad


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
