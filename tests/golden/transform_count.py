#!/usr/bin/env python3
"""Nothing is lost unsaid: what goes into tei-transform comes out of it.

transform_count.py TEI-TRANSFORM FILE...

Of each document it counts words, notes, names, dates and citations, and in
each format what that format promises to hold; a difference fails.
"""
import collections, contextlib, functools, html, io, json, multiprocessing
import re, subprocess, sys
import xml.etree.ElementTree as ET

T = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
INLINE = set("""hi emph foreign term title persName placeName orgName geogName
name rs date time seg w c ref ptr unclear supplied add del sic corr abbr expan
orig reg choice surname forename idno q soCalled mentioned gloss anchor
biblScope citedRange author editor publisher pubPlace num measure formula
unknownThing""".split())
ROW = {"persName": "person", "placeName": "place", "geogName": "place",
       "orgName": "org", "date": "date", "bibl": "work"}


def name(e):
    return e.tag[len(T):] if isinstance(e.tag, str) and \
        e.tag.startswith(T) else ""


def wrapped(e):
    """An element as the text of a document."""
    tei = ET.Element(T + "TEI")
    ET.SubElement(tei, T + "text").append(e)
    return tei


def words(s):
    return collections.Counter(re.findall(r"\w+", s))


class Document:
    """What a reader of the text would count."""

    def __init__(self, path):
        root = path if ET.iselement(path) else ET.parse(path).getroot()
        self.rows = collections.Counter()
        self.spoken = collections.Counter()  # of them, in names of speakers
        self.root = root
        self.notes = 0
        self.notes_of_notes = 0
        self.text = []
        self.parents = {c: p for p in root.iter() for c in p}
        self.named = {e.get(XML_ID) for e in root.iter(T + "note")}
        self.marks = {}
        for e in root.iter():
            if name(e) in ("ref", "ptr") and self.is_mark(e):
                self.marks.setdefault(e.get("target")[1:], e)
        self.walk(root, False)
        self.words = words("".join(self.text))

    def walk(self, e, inside):
        n = name(e)
        if n in ("teiHeader", "standOff", "facsimile") or not n:
            return
        if n == "ref" and (e.get("type") == "note" or self.is_mark(e)):
            return
        inside = inside or n == "text"
        if inside:
            self.count(e, n)
        apart = n not in INLINE
        if n == "choice":
            picked = [c for c in e if name(c) in ("corr", "reg", "expan")]
            self.walk((picked or list(e))[0], inside)
            return
        self.text.append((" " if apart else "") + (e.text or ""))
        # a heading over notes that are set elsewhere says nothing
        gone = n == "div" and e.get("type") == "notes"
        for c in e:
            if gone and name(c) == "head":
                continue
            self.walk(c, inside)
            self.text.append(c.tail or "")
        if apart:
            self.text.append(" ")

    def is_mark(self, ref):
        """Whether it is the mark of a note that stands apart."""
        return ref.get("target", "")[1:] in self.named and \
            len("".join(ref.itertext()).strip()) < 6

    def is_in_note(self, note):
        """Whether it hangs in another: it stands there, or its mark does."""
        up = self.parents.get(self.marks.get(note.get(XML_ID), note))
        while up is not None and name(up) != "note":
            up = self.parents.get(up)
        return up is not None

    def count(self, e, n):
        if n in ROW and not (n == "orgName" and
                             e.get("type") == "repository"):
            self.rows[ROW[n]] += 1
            up = e
            while up is not None and name(up) != "speaker":
                up = self.parents.get(up)
            self.spoken[ROW[n]] += up is not None
        elif n in ("name", "rs") and e.get("type"):
            self.rows["name"] += 1
        # a note that nothing leads to and that stands between blocks is a
        # remark; the samples have none
        self.notes += n == "note"
        self.notes_of_notes += n == "note" and self.is_in_note(e)


def plain_html(s):
    s = re.sub(r"(?s)<(style|script|nav|head)\b.*?</\1>", " ", s)
    s = re.sub(r'(?s)<section class="index.*?</section>', " ", s)
    s = re.sub(r"(?s)<footer>.*?</footer>", " ", s)
    s = re.sub(r'<abbr title="([^"]*)">.*?</abbr>', r"\1", s)
    s = re.sub(r'(?s)<sup class="ref">.*?</sup>', "", s)
    s = re.sub(r'(?s)<span class="page".*?</span>', "", s)
    s = re.sub(r"</?(?!p|div|li|td|th|h\d|br|section|dt|dd|blockquote|"
               r"figure|caption)\w+\b[^>]*>", "", s)
    return html.unescape(re.sub(r"<[^>]*>", " ", s))


@functools.lru_cache(1)
def document(path):
    return Document(path)


