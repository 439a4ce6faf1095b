"""Random texts as values of datatypes, judged as jing judges them.

usage: lexical.py VALIDATE [-n TEXTS] [--seed N]

For each datatype, with facets or without, texts are made of its seeds by
changing a few characters, and put into one document; both validators must
refuse the same. Where jing is known to be wrong, the reason stands in KNOWN,
and it must differ there. Needs jing; without it, it says so (status 77).
"""
import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"

# type and params; what values look like; what to change them with
TYPES = [
    ("decimal", ["1.50", "-0", "+007.", ".5"], "0123456789.+-eE "),
    ("decimal;minInclusive=-1.5;maxExclusive=12", ["-1.5", "12", "3.25"],
     "0123456789.-"),
    ("decimal;totalDigits=3", ["100", "1.01", "12.3"], "0123456789.-"),
    ("integer", ["0", "-12", "+3"], "0123456789.+- "),
    ("byte", ["127", "-128"], "0123456789-"),
    ("unsignedLong", ["18446744073709551615"], "0123456789-"),
    ("long", ["-9223372036854775808"], "0123456789-"),
    ("double", ["1.5E-6", "INF", "-INF", "NaN", ".5e3", "1."],
     "0123456789.+-eEINFa "),
    ("float;minInclusive=0.5", ["1.5E-6", "INF", "NaN", ".5", "0.50000001"],
     "0123456789.+-eEIN"),
    ("boolean", ["true", "false", "1", "0"], "truefals01 "),
    ("date", ["2000-02-29", "-0044-03-15", "1956-10-23Z", "1900-02-28+01:00",
              "12000-12-31"], "0123456789-+:ZT "),
    ("date;minInclusive=1956-10-23;maxInclusive=1956-11-04Z",
     ["1956-10-23", "1956-11-04", "1956-11-03+01:00"], "0123456789-+:Z"),
    ("dateTime", ["2000-02-29T12:30:15", "1956-10-23T23:59:59.75Z",
                  "-0004-03-01T00:00:00-14:00"], "0123456789-+:ZT."),
    ("dateTime;maxExclusive=2000-01-01T12:00:00Z",
     ["2000-01-01T12:00:00", "1999-12-31T23:59:59Z", "2000-01-02T02:00:00",
      "2000-01-01T14:00:00+02:00"], "0123456789+:Z"),
    ("time", ["12:30:15", "23:59:59.5Z", "00:00:00+13:30"],
     "0123456789-+:ZT."),
    ("gYear", ["1956", "-0044Z", "12000"], "0123456789-+:Z"),
    ("gYearMonth", ["1956-10", "-0044-03Z"], "0123456789-+:Z"),
    ("gMonthDay", ["--02-29", "--12-31Z", "--04-30"], "0123456789-Z"),
    ("gDay", ["---31", "---01Z"], "0123456789-Z"),
    ("gMonth", ["--12", "--01Z"], "0123456789-Z"),
    ("duration", ["P1Y2M3DT4H5M6.7S", "-P3D", "PT1H", "P0Y"],
     "0123456789PYMDTHS.-"),
    ("duration;minExclusive=P1M;maxInclusive=P1Y",
     ["P1M", "P31D", "P365D", "P12M", "P366D", "P32D", "PT800H"],
     "0123456789YMDH"),
    ("anyURI", ["http://example.org/a?b#c", "psn:x", "../a/b", "#i",
                "http://u@[::1]:80/", "a%20b", "mailto:a@b"],
     "abz:/?#[]@%20.+-_ {}\u00e9"),
    ("language", ["en", "ru-Latn", "x-klingon-a1"], "abzAZ09-_. "),
    ("Name", ["a", "_x:y", "\u00e9-1"], "ab1-_.:\u00e9\u00b7 "),
    ("NCName", ["a", "_x", "b.1"], "ab1-_.:\u00e9\u00b7 "),
    ("NMTOKEN", ["1a", "-x"], "ab1-_.:/ "),
    ("NMTOKENS", ["1a b", "-x c d"], "ab1-_.:/ \n"),
    ("NMTOKENS;length=2", ["1a b", "x c d"], "ab1  "),
    ("hexBinary", ["00ff", "AbCd"], "0129afAFgG "),
    ("hexBinary;maxLength=2", ["00ff", "AbC0"], "0129afAF"),
    ("base64Binary", ["YWJj", "YWI=", "YQ==", "YW Jj YQ = ="], "AQgwYWIJj+/= "),
    ("base64Binary;length=4", ["YWJjYQ==", "YWJjYWI="], "AQgwYWIJj="),
    ("string;length=3", ["abc", " a\n"], "ab \n\u00e9"),
    ("token;minLength=2;maxLength=3", ["ab", " a b "], "ab \n\u00e9"),
    ("normalizedString;pattern= *a b *", [" a b ", "a\tb"], "ab \t\n"),
    ("token;pattern=\\S+", ["abc", "a b"], "ab \u00a0\u2003"),
    ("token;pattern=[^\\p{C}\\p{Z}]+", ["abc", "a b"],
     "ab \u00a0\u2003\u00ad\u0416\ue000"),
    ("token;pattern=(\\-?[\\d]+/\\-?[\\d]+)", ["1/2", "-3/4"], "0129-/\u0663"),
    ("token;pattern=[0-9.,DHMPRSTWYZ/:+\\-]+", ["P1D", "R1/2"], "0PDRx/:+-,"),
    ("token;pattern=(19[789][0-9]|[2-9][0-9]{3}).*", ["1999", "2000-x"],
     "012789x"),
    ("token;pattern=\\i\\c*(:\\i\\c*)?", ["a:b", "x-1"], "ab1:-.\u00e9"),
    ("token;pattern=(a{2,3}b){1,2}|[a-c-[b]]{0,4}", ["aabaaab", "acca"],
     "abc"),
    ("token;pattern=\\p{Lu}\\p{Ll}*(-\\p{L}+)*", ["Imre-nagy", "\u0416\u0436"],
     "AaBb-\u0416\u0436\u00df\u01c51"),
    ("token;pattern=[\\p{IsCyrillic}\\p{IsBasicLatin}-[\\d\\s]]+",
     ["\u0416a", "ab"], "a1 \u0416\u00e9"),
    ("token;pattern=[\\w-[\\p{Lu}]]+|\\W+", ["ab1", "-."], "aA1_-.\u00e9$ "),
]

