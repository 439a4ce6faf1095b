#!/usr/bin/env python3
"""What corpus tools read of conllu, vertical and iob is the text.

words_back.py TEI-TRANSFORM FILE...

The words, blanks aside, are the text that the format json has of each
paragraph; each sentence's words make its "# text"; the three formats have the
same words in the same sentences; every name, date and work of json that has a
word in it is there.
"""
import collections, html, json, re, subprocess, sys

from transform_count import check_all

try:
    import conllu as parser
except ImportError:
    parser = None


def squeeze(s):
    return "".join(s.split())


MISC = {"_": {}, "SpaceAfter=No": {"SpaceAfter": "No"}}  # those of most words


def read_conllu(text):
    """Sentences: comments, words as (form, fields of MISC)."""
    for block in text.split("\n\n"):
        notes, words, written, skip = {}, [], "", 0
        for line in block.split("\n"):
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                notes[key.strip()] = value.strip()
            elif line:
                col = line.split("\t")
                assert len(col) == 10, line
                misc = MISC[col[9]] if col[9] in MISC else dict(
                    f.split("=", 1) for f in col[9].split("|") if "=" in f)
                first, _, last = col[0].partition("-")
                if not last:
                    assert int(first) == len(words) + 1, line
                    words.append((col[1], misc))
                if last or int(first) > skip:
                    written += col[1]
                    if misc.get("SpaceAfter") != "No":
                        written += " "
                    skip = int(last or skip)
        if words:
            assert written.strip() == notes["text"], (written, notes)
            yield notes, words


def read_vertical(text):
    sentences = []
    for line in text.split("\n"):
        if line == "<s>":
            sentences.append([])
        elif line and not re.match(r"</?[a-z]", line):
            sentences[-1].append(html.unescape(line))
    return sentences


def read_iob(text):
    sentences = [[l.split("\t") for l in s.split("\n") if l]
                 for s in text.split("\n\n")]
    return [s for s in sentences if s and s[0][0] != "-DOCSTART-"]


def outermost(entities, work):
    """How many mentions with a word in them stand in no other of their sort."""
    found, end = collections.Counter(), -1
    for e in entities:
        if (e["type"] == "work") == work and e["start"] >= end:
            found[e["type"]] += 1
            end = e["end"]
    return found


class Check:
    def __init__(self, tool, path):
        self.tool, self.path, self.bad = tool, path, 0

    def run(self, format):
        return subprocess.run([self.tool, "-t", format, self.path],
                              capture_output=True, check=True).stdout.decode()

    def same(self, what, want, got):
        if want != got:
            print(f"{self.path}: {what}: {want!r} in, {got!r} out")
            self.bad = 1

    def units(self):
        d = json.loads(self.run("json"))
        return {u["id"]: u for u in d["paragraphs"] +
                [p for n in d["notes"] for p in n["paragraphs"]]}

    def text(self, units, sentences):
        got, unit = collections.defaultdict(str), None
        for notes, words in sentences:
            unit = notes.get("newpar id", unit)
            got[unit] += "".join(w for w, _ in words)
        for name, u in units.items():
            want = squeeze(u["text"])
            if got[name] != want and not self.is_reference(want, got[name]):
                self.same(name, want, got[name])

    @staticmethod
    def is_reference(want, got):
        """References to notes are no words; json has their numerals."""
        return squeeze(re.sub(r"[\d*]+", "", want)) == \
            squeeze(re.sub(r"[\d*]+", "", got))

    def mentions(self, units, sentences, iob, vertical):
        for work, tag in ((False, "Entity"), (True, "Cited")):
            want = collections.Counter()
            for u in units.values():
                want += outermost([e for e in u["entities"] if squeeze(
                    u["text"][e["start"]:e["end"]])], work)
            got = collections.Counter(
                m[tag][2:] for _, words in sentences for _, m in words
                if m.get(tag, "").startswith("B-"))
            self.same("conllu " + tag, want, got)
            if not work:
                self.same("iob", want, collections.Counter(
                    t[2:] for s in iob for _, t in s if t[0] == "B"))
        every = sum(1 for u in units.values() for e in u["entities"]
                    if squeeze(u["text"][e["start"]:e["end"]]))
        self.same("vertical: mentions", every, vertical.count("<name "))
        self.same("vertical: ends", every, vertical.count("</name>"))

    def reader(self):
        """The forms as the Python package conllu reads them."""
        text = self.run("conllu")
        forms = [[l.split("\t", 2)[1] for l in block.split("\n")
                  if re.match(r"\d+\t", l)]
                 for block in text.split("\n\n") if block.strip()]
        self.same("conllu's reader", forms, [
            [t["form"] for t in s if isinstance(t["id"], int)]
            for s in parser.parse(text)])

    def words(self):
        text = self.run("conllu")
        sentences, units = list(read_conllu(text)), self.units()
        vertical, iob = self.run("vertical"), read_iob(self.run("iob"))
        forms = [[w for w, _ in words] for _, words in sentences]
        self.text(units, sentences)
        self.same("vertical", forms, read_vertical(vertical))
        self.same("iob", forms, [[w for w, _ in s] for s in iob])
        self.mentions(units, sentences, iob, vertical)
        ids = [notes["sent_id"] for notes, _ in sentences]
        self.same("sent_id", len(ids), len(set(ids)))
        print(f"{self.path.split('/')[-1]}: {len(forms)} sentences, "
              f"{sum(map(len, forms))} words")


def main(tool, *paths):
    parts = ["words", "reader"] if parser else ["words"]
    return check_all(Check, tool, paths, parts)


if __name__ == "__main__":
    if parser is None:
        print("no Python package conllu: only our own reader was tried")
    sys.exit(main(*sys.argv[1:]))