class Check:
    def __init__(self, tool, path):
        self.tool, self.path, self.doc = tool, path, document(path)
        self.bad = 0

    def run(self, *args):
        return subprocess.run([self.tool, *args, self.path], check=True,
                              capture_output=True).stdout.decode()

    def same(self, format, what, want, got):
        if want != got:
            print(f"{self.path}: {format}: {what}: {want} in, {got} out")
            self.bad = 1

    def no_word_lost(self, format, text):
        lost = self.doc.words - words(text)
        # glued where TEI has no blank and the page a box, and the reverse
        if sum(lost.values()) > sum(self.doc.words.values()) / 5000:
            print(f"{self.path}: {format}: lost {dict(lost)}")
            self.bad = 1

    def html(self):
        s = self.run("-t", "html")
        self.no_word_lost("html", plain_html(s))
        self.same("html", "notes", self.doc.notes,
                  s.count('role="doc-footnote"') +
                  len(re.findall(r'class="remark', s)))
        body = s[s.index("<body"):]
        for kind in ("person", "place", "org"):
            got = len(re.findall(rf'<(?:a|span) class="{kind}[" ]', body))
            self.same("html", kind, self.doc.rows[kind], got)
        # what the source says of itself stands in the footer, dates and all
        text = re.sub(r"(?s)<footer>.*?</footer>", "", body)
        self.same("html", "dates", self.doc.rows["date"],
                  len(re.findall(r"<(?:time|span) [^>]*class=\"when", text)))

    def text(self):
        s = self.run("-t", "text", "-w", "0")
        self.no_word_lost("text", re.sub(r"(?<=\S)\[[\d*]+\]", "", s))

    def markdown(self):
        s = self.run("-t", "markdown")
        self.no_word_lost("markdown", re.sub(
            r"\\([^A-Za-z0-9\s])|\[\^\w+\]:?|</?(?:sup|sub|em|strong)>", r"\1", s))
        self.same("markdown", "notes", self.doc.notes, len(
            re.findall(r"(?m)^\[\^\w+\]:", s)))

    def json(self):
        d = json.loads(self.run("-t", "json"))
        units = d["paragraphs"] + [p for n in d["notes"]
                                   for p in n["paragraphs"]]
        read = [r for u in units for r in u.get("readings", [])]
        self.no_word_lost("json", " ".join(
            [u["text"] for u in units] +
            [o["text"] for r in read for o in r["others"]] +
            [s for r in read for s in r.get("remarks", [])]))
        self.same("json", "notes", self.doc.notes, len(d["notes"]))
        got = collections.Counter(e["type"] for u in units
                                  for e in u["entities"])
        for kind in set(ROW.values()):
            self.same("json", kind, self.doc.rows[kind], got[kind])
        for u in units:
            for e in u["entities"]:
                if not e["start"] <= e["end"] <= len(u["text"]):
                    self.same("json", "offsets", e, u)

    def tsv(self):
        rows = [r.split("\t") for r in self.run("-t", "tsv").split("\n")[1:-1]]
        self.same("tsv", "columns", {9}, {len(r) for r in rows} or {9})
        self.same("tsv", "ids", len(rows), len({r[0] for r in rows}))
        got = collections.Counter(r[1] for r in rows)
        for kind in set(ROW.values()):
            self.same("tsv", kind, self.doc.rows[kind], got[kind])

    def geojson(self):
        d = json.loads(self.run("-t", "geojson"))
        self.same("geojson", "places", self.doc.rows["place"], sum(
            f["properties"]["mentions"] for f in d["features"]))

    def jats(self):
        root = ET.fromstring(self.run("-t", "jats"))
        inline = ("italic bold sup sub underline sc strike named-content "
                  "ext-link xref mixed-citation article-title source "
                  "string-name publisher-name publisher-loc volume issue "
                  "page-range pub-id").split()

        def text(e):
            # the numbers of notes and pages are counted otherwise
            if e.tag == "target" or e.get("ref-type") == "fn":
                return ""
            blank = "" if e.tag in inline else " "
            return (blank + (e.text or "") + "".join(
                text(c) * (e.tag != "fn" or c.tag != "label") +
                (c.tail or "") for c in e) + blank)
        self.no_word_lost("jats", text(root))
        self.same("jats", "notes", self.doc.notes,
                  sum(1 for _ in root.iter("fn")))
        got = collections.Counter(
            ROW.get(e.get("content-type")) for part in ("body", "back")
            for p in root.iter(part) for e in p.iter("named-content"))
        for kind in ("person", "place", "date"):
            self.same("jats", kind, self.doc.rows[kind] -
                      self.doc.spoken[kind], got[kind])

    def latex(self):
        s = self.run("-t", "latex", "-w", "0")
        self.same("latex", "notes", self.doc.notes, s.count("\\footnote{"))
        s = re.sub(r"\\index\{(?:[^{}]|\{[^{}]*\})*\}|\\sourcepage\{.*?\}"
                   r"|\\(?:label|href)\{.*?\}", "", s)
        s = re.sub(r"\\(?:footnote|(?:sub)*section|paragraph|item|newline)\b"
                   r"|\{[\[\]]\}|&|\\\\", " ", s)
        s = re.sub(r"\\(?:emph|text\w+|underline|href)\b", "", s)
        s = re.sub(r"[{}]", "", re.sub(r"\\[a-z]+", " ", s))
        self.no_word_lost("latex", s.replace("\\_", "_"))

    def works(self):
        works = len(json.loads(self.run("-t", "csl-json")))
        self.same("bibtex", "works", works, len(
            re.findall(r"(?m)^@\w+{", self.run("-t", "bibtex"))))
        self.same("ris", "works", works, len(
            re.findall(r"(?m)^TY  - ", self.run("-t", "ris"))))

    def timeline(self):
        text = self.run("-t", "timeline-json")
        dates = json.loads(text)["dates"]
        self.same("timeline-json", "dates", self.doc.rows["date"], len(dates))
        years = [d["year"] for d in dates if "year" in d]
        self.same("timeline-json", "order", sorted(years), years)
        page = self.run("-t", "timeline")
        self.same("timeline", "dates", len(dates), page.count("<li id="))
        self.same("timeline", "data", True, text.strip() in page)
        asked = re.findall(r'(?:src|href)="(?!#)[^"]*"|@import|url\(',
                           page[:page.index("<script")])
        self.same("timeline", "asks the network", [], asked)

    def gexf(self):
        ns = "{http://gexf.net/1.3}"
        root = ET.fromstring(self.run("-t", "gexf"))
        self.same("gexf", "mentions", self.doc.rows["person"], sum(
            int(v.get("value")) for v in root.iter(ns + "attvalue")
            if v.get("for") == "mentions"))
        nodes = {n.get("id") for n in root.iter(ns + "node")}
        for e in root.iter(ns + "edge"):
            if not {e.get("source"), e.get("target")} <= nodes:
                self.same("gexf", "ends", e.attrib, nodes)

    def excerpt(self):
        """Each of some paragraphs, and each of some pages to the next."""
        ids = [e for text in self.doc.root.iter(T + "text")
               for e in text.iter(T + "p") if e.get(XML_ID)]
        for e in ids[::max(1, len(ids) // 3)]:
            s = self.run("-t", "excerpt", "-p", "id=" + e.get(XML_ID))
            out = Document(ET.fromstring(s))
            e.tail, tail = None, e.tail
            want = Document(wrapped(e))
            e.tail = tail
            self.same("excerpt", "words of " + e.get(XML_ID), want.words,
                      out.words)
            self.same("excerpt", "names of " + e.get(XML_ID), want.rows,
                      out.rows)

    def collection(self):
        out = subprocess.run([self.tool, "-t", "collection", self.path,
                              self.path], check=True, capture_output=True)
        root = ET.fromstring(out.stdout.decode())
        both = Document(root)
        self.same("collection", "notes", 2 * self.doc.notes, both.notes)
        self.same("collection", "names", self.doc.rows + self.doc.rows,
                  both.rows)
        self.same("collection", "words", self.doc.words + self.doc.words,
                  both.words)
        ids = [e.get(XML_ID) for e in root.iter() if e.get(XML_ID)]
        self.same("collection", "ids", len(ids), len(set(ids)))

    def said(self):
        d = self.doc
        print(f"{self.path.split('/')[-1]}: {sum(d.words.values())} words, "
              f"{d.notes} notes, {dict(d.rows)}")

    def tei(self):
        for chain in ("notes-end", "strip-tags"):
            s = self.run("-t", chain)
            out = Document(ET.fromstring(s))
            self.same(chain, "notes", self.doc.notes, out.notes)
            self.no_word_lost(chain, "".join(out.text))
            if chain == "notes-end":
                self.same(chain, "names", self.doc.rows, out.rows)


PARTS = ("html text markdown json tsv geojson jats latex works gexf timeline "
         "tei excerpt collection said").split()


def checked(check, tool, path, part):
    """One part of what is asked of one document: bad or not, what to say."""
    check = check(tool, path)
    with contextlib.redirect_stdout(io.StringIO()) as said:
        getattr(check, part)()
    return check.bad, said.getvalue()


def check_all(check, tool, paths, parts):
    """Asks each part of each document, on all processors: whether any is bad.
    `check` is a class made of tool and path, with a method for each part."""
    bad = 0
    with multiprocessing.Pool() as pool:
        for failed, said in pool.starmap(checked, [
                (check, tool, p, part) for p in paths for part in parts], 1):
            print(said, end="")
            bad |= failed
    return bad


def main(tool, *paths):
    return check_all(Check, tool, paths, PARTS)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
