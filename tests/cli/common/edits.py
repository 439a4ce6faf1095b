"""An editor at random: edits the names, dates and citations of a TEI document
as a person in an XML editor would, and tells the tags of documents.

edits.py edit SEED IN.xml OUT.xml     some twenty edits
edits.py tags IN.xml                  element, attributes, text, what precedes,
                              "stage" where a stage made the tag
"""
import random, re, sys
import xml.etree.ElementTree as ET

T = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
DRAFT = re.compile(r"#([^.]*\.)?(psn|plc|org)\.") # tei-link's to give
NAMES = ["persName", "placeName", "orgName"]
ALL = NAMES + ["date", "bibl", "title", "author", "pubPlace", "idno", "seg"]
ET.register_namespace("", T[1:-1])


def parents(root):
    return {c: p for p in root.iter() for c in p}


def local(e):
    return e.tag[len(T):] if isinstance(e.tag, str) else ""


def in_text(root):
    """Elements of the text and of the cover."""
    cover = [n for n in root.iter(T + "note") if n.get("type") == "coversheet"]
    return [e for top in cover + [root.find(T + "text")] for e in top.iter()]


def unwrap(root, e):
    up = parents(root)[e]
    at = list(up).index(e)
    children = list(e)

    def add(text, before):
        if before == 0: up.text = (up.text or "") + (text or "")
        else: up[before - 1].tail = (up[before - 1].tail or "") + (text or "")
    tail = e.tail
    up.remove(e)
    add(e.text, at)
    for k, c in enumerate(children): up.insert(at + k, c)
    add(tail, at + len(children))


def holder(e, up):
    """True if e is in a name or date, or in what no tag may be."""
    while e is not None:
        if local(e) in NAMES + ["date", "name", "rs", "title", "idno", "bibl",
                "author", "editor", "pubPlace", "choice", "seg", "ref"]:
            return True
        e = up.get(e)
    return False


def wrap(r, root):
    """A new name around some words of one text."""
    up = parents(root)
    for _ in range(200):
        e = r.choice(in_text(root))
        tail = r.random() < .5
        inside = up.get(e) if tail else e
        text = (e.tail if tail else e.text) or ""
        if inside is None or holder(inside, up) or local(inside) not in (
                "p", "note", "head", "quote", "item", "ab", "hi", "salute"):
            continue
        words = list(re.finditer(r"\w+", text))
        if not words: continue
        k = r.randrange(len(words))
        a, b = words[k].start(), words[min(k + r.randrange(3),
                                           len(words) - 1)].end()
        if r.random() < .1 and b - a > 2: a += 1    # run together by OCR
        new = ET.Element(T + r.choice(NAMES + ["date"]))
        if r.random() < .5: new.set("ref", "psn:x;y=z")
        new.text, new.tail = text[a:b], text[b:]
        if tail:
            e.tail = text[:a]
            inside.insert(list(inside).index(e) + 1, new)
        else:
            e.text = text[:a]
            e.insert(0, new)
        return


def move(r, root):
    """A border of a name one word further in or out."""
    found = [e for e in in_text(root) if local(e) in NAMES and not len(e) and
             " " in (e.text or "").strip()]
    if not found: return
    e = r.choice(found)
    up = parents(root)[e]
    if r.random() < .5:
        head, e.text = e.text.split(" ", 1)
        at = list(up).index(e)
        if at: up[at - 1].tail = (up[at - 1].tail or "") + head + " "
        else: up.text = (up.text or "") + head + " "
    else:
        e.text, last = e.text.rsplit(" ", 1)
        e.tail = " " + last + (e.tail or "")


def one_edit(r, root):
    kind = r.choice(["wrap", "wrap", "unwrap", "retype", "attribute",
                     "confirm", "move"])
    if kind == "wrap": return wrap(r, root)
    if kind == "move": return move(r, root)
    found = [e for e in in_text(root) if local(e) in NAMES + ["date"]]
    if not found: return
    e = r.choice(found)
    if kind == "unwrap": unwrap(root, e)
    elif kind == "retype":
        e.tag = T + r.choice([n for n in NAMES if n != local(e)])
        for a in ("when", "from", "to", "notBefore", "notAfter", "ref"):
            e.attrib.pop(a, None)
    elif kind == "attribute":
        name = {"date": "when"}.get(local(e), "ref")
        if r.random() < .3: e.attrib.pop(name, None)
        else: e.set(name, r.choice(["1947-03-02", "psn:a\u2082;b", "a=b\\c"]))
    else:
        e.attrib.pop("cert", None)
        e.set("resp", "#me")


def tags(root):
    """Every tag with the text in it and all letters before it in its
    paragraph, so that two documents can be compared."""
    rows = []

    def letters(s): return "".join((s or "").split())

    def walk(e, block, seen):
        name = local(e)
        if name in ALL:
            at = len(seen[0])
            linked = e.get("resp", "").endswith(" tk:link")
            rows.append([name, {k.replace(XML, "xml:"): v for k, v in
                e.attrib.items() if k not in ("resp", "cert", "next", "prev",
                "part") and not k.startswith(XML) and not DRAFT.match(v)
                and not (linked and k == "ref")}, at,
                None, block, e.get("resp", "")[:3] == "tk:"])
            row = rows[-1]
        seen[0] += letters(e.text)
        for c in e:
            if local(c) == "note": walk(c, block + "/n", [""])
            elif isinstance(c.tag, str): walk(c, block, seen)
            seen[0] += letters(c.tail)
        if name in ALL: row[3] = seen[0][row[2]:]

    count = 0
    for top in [n for n in root.iter(T + "note")
                if n.get("type") == "coversheet"] + [root.find(T + "text")]:
        walk(top, str(count), [""])
        count += 1
    for n, a, at, text, block, stage in rows:
        print(n, sorted(a.items()), block, at, text, "stage" * stage, sep="\t")


if sys.argv[1] == "edit":
    tree = ET.parse(sys.argv[3])
    r = random.Random(sys.argv[2])
    for _ in range(20): one_edit(r, tree.getroot())
    tree.write(sys.argv[4], encoding="utf-8", xml_declaration=True)
else:
    tags(ET.parse(sys.argv[2]).getroot())