# Where jing is wrong, and why: what a type begins with, texts, the reason.
# Sections are those of XML Schema Part 2, second edition.
KNOWN = [
    ("time", r".*24:00:00(\.0*)?([Z+-].*)?$",
     "24:00:00 is the end of the day (3.2.8)"),
    ("dateTime", r".*T24:00:00(\.0*)?([Z+-].*)?$",
     "24:00:00 is the end of the day (3.2.7)"),
    ("time", r".*:60(\.\d*)?([Z+-].*)?$", "seconds are below 60 (3.2.7)"),
    ("dateTime", r".*:60(\.\d*)?([Z+-].*)?$", "seconds are below 60 (3.2.7)"),
    ("time", r".*\.([Z+-].*)?$", "a point needs digits behind it (3.2.7)"),
    ("dateTime", r".*\.([Z+-].*)?$", "a point needs digits behind it (3.2.7)"),
    ("", r".*-14:00\s*$", "zones go from -14:00 to +14:00 (3.2.7.3)"),
    ("duration", r".*(\.S|T\.|[A-Z]\.\d)",
     "a point needs digits on both sides (3.2.6.1)"),
    ("duration;", r"(?=.*Y|.*M).*$",
     "jing's order of durations with months: P12M is P1Y (3.2.6.2)"),
    ("decimal;totalDigits", r".*0\s*$|.*\.\s*$|[+-]?\.?0.*",
     "digits are counted of the value, not of the text (4.3.11)"),
    ("token;pattern=[^\\p{C}\\p{Z}]", ".*[\u00ad\ue000]",
     "\\p{C} has Cf and Co; jing forgets them beside \\p{Z}"),
    ("token;pattern=[\\p{IsCyrillic}\\p{IsBasicLatin}-[", ".* ",
     "all of [\\d\\s] is taken away; jing does so with \\d only"),
]


def mutate(rng, seed, letters):
    text = list(seed)
    for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 3])):
        at = rng.randrange(len(text) + 1)
        action = rng.randrange(3)
        if action == 0:
            text.insert(at, rng.choice(letters))
        elif at < len(text) and action == 1:
            text[at] = rng.choice(letters)
        elif at < len(text):
            del text[at]
    return "".join(text)


def write_schema(path):
    with open(path, "w", encoding="utf-8") as f:
        f.write('<element name="r" xmlns="http://relaxng.org/ns/structure/'
                f'1.0" datatypeLibrary="{XSD}"><zeroOrMore><choice>\n')
        for i, (written, _, _) in enumerate(TYPES):
            name, *params = written.split(";")
            f.write(f'<element name="t{i}"><data type="{name}">')
            for p in params:
                key, value = p.split("=", 1)
                f.write(f'<param name="{key}">{escape(value)}</param>')
            f.write("</data></element>\n")
        f.write("</choice></zeroOrMore></element>\n")


def write_document(path, rows):
    """One row a line: what is refused is known by its line."""
    with open(path, "w", encoding="utf-8") as f:
        f.write("<r>\n")
        for i, text in rows:
            text = escape(text, {"\n": "&#10;", "\t": "&#9;"})
            f.write(f"<t{i}>{text}</t{i}>\n")
        f.write("</r>\n")


def refused(command):
    r = subprocess.run(command, capture_output=True, text=True)
    lines = re.findall(r"\.xml:(\d+):\d+: error", r.stdout + r.stderr)
    if not lines and r.returncode > 1:
        sys.exit(f"{command[0]}: {(r.stdout + r.stderr)[:500]}")
    return {int(n) for n in lines}


def known(written, text):
    for start, pattern, _ in KNOWN:
        if written.startswith(start) and re.match(pattern, text):
            return True
    return False


def main():
    p = argparse.ArgumentParser()
    p.add_argument("validate")
    p.add_argument("-n", type=int, default=100)
    p.add_argument("--seed", type=int, default=1)
    a = p.parse_args()
    if shutil.which("jing") is None:
        print("skipped: needs jing")
        return 77
    rng = random.Random(a.seed)
    rows = [(i, mutate(rng, rng.choice(seeds), letters))
            for i, (_, seeds, letters) in enumerate(TYPES)
            for _ in range(a.n)]
    with tempfile.TemporaryDirectory() as folder:
        schema = os.path.join(folder, "types.rng")
        document = os.path.join(folder, "texts.xml")
        write_schema(schema)
        write_document(document, rows)
        ours = refused([a.validate, "--no-pointers", "-s", schema, document])
        theirs = refused(["jing", schema, document])
    wrong = differ = 0
    for line, (i, text) in enumerate(rows, 2):
        if (line in ours) == (line in theirs):
            continue
        if known(TYPES[i][0], text):
            differ += 1
            continue
        wrong += 1
        print(f"{TYPES[i][0]}: {text!r}: we "
              f"{'refuse' if line in ours else 'allow'} it, jing does not")
    print(f"{len(rows)} texts, {len(theirs)} refused by jing, "
          f"{differ} differences with a reason, {wrong} without")
    return 1 if wrong or not theirs else 0


if __name__ == "__main__":
    sys.exit(main())
