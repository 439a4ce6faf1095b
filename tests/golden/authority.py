#!/usr/bin/env python3
"""The authority lists and the gold agree.

authority.py AUTHORITY_DIR GOLD_DIR

Every id is there once in all lists together, every place has coordinates
on the globe, every death is after the birth, and every person that the gold
names by id has an entry.
"""
import glob
import re
import sys
import xml.etree.ElementTree as ET

T = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def entries(folder):
    for path in sorted(glob.glob(folder + "/*.xml")):
        for e in ET.parse(path).iter():
            if e.tag in (T + "person", T + "place", T + "org"):
                yield e


def faults(e):
    name = e.get(ID)
    if e.tag == T + "place":
        lat, lon = map(float, e.find(f"{T}location/{T}geo").text.split())
        if abs(lat) > 90 or abs(lon) > 180:
            yield f"{name}: not on the globe"
    birth, death = e.find(T + "birth"), e.find(T + "death")
    if None not in (birth, death) and birth.get("when") >= death.get("when"):
        yield f"{name}: died before it was born"


def main(authority, gold):
    found, wrong = set(), []
    for e in entries(authority):
        if e.get(ID) in found:
            wrong.append(f"{e.get(ID)}: twice")
        found.add(e.get(ID))
        wrong += faults(e)
    for path in sorted(glob.glob(gold + "/*.ann")):
        text = open(path, encoding="utf8").read()
        for slug in sorted(set(re.findall(r"⟦per id=([^ |]+)", text))):
            if slug not in found:
                wrong.append(f"{path}: no entry for {slug}")
    print("\n".join(wrong) if wrong else f"{len(found)} entries are sound")
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
