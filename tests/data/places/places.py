#!/usr/bin/env python3
"""Where tei-link's gazetteer puts the places of historical texts.

places.py [-v] BIN_DIR

Each row of places.tsv is a document of its own: the name, and what else the
text names, all tagged as tei-names tags places. What tei-link makes of the
name is right if it lies where the row says, in the country that it says;
open if it has no coordinates. A row with the country ? is right if it is
left open. Prints a row for each section of the table and fails below the
floors; -v names what is not right.
"""
import math
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "..", "tools", "data")
# when the tools first read them .78 and .03
RIGHT, WRONG = .95, .01


def rows():
    section = ""
    with open(f"{HERE}/places.tsv", encoding="utf8") as f:
        for line in f:
            if line.startswith("#"):
                section = line[2:].strip()
            elif line.strip():
                name, others, code, *where = line.rstrip("\n").split("\t")
                yield section, name, others, code, *map(float, where)


def text(s):
    return [f"-{t}" for t in re.findall(r"[^\W\d_]+|\d+| +|.", s)]


def stream(name, others):
    """A document of one paragraph that names these places."""
    def tag(s):
        return ["(placeName", "Aresp tk:names", *text(s), ")placeName"]
    out = ["(TEI", "Axml:id d", "Axmlns http://www.tei-c.org/ns/1.0",
           "(text", "(body", "(p", *tag(name)]
    close = others.startswith(", ")
    for i, other in enumerate(others[2:].split(". ") if close
                              else others.split(". ") if others else ()):
        out += text(", " if close and i == 0 else ". ") + tag(other)
    return "\n".join(out + ["-.", ")p", ")body", ")text", ")TEI"]) + "\n"


def found(bin_dir, name, others):
    """Latitude, longitude and country's name of the first place, or None."""
    run = subprocess.run([f"{bin_dir}/tei-link"], text=True, check=True,
                         input=stream(name, others), capture_output=True)
    place = next((p for p in re.findall(r"\(place\n(.*?)\n\)place\n",
                                        run.stdout, re.S)
                  if re.search(
                      r"\(placeName\n(?:A.*\n)*" + re.escape("\n".join(
                          text(name))) + r"\n\)placeName", p)), "")

    def content(element):
        m = re.search(rf"\({element}\n(.*?)\n\){element}", place, re.S)
        return "".join(x[1:] for x in m.group(1).split("\n")
                       if x[0] == "-") if m else ""
    geo = content("geo")
    if not geo:
        return None
    lat, lon = map(float, geo.split())
    return lat, lon, content("placeName" if place.startswith(
        "Atype country\n") else "country")


def kilometres(lat1, lon1, lat2, lon2):
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin(
        (d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1, h)))


def judge(got, code, lat, lon, off, countries):
    """right, wrong (elsewhere), land (there, but another country) or open"""
    if code == "?":
        return "wrong" if got else "right"
    if got is None:
        return "open"
    if kilometres(*got[:2], lat, lon) > off:
        return "wrong"
    return "right" if got[2] == countries.get(code, "") else "land"


def main(bin_dir, verbose):
    with open(f"{DATA}/countries.tsv", encoding="utf8") as f:
        countries = dict(line.rstrip("\n").split("\t")[:2] for line in f
                         if line[0] != "#")
    count = {}
    for section, name, others, code, lat, lon, off in rows():
        got = found(bin_dir, name, others)
        verdict = judge(got, code, lat, lon, off, countries)
        for s in (section, "all"):
            c = count.setdefault(s, dict.fromkeys(
                ("right", "wrong", "land", "open"), 0))
            c[verdict] += 1
        if verbose and verdict != "right":
            print(f"  {name} ({others}): {verdict}, {code} {lat} {lon}, "
                  f"got {got}")
    print("right wrong land  open   right%")
    for section in [s for s in count if s != "all"] + ["all"]:
        c = count[section]
        n = sum(c.values())
        print(f"{c['right']:5} {c['wrong']:5} {c['land']:4} {c['open']:5}   "
              f"{100 * c['right'] / n:6.2f}  {section}")
    if c["right"] < RIGHT * n or c["wrong"] > WRONG * n:
        print(f"BELOW THE FLOOR: right {RIGHT:.0%}, wrong under {WRONG:.0%}")
        return 1
    return 0


if __name__ == "__main__":
    args = [a for a in sys.argv[1:] if a != "-v"]
    sys.exit(main(args[0], "-v" in sys.argv) if args else __doc__)
